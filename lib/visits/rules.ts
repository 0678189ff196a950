import type * as z from "zod";
import { LIMITS as CASE_LIMITS, fileCase } from "@/lib/cases/schema";
import { addDays, type Day } from "@/lib/day";
import { type FieldError, MOST_DAYS_AGO, type PromiseAnswer, type VisitContent } from "./schema";

/**
 * So many days a device that asks again gets the very answer it got, after the operation and after the day of its visit. It must be
 * more than a visit may be old: what comes back later is too old to do anything anew (docs/decisions/0024, 0029).
 */
export const OPERATION_DAYS = 90;

/** What the server knows that a visit must agree with. */
export type Known = Readonly<{
  today: Day;
  /** As it was last handed in; null when it is new. */
  stored: VisitContent | null;
  /** Case numbers of its lines that are filed. */
  filed: ReadonlyMap<string, string>;
  /** Its promises that a later visit has spoken of. */
  spokenOf: ReadonlySet<string>;
  /** Promises of earlier visits to the enterprise, and whether one is open but for what this visit says. */
  earlier: ReadonlyMap<string, { text: string; open: boolean }>;
  /** Ids that stand for something else already. */
  taken: ReadonlySet<string>;
  /** Types a line may have; null for those that are confidential. */
  types: ReadonlyMap<string, { confidential: boolean }>;
  /** Whom to ask back when the visit does not say. */
  contact: Readonly<{ name: string; phone: string | null }> | null;
}>;

/** Everything about a visit that cannot be granted, each at its field; empty when it may be handed in. Source: decision 0024. */
export function faultsOf(visit: VisitContent, known: Known): FieldError[] {
  return [
    ...dayFaults(visit, known),
    ...twiceIn(visit),
    ...lineFaults(visit, known),
    ...promiseFaults(visit, known),
    ...answerFaults(visit, known),
  ];
}

function dayFaults({ enterpriseId, visitedOn }: VisitContent, { today, stored, spokenOf }: Known): FieldError[] {
  if (stored && stored.enterpriseId !== enterpriseId) return [fault("enterpriseId", "visitMoved")];
  if (visitedOn > today) return [fault("visitedOn", "visitTomorrow", { today })];
  if (visitedOn < addDays(today, -MOST_DAYS_AGO)) return [fault("visitedOn", "visitTooOld", { days: MOST_DAYS_AGO })];
  if (stored && stored.visitedOn !== visitedOn && spokenOf.size > 0) return [fault("visitedOn", "visitDayFixed")];
  return [];
}

/** What stands twice in one visit under one id. */
function twiceIn({ lines, promises, answers, photoIds }: VisitContent): FieldError[] {
  const lists = {
    lines: lines.map(({ id }) => id),
    promises: promises.map(({ id }) => id),
    answers: answers.map(({ promiseId }) => promiseId),
    photoIds,
  };
  return Object.entries(lists).flatMap(([name, ids]) =>
    ids.flatMap((id, index) => (ids.indexOf(id) < index ? [fault(`${name}.${index}`, "twice")] : [])),
  );
}

function lineFaults(visit: VisitContent, known: Known): FieldError[] {
  const before = new Map(known.stored?.lines.map((line) => [line.id, line]));
  const found = visit.lines.flatMap((line, index) => {
    const number = known.filed.get(line.id);
    if (number === undefined) return newLineFaults(visit, index, known);
    const was = before.get(line.id);
    const same = was?.kind === line.kind && was.typeCode === line.typeCode && was.text === line.text;
    return same ? [] : [fault(`lines.${index}.text`, "lineFiled", { number })];
  });
  const kept = new Set(visit.lines.map(({ id }) => id));
  const dropped = [...known.filed].filter(([id]) => !kept.has(id));
  const gone = dropped.map(([id, number]) =>
    fault("lines", "lineDropped", { number, text: before.get(id)?.text ?? "" }),
  );
  return [...once(found), ...gone];
}

function newLineFaults(visit: VisitContent, index: number, { taken, types, contact }: Known): FieldError[] {
  const line = visit.lines[index];
  if (!line) return [];
  if (taken.has(line.id)) return [fault(`lines.${index}.id`, "idTaken")];
  const type = types.get(line.typeCode);
  if (!type) return [fault(`lines.${index}.typeCode`, "typeRetired")];
  if (type.confidential) return [fault(`lines.${index}.typeCode`, "typeConfidential")];
  const request = requestOf(visit, index, contact);
  if (request.success) return [];
  return request.error.issues.map((issue) => {
    const field = String(issue.path[0]);
    return shapeFault(issue, field.startsWith("contact") ? field : `lines.${index}.text`);
  });
}

/** The request a line becomes: a title of at most 60 characters, the whole text below it when it is longer, and whom to ask back. */
export function requestOf(visit: VisitContent, index: number, contact: Known["contact"]) {
  const line = visit.lines[index];
  const text = line?.text ?? "";
  const plain = text.replace(/\s+/g, " ");
  const long = [...plain].length > CASE_LIMITS.title;
  return fileCase.safeParse({
    draftId: line?.id,
    enterpriseId: visit.enterpriseId,
    typeCode: line?.typeCode,
    recordKind: line?.kind,
    title: long ? `${[...plain].slice(0, CASE_LIMITS.title - 1).join("")}…` : plain,
    detail: long || plain !== text ? text : "",
    contactName: visit.contactName || contact?.name || "",
    contactPhone: visit.contactPhone || contact?.phone || "",
    channel: "visit",
  });
}

function promiseFaults({ promises }: VisitContent, { stored, spokenOf, taken }: Known): FieldError[] {
  const before = new Map(stored?.promises.map((promise) => [promise.id, promise]));
  const found = promises.flatMap((promise, index) => {
    const was = before.get(promise.id);
    if (!was) return taken.has(promise.id) ? [fault(`promises.${index}.id`, "idTaken")] : [];
    const same = was.text === promise.text && was.dueOn === promise.dueOn;
    return same || !spokenOf.has(promise.id) ? [] : [fault(`promises.${index}.text`, "promiseSpokenOf")];
  });
  const kept = new Set(promises.map(({ id }) => id));
  const dropped = [...before.values()].filter(({ id }) => spokenOf.has(id) && !kept.has(id));
  return [...found, ...dropped.map(({ text }) => fault("promises", "promiseDropped", { text }))];
}

function answerFaults({ answers }: VisitContent, { earlier }: Known): FieldError[] {
  const strange = answers.flatMap(({ promiseId }, index) =>
    earlier.has(promiseId) ? [] : [fault(`answers.${index}.promiseId`, "promiseUnknown")],
  );
  const given = new Set(answers.map(({ promiseId }) => promiseId));
  const missing = [...earlier].filter(([id, { open }]) => open && !given.has(id));
  return [
    ...strange,
    ...missing.map(([promiseId, { text }]) => fault("answers", "promiseUnanswered", { promiseId, text })),
  ];
}

export type Spoken = Readonly<{ answer: PromiseAnswer; visitId: string; visitedOn: Day; handedInAt: Date }>;

/** What has become of a promise: the word of the last visit counts, also when an earlier one is handed in after it. Null while open. */
export function settledBy(answers: readonly Spoken[]): { as: PromiseAnswer; on: Day } | null {
  const last = answers.toSorted(inOrder).at(-1);
  return !last || last.answer === "underWay" ? null : { as: last.answer, on: last.visitedOn };
}

function inOrder(one: Spoken, other: Spoken): number {
  if (one.visitedOn !== other.visitedOn) return one.visitedOn < other.visitedOn ? -1 : 1;
  const later = one.handedInAt.getTime() - other.handedInAt.getTime();
  return later || (one.visitId < other.visitId ? -1 : 1);
}

/** Fields of a visit that differ between two of its versions. In which order answers and photos stand says nothing. */
export function changedFields(before: VisitContent, after: VisitContent): (keyof VisitContent)[] {
  const [one, other] = [ordered(before), ordered(after)];
  const fields = Object.keys(other) as (keyof VisitContent)[];
  return fields.filter((field) => field !== "id" && plain(one[field]) !== plain(other[field]));
}

/** Everything that was written on a visit, for searching; the enterprise is found by its own name. */
export function textsOf({ met, together, seen, lines, promises, answers }: VisitContent): string[] {
  const rows = [...lines, ...promises].map(({ text }) => text);
  return [met, together, seen, ...rows, ...answers.map(({ note }) => note)];
}

function ordered(content: VisitContent): VisitContent {
  return {
    ...content,
    answers: content.answers.toSorted((one, other) => (one.promiseId < other.promiseId ? -1 : 1)),
    photoIds: content.photoIds.toSorted(),
  };
}

/** The database gives objects back with their keys in another order. */
function plain(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** What is wrong with an operation that breaks its schema, each at its place inside the visit. */
export function shapeFaults(issues: readonly z.core.$ZodIssue[]): FieldError[] {
  return once(issues.map((issue) => shapeFault(issue, issue.path.filter((step) => step !== "visit").join("."))));
}

function shapeFault(issue: z.core.$ZodIssue, path: string): FieldError {
  const own = issue.message.startsWith("validation.") ? issue.message.slice("validation.".length) : null;
  const params = own && issue.code === "custom" ? (issue.params as FieldError["params"]) : undefined;
  return fault(path, own ?? (issue.code === "unrecognized_keys" ? "unknownField" : "invalid"), params);
}

function fault(path: string, code: string, params?: FieldError["params"]): FieldError {
  return { path, code, ...(params ? { params } : {}) };
}

/** A telephone number that is wrong is wrong for every line. */
function once(faults: readonly FieldError[]): FieldError[] {
  return [...new Map(faults.map((one) => [`${one.path} ${one.code}`, one])).values()];
}
