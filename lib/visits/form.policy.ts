import { type Day, isDay } from "@/lib/day";
import {
  type FieldError,
  type PromiseAnswer,
  type RecordKind,
  type ShortlistEntry,
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

type OpenPromise = ShortlistEntry["promises"][number];

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

/** The promises a visit has to answer: those of earlier days that still want an answer. */
export function toAnswer(open: readonly OpenPromise[], visitedOn: Day): OpenPromise[] {
  return open.filter(({ madeOn }) => madeOn < visitedOn);
}

/** A form as the server wants it, not checked yet. Answers follow the order of the promises, and only those are answered. */
export function contentFrom(
  visit: { id: string; enterpriseId: string },
  form: VisitForm,
  open: readonly OpenPromise[],
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
  open: readonly OpenPromise[],
  today: Day,
): { content: VisitContent } | { problems: FieldError[] } {
  const read = visitContent.safeParse(contentFrom(visit, form, open));
  const tomorrow = dayProblem(form.visitedOn, today);
  if (read.success && !tomorrow) return { content: read.data };
  const issues = (read.error?.issues ?? []).map((issue) => ({
    path: issue.path.join("."),
    code: issue.message,
    params: issue.code === "custom" ? (issue.params as FieldError["params"]) : undefined,
  }));
  return { problems: tomorrow ? [tomorrow, ...issues] : issues };
}

/** A visit that has not taken place yet is no visit. */
export function dayProblem(visitedOn: string, today: Day): FieldError | null {
  return isDay(visitedOn) && visitedOn > today ? { path: "visitedOn", code: "visitInFuture" } : null;
}

/** Whether anything was written that somebody would miss. */
export function isWorthKeeping(form: VisitForm): boolean {
  const texts = [form.met, form.together, form.seen, form.contactName, form.contactPhone];
  const answered = Object.values(form.answers).some(({ answer, note }) => answer !== "" || note !== "");
  const lists = form.lines.length + form.promises.length + form.photoIds.length;
  return answered || lists > 0 || form.position !== null || texts.some((text) => text.trim() !== "");
}
