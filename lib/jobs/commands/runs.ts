import "server-only";
import { db } from "@/lib/db";
import { reasonOf } from "../rules";

// These are the worker's own notes: no person does them, so they pass no gate and are no events. Every moment is the database's.

/** Notes that a worker attempts a job; returns the id of the run. */
export async function beginRun(job: { id: string; task: string; attempt: number; workerId: string }): Promise<string> {
  const [run] = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO runs (task, job_id, attempt, worker_id)
    VALUES (${job.task}, ${job.id}::bigint, ${job.attempt}, ${job.workerId}) RETURNING id`;
  if (!run) throw new Error("the run was not noted");
  return run.id;
}

/** Notes the end of a run and how many things it did. */
export async function finishRun(runId: string, count: number): Promise<void> {
  await db.$executeRaw`UPDATE runs SET finished_at = now(), count = ${count} WHERE id = ${runId}::uuid`;
}

/** Notes that a run failed, and why, without personal data. */
export async function failRun(runId: string, problem: unknown): Promise<void> {
  const reason = reasonOf(problem instanceof Error ? problem.message || problem.name : String(problem));
  await db.$executeRaw`UPDATE runs SET finished_at = now(), error = ${reason} WHERE id = ${runId}::uuid`;
}

/** Forgets a run that somebody asked for and that found nothing to do: another one had done it already. */
export async function dropRun(runId: string): Promise<void> {
  await db.$executeRaw`DELETE FROM runs WHERE id = ${runId}::uuid`;
}

/** Says that a worker lives. */
export async function renewHeartbeat(workerId: string): Promise<void> {
  await db.$executeRaw`
    INSERT INTO workers (id) VALUES (${workerId})
    ON CONFLICT (id) DO UPDATE SET seen_at = now(), stopped_at = NULL`;
}

/** Says that a worker stopped because it was asked to. */
export async function endHeartbeat(workerId: string): Promise<void> {
  await db.$executeRaw`UPDATE workers SET seen_at = now(), stopped_at = now() WHERE id = ${workerId}`;
}
