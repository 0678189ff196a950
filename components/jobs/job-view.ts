import type { Rhythm } from "@/lib/jobs/policy";
import type { JobState, RunState, WorkerState } from "@/lib/jobs/rules";

/** What the page of the jobs shows; every moment is the database's. */
export type WorkerView = {
  worker: { state: WorkerState; seenAt: Date | null };
  lastSignAt: Date | null;
  isSetUp: boolean;
};

export type RunView = {
  id: string;
  task: string;
  jobId: string;
  attempt: number;
  startedAt: Date;
  finishedAt: Date | null;
  count: number | null;
  error: string | null;
  state: RunState;
};

export type TaskView = {
  task: string;
  rhythm: Rhythm | null;
  nextAt: Date | null;
  last: RunView | null;
  counts: Record<JobState, number>;
};

export type JobView = {
  id: string;
  attempts: number;
  maxAttempts: number;
  runAt: Date;
  lockedAt: Date | null;
  lockedBy: string | null;
  reason: string | null;
  canRetry: boolean;
};
