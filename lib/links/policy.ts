import { type Actor, hasRole } from "@/lib/actor";
import { SEES_ALL } from "@/lib/cases/queues";
import type { LinkSlot } from "@/lib/enterprises/access.policy";

/** From how many enterprises on a person has too many, by slot. */
export type LoadLimits = Readonly<Record<LinkSlot, number>> & Readonly<{ version: number }>;

/** What a new park starts with: 34 leaders, 14 departments and 112 cadres share 220 enterprises (docs/words.md, load). */
export const STANDARD_LOAD: LoadLimits = { version: 0, leader: 10, departmentHead: 20, specialist: 4 };

export const MOST_LOAD = 500;

/** Who has the page of links: who is linked to what, how much each carries, and where somebody is missing. */
export function readsLinks(actor: Actor): boolean {
  return hasRole(actor, "manager", "triageOfficer", "systemAdministrator", "auditor", "system");
}

/** Who may hand many enterprises over, import links and set the limits; each enterprise's own law is asked besides. */
export function managesLinks(actor: Actor): boolean {
  return hasRole(actor, "manager", "systemAdministrator", "system");
}

/** Who holds slots, and has a page of their own enterprises. */
export function mayHoldLinks(actor: Actor): boolean {
  return hasRole(actor, "leader", "departmentReviewer", "specialist");
}

/** Whether the cases of every enterprise may be counted for this reader; the system administrator sees none of them. */
export function countsCases(actor: Actor): boolean {
  return hasRole(actor, ...SEES_ALL);
}
