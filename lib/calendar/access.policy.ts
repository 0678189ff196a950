import { type Actor, hasRole } from "@/lib/actor";

/** Who may publish a year of the working calendar and set the office hours. */
export function canManageCalendar(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "system");
}

/** Who may open the page of the calendar. What it says shows in every deadline, so it is no secret. */
export function canReadCalendar(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "auditor", "system");
}
