import { type Actor, hasRole } from "@/lib/actor";
import { ROLE_OF_SLOT } from "@/lib/enterprises/access.policy";

/** Who makes visits: whoever may hold one of the three slots of an enterprise. A visit is made in person, never in another's name. */
export function opensField(actor: Actor): boolean {
  return hasRole(actor, ...Object.values(ROLE_OF_SLOT));
}
