import { type Actor, type ActorRole, hasRole, inAnyCapacity } from "@/lib/actor";

/** open: looked into. decided: what will be changed, and by when, is said. The other two are its ends. */
export const TOPIC_STATES = ["open", "decided", "settled", "givenUp"] as const;
export type TopicState = (typeof TOPIC_STATES)[number];
export const LIVE: readonly TopicState[] = ["open", "decided"];
export const OVER: readonly TopicState[] = ["settled", "givenUp"];

/** One enterprise's trouble is a case; from three on it may be everybody's. */
export const LEAST_CASES = 3;
/** Calendar days before its due day on which a measure turns yellow and its owner is reminded. */
export const WARN_DAYS = 7;

/** When like cases are proposed: how many, of how many enterprises, within how many months; and how many more after a dismissal. */
export type TopicNumbers = Readonly<{ cases: number; enterprises: number; months: number; more: number }>;
export const STANDARD_NUMBERS: TopicNumbers = { cases: LEAST_CASES, enterprises: 3, months: 12, more: 2 };

/** Who may be answerable for a common problem: people who work on cases or decide about them. */
export const OWNER_ROLES = [
  "specialist",
  "triageOfficer",
  "departmentLiaison",
  "departmentReviewer",
  "supervisor",
  "leader",
  "manager",
] as const satisfies readonly ActorRole[];

/** How a person stands to a common problem. */
export const RELATIONS = ["owner", "triage", "manager", "system"] as const;
export type Relation = (typeof RELATIONS)[number];

export type TopicFacts = Readonly<{ state: TopicState; ownerId: string }>;

export function relationsOf(actor: Actor, { ownerId }: TopicFacts): Set<Relation> {
  const found: [Relation, boolean][] = [
    ["owner", actor.id !== null && actor.id === ownerId],
    ["triage", hasRole(actor, "triageOfficer")],
    ["manager", hasRole(actor, "manager")],
    ["system", hasRole(actor, "system")],
  ];
  return new Set(found.filter(([, holds]) => holds).map(([relation]) => relation));
}

type Article = { by: readonly Relation[]; when: readonly TopicState[] };

/** The law: who may do what, and when. What is not written here is forbidden; the table test repeats it by hand. */
export const LAW = {
  change: { by: ["triage", "manager"], when: LIVE },
  link: { by: ["triage", "manager"], when: LIVE },
  decideMeasure: { by: ["owner", "manager"], when: LIVE },
  settle: { by: ["owner", "manager"], when: ["decided"] },
  giveUp: { by: ["manager"], when: LIVE },
  reopen: { by: ["triage", "manager"], when: OVER },
  remind: { by: ["system"], when: ["decided"] },
} as const satisfies Record<string, Article>;

export type TopicVerb = keyof typeof LAW;
export const TOPIC_VERBS = Object.keys(LAW) as TopicVerb[];

export type TopicRefusal = "notAllowed" | "topicNotNow";

/** Why the actor may not do this now, or null when it is allowed. The screen's buttons and the server ask the same question. */
export function refusalOf(actor: Actor, verb: TopicVerb, facts: TopicFacts): TopicRefusal | null {
  const article: Article = LAW[verb];
  const relations = relationsOf(actor, facts);
  if (!article.by.some((relation) => relations.has(relation))) return "notAllowed";
  return article.when.includes(facts.state) ? null : "topicNotNow";
}

/** Every verb the actor may do now, in whatever capacity: what a page draws its buttons from. */
export function allowedVerbs(actor: Actor, facts: TopicFacts): TopicVerb[] {
  return TOPIC_VERBS.filter((verb) => inAnyCapacity(actor, (capacity) => refusalOf(capacity, verb, facts) === null));
}

/** Who makes a common problem of like cases, or says that they are none. */
export function canOpenTopics(actor: Actor): boolean {
  return hasRole(actor, "triageOfficer", "manager");
}

/** Who sees what is proposed: those who see every case. */
export function readsProposals(actor: Actor): boolean {
  return hasRole(actor, "triageOfficer", "manager", "auditor");
}

/** Who has the register of common problems in front of them; what of it they see is the gate's matter. */
const TOPIC_READERS = [
  "triageOfficer",
  "manager",
  "leader",
  "departmentLiaison",
  "departmentReviewer",
  "auditor",
] as const satisfies readonly ActorRole[];

export function readsTopics(actor: Actor): boolean {
  return hasRole(actor, ...TOPIC_READERS);
}

/** Who sets when like cases are proposed. */
export function canSetNumbers(actor: Actor): boolean {
  return hasRole(actor, "manager");
}
