import "server-only";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { canReadJobs, canRetryJobs } from "../access.policy";
import { type Rhythm, TASKS, TIMETABLE } from "../policy";
import { JOB_STATES, type JobState, nextTick, type WorkerState, workerStateOf } from "../rules";
import { type Job, readQueue } from "./queue";
import { lastRuns, type Run } from "./runs";

/** A task: when it ran last and runs next, and how many of its jobs are in each state. */
export type TaskLine = {
  task: string;
  rhythm: Rhythm | null;
  nextAt: Date | null;
  last: Run | null;
  counts: Record<JobState, number>;
};

export type Board = {
  /** The moment of the database's clock all this was true at. */
  at: Date;
  worker: { state: WorkerState; seenAt: Date | null };
  /** When a job was last taken or finished. */
  lastSignAt: Date | null;
  /** False where no worker has ever run against this database. */
  isSetUp: boolean;
  /** There are more jobs than were counted. */
  isCut: boolean;
  tasks: TaskLine[];
  canRetry: boolean;
};

/** How the worker stands and what each of its tasks has to do; null for people who may not look at jobs. */
export async function jobsBoard(actor: Actor): Promise<Board | null> {
  if (!canReadJobs(actor)) return null;
  const queue = await readQueue();
  const jobs = queue.jobs ?? [];
  const tasks = [...new Set<string>([...TASKS, ...jobs.map(({ task }) => task)])];
  const [workers, runs] = await Promise.all([lastWorkers(), lastRuns(tasks, queue.at)]);
  return {
    at: queue.at,
    worker: { state: workerStateOf(workers, queue.at), seenAt: workers[0]?.seenAt ?? null },
    lastSignAt: newest([...runs.values()].map(({ startedAt, finishedAt }) => finishedAt ?? startedAt)),
    isSetUp: queue.jobs !== null,
    isCut: queue.jobs !== null && queue.isCut,
    tasks: tasks.map((task) => lineOf(task, jobs, runs.get(task) ?? null, queue.at)),
    canRetry: canRetryJobs(actor),
  };
}

function lineOf(task: string, jobs: readonly Job[], last: Run | null, at: Date): TaskLine {
  const own = jobs.filter((job) => job.task === task);
  const count = (state: JobState) => own.filter((job) => job.state === state).length;
  const rhythm = (TIMETABLE as Record<string, Rhythm>)[task] ?? null;
  const counts = Object.fromEntries(JOB_STATES.map((state) => [state, count(state)])) as Record<JobState, number>;
  return { task, rhythm, nextAt: rhythm && nextTick(rhythm, at), last, counts };
}

/** Enough of them that a living one is among them, however many were stopped a moment ago. */
function lastWorkers() {
  return db.worker.findMany({ orderBy: { seenAt: "desc" }, take: 50, select: { seenAt: true, stoppedAt: true } });
}

function newest(moments: readonly Date[]): Date | null {
  return moments.reduce<Date | null>((last, moment) => (last && last > moment ? last : moment), null);
}
