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
import { SESSION_SECRET } from "../addresses/ask";
import type { Planted } from "./plant";

const LOG = ".data/promises.log";
const GRACE_MS = 8000;

/** Two instances of the app and two workers on one database, at a moment of our choice. */
export type Instances = { addresses: [string, string]; startWorkers: () => Promise<void>; stop: () => Promise<void> };
export type OwnPark = Planted & {
  database: pg.Client;
  at: (moment: Date) => Promise<Instances>;
  close: () => Promise<void>;
};

/** A park of our own with a post office and robots outside it; its clocks are set anew each time its programs are started. */
export async function openOwnPark(outside: { SMTP_URL: string; TEST_ROBOTS_URL: string }): Promise<OwnPark> {
  const postgres = await startTestServer();
  const run = nameOfRun(postgres.url);
  const files = `.data/${run}_files`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...outside,
    NODE_OPTIONS: "",
    DATABASE_URL: await copyDatabase(postgres.url, run, await migratedTemplate(postgres.url)),
    NEXT_FOLDER: process.env.E2E_BUILD,
    NODE_ENV: "production",
    DEMO_MODE: "1",
    NEXTAUTH_URL: "http://127.0.0.1",
    NEXTAUTH_SECRET: SESSION_SECRET,
    FILES_DIR: files,
    LOG_LEVEL: "error",
  };
  const script = typescript("e2e/promises/plant.ts");
  const { stdout } = await promisify(execFile)(process.execPath, script, { env, maxBuffer: 10_000_000 });
  const database = new pg.Client({ connectionString: env.DATABASE_URL });
  await database.connect();
  return {
    ...(JSON.parse(stdout) as Planted),
    database,
    at: (moment) => startAll({ ...env, TEST_CLOCK_OFFSET_MS: String(moment.getTime() - Date.now()) }, database),
    async close() {
      await database.end();
      await dropDatabasesOf(postgres.url, run);
      await rm(files, { recursive: true, force: true });
      await postgres.stop();
    },
  };
}

async function startAll(env: NodeJS.ProcessEnv, database: pg.Client): Promise<Instances> {
  const programs: ChildProcess[] = [];
  const start = (args: string[], more: Record<string, string>) => {
    mkdirSync(".data", { recursive: true });
    const log = openSync(LOG, "a");
    const followed = ["--import", "./scripts/follow-parent.mjs", ...args];
    const program = spawn(process.execPath, followed, {
      stdio: ["ignore", log, log, "ipc"],
      env: { ...env, ...more, FOLLOWED_PROCESS: String(process.pid) },
    });
    programs.push(program);
    return program;
  };
  const app = async () => {
    const port = String(await freePort());
    const address = `http://127.0.0.1:${port}`;
    const next = ["node_modules/next/dist/bin/next", "start", "-p", port, "-H", "127.0.0.1"];
    await healthy(address, start(next, { PORT: port, NEXTAUTH_URL: address }));
    return address;
  };
  const addresses: [string, string] = [await app(), await app()];
  return {
    addresses,
    async startWorkers() {
      for (let one = 0; one < 2; one++) start(typescript("scripts/worker.ts"), { NEXTAUTH_URL: addresses[0] });
      await askForLadder(database);
    },
    async stop() {
      const running = programs.filter(({ exitCode }) => exitCode === null);
      const ended = running.map((program) => once(program, "exit"));
      for (const program of running) program.kill("SIGTERM");
      const impatience = setTimeout(() => running.map((program) => program.kill("SIGKILL")), GRACE_MS);
      await Promise.all(ended);
      clearTimeout(impatience);
    },
  };
}

/** The timetable would do it within five minutes. Asked for twice at once, as soon as both workers are there. */
async function askForLadder(database: pg.Client): Promise<void> {
  while ((await database.query("SELECT FROM workers WHERE stopped_at IS NULL")).rowCount !== 2) await wait(200);
  for (let one = 0; one < 2; one++) await database.query("SELECT graphile_worker.add_job('climbLadder')");
}

async function healthy(address: string, app: ChildProcess): Promise<void> {
  while (app.exitCode === null) {
    const answer = await fetch(`${address}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await wait(100);
  }
  throw new Error(`the app ended before it answered: see ${LOG}`);
}
