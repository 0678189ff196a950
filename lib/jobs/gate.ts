import "server-only";
import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { canRetryJobs } from "./access.policy";

/**
 * The gate of the jobs: whoever may see one sees all, so it is permission and one hand at a time. Refuses `notAllowed`. The
 * worker does not wait for this lock; what it does meanwhile shows in the rows graphile-worker gives back.
 */
export async function takeJobs(tx: Tx, actor: Actor): Promise<void> {
  if (!canRetryJobs(actor)) throw new Refusal("notAllowed");
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('jobs', 0))`;
}
