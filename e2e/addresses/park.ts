import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, openSync } from "node:fs";
import { rm } from "node:fs/promises";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import pg from "pg";
import { freePort } from "../../scripts/postgres/ports.mjs";
import { typescript } from "../../scripts/process.mjs";
import {
  copyDatabase,
  dropDatabasesOf,
  migratedTemplate,
  nameOfRun,
  startTestServer,
} from "../../scripts/test/databases.mjs";
import { SESSION_SECRET } from "./ask";
import type { Planted } from "./plant";

/** The build under test: the one the browser stage has made and serves. */
export const BUILD = process.env.E2E_BUILD ?? "";
/** What our server complains about; some of it is what the tests provoke. */
const LOG = ".data/matrix.log";

export type MatrixPark = Planted & { base: string; database: pg.Client; close: () => Promise<void> };

/**
 * Serves the build to the matrix alone: a database and a folder for files of its own, demo mode off. Its own server, because what
 * it plants and what it breaks must not stand in the way of the journeys that run beside it.
 */
export async function openPark(): Promise<MatrixPark> {
  const postgres = await startTestServer();
  const run = nameOfRun(postgres.url);
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const files = `.data/${run}_files`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    // Playwright's own loader is not for the programs we start.
    NODE_OPTIONS: "",
    DATABASE_URL: await copyDatabase(postgres.url, run, await migratedTemplate(postgres.url)),
    NEXT_FOLDER: BUILD,
    NODE_ENV: "production",
    PORT: String(port),
    DEMO_MODE: "0",
    NEXTAUTH_URL: base,
    NEXTAUTH_SECRET: SESSION_SECRET,
    FILES_DIR: files,
    LOG_LEVEL: "error",
  };
  const server = startApp(port, env);
  const planted = await plant(env);
  await healthy(base, server);
  const database = new pg.Client({ connectionString: env.DATABASE_URL });
  await database.connect();
  const close = async () => {
    await database.end();
    server.kill("SIGTERM");
    await once(server, "exit");
    await dropDatabasesOf(postgres.url, run);
    await rm(files, { recursive: true, force: true });
    await postgres.stop();
  };
  return { ...planted, base, database, close };
}

/** It dies with us, like every program our scripts start, but has a log of its own. */
function startApp(port: number, env: NodeJS.ProcessEnv): ChildProcess {
  const next = ["node_modules/next/dist/bin/next", "start", "-p", String(port), "-H", "127.0.0.1"];
  mkdirSync(".data", { recursive: true });
  const log = openSync(LOG, "w");
  return spawn(process.execPath, ["--import", "./scripts/follow-parent.mjs", ...next], {
    stdio: ["ignore", log, log, "ipc"],
    env: { ...env, FOLLOWED_PROCESS: String(process.pid) },
  });
}

async function plant(env: NodeJS.ProcessEnv): Promise<Planted> {
  const script = typescript("e2e/addresses/plant.ts");
  const { stdout } = await promisify(execFile)(process.execPath, script, { env, maxBuffer: 10_000_000 });
  return JSON.parse(stdout) as Planted;
}

async function healthy(base: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const answer = await fetch(`${base}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`the app ended before it answered: see ${LOG}`);
}
