import { type Actor, hasRole } from "@/lib/actor";

/** Who reads the register of what was settled the same day, each as far as they see the cases. */
export function readsSameDay(actor: Actor): boolean {
  return hasRole(actor, "manager", "auditor", "leader", "system");
}
