// npm run bench:recount: how long a new calendar takes to come round to 100,000 open deadlines, and what that costs the people at
// their desks meanwhile. The worst case: every deadline moves, and each move is an event. Read the ratios, not the milliseconds.
import { spawn } from "node:child_process";
import { setTimeout as wait } from "node:timers/promises";
import { typescript } from "../scripts/process.mjs";
import { buildApp } from "../scripts/start/build.mjs";
import { filled } from "./filled";
import { cookieOf } from "./people";
import { hammer, type Sample } from "./requests";
import { at, whileServing } from "./server";

const CASES = Number(process.env.BENCH_CASES ?? 112_000);
const LONGEST_SECONDS = 1800;

await buildApp({ say: console.log });
const url = await filled("bench_recount", CASES, 9);
process.env.DATABASE_URL = url;
// Only now: what they import reads the address of the database.
const { systemActor } = await import("@/lib/actor");
const { setWorkingHours } = await import("@/lib/calendar/commands");
const { workingHours } = await import("@/lib/calendar/queries");
const { recountProgress } = await import("@/lib/deadlines/queries");

const queue = at("/desk/open", await cookieOf(url, "bench-liaison-3"));
await whileWorking(() => whileServing(".", { DATABASE_URL: url }, measure));
process.exit(0);

async function measure(): Promise<void> {
  // The rows were filled in without counting: the first recount puts them right.
  await recounted((await workingHours()).version);
  await hammer(() => queue, { seconds: 5 });
  const quiet = await hammer(() => queue, { seconds: 20 });

  const { hours, version } = await workingHours();
  const shorter = hours.map(({ opensAt, closesAt }) => ({ opensAt, closesAt: closesAt - 30 }));
  await setWorkingHours(systemActor, { version, hours: shorter }, new Date());
  let running = true;
  const hammering = hammer(() => queue, { seconds: LONGEST_SECONDS, goOn: () => running });
  const seconds = await recounted(version + 1).finally(() => {
    running = false;
  });
  report(seconds, (await recountProgress()).open, quiet, await hammering);
}

/** Seconds until no open deadline is counted by an older calendar. */
async function recounted(version: number): Promise<number> {
  const begin = performance.now();
  for (;;) {
    const progress = await recountProgress();
    const seconds = (performance.now() - begin) / 1000;
    if (progress.version === version && progress.waiting === 0) return seconds;
    if (seconds > LONGEST_SECONDS) throw new Error(`${progress.waiting} deadlines are still waiting`);
    await wait(250);
  }
}

async function whileWorking(work: () => Promise<void>): Promise<void> {
  const worker = spawn(process.execPath, typescript("scripts/worker.ts"), {
    env: { ...process.env, NODE_ENV: "production", DEMO_MODE: "0", LOG_LEVEL: "warn" },
    stdio: ["ignore", "ignore", "inherit"],
  });
  try {
    await work();
  } finally {
    worker.kill("SIGTERM");
    await new Promise((resolve) => worker.once("exit", resolve));
  }
}

function report(seconds: number, clocks: number, quiet: Sample, busy: Sample): void {
  const line = (what: string, { requestsPerSecond, p50, p95, failed }: Sample) =>
    console.log(`| ${what} | ${requestsPerSecond.toFixed(0)} | ${p50.toFixed(1)} | ${p95.toFixed(1)} | ${failed} |`);
  console.log("\n| queue page (liaison) | requests/s | p50 ms | p95 ms | failed |\n|---|---:|---:|---:|---:|");
  line("before", quiet);
  line("during the recount", busy);
  const rate = (clocks / seconds).toFixed(0);
  console.log(`\nrecount: ${clocks} open deadlines, all of them moved, in ${seconds.toFixed(1)} s: ${rate} a second`);
  const ratios = [busy.p50 / quiet.p50, busy.p95 / quiet.p95].map((ratio) => ratio.toFixed(2));
  console.log(
    `queue page: ${ratios[0]} times its p50 and ${ratios[1]} times its p95 while the deadlines are counted anew`,
  );
}
