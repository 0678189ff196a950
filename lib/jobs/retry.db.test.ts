import { Logger, makeWorkerUtils, runOnce, type WorkerUtils } from "graphile-worker";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db";
import { eventsOf, logPage } from "@/lib/history/queries";
import { firstBreak } from "@/lib/history/rules";
import { makePark, type Park } from "@/lib/testing/park";
import { retryFailedJobs, retryJob } from "./commands/retry";
import { sweepRuns } from "./jobs";
import { TASKS } from "./policy";
import { jobsBoard } from "./queries/board";
import { jobList } from "./queries/jobs";
import { runList } from "./queries/runs";
import { JOB_STATES, type JobState } from "./rules";

const NOW = new Date("2026-11-23T06:00:00Z");
const connectionString = process.env.DATABASE_URL;
const TASK = "settleSilentCases";
const quiet = { connectionString, noHandleSignals: true, logger: new Logger(() => () => undefined) };
let park: Park;
let utils: WorkerUtils;

beforeAll(async () => {
  park = await makePark();
});
afterAll(() => utils?.release());

test("where no worker has ever run, the page says so and there is nothing to try again", async () => {
  const board = await jobsBoard(park.people.administrator);
  expect(board).toMatchObject({ isSetUp: false, lastSignAt: null, worker: { state: "never", seenAt: null } });
  expect(board?.tasks.map(({ counts }) => counts.waiting)).toEqual(TASKS.map(() => 0));
  expect(await jobList(park.people.administrator, TASK, "failed")).toEqual({ jobs: [], count: 0 });
  await expect(retryJob(park.people.administrator, { jobId: "1" }, NOW)).rejects.toMatchObject({ code: "jobGone" });
  await expect(retryFailedJobs(park.people.administrator, { task: TASK }, NOW)).rejects.toMatchObject({
    code: "noFailedJobs",
  });
});

describe("with jobs of graphile-worker", () => {
  beforeAll(async () => {
    utils = await makeWorkerUtils(quiet);
    await utils.migrate();
  });
  beforeEach(() => db.$executeRaw`DELETE FROM graphile_worker._private_jobs`);

  test("a failed job tells its reason and nobody's data, and is tried again at once", async () => {
    const job = await utils.addJob(TASK, { phone: "13800138000" }, { maxAttempts: 3 });
    await attempt("no answer for 王女士 (13800138000)");
    const list = await jobList(park.people.auditor, TASK, "failed");
    expect(list?.jobs).toMatchObject([{ id: job.id, attempts: 1, maxAttempts: 3, canRetry: true }]);
    expect(list?.jobs[0]?.reason).toMatch(/^no answer for …/);
    expect(JSON.stringify(list)).not.toMatch(/13800138000|王女士/);

    await retryJob(park.people.administrator, { jobId: job.id }, NOW);
    expect(await counts()).toEqual({ ...none, waiting: 1 });
    const done = await attempt();
    expect(done).toBe(1);
    expect(await counts()).toEqual(none);
  });

  test("a job that was given up gets all its attempts anew", async () => {
    const job = await utils.addJob(TASK, {}, { maxAttempts: 1 });
    await attempt("no");
    expect(await counts()).toEqual({ ...none, givenUp: 1 });
    expect(await attempt()).toBe(0);
    await retryJob(park.people.administrator, { jobId: job.id }, NOW);
    expect(await attempt()).toBe(1);
    const [event] = (await eventsOf(db, `job:${TASK}`)).slice(-1);
    expect(event).toMatchObject({
      kind: "jobRetried",
      actorId: park.people.administrator.id,
      particulars: { jobId: job.id, attempts: 1, givenUp: true },
    });
  });

  test("what is done by hand stands in the log of the administration, in an unbroken chain", async () => {
    const job = await utils.addJob(TASK, {}, { maxAttempts: 1 });
    await attempt("no");
    await retryJob(park.people.administrator, { jobId: job.id }, NOW);
    const log = await logPage(park.people.auditor, { stream: "job" });
    expect(log?.rows[0]).toMatchObject({ kind: "jobRetried", particulars: { jobId: job.id } });
    expect(firstBreak(await eventsOf(db, `job:${TASK}`))).toBeNull();
  });

  test("a job that is gone, runs, waits or hangs on a dead worker is refused, and nothing changes", async () => {
    const { administrator } = park.people;
    const waiting = await utils.addJob(TASK, {});
    await expect(retryJob(administrator, { jobId: waiting.id }, NOW)).rejects.toMatchObject({ code: "jobNotFailed" });
    await expect(retryJob(administrator, { jobId: "999999999" }, NOW)).rejects.toMatchObject({ code: "jobGone" });

    let whileRunning: unknown;
    await runOnce({
      ...quiet,
      taskList: {
        [TASK]: async () => {
          whileRunning = await retryJob(administrator, { jobId: waiting.id }, NOW).catch((refusal) => refusal);
        },
      },
    });
    expect(whileRunning).toMatchObject({ code: "jobRunning", particulars: { at: expect.any(Date) } });

    const orphan = await utils.addJob(TASK, {});
    await lock(orphan.id, "180 seconds");
    const refusal = await retryJob(administrator, { jobId: orphan.id }, NOW).catch((problem) => problem);
    expect(refusal).toMatchObject({ code: "jobAbandoned" });
    expect(refusal.particulars.until - refusal.particulars.at).toBe(4 * 3_600_000);
    expect(await counts()).toEqual({ ...none, abandoned: 1 });
  });

  test("two administrators press at once: one is heard, the other is told that the job waits already", async () => {
    const job = await utils.addJob(TASK, {}, { maxAttempts: 1 });
    await attempt("no");
    const before = (await eventsOf(db, `job:${TASK}`)).length;
    const both = await Promise.allSettled(
      [1, 2].map(() => retryJob(park.people.administrator, { jobId: job.id }, NOW)),
    );
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "jobNotFailed" } });
    expect(await eventsOf(db, `job:${TASK}`)).toHaveLength(before + 1);
  });

  test("a worker that takes the job in the very moment wins, and the administrator is told that it runs", async () => {
    const job = await utils.addJob(TASK, {}, { maxAttempts: 3 });
    await attempt("no");
    const before = (await eventsOf(db, `job:${TASK}`)).length;
    const worker = new pg.Client({ connectionString });
    await worker.connect();
    await worker.query("BEGIN");
    await worker.query("UPDATE graphile_worker._private_jobs SET locked_at = now(), locked_by = 'w' WHERE id = $1", [
      job.id,
    ]);
    const asked = retryJob(park.people.administrator, { jobId: job.id }, NOW).catch((refusal) => refusal);
    await isBlocked(worker);
    await worker.query("COMMIT");
    await worker.end();
    expect(await asked).toMatchObject({ code: "jobRunning" });
    expect(await eventsOf(db, `job:${TASK}`)).toHaveLength(before);
  });

  test("all failed jobs of a task are tried again, and no others", async () => {
    const { administrator } = park.people;
    const ids = [];
    for (const maxAttempts of [1, 3]) ids.push((await utils.addJob(TASK, {}, { maxAttempts })).id);
    await utils.addJob("sweepRuns", {}, { maxAttempts: 1 });
    await attempt("no", [TASK, "sweepRuns"]);
    await utils.addJob(TASK, {});
    expect(await counts()).toEqual({ ...none, waiting: 1, failed: 1, givenUp: 1 });

    expect(await retryFailedJobs(administrator, { task: TASK }, NOW)).toEqual({ retried: 2 });
    expect(await counts()).toEqual({ ...none, waiting: 3 });
    expect(await counts("sweepRuns")).toEqual({ ...none, givenUp: 1 });
    const [event] = (await eventsOf(db, `job:${TASK}`)).slice(-1);
    expect(event).toMatchObject({ kind: "failedJobsRetried", particulars: { jobIds: expect.arrayContaining(ids) } });
    await expect(retryFailedJobs(administrator, { task: TASK }, NOW)).rejects.toMatchObject({ code: "noFailedJobs" });
  });

  test("every number of the page opens exactly as many jobs as it says", async () => {
    await utils.addJob(TASK, {}, { maxAttempts: 1 });
    await utils.addJob(TASK, {}, { maxAttempts: 3 });
    await attempt("no");
    const [held, left] = [await utils.addJob(TASK, {}), await utils.addJob(TASK, {})];
    await utils.addJob(TASK, {});
    await lock(held.id, "1 second");
    await lock(left.id, "300 seconds");
    const all = await counts();
    expect(all).toEqual({ waiting: 1, running: 1, abandoned: 1, failed: 1, givenUp: 1 });
    for (const state of JOB_STATES) {
      const list = await jobList(park.people.administrator, TASK, state);
      expect(list?.count).toBe(all?.[state]);
      expect(list?.jobs.map((job) => job.state)).toEqual([state]);
    }
  });

  test("the auditor looks and touches nothing; everybody else sees nothing", async () => {
    const job = await utils.addJob(TASK, {}, { maxAttempts: 1 });
    await attempt("no");
    const { auditor, manager, triage, contact } = park.people;
    expect((await jobsBoard(auditor))?.canRetry).toBe(false);
    for (const nobody of [manager, triage, contact]) {
      expect(await jobsBoard(nobody)).toBeNull();
      expect(await jobList(nobody, TASK, "failed")).toBeNull();
      expect(await runList(nobody, {}, NOW)).toBeNull();
    }
    for (const actor of [auditor, manager, triage, contact]) {
      await expect(retryJob(actor, { jobId: job.id }, NOW)).rejects.toMatchObject({ code: "notAllowed" });
      await expect(retryFailedJobs(actor, { task: TASK }, NOW)).rejects.toMatchObject({ code: "notAllowed" });
    }
    expect(await counts()).toEqual({ ...none, givenUp: 1 });
  });
});

test("runs are kept for thirty days and turned page by page", async () => {
  const days = (count: number) => new Date(NOW.getTime() - count * 86_400_000);
  const run = (startedAt: Date) => ({
    task: TASK,
    jobId: 1n,
    attempt: 1,
    workerId: "w",
    startedAt,
    finishedAt: startedAt,
  });
  await db.run.createMany({ data: [31, 29.9, ...Array.from({ length: 40 }, () => 1)].map((age) => run(days(age))) });
  expect(await sweepRuns(NOW)).toBe(1);
  expect(await sweepRuns(NOW)).toBe(0);
  const first = await runList(park.people.auditor, { task: TASK }, NOW);
  const second = await runList(park.people.auditor, { task: TASK, before: first?.next }, NOW);
  const seen = [first, second].flatMap((page) => page?.runs.map(({ id }) => id) ?? []);
  expect(new Set(seen).size).toBe(41);
  expect(second?.next).toBeUndefined();
});

const none: Record<JobState, number> = { waiting: 0, running: 0, abandoned: 0, failed: 0, givenUp: 0 };

async function counts(task = TASK) {
  const board = await jobsBoard(park.people.administrator);
  return board?.tasks.find((line) => line.task === task)?.counts;
}

/** Runs everything that is due; returns how many jobs ran. With `failure` each of them fails so. */
async function attempt(failure?: string, names = [TASK]): Promise<number> {
  let ran = 0;
  const task = async () => {
    ran += 1;
    if (failure) throw new Error(failure);
  };
  const taskList = Object.fromEntries(names.map((name) => [name, task]));
  await runOnce({ ...quiet, taskList });
  return ran;
}

async function lock(jobId: string, since: string): Promise<void> {
  await db.$executeRaw`
    UPDATE graphile_worker._private_jobs SET attempts = 1, locked_by = 'gone', locked_at = now() - ${since}::interval
    WHERE id = ${jobId}::bigint`;
}

/** Waits until somebody stands before the row this client has changed and not yet committed. */
async function isBlocked(client: pg.Client): Promise<void> {
  const waiting = "SELECT FROM pg_stat_activity WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))";
  while ((await client.query(waiting)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 10));
}
