import * as z from "zod";
import { JOB_STATES } from "./rules";

// A name of graphile-worker's has at most 128 characters, and its ids are bigints.
const task = z.string().min(1).max(128);

export const retryJob = z.strictObject({ jobId: z.string().regex(/^\d{1,18}$/, "validation.invalid") });
export type RetryJob = z.infer<typeof retryJob>;

export const retryFailedJobs = z.strictObject({ task });
export type RetryFailedJobs = z.infer<typeof retryFailedJobs>;

/** What the address of the page says: a list of jobs, a place in the list of runs, how many jobs were just retried. */
export const jobsPage = z.object({
  task: task.optional().catch(undefined),
  state: z.enum(JOB_STATES).optional().catch(undefined),
  before: z.string().refine(isCursor).optional().catch(undefined),
  retried: z.coerce.number().int().min(1).max(9999).optional().catch(undefined),
});
export type JobsPage = z.infer<typeof jobsPage>;

/** "moment_id" of the last run shown. Anything else would reach the database. */
function isCursor(text: string): boolean {
  const [moment, id] = text.split("_");
  return z.iso.datetime().safeParse(moment).success && z.uuid().safeParse(id).success;
}

/** The address of the page, narrowed to a list. */
export function jobsHref(to: JobsPage): string {
  const query = Object.entries(to).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return query.length > 0 ? `/desk/admin/jobs?${new URLSearchParams(query)}` : "/desk/admin/jobs";
}
