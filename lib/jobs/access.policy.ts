import { type Actor, hasRole } from "@/lib/actor";

/** Who may look at the jobs of the worker. */
export function canReadJobs(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "auditor");
}

/** Who may have a failed job tried again. */
export function canRetryJobs(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator");
}
