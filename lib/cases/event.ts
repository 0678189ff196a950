import * as z from "zod";
import { clockRecounted } from "@/lib/deadlines/event";
import { isToldToEnterprise } from "@/lib/deadlines/policy";
import { FIRST_PRESET_ID } from "@/lib/presets/policy";

const id = z.string();
const text = z.string();
/** Events from before there were presets do not name one: they went by the first version of the standard one. */
const presetId = id.default(FIRST_PRESET_ID);
const solved = z.enum(["yes", "partly", "no"]);
/** Events from before records had a kind: what was filed then counts as a problem. */
const recordKind = text.default("problem");
/** Events from before it was noted do not say from which tile of the menu it came. */
const menuTile = text.nullable().default(null);
/** Whether it was answered on the working day it was filed; events from before that was noted do not say. */
const sameDay = z.boolean().optional();

const itemFacts = z.object({
  id,
  title: text,
  publicTitle: text,
  mandatory: z.boolean(),
  isLead: z.boolean(),
  departmentId: id,
  departmentName: text,
  limitDays: z.number(),
});
export type ItemFacts = z.infer<typeof itemFacts>;

/** Which promise an act of supervision is about, to whom it speaks, and who besides gets a copy (roles). */
const promiseFacts = {
  clockId: id,
  clock: text,
  dueAt: text.nullable(),
  itemTitle: text.nullable(),
  departmentId: id,
  departmentName: text,
  copies: z.array(text),
};
/** A rung of the ladder: its threshold in working days after the due moment, and the lower rungs that were missed. */
const rungFacts = {
  ...promiseFacts,
  rung: text,
  days: z.number(),
  ladderVersion: z.number(),
  passedOver: z.array(text),
};
const slipFacts = { slipId: id, slipNumber: text, departmentId: id, departmentName: text };
const limit = z.object({ unit: z.enum(["workingDays", "workingMinutes", "months"]), count: z.number() });
/** What the green channel made of one running clock's limit. */
const limitChange = z.object({ clockId: id, kind: text, from: limit, to: limit });
export type LimitChange = z.infer<typeof limitChange>;

/** Everything that can happen to a case. The sentence is written at display time, in the reader's language. */
export const caseEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("caseFiled"),
    number: text,
    draftId: id,
    enterpriseId: id,
    typeId: id,
    presetId,
    categoryCode: text,
    tier: text,
    channel: text,
    recordKind,
    menuTile,
    title: text,
    detail: text,
    contactName: text,
    urgent: z.boolean(),
    confidential: z.boolean(),
    materials: z.array(text),
    files: z.number(),
  }),
  z.object({ kind: z.literal("contacted"), how: text, note: text }),
  z.object({
    kind: z.literal("correctionAsked"),
    materials: z.array(text),
    note: text,
    round: z.number(),
    reason: text,
  }),
  z.object({ kind: z.literal("correctionSupplied"), note: text, supplied: z.array(text), files: z.number() }),
  z.object({ kind: z.literal("declined"), reason: text, explanation: text, whereInstead: text }),
  z.object({
    kind: z.literal("accepted"),
    typeId: id,
    presetId,
    categoryCode: text,
    tier: text,
    limitDays: z.number(),
    leadDepartmentId: id,
    leadDepartmentName: text,
    disposalMode: text,
    note: text,
    items: z.array(itemFacts),
  }),
  z.object({
    kind: z.literal("resolvedOnTheSpot"),
    outcome: text,
    disposalMode: text,
    replyText: text,
    evidence: text,
    sameDay,
  }),
  z.object({ kind: z.literal("itemAdded"), item: itemFacts }),
  /** A linked leader's word, as a line with a day by which it is to be done. The enterprise reads of neither. */
  z.object({ kind: z.literal("instructed"), item: itemFacts, dueOn: text }),
  z.object({ kind: z.literal("itemSeen"), itemId: id, title: text }),
  z.object({ kind: z.literal("itemSigned"), itemIds: z.array(id), departmentName: text, isLead: z.boolean() }),
  z.object({
    kind: z.literal("itemDisputed"),
    itemIds: z.array(id),
    reason: text,
    suggestion: text,
    departmentName: text,
  }),
  z.object({
    kind: z.literal("disputeRuled"),
    itemIds: z.array(id),
    ruling: z.enum(["stays", "moves"]),
    reason: text,
    departmentId: id,
    departmentName: text,
    leadMoves: z.boolean(),
  }),
  z.object({ kind: z.literal("itemProgressed"), itemId: id, publicTitle: text, note: text }),
  z.object({ kind: z.literal("itemBlocked"), itemId: id, publicTitle: text, reason: text }),
  z.object({
    kind: z.literal("itemCompleted"),
    itemId: id,
    title: text,
    publicTitle: text,
    note: text,
    files: z.number(),
  }),
  z.object({ kind: z.literal("itemReopened"), itemId: id, title: text }),
  z.object({ kind: z.literal("itemExempted"), itemId: id, title: text, reason: text }),
  z.object({ kind: z.literal("answerProposed"), outcome: text, disposalMode: text, replyText: text }),
  z.object({ kind: z.literal("extensionAsked"), days: z.number(), reason: text, note: text }),
  z.object({ kind: z.literal("extensionGranted"), days: z.number(), reason: text, note: text }),
  z.object({ kind: z.literal("extensionRefused"), days: z.number(), reason: text, note: text }),
  z.object({ kind: z.literal("supervisionReminded"), ...rungFacts }),
  z.object({ kind: z.literal("supervisionUrged"), ...rungFacts }),
  z.object({
    kind: z.literal("supervisionIssued"),
    ...rungFacts,
    rung: text.nullable(),
    slipId: id,
    slipNumber: text,
    colour: text,
    byHand: z.boolean(),
    words: text,
    signDueAt: text,
    answerDueAt: text,
  }),
  z.object({ kind: z.literal("supervisionCirculated"), ...rungFacts }),
  z.object({ kind: z.literal("supervisionInterviewDue"), ...rungFacts }),
  z.object({ kind: z.literal("supervisionSigned"), ...slipFacts }),
  z.object({ kind: z.literal("supervisionAnswered"), ...slipFacts, done: text, doneBy: text }),
  z.object({ kind: z.literal("supervisionReturned"), ...slipFacts, note: text, answerDueAt: text }),
  z.object({ kind: z.literal("supervisionClosed"), ...slipFacts, note: text }),
  z.object({
    kind: z.literal("supervisionInterviewed"),
    interviewId: id,
    departmentId: id,
    departmentName: text,
    on: text,
    heldBy: text,
    withWhom: text,
    content: text,
    rectifyBy: text,
  }),
  z.object({ kind: z.literal("greenChannelAsked"), ground: text, reason: text }),
  z.object({ kind: z.literal("greenChannelGranted"), limits: z.array(limitChange), note: text }),
  z.object({ kind: z.literal("greenChannelRefused"), note: text }),
  z.object({ kind: z.literal("greenChannelLifted"), reason: text }),
  z.object({
    kind: z.literal("reclassificationAsked"),
    typeId: id,
    typeName: text,
    typeNameEn: text,
    tier: text,
    fromDays: z.number(),
    limitDays: z.number(),
    reason: text,
    note: text,
  }),
  z.object({
    kind: z.literal("reclassified"),
    typeId: id,
    typeName: text,
    typeNameEn: text,
    presetId,
    categoryCode: text,
    tier: text,
    fromTypeName: text,
    fromTypeNameEn: text,
    fromTier: text,
    clockId: id,
    fromDays: z.number(),
    limitDays: z.number(),
    /** The version of the preset the limit comes from; none where the type states days of its own. */
    limitPresetId: id.nullable(),
    greenDays: z.number().nullable(),
    dueBefore: text.nullable(),
    dueAfter: text.nullable(),
    reason: text,
    note: text,
  }),
  z.object({ kind: z.literal("reclassificationRefused"), note: text }),
  z.object({
    kind: z.literal("suspensionAsked"),
    step: text,
    fromOn: text,
    toOn: text,
    basis: text,
    fileName: text,
  }),
  /** The days as granted; a step that was to have begun by then begins at the moment of this event. */
  z.object({
    kind: z.literal("suspensionGranted"),
    step: text,
    fromOn: text,
    toOn: text,
    basis: text,
    note: text,
  }),
  z.object({ kind: z.literal("suspensionRefused"), step: text, fromOn: text, toOn: text, note: text }),
  z.object({ kind: z.literal("suspensionEnded"), step: text, early: z.boolean(), note: text }),
  z.object({ kind: z.literal("longTermAsked"), reason: text }),
  z.object({ kind: z.literal("longTermRefused"), note: text }),
  /** From now on a report is due every month; `nextOn` is the day by which the first one is. */
  z.object({ kind: z.literal("longTermBegun"), reason: text, note: text, nextOn: text }),
  z.object({ kind: z.literal("progressReported"), text, nextOn: text }),
  z.object({ kind: z.literal("returnedForWork"), reason: text }),
  z.object({
    kind: z.literal("answered"),
    outcome: text,
    disposalMode: text,
    replyText: text,
    inTime: z.boolean(),
    sameDay,
  }),
  z.object({ kind: z.literal("confirmed"), solved }),
  z.object({ kind: z.literal("rated"), level: z.number(), solved, tags: z.array(text), comment: text }),
  z.object({ kind: z.literal("settledSilently") }),
  z.object({
    kind: z.literal("calledBack"),
    round: z.number(),
    reached: z.boolean(),
    solved: solved.nullable(),
    satisfied: z.enum(["yes", "basically", "no"]).nullable(),
    note: text,
  }),
  z.object({ kind: z.literal("writtenOff") }),
  z.object({ kind: z.literal("reopened"), reason: text, count: z.number(), by: z.enum(["enterprise", "callBack"]) }),
  /** The enterprise is told that it was held and who took part; the conclusion is for the departments. */
  z.object({
    kind: z.literal("meetingRecorded"),
    round: z.number(),
    heldOn: text,
    chairName: text,
    departmentNames: z.array(text),
    conclusion: text,
  }),
  z.object({ kind: z.literal("withdrawn"), reason: text }),
  z.object({ kind: z.literal("reminded"), note: text }),
  z.object({ kind: z.literal("noteAdded"), text }),
  z.object({ kind: z.literal("messageSent"), text, from: z.enum(["enterprise", "staff"]) }),
  z.object({
    kind: z.literal("enterpriseMerged"),
    fromEnterpriseId: id,
    fromName: text,
    enterpriseId: id,
    enterpriseName: text,
  }),
  z.object({ kind: z.literal("filesAttached"), names: z.array(text), visible: z.boolean() }),
  /** It became part of a common problem, or was taken out of one: the park's own affair until that is settled. */
  z.object({ kind: z.literal("topicJoined"), topicId: id, title: text }),
  z.object({ kind: z.literal("topicLeft"), topicId: id, title: text }),
  /** What was changed for everybody who met the same problem; names no enterprise. */
  z.object({ kind: z.literal("topicSettled"), topicId: id, title: text, result: text }),
  clockRecounted,
]);

export type CaseEvent = z.infer<typeof caseEvent>;
export type CaseEventKind = CaseEvent["kind"];

/** What the enterprise may read. Disputes, rulings, internal notes and reviews stay inside (docs/words.md, "visible to the enterprise"). */
const VISIBLE: ReadonlySet<CaseEventKind> = new Set<CaseEventKind>([
  "caseFiled",
  "contacted",
  "correctionAsked",
  "correctionSupplied",
  "declined",
  "accepted",
  "resolvedOnTheSpot",
  "itemSigned",
  "itemProgressed",
  "itemCompleted",
  "extensionGranted",
  "greenChannelGranted",
  "greenChannelLifted",
  "reclassified",
  "suspensionGranted",
  "suspensionEnded",
  "longTermBegun",
  "progressReported",
  "answered",
  "confirmed",
  "rated",
  "settledSilently",
  "writtenOff",
  "reopened",
  "meetingRecorded",
  "enterpriseMerged",
  "withdrawn",
  "reminded",
  "messageSent",
  "topicSettled",
]);

/** What a grant made of the answer's limit, in working days: `later` when no answer is being counted yet. */
export function answerAfter(limits: readonly LimitChange[]): {
  answer: "halved" | "kept" | "later";
  was: number;
  is: number;
} {
  const change = limits.find(({ kind }) => kind === "answer");
  if (!change) return { answer: "later", was: 0, is: 0 };
  const [was, is] = [change.from.count, change.to.count];
  return { answer: is < was ? "halved" : "kept", was, is };
}

/**
 * Of supervision the enterprise reads one thing: that the department was urged when the answer promised to it fell due. Slips,
 * circulars and interviews are the park's own affair with its departments (docs/decisions/0018).
 */
export function isVisible(event: CaseEvent): boolean {
  if (event.kind === "supervisionUrged") return event.clock === "answer";
  if (event.kind === "clockRecounted") return isToldToEnterprise(event.clock);
  return event.kind === "filesAttached" ? event.visible : VISIBLE.has(event.kind);
}

/** What offices wrote to each other in an event that the enterprise may read: it never leaves the park. */
const INSIDE: Partial<Record<CaseEventKind, string>> = {
  extensionGranted: "note",
  suspensionGranted: "note",
  longTermBegun: "note",
  greenChannelGranted: "note",
  reclassified: "note",
  meetingRecorded: "conclusion",
  // It may be a leader's instruction; the enterprise reads the public title.
  itemCompleted: "title",
  topicSettled: "topicId",
};

/** A visible event as the enterprise gets it. */
export function asReadOutside(event: CaseEvent): CaseEvent {
  const inside = INSIDE[event.kind];
  return inside === undefined ? event : caseEvent.parse({ ...event, [inside]: "" });
}

export function streamOf(caseId: string): string {
  return `case:${caseId}`;
}
