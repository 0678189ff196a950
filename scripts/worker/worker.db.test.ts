import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { type JobHelpers, Logger, makeWorkerUtils, parseCronItems, run, runOnce, type TaskList } from "graphile-worker";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { IN_TURN, TASKS, type TaskName } from "@/lib/jobs/policy";
import { jobsBoard } from "@/lib/jobs/queries/board";
import { jobList } from "@/lib/jobs/queries/jobs";
import { runList } from "@/lib/jobs/queries/runs";
import { makePark, type Park } from "@/lib/testing/park";
import { keepHeartbeats } from "./heartbeat";
import { noted } from "./noted";
import { schedule } from "./tasks";

const connectionString = process.env.DATABASE_URL;
const quiet = { connectionString, noHandleSignals: true, logger: new Logger(() => () => undefined) };
const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
let park: Park;

beforeAll(async () => {
  park = await makePark();
  const utils = await makeWorkerUtils(quiet);
  await utils.migrate();
  await utils.release();
});
beforeEach(async () => {
  await db.$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  await db.$executeRaw`DELETE FROM graphile_worker._private_known_crontabs`;
  await db.run.deleteMany();
  await db.worker.deleteMany();
});
afterEach(() => vi.useRealTimers());

test("every run is noted: what it did, and of a failed one why, though all it wrote itself is undone", async () => {
  await addJob("settleSilentCases");
  await addJob("sweepRuns");
  const failing = () =>
    db.$transaction(async (tx) => {
      await tx.setting.create({ data: { key: "half", value: {} } });
      throw new Error("no answer for 王女士");
    });
  const taskList = {
    settleSilentCases: noted("settleSilentCases", async () => 7),
    sweepRuns: noted("sweepRuns", failing),
  };
  await runOnce({ ...quiet, taskList });

  const list = await runList(park.people.auditor, {}, new Date());
  const noticed = Object.fromEntries(list?.runs.map((one) => [one.task, one]) ?? []);
  expect(noticed.settleSilentCases).toMatchObject({ state: "done", count: 7, attempt: 1, error: null });
  expect(noticed.sweepRuns).toMatchObject({ state: "failed", count: null, error: "no answer for …" });
  expect(await db.setting.count({ where: { key: "half" } })).toBe(0);
  const board = await jobsBoard(park.people.auditor);
  expect(board?.tasks.find(({ task }) => task === "sweepRuns")).toMatchObject({
    last: { state: "failed" },
    counts: { failed: 1 },
  });
});

test("a worker lives under the name it locks its jobs with, until it is stopped", async () => {
  const events = new EventEmitter();
  const endHeartbeats = keepHeartbeats(events, (problem) => expect(problem).toBeUndefined());
  const holders: (string | null)[] = [];
  const runner = await run({ ...quiet, events, taskList: counting(({ job }) => holders.push(job.locked_by)) });
  await addJob("sweepRuns");
  await vi.waitFor(() => expect(holders).toHaveLength(1), 10_000);
  const workers = await db.worker.findMany();
  expect(workers.map(({ id }) => id)).toEqual(holders);
  expect((await jobsBoard(park.people.administrator))?.worker.state).toBe("alive");
  await runner.stop();
  await endHeartbeats();
  expect((await jobsBoard(park.people.administrator))?.worker.state).toBe("stopped");
});

test("a job whose worker is killed shows as abandoned, since when, and is taken again once its lock has run out", async () => {
  const { administrator } = park.people;
  await addJob("sweepRuns");
  await killInTheMiddle();
  expect(await countsOf("sweepRuns")).toMatchObject({ running: 1, abandoned: 0 });

  await later("3 minutes");
  expect((await jobsBoard(administrator))?.worker.state).toBe("silent");
  expect(await countsOf("sweepRuns")).toMatchObject({ running: 0, abandoned: 1 });
  const list = await jobList(administrator, "sweepRuns", "abandoned");
  expect(list?.jobs[0]).toMatchObject({ lockedAt: expect.any(Date), lockedBy: expect.stringMatching(/^pool-/) });
  const runs = await runList(administrator, { task: "sweepRuns" }, new Date());
  expect(runs?.runs).toMatchObject([{ state: "brokenOff", finishedAt: null }]);

  await later("4 hours");
  const attempts: number[] = [];
  const takesBack = { minResetLockedInterval: 50, maxResetLockedInterval: 50 };
  const taskList = counting(({ job }) => attempts.push(job.attempts));
  const runner = await run({ ...quiet, ...takesBack, pollInterval: 100, taskList });
  await vi.waitFor(() => expect(attempts).toEqual([2]), 10_000);
  await runner.stop();
  expect(await countsOf("sweepRuns")).toMatchObject({ waiting: 0, running: 0, abandoned: 0 });
}, 60_000);

test("a worker that comes back after three days catches up with each task once", async () => {
  for (const task of TASKS) {
    await db.$executeRaw`
      INSERT INTO graphile_worker._private_known_crontabs (identifier, known_since, last_execution)
      VALUES (${task}, now() - interval '9 days', now() - interval '3 days')`;
  }
  vi.useFakeTimers({ toFake: ["Date"], now: middleOfMinute(Date.now()) });
  expect(await begunBy((begun) => begun.length >= TASKS.length)).toEqual([...TASKS].sort());
});

test("a clock that jumps a day ahead starts each task once, not once for every minute that was skipped", async () => {
  // Half a second before a full minute, so that nobody has to wait for the next one; a minute in which no task is scheduled twice.
  const now = middleOfMinute(Date.now());
  const before = Math.floor((now - DAY) / MINUTE) * MINUTE + 59_500;
  vi.useFakeTimers({ toFake: ["Date"], now: before });
  const begun = await begunBy(
    (soFar) => soFar.length >= TASKS.length,
    () => vi.setSystemTime(now),
  );
  expect(begun).toEqual([...TASKS].sort());
}, 60_000);

/** Runs the timetable until `isEnough`, and a moment longer for what should not come; returns what was begun, sorted. */
async function begunBy(isEnough: (begun: string[]) => boolean, jump: () => void = () => {}): Promise<string[]> {
  const begun: string[] = [];
  const taskList = counting(({ job }) => begun.push(job.task_identifier));
  const parsedCronItems = parseCronItems(schedule);
  const runner = await run({ ...quiet, pollInterval: 50, taskList, parsedCronItems });
  jump();
  await vi.waitFor(() => expect(isEnough(begun)).toBe(true), 30_000);
  await new Promise((resolve) => setTimeout(resolve, 3000));
  await runner.stop();
  return begun.sort();
}

function counting(note: (helpers: JobHelpers) => unknown): TaskList {
  return Object.fromEntries(
    TASKS.map((task) => [task, async (_payload: unknown, helpers: JobHelpers) => void note(helpers)]),
  );
}

/** Half past a minute: the test ends before the next one begins its own runs. */
function middleOfMinute(moment: number): number {
  return Math.floor(moment / MINUTE) * MINUTE - MINUTE / 2;
}

test("what goes through all that waits is done by one after another, also when the timetable asks for it", () => {
  const queues = schedule.flatMap(({ task, options }) => (options?.queueName ? [[task, options.queueName]] : []));
  expect(queues).toEqual([...IN_TURN].map((task) => [task, task]));
});

async function addJob(task: TaskName): Promise<void> {
  await db.$executeRaw`SELECT graphile_worker.add_job(${task}, max_attempts := 3)`;
}

async function countsOf(task: string) {
  const board = await jobsBoard(park.people.administrator);
  return board?.tasks.find((line) => line.task === task)?.counts;
}

/** Everything the worker wrote becomes older by so much: as if we had waited. */
async function later(time: string): Promise<void> {
  await db.$executeRaw`UPDATE workers SET seen_at = seen_at - ${time}::interval`;
  await db.$executeRaw`UPDATE runs SET started_at = started_at - ${time}::interval`;
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - ${time}::interval`;
}

/** Starts a worker in a process of its own and kills it with -9 while it is at its job. */
async function killInTheMiddle(): Promise<void> {
  const program = ["--conditions=react-server", "--import", "tsx", "lib/testing/stuck-worker.ts"];
  const child = spawn(process.execPath, program, { stdio: ["ignore", "pipe", "inherit"] });
  const exited = once(child, "exit");
  let said = "";
  for await (const chunk of child.stdout) {
    said += chunk;
    if (said.includes("taken")) break;
  }
  await vi.waitFor(async () => expect(await db.worker.count()).toBe(1), 5000);
  child.kill("SIGKILL");
  await exited;
}
