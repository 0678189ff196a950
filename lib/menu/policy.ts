import { type Actor, hasRole } from "@/lib/actor";

/** Who may read the service menu with all its versions. What is offered, everybody of an enterprise may read. */
export function canReadMenu(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "auditor", "system");
}

/** Who may change what an enterprise can order. */
export function canManageMenu(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "system");
}
