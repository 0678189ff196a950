import { type Actor, capacitiesOf, hasRole, partiesOf } from "@/lib/actor";
import type { CaseState, GreenState } from "./rules";
import { CASE_STATES, MAX_CORRECTIONS, MAX_REOPENINGS } from "./rules";

/** How a person stands to a case. One person may stand in several relations. */
export const RELATIONS = [
  "contact", // of the enterprise that asks
  "specialist", // linked to the enterprise
  "leader", // linked to the enterprise as leader or department head
  "linkedLeader", // a leader linked to the enterprise: only their word is an instruction
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

/** What somebody asked for and somebody else decides. */
export type Side =
  | "correction"
  | "dispute"
  | "extension"
  | "suspension"
  | "longTerm"
  | "greenChannel"
  | "reclassification"
  | "answer"
  | "slip";

/** What the law below needs to know of a case. Read by the gate, never taken from a form. */
export type CaseFacts = {
  state: CaseState;
  enterpriseId: string;
  leadDepartmentId: string | null;
  departmentIds: readonly string[];
  linkedPersonIds: readonly string[];
  handlerId: string | null;
  /** In whose hands the case and its items lie. */
  workerIds: readonly string[];
  /** Everyone who worked on it or signed its answer, also in another's name: none of them may call back. */
  handlerIds: readonly string[];
  /** Who asked for what somebody else decides: the persons in whose name it was asked, and their stand-ins. */
  sides: Readonly<Record<Side, readonly string[]>>;
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
  /** What became of the newest proposal to put it into the green channel. */
  greenChannel: GreenState;
  /** Whether a longer promise, by another type or tier, waits for a manager. */
  reclassification: "none" | "waiting";
  /** Whether a special step is to suspend, or suspends, the answer that is being counted. One that has ended is none. */
  suspension: "none" | "waiting" | "running";
  tier: string;
  /** Whether monthly reports are to stand, or stand, in the place of the answer clock. */
  longTerm: "none" | "waiting" | "running";
  /** Whether this reopening must be settled by a joint meeting, and whether that has been held. */
  meeting: "none" | "needed" | "held";
};
export type SlipWait = "signing" | "answer" | "review";

export function relationsOf(actor: Actor, facts: CaseFacts): Set<Relation> {
  const own = actor.departmentId !== null && facts.departmentIds.includes(actor.departmentId);
  const lead = actor.departmentId !== null && facts.leadDepartmentId === actor.departmentId;
  const linked = actor.id !== null && facts.linkedPersonIds.includes(actor.id) && !facts.confidential;
  const handled = partiesOf(actor).some((id) => facts.handlerIds.includes(id));
  const found: [Relation, boolean][] = [
    [
      "contact",
      hasRole(actor, "enterpriseContact", "enterpriseAdministrator") && actor.enterpriseId === facts.enterpriseId,
    ],
    ["specialist", hasRole(actor, "specialist") && linked],
    ["leader", hasRole(actor, "leader", "departmentReviewer") && linked],
    ["linkedLeader", hasRole(actor, "leader") && linked],
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
  unless?: (facts: CaseFacts, actor: Actor) => RefusedBecause | null;
};
export type RefusedBecause =
  | "notYours"
  | "notNow"
  | "secondCorrection"
  | "meetingDecided"
  | "alreadyContacted"
  | "notCalledBack"
  | "alreadyRated"
  | "extensionAsked"
  | "noExtensionWaiting"
  | "noSlipToSign"
  | "noSlipToAnswer"
  | "noSlipOpen"
  | "notCirculated"
  | "greenChannelAsked"
  | "greenChannelWaiting"
  | "inGreenChannel"
  | "noGreenChannelWaiting"
  | "notInGreenChannel"
  | "reclassificationWaiting"
  | "noReclassificationWaiting"
  | "suspensionWaiting"
  | "suspensionRunning"
  | "noSuspensionWaiting"
  | "noSuspensionRunning"
  | "onlyMajor"
  | "longTermWaiting"
  | "longTermRunning"
  | "noLongTermWaiting"
  | "notLongTerm"
  | "meetingFirst"
  | "noMeetingNeeded"
  | "ownRequest"
  | "ownWork";

/** Two pairs of eyes: nobody decides on what they asked for, neither through a stand-in nor as one. */
function isOn(side: Side, facts: CaseFacts, actor: Actor): boolean {
  return partiesOf(actor).some((id) => facts.sides[side].includes(id));
}

const WORKING: readonly CaseState[] = ["assigned", "inProgress"];
const PROMISED: readonly CaseState[] = [...WORKING, "inReview"];
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
  askCorrectionAgain: {
    by: ["manager"],
    when: ["submitted"],
    unless: (facts, actor) => (isOn("correction", facts, actor) ? "ownRequest" : null),
  },
  supplyCorrection: { by: ["contact", "specialist", "triage"], when: ["correction"] },
  accept: { by: ["triage"], when: ["submitted"] },
  decline: { by: ["triage"], when: ["submitted", "correction"] },
  resolveOnTheSpot: { by: ["triage", "specialist"], when: ["submitted"], unless: meetingFirst },
  withdraw: { by: ["contact"], when: ["submitted", "correction", "assigned"] },
  remind: { by: ["contact"], when: ["submitted", "assigned", "inProgress", "inReview"] },
  signItem: { by: ["liaison"], when: WORKING },
  disputeItem: { by: ["liaison"], when: WORKING },
  ruleDispute: {
    by: ["triage"],
    when: WORKING,
    unless: (facts, actor) => (isOn("dispute", facts, actor) ? "ownRequest" : null),
  },
  addItem: { by: ["triage", "leadLiaison"], when: WORKING },
  instruct: { by: ["linkedLeader"], when: WORKING },
  workItem: { by: ["liaison"], when: ["inProgress"] },
  exemptItem: { by: ["leadLiaison"], when: ["inProgress"] },
  proposeAnswer: { by: ["leadLiaison"], when: ["inProgress"], unless: meetingFirst },
  recordMeeting: {
    by: ["triage", "manager"],
    when: ["submitted", "assigned", "inProgress"],
    unless: (facts) => (facts.meeting === "needed" ? null : "noMeetingNeeded"),
  },
  askExtension: {
    by: ["leadLiaison"],
    when: ["inProgress"],
    unless: (facts) =>
      facts.longTerm === "running" ? "longTermRunning" : facts.extension === "none" ? null : "extensionAsked",
  },
  decideExtension: {
    by: ["manager"],
    when: ["inProgress", "inReview"],
    unless: (facts, actor) => {
      if (facts.extension !== "waiting") return "noExtensionWaiting";
      return isOn("extension", facts, actor) ? "ownRequest" : null;
    },
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
    unless: (facts, actor) => {
      if (facts.slipsWait.length === 0) return "noSlipOpen";
      return isOn("slip", facts, actor) ? "ownRequest" : null;
    },
  },
  recordInterview: {
    by: ["supervisor", "manager"],
    when: WERE_WITH_DEPARTMENTS,
    unless: (facts) => (facts.circulated ? null : "notCirculated"),
  },
  proposeGreenChannel: {
    by: ["specialist", "leader", "triage"],
    when: OPEN,
    unless: ({ greenChannel }) =>
      greenChannel === "none" ? null : greenChannel === "inForce" ? "inGreenChannel" : "greenChannelAsked",
  },
  decideGreenChannel: {
    by: ["manager"],
    when: OPEN,
    unless: (facts, actor) => {
      if (facts.greenChannel !== "waiting") return "noGreenChannelWaiting";
      return isOn("greenChannel", facts, actor) ? "ownRequest" : null;
    },
  },
  grantGreenChannel: {
    by: ["manager"],
    when: OPEN,
    unless: (facts, actor) => {
      if (facts.greenChannel === "waiting") return "greenChannelWaiting";
      if (facts.greenChannel === "inForce") return "inGreenChannel";
      return facts.greenChannel === "refused" && isOn("greenChannel", facts, actor) ? "ownRequest" : null;
    },
  },
  liftGreenChannel: {
    by: ["manager"],
    when: OPEN,
    unless: ({ greenChannel }) => (greenChannel === "inForce" ? null : "notInGreenChannel"),
  },
  reclassify: {
    by: ["triage", "manager"],
    when: PROMISED,
    unless: noReclassificationYet,
  },
  /** Reclassify into a longer promise without asking anybody else. */
  lengthenPromise: {
    by: ["manager"],
    when: PROMISED,
    unless: noReclassificationYet,
  },
  decideReclassification: {
    by: ["manager"],
    when: PROMISED,
    unless: (facts, actor) => {
      if (facts.reclassification !== "waiting") return "noReclassificationWaiting";
      return isOn("reclassification", facts, actor) ? "ownRequest" : null;
    },
  },
  askSuspension: {
    by: ["leadLiaison"],
    when: ["inProgress"],
    unless: ({ suspension, longTerm }) => {
      if (longTerm === "running") return "longTermRunning";
      return suspension === "none" ? null : suspension === "waiting" ? "suspensionWaiting" : "suspensionRunning";
    },
  },
  decideSuspension: {
    by: ["manager"],
    when: ["inProgress", "inReview"],
    unless: (facts, actor) => {
      if (facts.suspension !== "waiting") return "noSuspensionWaiting";
      return isOn("suspension", facts, actor) ? "ownRequest" : null;
    },
  },
  endSuspension: {
    by: ["leadLiaison"],
    when: ["inProgress", "inReview"],
    unless: (facts) => (facts.suspension === "running" ? null : "noSuspensionRunning"),
  },
  askLongTerm: { by: ["leadLiaison"], when: ["inProgress"], unless: noLongTermYet },
  decideLongTerm: {
    by: ["manager"],
    when: ["inProgress", "inReview"],
    unless: (facts, actor) => {
      if (facts.longTerm !== "waiting") return "noLongTermWaiting";
      return isOn("longTerm", facts, actor) ? "ownRequest" : null;
    },
  },
  beginLongTerm: {
    by: ["manager"],
    when: ["inProgress"],
    unless: (facts, actor) => noLongTermYet(facts) ?? (isOn("longTerm", facts, actor) ? "ownRequest" : null),
  },
  reportProgress: {
    by: ["leadLiaison"],
    when: ["inProgress", "inReview"],
    unless: (facts) => (facts.longTerm === "running" ? null : "notLongTerm"),
  },
  noteSuspensionOver: { by: ["system"], when: ["inProgress", "inReview"] },
  returnForWork: { by: ["leadReviewer"], when: ["inReview"] },
  approveAnswer: {
    by: ["leadReviewer"],
    when: ["inReview"],
    unless: (facts, actor) => (isOn("answer", facts, actor) ? "ownWork" : null),
  },
  confirm: { by: ["contact"], when: ["answered"] },
  refuseAnswer: {
    by: ["contact"],
    when: ["answered"],
    unless: (facts) => (facts.reopenCount >= MAX_REOPENINGS ? "meetingDecided" : null),
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
    unless: (facts) => (facts.reopenCount >= MAX_REOPENINGS ? "meetingDecided" : null),
  },
  note: {
    by: ["specialist", "leader", "triage", "liaison", "leadReviewer", "reviewer", "callBack", "manager", "supervisor"],
    when: NOT_ENDED,
  },
  message: { by: ["contact", "specialist", "triage", "leadLiaison"], when: NOT_ENDED },
  attach: { by: ["contact", "specialist", "triage", "liaison"], when: OPEN },
  /** Make it part of a common problem, or take it out again: also a case that is over shows what keeps going wrong. */
  linkTopic: { by: ["triage", "manager"], when: CASE_STATES },
  tellTopic: { by: ["system"], when: CASE_STATES },
} as const satisfies Record<string, Article>;

/** A long-term matter has no answer date that another type or tier could move. */
function noReclassificationYet({ reclassification, longTerm }: CaseFacts): RefusedBecause | null {
  if (longTerm === "running") return "longTermRunning";
  return reclassification === "none" ? null : "reclassificationWaiting";
}

/** What was not solved in three attempts is not simply answered again. */
function meetingFirst({ meeting }: CaseFacts): RefusedBecause | null {
  return meeting === "needed" ? "meetingFirst" : null;
}

/** Only what is major, or needs a policy to give way, may do without an answer date (docs/words.md, long-term progress). */
function noLongTermYet({ tier, longTerm }: CaseFacts): RefusedBecause | null {
  if (longTerm === "waiting") return "longTermWaiting";
  if (longTerm === "running") return "longTermRunning";
  return tier === "D" ? null : "onlyMajor";
}

export type CaseVerb = keyof typeof LAW;
export const CASE_VERBS = Object.keys(LAW) as CaseVerb[];

/** Why the actor may not do this now, or null when it is allowed. Pure; the screen's buttons and the server ask the same question. */
export function refusalOf(actor: Actor, verb: CaseVerb, facts: CaseFacts): RefusedBecause | null {
  const article: Article = LAW[verb];
  const relations = relationsOf(actor, facts);
  if (!article.by.some((relation) => relations.has(relation))) return "notYours";
  if (!article.when.includes(facts.state)) return "notNow";
  return article.unless?.(facts, actor) ?? null;
}

export function can(actor: Actor, verb: CaseVerb, facts: CaseFacts): boolean {
  return refusalOf(actor, verb, facts) === null;
}

/** Every verb the actor may do now, in whatever capacity: what a page draws its buttons from. */
export function allowedVerbs(actor: Actor, facts: CaseFacts): CaseVerb[] {
  const capacities = capacitiesIn(actor, facts);
  return CASE_VERBS.filter((verb) => capacities.some((capacity) => can(capacity, verb, facts)));
}

/**
 * The capacities in which a person acts in a case, the first that may do a thing being the one it is done in. What lies in the
 * hands of somebody they stand in for is done in that name; otherwise their own right comes first (decision 0020).
 */
export function capacitiesIn(actor: Actor, facts: Pick<CaseFacts, "handlerId" | "workerIds">): Actor[] {
  const [own, ...others] = capacitiesOf(actor);
  if (!own) return [];
  const holds = ({ id }: Actor) => id !== null && facts.workerIds.includes(id);
  const inHand = (other: Actor) => holds(other) && (facts.handlerId === other.id || !holds(own));
  return [...others.filter(inHand), own, ...others.filter((other) => !inHand(other))];
}

/** In whose names a stand-in would act in a case now: the absent people for whom at least one of its verbs would be done. */
export function namesLentIn(actor: Actor, facts: CaseFacts): string[] {
  if (!actor.standsInFor?.length) return [];
  const capacities = capacitiesIn(actor, facts);
  const used = CASE_VERBS.map((verb) => capacities.find((capacity) => can(capacity, verb, facts))?.standIn?.insteadOf);
  return [...new Set(used)].filter((name) => name !== undefined);
}

/** Who may file for an enterprise: its own people, its linked specialist, the triage desk. */
export function canFileFor(actor: Actor, enterpriseId: string, linkedPersonIds: readonly string[]): boolean {
  if (hasRole(actor, "triageOfficer")) return true;
  if (hasRole(actor, "specialist") && actor.id !== null && linkedPersonIds.includes(actor.id)) return true;
  return hasRole(actor, "enterpriseContact", "enterpriseAdministrator") && actor.enterpriseId === enterpriseId;
}
