import { type Actor, hasRole, inAnyCapacity } from "@/lib/actor";
import { type EnterpriseFacts, relationsOf as enterpriseRelationsOf } from "@/lib/enterprises/access.policy";

/** How a person stands to the visits of an enterprise. */
export const RELATIONS = ["linked", "triage", "manager", "auditor"] as const;
export type Relation = (typeof RELATIONS)[number];

/** The law: who may do what about an enterprise's visits. What is not written here is forbidden; the enterprise itself never reads them. */
export const LAW = {
  read: ["linked", "triage", "manager", "auditor"],
  record: ["linked", "triage", "manager"],
  setRhythm: ["triage", "manager"],
} as const satisfies Record<string, readonly Relation[]>;

export type VisitVerb = keyof typeof LAW;
export const VISIT_VERBS = Object.keys(LAW) as VisitVerb[];

export type VisitRefusal = "notAllowed" | "enterpriseClosed";

export function relationsOf(actor: Actor, facts: EnterpriseFacts): Set<Relation> {
  const known = enterpriseRelationsOf(actor, facts);
  const found = RELATIONS.filter((relation) =>
    relation === "auditor" ? hasRole(actor, "auditor") : known.has(relation),
  );
  return new Set(found);
}

/** Why the actor may not do this, or null when it is allowed. A closed enterprise is visited no more; what was written stays. */
export function refusalOf(actor: Actor, verb: VisitVerb, facts: EnterpriseFacts): VisitRefusal | null {
  const relations = relationsOf(actor, facts);
  if (!LAW[verb].some((relation) => relations.has(relation))) return "notAllowed";
  return facts.closed && verb !== "read" ? "enterpriseClosed" : null;
}

/** Every verb the actor may do now, in whatever capacity: what a page draws its buttons from. */
export function allowedVerbs(actor: Actor, facts: EnterpriseFacts): VisitVerb[] {
  return VISIT_VERBS.filter((verb) => inAnyCapacity(actor, (capacity) => refusalOf(capacity, verb, facts) === null));
}

/** Who sees the visits of every enterprise. */
export function readsEveryVisit(actor: Actor): boolean {
  return hasRole(actor, "triageOfficer", "manager", "auditor", "system");
}

/** Whose desk has a place for visits at all: whoever may be linked, and whoever sees every visit. */
export function worksWithVisits(actor: Actor): boolean {
  return inAnyCapacity(
    actor,
    (capacity) => readsEveryVisit(capacity) || hasRole(capacity, "specialist", "leader", "departmentReviewer"),
  );
}

/** Who may make visits: whoever may be linked, the desk and managers. */
export function makesVisits(actor: Actor): boolean {
  return inAnyCapacity(actor, (capacity) =>
    hasRole(capacity, "specialist", "leader", "departmentReviewer", "triageOfficer", "manager"),
  );
}
