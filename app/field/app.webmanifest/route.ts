import { createTranslator } from "next-intl";
import { messagesIn } from "@/lib/i18n";
import { readPreferences } from "@/lib/preferences";

/** Lets a phone install /field. Browsers ask for it without cookies, so its language stands in the address. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  const { locale } = readPreferences((name) => searchParams.get(name) ?? undefined);
  const t = createTranslator({ locale, messages: await messagesIn(locale), namespace: "field" });
  const manifest = {
    id: "/field",
    start_url: "/field",
    scope: "/",
    display: "standalone",
    lang: locale,
    name: t("appName"),
    short_name: t("title"),
    description: t("appDescription"),
    theme_color: "#0b4ea2",
    background_color: "#f5f7fa",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
  return Response.json(manifest, { headers: { "content-type": "application/manifest+json" } });
}
