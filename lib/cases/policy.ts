import type { Actor } from "@/lib/actor";
import { hasRole } from "@/lib/actor";
import type { CaseState } from "./rules";
import { MAX_CORRECTIONS, MAX_REOPENINGS } from "./rules";

/** How a person stands to a case. One person may stand in several relations. */
export const RELATIONS = [
  "contact", // of the enterprise that asks
  "specialist", // linked to the enterprise
  "leader", // linked to the enterprise as leader or department head
  "triage",
  "liaison", // own department has an item
  "leadLiaison", // own department leads
  "leadReviewer", // reviewer of the lead department
  "reviewer", // reviewer of any department with an item
  "callBack", // call-back officer who did not handle the case
  "manager",
  "supervisor",
  "auditor",
  "system",
] as const;
export type Relation = (typeof RELATIONS)[number];

/** What the law below needs to know of a case. Read by the gate, never taken from a form. */
export type CaseFacts = {
  state: CaseState;
  enterpriseId: string;
  leadDepartmentId: string | null;
  departmentIds: readonly string[];
  linkedPersonIds: readonly string[];
  /** Everyone who worked on it or signed its answer: none of them may call back. */
  handlerIds: readonly string[];
  confidential: boolean;
  contacted: boolean;
  calledBack: boolean;
  rated: boolean;
  paused: boolean;
  correctionCount: number;
  reopenCount: number;
  /** Whether more time was asked for the answer that is being counted now, and whether that is decided. */
  extension: "none" | "waiting" | "decided";
  /** What the open supervision slips wait for; one that is signed and answered waits for the supervisor. */
  slipsWait: readonly SlipWait[];
  /** Whether a department of the case was named in a circular: only then may it be called to an interview. */
  circulated: boolean;
};
export type SlipWait = "signing" | "answer" | "review";

export function relationsOf(actor: Actor, facts: CaseFacts): Set<Relation> {
  const own = actor.departmentId !== null && facts.departmentIds.includes(actor.departmentId);
  const lead = actor.departmentId !== null && facts.leadDepartmentId === actor.departmentId;
  const linked = actor.id !== null && facts.linkedPersonIds.includes(actor.id) && !facts.confidential;
  const handled = actor.id !== null && facts.handlerIds.includes(actor.id);
  const found: [Relation, boolean][] = [
    [
      "contact",
      hasRole(actor, "enterpriseContact", "enterpriseAdministrator") && actor.enterpriseId === facts.enterpriseId,
    ],
    ["specialist", hasRole(actor, "specialist") && linked],
    ["leader", hasRole(actor, "leader", "departmentReviewer") && linked],
    ["triage", hasRole(actor, "triageOfficer")],
    ["liaison", hasRole(actor, "departmentLiaison") && own],
    ["leadLiaison", hasRole(actor, "departmentLiaison") && lead],
    ["leadReviewer", hasRole(actor, "departmentReviewer") && lead],
    ["reviewer", hasRole(actor, "departmentReviewer") && own],
    ["callBack", hasRole(actor, "callBackOfficer") && !handled],
    ["manager", hasRole(actor, "manager")],
    ["supervisor", hasRole(actor, "supervisor")],
    ["auditor", hasRole(actor, "auditor")],
    ["system", hasRole(actor, "system")],
  ];
  return new Set(found.filter(([, holds]) => holds).map(([relation]) => relation));
}

type Article = {
  by: readonly Relation[];
  when: readonly CaseState[];
  unless?: (facts: CaseFacts) => RefusedBecause | null;
};
export type RefusedBecause =
  | "notYours"
  | "notNow"
  | "secondCorrection"
  | "reopenedTwice"
  | "alreadyContacted"
  | "notCalledBack"
  | "alreadyRated"
  | "extensionAsked"
  | "noExtensionWaiting"
  | "noSlipToSign"
  | "noSlipToAnswer"
  | "noSlipOpen"
  | "notCirculated";

const WORKING: readonly CaseState[] = ["assigned", "inProgress"];
const OPEN: readonly CaseState[] = ["submitted", "correction", "assigned", "inProgress", "inReview"];
const WITH_DEPARTMENTS: readonly CaseState[] = ["assigned", "inProgress", "inReview"];
/** A slip is answered and closed although its case has moved on, been answered or been withdrawn meanwhile. */
const WERE_WITH_DEPARTMENTS: readonly CaseState[] = [
  ...WITH_DEPARTMENTS,
  "answered",
  "settled",
  "writtenOff",
  "withdrawn",
];
const NOT_ENDED: readonly CaseState[] = [...OPEN, "answered", "settled"];

/** The law: who may do what, and when. What is not written here is forbidden; the table test repeats it by hand. Seeing is the gate's matter (visibleTo). */
export const LAW = {
  logContact: {
    by: ["specialist", "triage", "leadLiaison"],
    when: ["submitted", "correction", "assigned", "inProgress"],
    unless: (facts) => (facts.contacted ? "alreadyContacted" : null),
  },
  askCorrection: {
    by: ["triage"],
    when: ["submitted"],
    unless: (facts) => (facts.correctionCount >= MAX_CORRECTIONS ? "secondCorrection" : null),
  },
  askCorrectionAgain: { by: ["manager"], when: ["submitted"] },
  supplyCorrection: { by: ["contact", "specialist", "triage"], when: ["correction"] },
  accept: { by: ["triage"], when: ["submitted"] },
  decline: { by: ["triage"], when: ["submitted", "correction"] },
  resolveOnTheSpot: { by: ["triage", "specialist"], when: ["submitted"] },
  withdraw: { by: ["contact"], when: ["submitted", "correction", "assigned"] },
  remind: { by: ["contact"], when: ["submitted", "assigned", "inProgress", "inReview"] },
  signItem: { by: ["liaison"], when: WORKING },
  disputeItem: { by: ["liaison"], when: WORKING },
  ruleDispute: { by: ["triage"], when: WORKING },
  addItem: { by: ["triage", "leadLiaison"], when: WORKING },
  workItem: { by: ["liaison"], when: ["inProgress"] },
  exemptItem: { by: ["leadLiaison"], when: ["inProgress"] },
  proposeAnswer: { by: ["leadLiaison"], when: ["inProgress"] },
  askExtension: {
    by: ["leadLiaison"],
    when: ["inProgress"],
    unless: (facts) => (facts.extension === "none" ? null : "extensionAsked"),
  },
  decideExtension: {
    by: ["manager"],
    when: ["inProgress", "inReview"],
    unless: (facts) => (facts.extension === "waiting" ? null : "noExtensionWaiting"),
  },
  climbRung: { by: ["system"], when: WITH_DEPARTMENTS },
  issueSlip: { by: ["supervisor"], when: WITH_DEPARTMENTS },
  signSlip: {
    by: ["liaison", "reviewer"],
    when: WERE_WITH_DEPARTMENTS,
    unless: (facts) => (facts.slipsWait.includes("signing") ? null : "noSlipToSign"),
  },
  answerSlip: {
    by: ["liaison", "reviewer"],
    when: WERE_WITH_DEPARTMENTS,
    unless: (facts) => (facts.slipsWait.includes("answer") ? null : "noSlipToAnswer"),
  },
  reviewSlip: {
    by: ["supervisor"],
    when: WERE_WITH_DEPARTMENTS,
    unless: (facts) => (facts.slipsWait.length > 0 ? null : "noSlipOpen"),
  },
  recordInterview: {
    by: ["supervisor", "manager"],
    when: WERE_WITH_DEPARTMENTS,
    unless: (facts) => (facts.circulated ? null : "notCirculated"),
  },
  returnForWork: { by: ["leadReviewer"], when: ["inReview"] },
  approveAnswer: { by: ["leadReviewer"], when: ["inReview"] },
  confirm: { by: ["contact"], when: ["answered"] },
  refuseAnswer: {
    by: ["contact"],
    when: ["answered"],
    unless: (facts) => (facts.reopenCount >= MAX_REOPENINGS ? "reopenedTwice" : null),
  },
  rate: {
    by: ["contact"],
    when: ["answered", "settled", "writtenOff"],
    unless: (facts) => (facts.rated ? "alreadyRated" : null),
  },
  settleSilently: { by: ["system"], when: ["answered"] },
  callBack: { by: ["callBack"], when: ["settled"] },
  writeOff: { by: ["callBack"], when: ["settled"], unless: (facts) => (facts.calledBack ? null : "notCalledBack") },
  reopen: {
    by: ["contact", "callBack"],
    when: ["settled"],
    unless: (facts) => (facts.reopenCount >= MAX_REOPENINGS ? "reopenedTwice" : null),
  },
  note: {
    by: ["specialist", "leader", "triage", "liaison", "leadReviewer", "reviewer", "callBack", "manager", "supervisor"],
    when: NOT_ENDED,
  },
  message: { by: ["contact", "specialist", "triage", "leadLiaison"], when: NOT_ENDED },
  attach: { by: ["contact", "specialist", "triage", "liaison"], when: OPEN },
} as const satisfies Record<string, Article>;

export type CaseVerb = keyof typeof LAW;
export const CASE_VERBS = Object.keys(LAW) as CaseVerb[];

/** Why the actor may not do this now, or null when it is allowed. Pure; the screen's buttons and the server ask the same question. */
export function refusalOf(actor: Actor, verb: CaseVerb, facts: CaseFacts): RefusedBecause | null {
  const article: Article = LAW[verb];
  const relations = relationsOf(actor, facts);
  if (!article.by.some((relation) => relations.has(relation))) return "notYours";
  if (!article.when.includes(facts.state)) return "notNow";
  return article.unless?.(facts) ?? null;
}

export function can(actor: Actor, verb: CaseVerb, facts: CaseFacts): boolean {
  return refusalOf(actor, verb, facts) === null;
}

/** Every verb the actor may do now: what a page draws its buttons from. */
export function allowedVerbs(actor: Actor, facts: CaseFacts): CaseVerb[] {
  return CASE_VERBS.filter((verb) => can(actor, verb, facts));
}

/** Who may file for an enterprise: its own people, its linked specialist, the triage desk. */
export function canFileFor(actor: Actor, enterpriseId: string, linkedPersonIds: readonly string[]): boolean {
  if (hasRole(actor, "triageOfficer")) return true;
  if (hasRole(actor, "specialist") && actor.id !== null && linkedPersonIds.includes(actor.id)) return true;
  return hasRole(actor, "enterpriseContact", "enterpriseAdministrator") && actor.enterpriseId === enterpriseId;
}
