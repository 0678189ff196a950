import type { Task } from "graphile-worker";
import { beginRun, failRun, finishRun } from "@/lib/jobs/commands/runs";
import { currentTime } from "@/lib/now";

/** What a task does, and how many things it did. */
export type Duty = (now: Date) => Promise<number>;

/** The task whose every run is noted, whatever becomes of it. The worker's own log has the whole error, the note its reason. */
export function noted(task: string, duty: Duty): Task {
  return async (_payload, { job, logger }) => {
    const run = await beginRun({ id: job.id, task, attempt: job.attempts, workerId: job.locked_by ?? "" });
    try {
      const count = await duty(currentTime());
      await finishRun(run, count);
      if (count > 0) logger.info(`${task}: ${count}`);
    } catch (problem) {
      await failRun(run, problem);
      throw problem;
    }
  };
}
