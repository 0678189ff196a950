import { type Actor, hasRole, partiesOf } from "@/lib/actor";

/**
 * Who records the review of a month: a manager or a triage officer who had no part in it (neither asked, decided nor lifted, in
 * their own name or another's). Where all was granted by one manager, another reviews; where there is none, the triage desk does.
 */
export function refusalToReview(actor: Actor, involvedIds: readonly string[]): ReviewRefusal | null {
  if (!hasRole(actor, "manager", "triageOfficer")) return "notAllowed";
  return partiesOf(actor).some((id) => involvedIds.includes(id)) ? "ownGreenChannel" : null;
}
export type ReviewRefusal = "notAllowed" | "ownGreenChannel";
