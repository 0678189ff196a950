import "server-only";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { canReadJobs } from "../access.policy";
import { type RunState, runStateOf } from "../rules";
import type { JobsPage } from "../schema";

/** One attempt at a job, as it ended. */
export type Run = Omit<Row, "holderSeenAt"> & { state: RunState };

const PAGE_SIZE = 30;

/** The last run of each task, by the task's name. */
export async function lastRuns(tasks: readonly string[], at: Date): Promise<Map<string, Run>> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT last.* FROM unnest(${tasks}::text[]) AS wanted (task)
    CROSS JOIN LATERAL (${RUNS} WHERE runs.task = wanted.task ORDER BY runs.started_at DESC, runs.id DESC LIMIT 1) AS last`;
  return new Map(rows.map((row) => [row.task, withState(row, at)]));
}

/** One page of runs, newest first, of one task or of all, and the cursor of the next; null for people who may not look. */
export async function runList(actor: Actor, { task, before }: JobsPage, at: Date) {
  if (!canReadJobs(actor)) return null;
  const [moment, id] = before?.split("_") ?? [];
  const earlier = Prisma.sql`(runs.started_at, runs.id) < (${moment}::timestamptz, ${id}::uuid)`;
  const rows = await db.$queryRaw<Row[]>`
    ${RUNS} WHERE ${task === undefined ? Prisma.sql`TRUE` : Prisma.sql`runs.task = ${task}`}
      AND ${moment && id ? earlier : Prisma.sql`TRUE`}
    ORDER BY runs.started_at DESC, runs.id DESC LIMIT ${PAGE_SIZE + 1}`;
  const page = rows.slice(0, PAGE_SIZE);
  const last = rows.length > PAGE_SIZE ? page.at(-1) : undefined;
  const next = last && `${last.startedAt.toISOString()}_${last.id}`;
  return { runs: page.map((row) => withState(row, at)), next };
}

type Row = {
  id: string;
  task: string;
  jobId: string;
  attempt: number;
  startedAt: Date;
  finishedAt: Date | null;
  count: number | null;
  error: string | null;
  holderSeenAt: Date | null;
};

const RUNS = Prisma.sql`
  SELECT runs.id::text AS id, runs.task, runs.job_id::text AS "jobId", runs.attempt, runs.started_at AS "startedAt",
    runs.finished_at AS "finishedAt", runs.count, runs.error, workers.seen_at AS "holderSeenAt"
  FROM runs LEFT JOIN workers ON workers.id = runs.worker_id`;

function withState({ holderSeenAt, ...run }: Row, at: Date): Run {
  return { ...run, state: runStateOf({ ...run, holderSeenAt }, at) };
}
