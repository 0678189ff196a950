import "server-only";
import type { Actor } from "@/lib/actor";
import type { WorkCalendar } from "@/lib/calendar/rules";
import { type Day, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allowedVerbs, type PlanVerb, stateOf } from "../access.policy";
import type { Comparable } from "../diff.policy";
import { factsOf, lawFacts } from "../gate";
import { CONCLUSIONS, LINE_KINDS, type LineKind } from "../policy";
import { reviewState } from "../review.policy";
import { measureLamp, progressOf } from "../rules";
import {
  type EvidenceFile,
  keptOutcomes,
  type LineView,
  type MeasureView,
  NOTE_KINDS,
  type NoteView,
  type PlanView,
  type ReviewView,
} from "../schema";
import { type DoneFacts, takeBackRefusal } from "../taking-back.policy";

const ordered = [{ position: "asc" }, { id: "asc" }] satisfies Prisma.PlanLineOrderByWithRelationInput[];

/** Everything a page shows of an edition. */
export const shownPlan = {
  ...lawFacts,
  lines: { orderBy: ordered },
  measures: {
    orderBy: ordered,
    include: { person: { select: { name: true } }, department: { select: { name: true } } },
  },
  reviews: { orderBy: { quarter: "desc" } },
} satisfies Prisma.PlanInclude;
export type PlanRow = Prisma.PlanGetPayload<{ include: typeof shownPlan }>;

/** The notes and files of measures, by the measure's key. */
export type Kept = { notes: ReadonlyMap<string, NoteView[]>; files: ReadonlyMap<string, EvidenceFile[]> };
export const BARE: Kept = { notes: new Map(), files: new Map() };

/** An edition as staff read it, with what the reader may do. */
export function planView(
  actor: Actor,
  row: PlanRow,
  { notes, files }: Kept,
  { calendar, now }: { calendar: WorkCalendar; now: Date },
): PlanView {
  const facts = factsOf(row);
  const { enterprise: _, approvedBy: __, writerIds: ___, lines, measures, reviews, ...plan } = row;
  const state = stateOf(row);
  const linesOf = (kind: LineKind) => lines.filter((line) => line.kind === kind).map(lineView);
  const views = measures.map((measure): MeasureView => {
    const { id, key, title, dueOn, why, completedAt, completedByName, evidence } = measure;
    return {
      ...{ id, key, title, dueOn, why, completedAt, completedByName, evidence },
      ownerName: ownerNameOf(measure),
      lamp: row.approvedAt && measureLamp(calendar, measure, row.approvedAt, now),
      files: files.get(key) ?? [],
      notes: notes.get(key) ?? [],
      can: measureVerbs(allowedVerbs(actor, facts, measure), { completedAt, reviews }, dayOf(now)),
    };
  });
  return {
    ...plan,
    state,
    isOver: state === "inForce" && plan.untilOn < dayOf(now),
    goals: linesOf("goal"),
    claims: linesOf("claim"),
    promises: linesOf("promise"),
    measures: views,
    progress: progressOf(measures),
    reviews: reviews.map(reviewView),
    review: state === "inForce" && row.approvedAt ? reviewStateOf(row.approvedAt, reviews, now) : null,
    can: allowedVerbs(actor, facts),
  };
}

const ON_DONE: readonly PlanVerb[] = ["attach", "takeBack"];

/** Of what the law allows, what the state of the measure allows. */
function measureVerbs(verbs: readonly PlanVerb[], done: DoneFacts, today: Day): PlanVerb[] {
  if (done.completedAt === null) return verbs.filter((verb) => verb !== "takeBack");
  return verbs.filter((verb) => ON_DONE.includes(verb) && (verb !== "takeBack" || !takeBackRefusal(done, today)));
}

export function reviewStateOf(approvedAt: Date, reviews: readonly { quarter: string }[], now: Date) {
  return reviewState(
    dayOf(approvedAt),
    reviews.map(({ quarter }) => quarter),
    dayOf(now),
  );
}

/** The notes of these measures, latest first, by the measure's key. */
export async function notesOf(keys: readonly string[]): Promise<Map<string, NoteView[]>> {
  const rows = await db.measureNote.findMany({
    where: { measureKey: { in: [...keys] } },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  const found = new Map<string, NoteView[]>();
  for (const { measureKey, kind, ...note } of rows) {
    const view = { ...note, kind: oneOf(NOTE_KINDS, kind) };
    found.set(measureKey, [...(found.get(measureKey) ?? []), view]);
  }
  return found;
}

/** The lines of an edition as two editions are compared. */
export function comparableOf({ goals, claims, promises, measures }: PlanView): Comparable[] {
  const lines = [...goals, ...claims, ...promises];
  return [
    ...measures.map(
      ({ key, title, ownerName, dueOn, completedAt }): Comparable => ({
        ...{ key, title, ownerName, dueOn },
        kind: "measure",
        amount: "",
        done: completedAt !== null,
      }),
    ),
    ...lines.map(
      ({ key, kind, title, amount, dueOn, settledAt }): Comparable => ({
        ...{ key, kind, title, amount, dueOn },
        ownerName: null,
        done: settledAt !== null,
      }),
    ),
  ];
}

export function ownerNameOf(measure: { person: { name: string } | null; department: { name: string } | null }): string {
  return measure.person?.name ?? measure.department?.name ?? "";
}

function lineView({ planId: _, position: __, kind, ...line }: PlanRow["lines"][number]): LineView {
  return { ...line, kind: oneOf(LINE_KINDS, kind) };
}

function reviewView({ planId: _, conclusion, outcomes, ...review }: PlanRow["reviews"][number]): ReviewView {
  return { ...review, conclusion: oneOf(CONCLUSIONS, conclusion), outcomes: keptOutcomes.parse(outcomes) };
}

function oneOf<Known extends string>(known: readonly Known[], text: string): Known {
  const found = known.find((one) => one === text);
  if (!found) throw new Error(`unknown: ${text}`);
  return found;
}
