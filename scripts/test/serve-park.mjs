// Serves a fresh demo park to the browser tests: a database and a folder for files of its own, both gone afterwards.
import { rm } from "node:fs/promises";
import { main } from "../process.mjs";
import { buildApp } from "../start/build.mjs";
import { plantDemoPark } from "../start/demo-park.mjs";
import { generateClient } from "../start/generate.mjs";
import { serve } from "../start/serve.mjs";
import { copyDatabase, dropDatabasesOf, migratedTemplate, nameOfRun, startTestServer } from "./databases.mjs";

const say = console.log;
const folder = process.env.E2E_BUILD;

await main(async () => {
  const server = await startTestServer();
  const run = nameOfRun(server.url);
  useSettings(run);
  try {
    process.env.DATABASE_URL = await copyDatabase(server.url, run, await migratedTemplate(server.url));
    await generateClient({ say });
    await Promise.all([buildApp({ folder, say }), plantDemoPark({ say })]);
    return await serve({ folder, say });
  } finally {
    await dropDatabasesOf(server.url, run);
    await rm(process.env.FILES_DIR, { recursive: true, force: true });
    await server.stop();
  }
});

function useSettings(run) {
  const port = process.env.E2E_PORT || "3210";
  Object.assign(process.env, {
    PORT: port,
    HOST: "127.0.0.1",
    DEMO_MODE: "1",
    NEXTAUTH_URL: `http://localhost:${port}`,
    NEXTAUTH_SECRET: "only for tests, only for tests, only for tests",
    NEXT_TELEMETRY_DISABLED: "1",
    FILES_DIR: `.data/${run}_files`,
    LOG_LEVEL: "warn",
  });
}
