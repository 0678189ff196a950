import { type Actor, hasRole, type Role } from "@/lib/actor";
import { ENTERPRISE_ROLES, STAFF_ROLES } from "./rules";

export const PERSON_VERBS = ["see", "change", "grantRole", "endRole", "disable", "enable", "makePasswordLink"] as const;
export type PersonVerb = (typeof PERSON_VERBS)[number];

/** What the law below needs to know of an account. */
export type PersonFacts = { id: string; enterpriseId: string | null; disabled: boolean };

export type PersonRefusal = "notAllowed" | "ownAccount" | "alreadyDisabled" | "alreadyEnabled";

/** How the actor stands to an account: all of them, those of the own enterprise, or reading only. */
export type Reach = "everyone" | "ownEnterprise" | "readOnly" | "nobody";

export function reachOf(actor: Actor): Reach {
  if (hasRole(actor, "systemAdministrator", "system")) return "everyone";
  if (hasRole(actor, "auditor")) return "readOnly";
  if (hasRole(actor, "enterpriseAdministrator") && actor.enterpriseId !== null) return "ownEnterprise";
  return "nobody";
}

/** Nobody raises, keeps or ends their own rights: these need a second pair of eyes. */
const NEVER_ONESELF: readonly PersonVerb[] = ["grantRole", "endRole", "disable", "enable", "makePasswordLink"];

/** Why the actor may not do this to an account, or null when it is allowed. The screen's buttons ask the same question. */
export function refusalOf(actor: Actor, verb: PersonVerb, person: PersonFacts): PersonRefusal | null {
  const reach = reachOf(actor);
  const within = reach === "everyone" || (reach === "ownEnterprise" && person.enterpriseId === actor.enterpriseId);
  if (!within) return verb === "see" && reach === "readOnly" ? null : "notAllowed";
  if (actor.id === person.id && NEVER_ONESELF.includes(verb)) return "ownAccount";
  if (verb === "disable" && person.disabled) return "alreadyDisabled";
  if (verb === "enable" && !person.disabled) return "alreadyEnabled";
  return null;
}

/** Every verb the actor may do to an account now. */
export function allowedVerbs(actor: Actor, person: PersonFacts): PersonVerb[] {
  return PERSON_VERBS.filter((verb) => refusalOf(actor, verb, person) === null);
}

/** Roles the actor may hand to a person of this side. An enterprise's administrator hands out the enterprise's roles only. */
export function grantableRoles(actor: Actor, enterpriseId: string | null): readonly Role[] {
  const reach = reachOf(actor);
  if (reach === "ownEnterprise") return enterpriseId === actor.enterpriseId ? ENTERPRISE_ROLES : [];
  if (reach !== "everyone") return [];
  return enterpriseId === null ? STAFF_ROLES : ENTERPRISE_ROLES;
}

/** Who may make accounts: administrators for anybody, an enterprise's administrator for the own enterprise. */
export function canCreatePersonOf(actor: Actor, enterpriseId: string | null): boolean {
  return grantableRoles(actor, enterpriseId).length > 0;
}

/** Who may make, change and close departments. */
export function canManageDepartments(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "system");
}
