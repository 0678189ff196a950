import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { Refusal } from "@/lib/refusal";
import { type JobEvent, jobStream } from "../event";
import { takeJobs } from "../gate";
import { findJob, type Job, readQueue } from "../queries/queue";
import { lockEndsAt, retryRefusalOf } from "../rules";
import type { RetryFailedJobs, RetryJob } from "../schema";

/**
 * Lets a failed or given-up job be tried again at once, with all its attempts; returns its task. Refuses `notAllowed`, `jobGone`,
 * `jobRunning`, `jobAbandoned` and `jobNotFailed`.
 */
export async function retryJob(actor: Actor, { jobId }: RetryJob, now: Date): Promise<{ task: string }> {
  return db.$transaction(async (tx) => {
    await takeJobs(tx, actor);
    const job = await failedJob(tx, jobId);

    // A worker may have taken it since we looked: then the database changes nothing, and the second look says what became of it.
    const [rescheduled] = await reschedule(tx, [jobId]);
    if (!rescheduled) {
      await failedJob(tx, jobId);
      throw new Refusal("jobGone");
    }
    const { task, attempts } = job;
    await record(tx, task, actor, { kind: "jobRetried", jobId, attempts, givenUp: job.state === "givenUp" }, now);
    return { task };
  });
}

/**
 * The same for all failed and given-up jobs of a task; returns how many. What a worker took meanwhile is being tried already and
 * is left out. Refuses `notAllowed` and `noFailedJobs`.
 */
export async function retryFailedJobs(
  actor: Actor,
  { task }: RetryFailedJobs,
  now: Date,
): Promise<{ retried: number }> {
  return db.$transaction(async (tx) => {
    await takeJobs(tx, actor);
    const { jobs } = await readQueue(tx);
    const failed = (jobs ?? []).filter((job) => job.task === task && retryRefusalOf(job.state) === null);
    const ids = failed.map(({ id }) => id);
    const jobIds = await reschedule(tx, ids);
    if (jobIds.length === 0) throw new Refusal("noFailedJobs");
    await record(tx, task, actor, { kind: "failedJobsRetried", jobIds }, now);
    return { retried: jobIds.length };
  });
}

/** The job, if it has failed and nobody is at it. */
async function failedJob(tx: Tx, jobId: string): Promise<Job> {
  const job = await findJob(tx, jobId);
  if (!job) throw new Refusal("jobGone");
  const because = retryRefusalOf(job.state);
  const { lockedAt } = job;
  if (because) throw new Refusal(because, { at: lockedAt, until: lockedAt && lockEndsAt(lockedAt) });
  return job;
}

/** Returns the ids graphile-worker has rescheduled: those that no worker holds. */
async function reschedule(tx: Tx, jobIds: string[]): Promise<string[]> {
  if (jobIds.length === 0) return [];
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM graphile_worker.reschedule_jobs(${jobIds}::bigint[], run_at := now(), attempts := 0)`;
  return rows.map(({ id }) => id);
}

function record(tx: Tx, task: string, actor: Actor, event: JobEvent, now: Date): Promise<number> {
  return recordEvent(tx, jobStream(task), actor, event, now);
}
