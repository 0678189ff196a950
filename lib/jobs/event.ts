import * as z from "zod";

/** Everything that can happen to the jobs of a task by a person's hand (stream job:<task>). Job ids are graphile-worker's. */
export const jobEvent = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("jobRetried"), jobId: z.string(), attempts: z.number(), givenUp: z.boolean() }),
  z.object({ kind: z.literal("failedJobsRetried"), jobIds: z.array(z.string()) }),
]);
export type JobEvent = z.infer<typeof jobEvent>;

export function jobStream(task: string): string {
  return `job:${task}`;
}
