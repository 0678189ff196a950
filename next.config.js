import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n.ts");

// proxy.ts adds the content security policy, which is another one for every answer. Visits may record where they were made when
// their author taps the button; /field is also reached without loading a page anew, so the permission stands on every page.
const securityHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), microphone=(), geolocation=(self), payment=(), usb=()" },
];

/** @type {import("next").NextConfig} */
const nextConfig = {
  // `npm test` builds beside the folder that a running `npm start` serves.
  distDir: process.env.NEXT_FOLDER || ".next",
  poweredByHeader: false,
  agentRules: false,
  // Types are checked by `npm test`; checking them again in every build would only cost time.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ["pg", "sharp", "@node-rs/argon2", "pino", "graphile-worker", "read-excel-file"],
  turbopack: { root: import.meta.dirname },
  // Files answer with a policy of their own that allows nothing at all.
  headers: async () => [{ source: "/((?!api/files).*)", headers: securityHeaders }],
};

export default withNextIntl(nextConfig);
