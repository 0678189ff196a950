import { type Actor, hasRole } from "@/lib/actor";

/** Which streams of the log a person may read: the auditor all, the administrator all but those of cases and common problems, everybody else none. */
export type LogReach = "everything" | "administration" | "nothing";

export function logReachOf(actor: Actor): LogReach {
  if (hasRole(actor, "auditor")) return "everything";
  return hasRole(actor, "systemAdministrator") ? "administration" : "nothing";
}
