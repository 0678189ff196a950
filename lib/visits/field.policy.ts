import { type Actor, hasRole } from "@/lib/actor";
import { ROLE_OF_SLOT } from "@/lib/enterprises/access.policy";

/** Who makes visits: whoever may hold one of the three slots of an enterprise. A visit is made in person, never in another's name. */
export function opensField(actor: Actor): boolean {
  return hasRole(actor, ...Object.values(ROLE_OF_SLOT));
}

/** The type of request by which an enterprise asks to be visited; see prisma/reference/request-types. */
export const VISIT_ASKED_FOR = "AMN-03";

/** Where on a phone a visit to an enterprise begins. */
export function fieldAt(enterpriseId: string): string {
  return `/field#/enterprise/${enterpriseId}`;
}

/** Where on a phone one's own visit is changed. */
export function fieldOf(visitId: string): string {
  return `/field#/sent/${visitId}`;
}
