import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { runNode } from "../scripts/process.mjs";

const PARTS = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "proxy.ts",
  "tsconfig.json",
  "postcss.config.mjs",
  "package.json",
];
// Inside the project, so that packages are found as usual.
export const CONSTANT_SITE = ".data/bench/constant";
export const BARE_SITE = ".data/bench/bare";

/** Builds the two sites the app is compared with: itself with the database replaced by constants, and a bare Next page. */
export async function buildSites(): Promise<void> {
  fresh(CONSTANT_SITE);
  for (const part of PARTS) cpSync(part, `${CONSTANT_SITE}/${part}`, { recursive: true });
  cpSync("bench/sites/recording-db.ts", `${CONSTANT_SITE}/lib/db.ts`);
  writeFileSync(`${CONSTANT_SITE}/next.config.js`, CONSTANT_CONFIG);
  fresh(BARE_SITE);
  cpSync("bench/sites/bare", `${BARE_SITE}/app`, { recursive: true });
  writeFileSync(`${BARE_SITE}/next.config.js`, BARE_CONFIG);
  for (const site of [CONSTANT_SITE, BARE_SITE]) {
    await runNode(["node_modules/next/dist/bin/next", "build", site], {
      env: { ...process.env, NODE_ENV: "production" },
      failure: `${site} could not be built.`,
    });
  }
}

function fresh(folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
}

const SHARED_CONFIG = `typescript: { ignoreBuildErrors: true }, agentRules: false, poweredByHeader: false,
  serverExternalPackages: ["pg", "sharp", "@node-rs/argon2", "pino", "graphile-worker"],
  turbopack: { root: process.cwd() }`;
const CONSTANT_CONFIG = `import createNextIntlPlugin from "next-intl/plugin";
export default createNextIntlPlugin("./lib/i18n.ts")({ ${SHARED_CONFIG} });
`;
const BARE_CONFIG = `export default { ${SHARED_CONFIG} };
`;
