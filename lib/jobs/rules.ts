import { addDays, dayOf, momentAt } from "@/lib/day";
import { LOCK_HOURS, type Rhythm, SILENT_SECONDS } from "./policy";

const MINUTE = 60_000;

/** What graphile-worker knows of a job, and when the worker that holds it was last seen. Never its payload. */
export type JobFacts = {
  runAt: Date;
  attempts: number;
  maxAttempts: number;
  hasError: boolean;
  lockedAt: Date | null;
  holderSeenAt: Date | null;
};

/** waiting: for its time or a free hand. abandoned: its worker died with it. failed: will be tried again. givenUp: will not. */
export const JOB_STATES = ["waiting", "running", "abandoned", "failed", "givenUp"] as const;
export type JobState = (typeof JOB_STATES)[number];

/** The state of a job at a moment of the database's clock. A lock proves that its worker lived when it took the job. */
export function stateOf(job: JobFacts, now: Date): JobState {
  if (job.lockedAt) return isSilent(latest(job.lockedAt, job.holderSeenAt), now) ? "abandoned" : "running";
  if (job.attempts >= job.maxAttempts) return "givenUp";
  // A job that was taken back from a dead worker has an attempt behind it and no error: it simply waits.
  return job.attempts > 0 && job.hasError ? "failed" : "waiting";
}

export type RetryRefusal = "jobRunning" | "jobAbandoned" | "jobNotFailed";

/** Why a job in this state cannot be tried again now, or null when it can. */
export function retryRefusalOf(state: JobState): RetryRefusal | null {
  if (state === "running") return "jobRunning";
  if (state === "abandoned") return "jobAbandoned";
  return state === "waiting" ? "jobNotFailed" : null;
}

/** When graphile-worker takes a job back from a worker that no longer answers. */
export function lockEndsAt(lockedAt: Date): Date {
  return new Date(lockedAt.getTime() + LOCK_HOURS * 60 * MINUTE);
}

/** never: none was ever seen. stopped: the last one was asked to stop. silent: it should answer and does not. */
export type WorkerState = "alive" | "silent" | "stopped" | "never";

/** How the workers stand at a moment of the database's clock, the one seen last first. One that lives is enough. */
export function workerStateOf(workers: readonly { seenAt: Date; stoppedAt: Date | null }[], now: Date): WorkerState {
  const [last] = workers;
  if (!last) return "never";
  if (workers.some(({ seenAt, stoppedAt }) => !stoppedAt && !isSilent(seenAt, now))) return "alive";
  return last.stoppedAt ? "stopped" : "silent";
}

export type RunState = "running" | "done" | "failed" | "brokenOff";

/** How a run ended. One without an end whose worker is silent was broken off: nobody will note its end any more. */
export function runStateOf(
  run: { startedAt: Date; finishedAt: Date | null; error: string | null; holderSeenAt: Date | null },
  now: Date,
): RunState {
  if (run.finishedAt) return run.error === null ? "done" : "failed";
  return isSilent(latest(run.startedAt, run.holderSeenAt), now) ? "brokenOff" : "running";
}

/** The last moment up to `now` at which a task was to begin. */
export function latestTick(rhythm: Rhythm, now: Date): Date {
  if ("everyMinutes" in rhythm) {
    const period = periodOf(rhythm);
    return new Date(Math.floor(now.getTime() / period) * period);
  }
  const today = momentAt(dayOf(now), rhythm.dailyAtMinute);
  return today <= now ? today : momentAt(addDays(dayOf(now), -1), rhythm.dailyAtMinute);
}

/** The first moment after `now` at which a task is to begin. The park has no summer time. */
export function nextTick(rhythm: Rhythm, now: Date): Date {
  return new Date(latestTick(rhythm, now).getTime() + periodOf(rhythm));
}

/** Milliseconds from one beginning to the next. */
export function periodOf(rhythm: Rhythm): number {
  return ("everyMinutes" in rhythm ? rhythm.everyMinutes : 24 * 60) * MINUTE;
}

const SHOWN_CHARACTERS = 160;

/**
 * The reason of an error in one line of at most 160 characters, without what may be somebody's data: quoted values, Chinese
 * text, addresses of mail, long numbers. Prisma writes the reason last, below the values it was called with; others write it first.
 */
export function reasonOf(message: string): string {
  const lines = message.split("\n").flatMap((line) => line.trim() || []);
  const reason = (/^Invalid `/.test(lines[0] ?? "") ? lines.at(-1) : lines[0]) ?? "";
  const plain = PERSONAL.reduce((text, pattern) => text.replace(pattern, "…"), reason);
  return plain.length > SHOWN_CHARACTERS ? `${plain.slice(0, SHOWN_CHARACTERS - 1)}…` : plain;
}

const PERSONAL = [
  /"[^"]*"|'[^']*'|“[^”]*”|=\([^)]*\)/g,
  /\S+@\S+/g,
  /\p{Script=Han}[\p{Script=Han}\p{P}\s]*/gu,
  /(?<![\w-])\+?\d(?:[ -]?\d){6,}(?![\w-])/g,
  /(?<![\w-])[0-9A-Z]{15,}(?![\w-])/g,
];

function isSilent(seenAt: Date, now: Date): boolean {
  return now.getTime() - seenAt.getTime() > SILENT_SECONDS * 1000;
}

function latest(one: Date, other: Date | null): Date {
  return other && other > one ? other : one;
}
