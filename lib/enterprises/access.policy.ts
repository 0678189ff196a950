import { type Actor, type ActorRole, hasRole, inAnyCapacity } from "@/lib/actor";

/** The three people who help an enterprise (三帮一), one holder each. */
export const LINK_SLOTS = ["leader", "departmentHead", "specialist"] as const;
export type LinkSlot = (typeof LINK_SLOTS)[number];

/** The role a person must hold to take a slot. */
export const ROLE_OF_SLOT = {
  leader: "leader",
  departmentHead: "departmentReviewer",
  specialist: "specialist",
} as const satisfies Record<LinkSlot, ActorRole>;

/** How a person stands to an enterprise. One person may stand in several relations. */
export const RELATIONS = [
  "contact", // works there
  "administrator", // administers its account
  "specialist", // linked to it as specialist
  "linked", // linked to it in any slot
  "triage",
  "manager",
  "systemAdministrator",
  "system",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What the law below needs to know of an enterprise. */
export type EnterpriseFacts = {
  id: string;
  closed: boolean;
  linkedPersonIds: readonly string[];
};

export function relationsOf(actor: Actor, facts: EnterpriseFacts): Set<Relation> {
  const own = actor.enterpriseId === facts.id;
  const linked = actor.id !== null && facts.linkedPersonIds.includes(actor.id);
  const found: [Relation, boolean][] = [
    ["contact", hasRole(actor, "enterpriseContact", "enterpriseAdministrator") && own],
    ["administrator", hasRole(actor, "enterpriseAdministrator") && own],
    ["specialist", hasRole(actor, "specialist") && linked],
    ["linked", hasRole(actor, "specialist", "leader", "departmentReviewer") && linked],
    ["triage", hasRole(actor, "triageOfficer")],
    ["manager", hasRole(actor, "manager")],
    ["systemAdministrator", hasRole(actor, "systemAdministrator")],
    ["system", hasRole(actor, "system")],
  ];
  return new Set(found.filter(([, holds]) => holds).map(([relation]) => relation));
}

/** The law: who may do what. What is not written here is forbidden. A closed enterprise only keeps its history. */
export const LAW = {
  change: ["specialist", "triage", "manager", "systemAdministrator", "system"],
  proposeFacts: ["administrator"],
  reviewFacts: ["specialist", "triage", "manager", "system"],
  close: ["manager", "systemAdministrator", "system"],
  qualify: ["specialist", "triage", "manager", "systemAdministrator", "system"],
  link: ["manager", "systemAdministrator", "system"],
  merge: ["manager", "systemAdministrator", "system"],
} as const satisfies Record<string, readonly Relation[]>;

export type EnterpriseVerb = keyof typeof LAW;
export const ENTERPRISE_VERBS = Object.keys(LAW) as EnterpriseVerb[];

export type EnterpriseRefusal = "notAllowed" | "enterpriseClosed";

/** Why the actor may not do this, or null when it is allowed. Pure; the screen's buttons and the server ask the same question. */
export function refusalOf(actor: Actor, verb: EnterpriseVerb, facts: EnterpriseFacts): EnterpriseRefusal | null {
  const relations = relationsOf(actor, facts);
  if (!LAW[verb].some((relation) => relations.has(relation))) return "notAllowed";
  return facts.closed ? "enterpriseClosed" : null;
}

/** Every verb the actor may do now, in whatever capacity: what a page draws its buttons from. */
export function allowedVerbs(actor: Actor, facts: EnterpriseFacts): EnterpriseVerb[] {
  return ENTERPRISE_VERBS.filter((verb) =>
    inAnyCapacity(actor, (capacity) => refusalOf(capacity, verb, facts) === null),
  );
}

/** Who sees every enterprise of the park. */
export function seesEveryEnterprise(actor: Actor): boolean {
  const roles = [
    "triageOfficer",
    "manager",
    "callBackOfficer",
    "supervisor",
    "systemAdministrator",
    "auditor",
  ] as const;
  return hasRole(actor, ...roles, "system");
}

/** Whose desk has the register of enterprises: whoever sees all of them, and whoever sees those linked to them or at work with their department. */
export function seesEnterprises(actor: Actor): boolean {
  return (
    seesEveryEnterprise(actor) || hasRole(actor, "specialist", "leader", "departmentLiaison", "departmentReviewer")
  );
}

/** Who reads the list of proposals, each for the enterprises they review. */
export function readsProposals(actor: Actor): boolean {
  return hasRole(actor, "specialist", "triageOfficer", "manager", "system");
}

/** Who may put a new enterprise into the register. */
export function canRegister(actor: Actor): boolean {
  return hasRole(actor, "triageOfficer", "manager", "systemAdministrator", "system");
}
