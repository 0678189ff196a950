import "server-only";
import { db, type Tx } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { type JobFacts, type JobState, stateOf } from "../rules";

/** A job as graphile-worker's public view shows it, with its state. Its payload is not read: it may hold what is nobody's business. */
export type Job = JobFacts & { id: string; task: string; lockedBy: string | null; state: JobState };

export type Queue = { at: Date; jobs: Job[]; isCut: boolean };

/** More jobs than this are not counted one by one: the newest stand for all. */
export const READ_AT_MOST = 2000;

/**
 * The newest jobs, 2000 at most, and the moment of the database's clock they were read at. `jobs` is null where no worker has
 * ever run: graphile-worker makes its tables when it first starts.
 */
export async function readQueue(tx: Tx = db): Promise<Queue | { at: Date; jobs: null }> {
  const { at, isThere } = await lookAround(tx);
  if (!isThere) return { at, jobs: null };
  const rows = await tx.$queryRaw<Row[]>`${FACTS} ORDER BY jobs.id DESC LIMIT ${READ_AT_MOST + 1}`;
  return { at, jobs: rows.slice(0, READ_AT_MOST).map((row) => withState(row, at)), isCut: rows.length > READ_AT_MOST };
}

/** One job, or null when there is none of this id (any more). */
export async function findJob(tx: Tx, jobId: string): Promise<Job | null> {
  const { at, isThere } = await lookAround(tx);
  if (!isThere) return null;
  const [row] = await tx.$queryRaw<Row[]>`${FACTS} WHERE jobs.id = ${jobId}::bigint`;
  return row ? withState(row, at) : null;
}

/** What the attempts of these jobs last failed of, as it was written. Not for anybody's eyes before `reasonOf` has seen it. */
export async function lastErrors(jobIds: readonly string[]): Promise<Map<string, string>> {
  if (jobIds.length === 0) return new Map();
  const rows = await db.$queryRaw<{ id: string; error: string }[]>`
    SELECT id::text AS id, last_error AS error FROM graphile_worker.jobs
    WHERE id = ANY(${jobIds}::bigint[]) AND last_error IS NOT NULL`;
  return new Map(rows.map(({ id, error }) => [id, error]));
}

type Row = Omit<Job, "state">;

const FACTS = Prisma.sql`
  SELECT jobs.id::text AS id, jobs.task_identifier AS task, jobs.run_at AS "runAt", jobs.attempts::int AS attempts,
    jobs.max_attempts::int AS "maxAttempts", jobs.last_error IS NOT NULL AS "hasError",
    jobs.locked_at AS "lockedAt", jobs.locked_by AS "lockedBy", workers.seen_at AS "holderSeenAt"
  FROM graphile_worker.jobs AS jobs LEFT JOIN workers ON workers.id = jobs.locked_by`;

/** The database's own clock, since locks and heartbeats are written by it, and whether graphile-worker's view is there. */
async function lookAround(tx: Tx): Promise<{ at: Date; isThere: boolean }> {
  const [found] = await tx.$queryRaw<{ at: Date; isThere: boolean }[]>`
    SELECT clock_timestamp() AS at, to_regclass('graphile_worker.jobs') IS NOT NULL AS "isThere"`;
  if (!found) throw new Error("the database does not tell its time");
  return found;
}

function withState(row: Row, at: Date): Job {
  return { ...row, state: stateOf(row, at) };
}
