import type { Task } from "graphile-worker";
import { beginRun, dropRun, failRun, finishRun } from "@/lib/jobs/commands/runs";
import { currentTime } from "@/lib/now";

/** What a task does, and how many things it did. A long one ends early when the signal says that the worker must stop. */
export type Duty = (now: Date, signal: AbortSignal) => Promise<number>;

/**
 * The task whose every run is noted, whatever becomes of it; only one that was asked for beside the timetable and found nothing to
 * do leaves no note. The worker's own log has the whole error, the note its reason.
 */
export function noted(task: string, duty: Duty): Task {
  return async (payload, { job, logger, abortSignal }) => {
    const run = await beginRun({ id: job.id, task, attempt: job.attempts, workerId: job.locked_by ?? "" });
    try {
      const count = await duty(currentTime(), abortSignal);
      await (count === 0 && !isScheduled(payload) ? dropRun(run) : finishRun(run, count));
      if (count > 0) logger.info(`${task}: ${count}`);
    } catch (problem) {
      await failRun(run, problem);
      throw problem;
    }
  };
}

/** graphile-worker gives the jobs of its timetable a payload that says so. */
function isScheduled(payload: unknown): boolean {
  return typeof payload === "object" && payload !== null && "_cron" in payload;
}
