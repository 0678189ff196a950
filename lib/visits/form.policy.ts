import type { RecordKind } from "@/lib/cases/rules";
import { addDays, type Day, isDay } from "@/lib/day";
import {
  type EarlierPromise,
  type FieldError,
  MOST_DAYS_AGO,
  type PromiseAnswer,
  type VisitContent,
  visitContent,
} from "./schema";

/** A visit while it is being written: everything may still be empty or wrong. */
export type VisitForm = {
  visitedOn: Day;
  met: string;
  together: string;
  seen: string;
  contactName: string;
  contactPhone: string;
  lines: readonly LineForm[];
  promises: readonly PromiseForm[];
  /** By the id of the promise. */
  answers: Readonly<Record<string, AnswerForm>>;
  photoIds: readonly string[];
  position: VisitContent["position"];
};
export type LineForm = { id: string; kind: RecordKind | ""; typeCode: string; text: string };
export type PromiseForm = { id: string; text: string; dueOn: string };
export type AnswerForm = { answer: PromiseAnswer | ""; note: string };

/** The steps of the form, in the order of a visit: whom one meets first, what one hands in last. */
export const STEPS = ["people", "answers", "seen", "lines", "photos", "promises", "review"] as const;
export type FormStep = (typeof STEPS)[number];

const STEP_OF: Record<string, FormStep> = {
  visitedOn: "people",
  met: "people",
  together: "people",
  contactName: "people",
  contactPhone: "people",
  answers: "answers",
  seen: "seen",
  position: "seen",
  lines: "lines",
  photoIds: "photos",
  promises: "promises",
};

export function emptyForm(today: Day): VisitForm {
  return {
    visitedOn: today,
    met: "",
    together: "",
    seen: "",
    contactName: "",
    contactPhone: "",
    lines: [],
    promises: [],
    answers: {},
    photoIds: [],
    position: null,
  };
}

/** The step on which a field is asked, from its dotted path. What stands nowhere is told at the end. */
export function stepOf(path: string): FormStep {
  return STEP_OF[path.split(".")[0] ?? ""] ?? "review";
}

/**
 * The promises a visit has to answer: those of earlier days that still want an answer, and those it has answered already, though
 * its own word may have settled them. What it promises itself is for later visits, whatever day it is moved to.
 */
export function toAnswer(
  open: readonly EarlierPromise[],
  { visitedOn, promises }: Pick<VisitForm, "visitedOn" | "promises">,
  answered: readonly EarlierPromise[] = [],
): EarlierPromise[] {
  const own = promises.map(({ id }) => id);
  const known = new Map([...answered, ...open].map((promise) => [promise.id, promise]));
  return [...known.values()]
    .filter(({ id, madeOn }) => madeOn < visitedOn && !own.includes(id))
    .sort((one, other) => (one.madeOn < other.madeOn ? -1 : one.madeOn > other.madeOn ? 1 : 0));
}

/** A form as the server wants it, not checked yet. Answers follow the order of the promises, and only those are answered. */
export function contentFrom(
  visit: { id: string; enterpriseId: string },
  form: VisitForm,
  open: readonly EarlierPromise[],
): unknown {
  const answers = open.map(({ id }) => ({ promiseId: id, ...(form.answers[id] ?? { answer: "", note: "" }) }));
  const promises = form.promises.map((promise) => ({ ...promise, dueOn: promise.dueOn || null }));
  return { ...form, id: visit.id, enterpriseId: visit.enterpriseId, answers, promises };
}

/** The form of a visit, for writing on. */
export function formFrom(content: VisitContent): VisitForm {
  const { id: _, enterpriseId: __, answers, promises, ...rest } = content;
  return {
    ...rest,
    promises: promises.map((promise) => ({ ...promise, dueOn: promise.dueOn ?? "" })),
    answers: Object.fromEntries(answers.map(({ promiseId, answer, note }) => [promiseId, { answer, note }])),
  };
}

/** The visit to hand in, or what is wrong with the form, field by field. `today` is the day it is in the park. */
export function readForm(
  visit: { id: string; enterpriseId: string },
  form: VisitForm,
  open: readonly EarlierPromise[],
  today: Day,
): { content: VisitContent } | { problems: FieldError[] } {
  const read = visitContent.safeParse(contentFrom(visit, form, open));
  const wrongDay = dayProblem(form.visitedOn, today);
  if (read.success && !wrongDay) return { content: read.data };
  const issues = (read.error?.issues ?? []).map((issue) => ({
    path: issue.path.join("."),
    code: issue.message,
    params: issue.code === "custom" ? (issue.params as FieldError["params"]) : undefined,
  }));
  return { problems: wrongDay ? [wrongDay, ...issues] : issues };
}

/** A visit that has not taken place yet is no visit; one of long ago is written down no more. */
export function dayProblem(visitedOn: string, today: Day): FieldError | null {
  if (!isDay(visitedOn)) return null;
  if (visitedOn > today) return { path: "visitedOn", code: "visitInFuture" };
  if (visitedOn >= addDays(today, -MOST_DAYS_AGO)) return null;
  return { path: "visitedOn", code: "visitTooOld", params: { days: MOST_DAYS_AGO } };
}

/** Whether anything was written that somebody would miss. */
export function isWorthKeeping(form: VisitForm): boolean {
  const texts = [form.met, form.together, form.seen, form.contactName, form.contactPhone];
  const answered = Object.values(form.answers).some(({ answer, note }) => answer !== "" || note !== "");
  const lists = form.lines.length + form.promises.length + form.photoIds.length;
  return answered || lists > 0 || form.position !== null || texts.some((text) => text.trim() !== "");
}
