import { type Actor, hasRole } from "@/lib/actor";

/** Grounds for changing a case's type or tier: a closed list. The note says what exactly. */
export const RECLASSIFICATION_REASONS = [
  "wrongClassification",
  "scopeClear",
  "severalDepartments",
  "policyNeeded",
  "simpler",
] as const;

/** Who reads the register of reclassifications, each as far as they see the cases. */
export function readsReclassifications(actor: Actor): boolean {
  return hasRole(actor, "manager", "auditor", "leader", "triageOfficer", "system");
}
