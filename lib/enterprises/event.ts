import * as z from "zod";

const text = z.string();
const change = z.object({
  field: text,
  from: text.nullable(),
  to: text.nullable(),
});

/** Who it was; events from before anybody was told of hand-overs name them only. */
const personId = text.nullable().default(null);
const ofPlan = { planId: text, edition: z.number() };
/** A measure with its owner: one of person and department. */
const ofMeasure = {
  ...ofPlan,
  measureId: text,
  title: text,
  dueOn: text,
  personId: text.nullable(),
  departmentId: text.nullable(),
};
const nudged = { ...ofMeasure, approverId: text.nullable() };
/** By which ladder, and the lower steps that were missed. Events from before measures climbed the ladder say neither. */
const climbed = {
  ...nudged,
  ladderVersion: z.number().nullable().default(null),
  passedOver: z.array(text).default([]),
};
/** Null in events from before approvals said what was approved. */
const approvedMeasures = z
  .array(
    z.object({
      measureId: text,
      key: text,
      title: text,
      dueOn: text,
      personId: text.nullable(),
      departmentId: text.nullable(),
    }),
  )
  .nullable()
  .default(null);

/** What happens to the service plan of an enterprise (lib/plans). */
const planEvents = [
  z.object({ kind: z.literal("planBegun"), ...ofPlan }),
  z.object({ kind: z.literal("planChanged"), ...ofPlan }),
  z.object({ kind: z.literal("planSubmitted"), ...ofPlan, authorId: text }),
  z.object({ kind: z.literal("planSentBack"), ...ofPlan, authorId: text, reason: text }),
  z.object({
    kind: z.literal("planApproved"),
    ...ofPlan,
    authorId: text,
    untilOn: text,
    supersededEdition: z.number().nullable(),
    measures: approvedMeasures,
  }),
  z.object({ kind: z.literal("planSeen"), ...ofPlan }),
  z.object({ kind: z.literal("planReviewed"), ...ofPlan, quarter: text, conclusion: text, note: text }),
  z.object({ kind: z.literal("planReviewDue"), ...ofPlan, quarter: text, dueOn: text }),
  z.object({ kind: z.literal("planEnded"), ...ofPlan, authorId: text, reason: text }),
  z.object({ kind: z.literal("planLineSettled"), ...ofPlan, lineKind: text, title: text, note: text }),
  z.object({ kind: z.literal("measureReported"), ...ofMeasure, text }),
  z.object({
    kind: z.literal("measureCompleted"),
    ...ofMeasure,
    approverId: text.nullable().default(null),
    evidence: text,
    files: z.number().default(0),
  }),
  z.object({ kind: z.literal("measureTakenBack"), ...nudged, reason: text }),
  z.object({ kind: z.literal("measureFilesAttached"), ...ofMeasure, names: z.array(text), shown: z.boolean() }),
  z.object({ kind: z.literal("measurePutOff"), ...ofMeasure, fromOn: text, reason: text }),
  z.object({ kind: z.literal("measureReminded"), ...climbed }),
  z.object({ kind: z.literal("measureUrged"), ...climbed }),
  z.object({ kind: z.literal("measureEscalated"), ...climbed }),
  z.object({ kind: z.literal("measureCirculated"), ...climbed }),
] as const;

export function enterpriseStream(id: string): string {
  return `enterprise:${id}`;
}

/** One act that changes holders has a stream of its own, however many enterprises it is about. */
export function handOverStream(id: string): string {
  return `hand-over:${id}`;
}

const handOverLine = z.object({
  enterpriseId: text,
  enterpriseName: text,
  slot: text,
  personId: text.nullable(),
  personName: text.nullable(),
  formerId: text.nullable(),
  formerName: text.nullable(),
});
export type HandOverLine = z.infer<typeof handOverLine>;

/** The whole act, of which everybody it concerns is told once: whoever holds something new, and whoever lost something. */
export const handOverEvent = z.object({
  kind: z.literal("linksHandedOver"),
  personIds: z.array(text),
  formerIds: z.array(text),
  handOverNote: text,
  lines: z.array(handOverLine),
});
export type HandOverEvent = z.infer<typeof handOverEvent>;

/** Everything that can happen to an enterprise (stream enterprise:<id>). The sentence is written at display time. */
export const enterpriseEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("enterpriseRegistered"),
    creditCode: text,
    creditCodeReason: text.nullable(),
    name: text,
    park: text,
  }),
  z.object({
    kind: z.literal("enterpriseChanged"),
    changes: z.array(change),
    byEnterprise: z.boolean(),
    source: text.nullable().optional(),
    on: text.nullable().optional(),
  }),
  z.object({ kind: z.literal("enterpriseClosed"), reason: text }),
  z.object({
    kind: z.literal("qualificationAdded"),
    qualification: text,
    certificateNo: text.nullable(),
    expiresOn: text.nullable(),
  }),
  z.object({
    kind: z.literal("qualificationChanged"),
    qualification: text,
    changes: z.array(change),
  }),
  z.object({
    kind: z.literal("qualificationEnded"),
    qualification: text,
    expiresOn: text,
    reason: text,
  }),
  z.object({
    kind: z.literal("linkAssigned"),
    slot: text,
    personId,
    personName: text,
    previousId: personId,
    previousName: text.nullable(),
    handOverNote: text,
  }),
  z.object({
    kind: z.literal("linkEnded"),
    slot: text,
    personId,
    personName: text,
    handOverNote: text,
  }),
  z.object({
    kind: z.literal("visitHandedIn"),
    visitId: text,
    authorId: text,
    visitedOn: text,
    /** The other linked people, who are told. */
    personIds: z.array(text),
    /** Only how much there was: the log has more readers than the visit. */
    cases: z.number(),
    promises: z.number(),
    answers: z.number(),
  }),
  z.object({
    kind: z.literal("visitChanged"),
    visitId: text,
    visitedOn: text,
    version: z.number(),
    fields: z.array(text),
    cases: z.number(),
  }),
  z.object({
    kind: z.literal("promiseOverdue"),
    visitId: text,
    promiseId: text,
    /** Who made it, and is told. */
    personId: text,
    dueOn: text,
  }),
  z.object({ kind: z.literal("visitRhythmSet"), every: text, before: text, fromOn: text }),
  ...planEvents,
  z.object({ kind: z.literal("factsProposed"), proposalId: text, changes: z.array(change) }),
  z.object({ kind: z.literal("factsWithdrawn"), proposalId: text }),
  z.object({
    kind: z.literal("factsDecided"),
    proposalId: text,
    proposedByName: text,
    outcome: text,
    accepted: z.array(change),
    refused: z.array(change.extend({ reason: text })),
  }),
  z.object({
    kind: z.literal("qualificationExpiring"),
    qualificationId: text,
    qualification: text,
    certificateNo: text.nullable(),
    expiresOn: text,
  }),
  z.object({
    kind: z.literal("duplicateMerged"),
    enterpriseId: text,
    name: text,
    creditCode: text,
    reason: text,
    moved: z.record(text, z.number()),
  }),
  z.object({ kind: z.literal("mergedInto"), enterpriseId: text, name: text, creditCode: text, reason: text }),
  z.object({
    kind: z.literal("checkupHeld"),
    checkupId: text,
    on: text,
    byEnterprise: z.boolean(),
    answered: z.number(),
    asked: z.number(),
  }),
  z.object({
    kind: z.literal("warningRaised"),
    warningId: text,
    checkupId: text,
    rule: text,
    part: text,
    level: text,
    particulars: z.record(text, z.union([text, z.number()])),
  }),
  z.object({
    kind: z.literal("warningSettled"),
    warningId: text,
    rule: text,
    part: text,
    level: text,
    settlement: text,
    reason: text,
    caseNumber: text.nullable(),
  }),
]);
export type EnterpriseEvent = z.infer<typeof enterpriseEvent>;
export type EnterpriseEventKind = EnterpriseEvent["kind"];
export const ENTERPRISE_EVENT_KINDS: readonly EnterpriseEventKind[] = enterpriseEvent.options.map(
  (option) => option.shape.kind.value,
);
export type Change = z.infer<typeof change>;

/** What an enterprise may read of its own stream; everything else is the park's affair. */
export const TOLD_TO_ENTERPRISE: readonly EnterpriseEventKind[] = [
  "enterpriseChanged",
  "factsProposed",
  "factsWithdrawn",
  "factsDecided",
  "qualificationAdded",
  "qualificationChanged",
  "qualificationEnded",
  "qualificationExpiring",
  "planApproved",
  "linkAssigned",
  "linkEnded",
  "duplicateMerged",
  "checkupHeld",
];

export function isToldToEnterprise({ kind }: EnterpriseEvent): boolean {
  return TOLD_TO_ENTERPRISE.includes(kind);
}

/** An event of its stream as the enterprise gets it: what colleagues wrote to each other never leaves the park. */
export function asReadByEnterprise(event: EnterpriseEvent): EnterpriseEvent {
  if (event.kind === "linkAssigned" || event.kind === "linkEnded") return { ...event, handOverNote: "" };
  if (event.kind === "planApproved") return { ...event, measures: null };
  return event.kind === "duplicateMerged" ? { ...event, reason: "" } : event;
}

type Value = string | number | boolean | null;

/** What differs between two versions, field by field; empty when nothing does. */
export function changesBetween(
  before: Readonly<Record<string, Value>>,
  after: Readonly<Record<string, Value>>,
): Change[] {
  return Object.keys(after)
    .filter((field) => (before[field] ?? null) !== (after[field] ?? null))
    .map((field) => ({
      field,
      from: shown(before[field]),
      to: shown(after[field]),
    }));
}

function shown(value: Value | undefined): string | null {
  return value === null || value === undefined ? null : String(value);
}
