import * as z from "zod";
import { words } from "@/lib/cases/schema";
import { type Day, isDay } from "@/lib/day";
import type { Lamp } from "@/lib/deadlines/rules";
import type { PlanState, PlanVerb } from "./access.policy";
import type { Difference } from "./diff.policy";
import { CONCLUSIONS, type Conclusion, type LineKind, OUTCOMES } from "./policy";
import type { Quarter, ReviewState } from "./review.policy";

/** Limits in Unicode code points and lines; the screens read them from here. */
export const LIMITS = { title: 120, amount: 40, why: 200, note: 500, lines: 20 } as const;

const day = z.string().refine(isDay, { error: "validation.day" });
const optionalDay = z
  .union([z.literal(""), day], { error: "validation.day" })
  .default("")
  .transform((value) => (value === "" ? null : value));
const id = z.uuid({ error: "validation.choose" });
const version = z.coerce.number({ error: "validation.invalid" }).int().min(0);

/** The same line in every edition; a new line has none yet. */
const key = z.union([z.literal(""), z.uuid()]).default("");
const line = { key, title: words(LIMITS.title, 1), why: words(LIMITS.why).default("") };

/** A person of staff or a department, as one select sends it: "person:…" or "department:…". */
const owner = z
  .string({ error: "validation.choose" })
  .regex(/^(person|department):[0-9a-f-]{36}$/, { error: "validation.choose" })
  .transform((value) => ({
    kind: value.startsWith("person:") ? ("person" as const) : ("department" as const),
    id: value.slice(value.indexOf(":") + 1),
  }));

const lines = <Line extends z.ZodType>(inner: Line) =>
  z
    .array(inner)
    .max(LIMITS.lines)
    .default(() => []);

const content = {
  untilOn: day,
  goals: lines(z.strictObject({ ...line, amount: words(LIMITS.amount).default(""), dueOn: optionalDay })),
  measures: lines(z.strictObject({ ...line, owner, dueOn: day })),
  claims: lines(z.strictObject({ ...line, amount: words(LIMITS.amount).default(""), dueOn: optionalDay })),
  promises: lines(z.strictObject({ ...line, dueOn: day })),
};

/** Version 0 begins a new edition; any other is the one of the draft that the form was filled from. `handIn` submits it at once. */
export const savePlan = z.strictObject({
  enterpriseId: id,
  version,
  handIn: z.enum(["", "yes"]).default(""),
  ...content,
});
export type SavePlan = z.output<typeof savePlan>;

const onPlan = { planId: id };
export const submitPlan = z.strictObject({ ...onPlan, version });
export const approvePlan = z.strictObject({ ...onPlan, version });
export const sendPlanBack = z.strictObject({ ...onPlan, version, reason: words(LIMITS.note, 5) });
export const endPlan = z.strictObject({ ...onPlan, reason: words(LIMITS.note, 5) });
export const confirmSeen = z.strictObject(onPlan);

const onMeasure = { measureId: id };
export const reportMeasure = z.strictObject({ ...onMeasure, text: words(LIMITS.note, 2) });
export const completeMeasure = z.strictObject({ ...onMeasure, evidence: words(LIMITS.note, 5) });
export const putOffMeasure = z.strictObject({ ...onMeasure, dueOn: day, reason: words(LIMITS.note, 5) });
export const takeBackMeasure = z.strictObject({ ...onMeasure, reason: words(LIMITS.note, 5) });
/** A file that shows how a measure was done. Staff say whether the enterprise may read it. */
export const evidenceTarget = z.strictObject({ measure: id, visible: z.enum(["0", "1"]).default("0") });
export type EvidenceTarget = z.output<typeof evidenceTarget>;
export const settleLine = z.strictObject({ lineId: id, note: words(LIMITS.note, 2) });

export const reviewPlan = z.strictObject({
  ...onPlan,
  outcomes: z
    .array(
      z.strictObject({
        key: z.uuid(),
        outcome: z.enum(OUTCOMES, { error: "validation.choose" }),
        note: words(LIMITS.why).default(""),
      }),
    )
    .max(2 * LIMITS.lines)
    .default(() => []),
  conclusion: z.enum(CONCLUSIONS, { error: "validation.choose" }),
  note: words(LIMITS.note, 2),
});
export type ReviewPlan = z.output<typeof reviewPlan>;

/** What a review keeps of every goal and measure: as it was called then, and what became of it. */
export const keptOutcomes = z.array(
  z.object({
    kind: z.enum(["goal", "measure"]),
    key: z.string(),
    title: z.string(),
    outcome: z.enum(OUTCOMES),
    note: z.string(),
  }),
);
export type KeptOutcome = z.output<typeof keptOutcomes>[number];

/** What the register shows: plans or measures. What is wrong in the address counts as not said. */
export const LISTS = ["plans", "measures", "without"] as const;
const yes = z.literal("yes").optional().catch(undefined);
export const planFilter = z.object({
  list: z.enum(LISTS).optional().catch(undefined),
  state: z.enum(["open", "draft", "sentBack", "submitted", "inForce", "ended"]).optional().catch(undefined),
  review: z.enum(["due", "missed"]).optional().catch(undefined),
  overdue: yes,
  /** Measures that are done, by the day or after it. */
  done: z.enum(["inTime", "late"]).optional().catch(undefined),
  mine: yes,
  q: z.string().trim().max(100).optional().catch(undefined),
  after: z.string().max(400).optional().catch(undefined),
});
export type PlanFilter = z.output<typeof planFilter>;

/** Whether the address asks for measures: it says so, or it asks what only a measure can be. */
export function listsMeasures({ list, overdue, done, mine }: PlanFilter): boolean {
  return list === "measures" || overdue === "yes" || done !== undefined || mine === "yes";
}

// ── what the screens are given ──

export const NOTE_KINDS = ["progress", "putOff", "done", "takenBack"] as const;
export type NoteView = {
  id: string;
  kind: (typeof NOTE_KINDS)[number];
  text: string;
  fromOn: Day | null;
  toOn: Day | null;
  byName: string;
  at: Date;
};
export type EvidenceFile = {
  id: string;
  name: string;
  mime: string;
  bytes: number;
  /** Whether the enterprise may read it, once the measure is done. */
  visible: boolean;
  uploadedAt: Date;
};
export type MeasureView = {
  id: string;
  key: string;
  title: string;
  ownerName: string;
  dueOn: Day;
  why: string;
  /** Null until the plan is in force: nothing runs before. */
  lamp: Lamp | null;
  completedAt: Date | null;
  completedByName: string | null;
  evidence: string;
  files: EvidenceFile[];
  notes: NoteView[];
  can: PlanVerb[];
};
export type LineView = {
  id: string;
  key: string;
  kind: LineKind;
  title: string;
  amount: string;
  dueOn: Day | null;
  why: string;
  settledAt: Date | null;
  settledByName: string | null;
  settledNote: string;
};
export type ReviewView = {
  id: string;
  quarter: Quarter;
  conclusion: Conclusion;
  note: string;
  outcomes: KeptOutcome[];
  reviewedByName: string;
  reviewedAt: Date;
};
export type Progress = { done: number; all: number };

/** An edition as staff read it. */
export type PlanView = {
  id: string;
  enterpriseId: string;
  edition: number;
  version: number;
  state: PlanState;
  untilOn: Day;
  isOver: boolean;
  authorName: string;
  createdAt: Date;
  submittedByName: string | null;
  submittedAt: Date | null;
  sentBackByName: string | null;
  sentBackAt: Date | null;
  sentBackReason: string | null;
  approvedByName: string | null;
  approvedAt: Date | null;
  seenByName: string | null;
  seenAt: Date | null;
  supersededAt: Date | null;
  endedByName: string | null;
  endedAt: Date | null;
  endReason: string | null;
  goals: LineView[];
  measures: MeasureView[];
  claims: LineView[];
  promises: LineView[];
  progress: Progress;
  reviews: ReviewView[];
  /** Null for what is not in force: nothing is asked of it. */
  review: ReviewState | null;
  can: PlanVerb[];
};

export type EditionLine = {
  edition: number;
  state: PlanState;
  authorName: string;
  approvedAt: Date | null;
  endedAt: Date | null;
};
export type PlanTab = {
  editions: EditionLine[];
  /** The edition looked at: the one asked for, else the one in force, else the last. */
  shown: PlanView | null;
  /** What the shown edition changes against the approved one before it. */
  differences: { since: number; list: Difference[] } | null;
  /** The edition being written, where the reader may see it. */
  openEdition: { edition: number; state: PlanState } | null;
  /** Whether the reader may write it, or begin one. */
  canWrite: boolean;
};

/** The plan in force in one line. */
export type PlanInShort = Progress & { edition: number; untilOn: Day; nextReviewOn: Day };
