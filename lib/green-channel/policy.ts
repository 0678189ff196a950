import { type Actor, hasRole } from "@/lib/actor";

/** Grounds for the green channel: a closed list, because "important" is none. The reason says what exactly. */
export const GREEN_GROUNDS = ["production", "safety", "keyProject", "fixedDate", "instruction"] as const;
export type GreenGround = (typeof GREEN_GROUNDS)[number];

/** How an entry of the register stands; `undecided` was answered before anybody decided. */
export const REGISTER_STATES = ["waiting", "inForce", "refused", "lifted"] as const;
export type RegisterState = (typeof REGISTER_STATES)[number];

/** How the case of a granted entry ended: its answer came in time or late, or there is none (yet). */
export const REGISTER_ENDS = ["inTime", "late", "unanswered"] as const;
export type RegisterEnd = (typeof REGISTER_ENDS)[number];

/** What the last review of its month said of an entry. */
export const VERDICTS = ["rightly", "wrongly"] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Who reads the register: those who answer for it and those who watch over it, each as far as they see the cases. */
export function readsRegister(actor: Actor): boolean {
  return hasRole(actor, "manager", "auditor", "leader", "triageOfficer", "system");
}
