import "server-only";
import type { Actor } from "@/lib/actor";
import { canReadJobs } from "../access.policy";
import { type JobState, reasonOf, retryRefusalOf } from "../rules";
import { type Job, lastErrors, readQueue } from "./queue";

/** A job with the reason its last attempt failed for. */
export type JobLine = Job & { reason: string | null; canRetry: boolean };

const SHOWN_AT_MOST = 100;

/** The jobs one number of the board counts, newest first, a hundred at most; null for people who may not look at jobs. */
export async function jobList(actor: Actor, task: string, state: JobState) {
  if (!canReadJobs(actor)) return null;
  const { jobs } = await readQueue();
  const counted = (jobs ?? []).filter((job) => job.task === task && job.state === state);
  const shown = counted.slice(0, SHOWN_AT_MOST);
  const errors = await lastErrors(shown.map(({ id }) => id));
  return { jobs: shown.map((job) => lineOf(job, errors.get(job.id))), count: counted.length };
}

function lineOf(job: Job, error: string | undefined): JobLine {
  return { ...job, reason: error === undefined ? null : reasonOf(error), canRetry: retryRefusalOf(job.state) === null };
}
