import { type Actor, hasRole, inAnyCapacity, partiesOf } from "@/lib/actor";

/** Where an edition of a plan stands. Worked out from its moments; only one of an enterprise is in force, only one is being written. */
export const PLAN_STATES = ["draft", "sentBack", "submitted", "inForce", "superseded", "ended"] as const;
export type PlanState = (typeof PLAN_STATES)[number];

export type PlanMoments = Readonly<{
  submittedAt: Date | null;
  sentBackAt: Date | null;
  approvedAt: Date | null;
  supersededAt: Date | null;
  endedAt: Date | null;
}>;

export function stateOf({ submittedAt, sentBackAt, approvedAt, supersededAt, endedAt }: PlanMoments): PlanState {
  if (endedAt) return "ended";
  if (supersededAt) return "superseded";
  if (approvedAt) return "inForce";
  if (submittedAt) return "submitted";
  return sentBackAt ? "sentBack" : "draft";
}

/** How a person stands to a plan, and, where it is about one measure, to that measure. */
export const RELATIONS = [
  "enterprise", // works there
  "specialist", // linked to the enterprise as specialist
  "departmentHead", // linked to it as head of a department
  "leader", // linked to it as leader
  "triage",
  "manager",
  "approver", // approved it; when that person is gone, any manager
  "owner", // the measure is theirs, or their department's
  "system",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What the law needs to know of a plan; `state` is null before there is one. */
export type PlanFacts = Readonly<{
  enterpriseId: string;
  closed: boolean;
  linkedPersonIds: readonly string[];
  state: PlanState | null;
  /** Everybody who took part in writing it. */
  writerIds: readonly string[];
  approverId: string | null;
  /** Whether whoever approved it can still be asked. */
  approverGone: boolean;
}>;
export type OwnerFacts = Readonly<{ personId: string | null; departmentId: string | null }>;

export function relationsOf(actor: Actor, facts: PlanFacts, owner?: OwnerFacts): Set<Relation> {
  const linked = actor.id !== null && facts.linkedPersonIds.includes(actor.id);
  const ofDepartment =
    hasRole(actor, "departmentLiaison", "departmentReviewer") &&
    actor.departmentId !== null &&
    actor.departmentId === owner?.departmentId;
  const approved = actor.id !== null && actor.id === facts.approverId;
  const found: [Relation, boolean][] = [
    [
      "enterprise",
      hasRole(actor, "enterpriseContact", "enterpriseAdministrator") && actor.enterpriseId === facts.enterpriseId,
    ],
    ["specialist", hasRole(actor, "specialist") && linked],
    ["departmentHead", hasRole(actor, "departmentReviewer") && linked],
    ["leader", hasRole(actor, "leader") && linked],
    ["triage", hasRole(actor, "triageOfficer")],
    ["manager", hasRole(actor, "manager")],
    ["approver", approved || (facts.approverGone && hasRole(actor, "manager"))],
    ["owner", (actor.id !== null && actor.id === owner?.personId) || ofDepartment],
    ["system", hasRole(actor, "system")],
  ];
  return new Set(found.filter(([, holds]) => holds).map(([relation]) => relation));
}

type Rule = Readonly<{ by: readonly Relation[]; in: readonly (PlanState | null)[] }>;
const WRITERS: readonly Relation[] = ["specialist", "departmentHead", "triage", "manager"];

/** The law: who may do what, and in which state of the plan. What is not written here is forbidden. */
export const LAW = {
  /** Begins the first edition, or the next one beside the plan in force. */
  begin: { by: WRITERS, in: [null, "inForce", "ended"] },
  change: { by: WRITERS, in: ["draft", "sentBack"] },
  submit: { by: WRITERS, in: ["draft", "sentBack"] },
  approve: { by: ["leader", "manager"], in: ["submitted"] },
  sendBack: { by: ["leader", "manager"], in: ["submitted"] },
  report: { by: ["owner", ...WRITERS], in: ["inForce"] },
  complete: { by: ["owner", ...WRITERS], in: ["inForce"] },
  /** Evidence comes before the measure is done, with it, or later. */
  attach: { by: ["owner", ...WRITERS], in: ["inForce"] },
  /** Whoever may say that it is done may say that it is not; so may whoever approved the plan. For how long: taking-back.policy.ts. */
  takeBack: { by: ["owner", "approver", ...WRITERS], in: ["inForce"] },
  putOff: { by: ["approver"], in: ["inForce"] },
  settle: { by: WRITERS, in: ["inForce"] },
  review: { by: WRITERS, in: ["inForce"] },
  end: { by: ["leader", "manager"], in: ["inForce"] },
  confirmSeen: { by: ["enterprise"], in: ["inForce"] },
  nudge: { by: ["system"], in: ["inForce"] },
} as const satisfies Record<string, Rule>;

export type PlanVerb = keyof typeof LAW;
export const PLAN_VERBS = Object.keys(LAW) as PlanVerb[];
export type PlanRefusal =
  | "notAllowed"
  | "enterpriseClosed"
  | "ownPlan"
  | "planAlreadyOpen"
  | "planClosedForWriting"
  | "planNotWaiting"
  | "planNotInForce";

/** Why the actor may not do this, or null when it is allowed. Pure; the screen's buttons and the server ask the same question. */
export function refusalOf(actor: Actor, verb: PlanVerb, facts: PlanFacts, owner?: OwnerFacts): PlanRefusal | null {
  const rule: Rule = LAW[verb];
  const relations = relationsOf(actor, facts, owner);
  if (!rule.by.some((relation) => relations.has(relation))) return "notAllowed";
  if (facts.closed) return "enterpriseClosed";
  if (!rule.in.includes(facts.state)) return wrongState(rule);
  // Four eyes: nobody approves what they wrote, neither in their own right nor as somebody's stand-in.
  const isOwn = verb === "approve" && partiesOf(actor).some((id) => facts.writerIds.includes(id));
  return isOwn ? "ownPlan" : null;
}

/** Every verb the actor may do now, in whatever capacity: what a page draws its buttons from. */
export function allowedVerbs(actor: Actor, facts: PlanFacts, owner?: OwnerFacts): PlanVerb[] {
  return PLAN_VERBS.filter((verb) =>
    inAnyCapacity(actor, (capacity) => refusalOf(capacity, verb, facts, owner) === null),
  );
}

function wrongState({ in: states }: Rule): PlanRefusal {
  if (states.includes(null)) return "planAlreadyOpen";
  if (states.includes("draft")) return "planClosedForWriting";
  return states.includes("submitted") ? "planNotWaiting" : "planNotInForce";
}
