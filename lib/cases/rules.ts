/** States of a case, docs/words.md; a draft is not a case yet. */
export const CASE_STATES = [
  "submitted",
  "correction",
  "declined",
  "assigned",
  "inProgress",
  "inReview",
  "answered",
  "settled",
  "writtenOff",
  "withdrawn",
] as const;
export type CaseState = (typeof CASE_STATES)[number];

/** Nothing more happens to a case in these states. */
export const ENDED: readonly CaseState[] = ["declined", "writtenOff", "withdrawn"];

/** Somebody in the park or a department still has to act before the enterprise has its answer. */
export const OPEN: readonly CaseState[] = ["submitted", "correction", "assigned", "inProgress", "inReview"];

/** What kind of word it is (问计、问需、解难): a suggestion is answered, a need is met, a problem is solved. */
export const RECORD_KINDS = ["suggestion", "need", "problem"] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** What can be solved at all: a suggestion is taken up or explained (docs/decisions/0026). */
export const SOLVABLE_KINDS: readonly RecordKind[] = ["need", "problem"];

export const CHANNELS = [
  "self",
  "specialist",
  "phone",
  "counter",
  "visit",
  "hotline",
  "whistle",
  "meeting",
  "instruction",
  "mailbox",
] as const;
export type Channel = (typeof CHANNELS)[number];

/** Seven grounds for not accepting a request (city guideline on enterprise requests, 2023). */
export const DECLINE_REASONS = [
  "outsideJurisdiction",
  "inLegalProcedure",
  "inPetition",
  "secretOrPrivate",
  "illegalOrEmpty",
  "alreadyHandled",
  "otherLegalGround",
] as const;

/** How a proposal for the green channel (绿色通道) stands: `none` before the first one. */
export type GreenState = "none" | "waiting" | "refused" | "inForce" | "lifted";

export function greenStateOf(proposal?: { granted: boolean | null; liftedAt: Date | null }): GreenState {
  if (!proposal) return "none";
  if (proposal.granted === null) return "waiting";
  if (!proposal.granted) return "refused";
  return proposal.liftedAt ? "lifted" : "inForce";
}

/** 办理结果. Explained is not solved, and a suggestion taken up (adopted) is neither. */
export const OUTCOMES = [
  "solved",
  "partlySolved",
  "adopted",
  "explained",
  "unfounded",
  "longTerm",
  "referredUp",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What the desk may say at once; the others need a department's work. */
const AT_THE_DESK: readonly Outcome[] = ["solved", "partlySolved", "adopted", "explained"];
const ONLY_SUGGESTIONS: readonly Outcome[] = ["adopted"];
const NO_SUGGESTIONS: readonly Outcome[] = ["solved", "partlySolved", "unfounded"];

/** The outcomes an answer to a record of this kind may have, in the order of the list. */
export function outcomesOf(kind: RecordKind, atTheDesk = false): Outcome[] {
  const closed = kind === "suggestion" ? NO_SUGGESTIONS : ONLY_SUGGESTIONS;
  return OUTCOMES.filter((outcome) => !closed.includes(outcome) && (!atTheDesk || AT_THE_DESK.includes(outcome)));
}

/** A row's or an event's kind; whatever came before there were kinds is a problem. */
export function recordKindOf(text: string): RecordKind {
  return RECORD_KINDS.find((kind) => kind === text) ?? "problem";
}

/** 处置方式: 现场解决, 政策解释, 研究转办, 集中交办. */
export const DISPOSAL_MODES = ["onTheSpot", "policyExplained", "studiedTransferred", "assignedCentrally"] as const;
export type DisposalMode = (typeof DISPOSAL_MODES)[number];

/** The five steps an enterprise sees; staff see every state. */
export const STEPS = ["submitted", "accepted", "inProgress", "answered", "rated"] as const;
export type Step = (typeof STEPS)[number];

/** How many of the five steps are behind the enterprise, and which one is current (null when the case ended early). */
export function stepOf(state: CaseState, rated: boolean): { done: number; current: Step | null } {
  switch (state) {
    case "submitted":
    case "correction":
      return { done: 1, current: "accepted" };
    case "assigned":
    case "inProgress":
    case "inReview":
      return { done: 2, current: "inProgress" };
    case "answered":
      return { done: 4, current: "rated" };
    case "settled":
    case "writtenOff":
      return rated ? { done: 5, current: null } : { done: 4, current: "rated" };
    default:
      return { done: 1, current: null };
  }
}

/** "QS2026-1123-008": the park day of filing and a running number of that day. */
export function caseNumber(on: string, running: number): string {
  const [year, month, day] = on.split("-");
  return `QS${year}-${month}${day}-${String(running).padStart(3, "0")}`;
}

/** A case is reopened twice as a matter of course; the third time a meeting decides, and that is final (docs/words.md, reopening). */
export const REOPENINGS_BEFORE_MEETING = 2;
export const MAX_REOPENINGS = REOPENINGS_BEFORE_MEETING + 1;

/** Whether a reopening is one that a joint meeting must settle. */
export function asksForMeeting(reopening: number): boolean {
  return reopening > REOPENINGS_BEFORE_MEETING;
}

/** The enterprise may be asked for materials once; a second time a manager gives the reason (一次性告知). */
export const MAX_CORRECTIONS = 1;
