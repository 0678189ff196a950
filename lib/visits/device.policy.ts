import { addDays, type Day, daysBetween } from "@/lib/day";
import { emptyForm, formFrom, isWorthKeeping, type VisitForm } from "./form.policy";
import { type Change, type Entry, entryFor, mayTakeBack, type Outbox, type Settled } from "./outbox.policy";
import { type EarlierPromise, MOST_DAYS_AGO, type OwnVisit, type ShortlistEntry, type VisitContent } from "./schema";

/** A visit as a device keeps it, from its first word until some time after it was sent. */
export type VisitRecord = {
  /** Of the record on this device; the visit has an id of its own, because another device may have begun it. */
  id: string;
  visitId: string;
  personId: string;
  enterpriseId: string;
  enterpriseName: string;
  form: VisitForm;
  /** The version on the server that this rests on; 0 while the server has none. */
  base: number;
  /** Milliseconds since 1970. */
  savedAt: number;
  handedInAt: number | null;
  entry: Entry | null;
  answer: Settled | null;
  /** The visit as the server has it, as far as this device knows. */
  stored?: OwnVisit;
  /** What it answered when it was handed in. */
  answered?: readonly EarlierPromise[];
};

/** What its writer is told: `failing` waits like `waiting`, but has failed before; `changing` is a draft of what the server has already. */
export type VisitState = "draft" | "changing" | "waiting" | "failing" | "refused" | "conflict" | "sent";

const KEPT_AFTER_SENDING = 14 * 86_400_000;

export function stateOf(record: VisitRecord): VisitState {
  const { entry, answer } = record;
  if (entry) return entry.failures > 0 ? "failing" : "waiting";
  if (!answer) return record.stored ? "changing" : "draft";
  return answer.status === "done" ? "sent" : answer.status;
}

/** Whether its writer may go on writing. */
export function isWritable(record: VisitRecord): boolean {
  const state = stateOf(record);
  return state === "draft" || state === "changing" || state === "refused";
}

/** A draft in which nothing is written. */
export function isEmpty(record: VisitRecord): boolean {
  return stateOf(record) === "draft" && !isWorthKeeping(record.form);
}

/** Whether something of it would be lost with this device. */
export function isUnsent(record: VisitRecord): boolean {
  return stateOf(record) !== "sent" && !isEmpty(record);
}

/** A visit of which nothing is written yet. */
export function begun(
  own: Pick<VisitRecord, "id" | "visitId" | "personId" | "enterpriseId" | "enterpriseName">,
  today: Day,
  now: number,
): VisitRecord {
  return { ...own, form: emptyForm(today), base: 0, savedAt: now, handedInAt: null, entry: null, answer: null };
}

/** Handed in: on its way under a new operation id. `held` are the photos this device has itself. */
export function handedIn(
  record: VisitRecord,
  content: VisitContent,
  made: { operationId: string; held: readonly string[]; now: number },
): VisitRecord {
  const operation = { id: made.operationId, kind: "handInVisit", base: record.base, visit: content } as const;
  const photoIds = content.photoIds.filter((id) => made.held.includes(id));
  return { ...record, handedInAt: made.now, entry: entryFor(operation, photoIds), answer: null };
}

/** A draft again, or the same record when it may have reached the server already. */
export function takenBack(record: VisitRecord): VisitRecord {
  if (!record.entry || !mayTakeBack(record.entry)) return record;
  return { ...record, entry: null, handedInAt: null };
}

/** The visit in which two versions were joined, on its way with what the server has as its base. */
export function resolved(
  record: VisitRecord,
  content: VisitContent,
  made: { operationId: string; held: readonly string[]; now: number },
): VisitRecord {
  if (record.answer?.status !== "conflict") return record;
  const rebased = { ...record, base: record.answer.version, visitId: content.id, form: formFrom(content) };
  return handedIn(rebased, content, made);
}

/** What a person has to send from this device, the oldest first. */
export function outboxOf(records: readonly VisitRecord[], signedOut: boolean): Outbox {
  const waiting = [...records].sort((one, other) => (one.handedInAt ?? 0) - (other.handedInAt ?? 0));
  return { entries: waiting.flatMap(({ entry }) => entry ?? []), signedOut };
}

/** A record after what became known about the outbox. It stays in the outbox unless a final answer says otherwise. */
export function afterChange(record: VisitRecord, { outbox, settled }: Change): VisitRecord {
  const id = record.entry?.operation.id;
  const answer = settled.find((one) => one.id === id);
  if (answer?.status === "done" && record.entry) return arrived(record, record.entry.operation.visit, answer);
  if (answer) return { ...record, entry: null, answer };
  const entry = outbox.entries.find(({ operation }) => operation.id === id);
  return entry ? { ...record, entry } : record;
}

type Done = Extract<Settled, { status: "done" }>;

/** Sent: what was handed in is what the server has. */
function arrived(record: VisitRecord, content: VisitContent, answer: Done): VisitRecord {
  const { enterpriseName, answered = [], stored } = record;
  const at = stored?.at ?? new Date(record.handedInAt ?? record.savedAt).toISOString();
  const { version, cases } = answer;
  const spokenOf = stored?.spokenOf ?? [];
  const known = { content, version, enterpriseName, at, cases, answered: [...answered], spokenOf };
  return { ...record, entry: null, answer, base: version, stored: known };
}

/** A visit that the server has, as this device keeps it once it was sent. */
export function sentRecord(stored: OwnVisit, { id, personId }: Pick<VisitRecord, "id" | "personId">): VisitRecord {
  const { content, version, enterpriseName, cases, answered } = stored;
  const [at, visitId] = [Date.parse(stored.at), content.id];
  const answer: Done = { id, status: "done", visitId, version, cases };
  const where = { id, visitId, personId, enterpriseId: content.enterpriseId, enterpriseName };
  const times = { savedAt: at, handedInAt: at };
  return { ...where, form: formFrom(content), base: version, ...times, entry: null, answer, stored, answered };
}

/** A record after the server told what it has now of its visit: a sent one follows, what is being written rests on what it did. */
export function followed(record: VisitRecord, now: OwnVisit): VisitRecord {
  const { stored, base } = record;
  if (now.version < (stored?.version ?? base) || JSON.stringify(stored) === JSON.stringify(now)) return record;
  if (stateOf(record) !== "sent") return { ...record, stored: now };
  return { ...sentRecord(now, record), savedAt: record.savedAt, handedInAt: record.handedInAt };
}

/** Whether a sent visit may still be changed on a day; what the server has of it must be known here. */
export function mayBeChanged(record: VisitRecord, today: Day): boolean {
  const { stored } = record;
  return (
    stateOf(record) === "sent" && stored !== undefined && stored.content.visitedOn >= addDays(today, -MOST_DAYS_AGO)
  );
}

/** A sent visit as a draft again, with what the server has and the version it rests on; the same record when it may not be changed. */
export function reopened(record: VisitRecord, today: Day, now: number): VisitRecord {
  const { stored } = record;
  if (!stored || !mayBeChanged(record, today)) return record;
  return { ...record, form: formFrom(stored.content), base: stored.version, answer: null, savedAt: now };
}

/** As it was before somebody began to change it; the same record when the server has nothing of it, or it is on its way. */
export function restored(record: VisitRecord): VisitRecord {
  const { stored, savedAt, handedInAt } = record;
  if (!stored || !isWritable(record)) return record;
  return { ...sentRecord(stored, record), savedAt, handedInAt };
}

/** The lines that are cases already, with their numbers: they stay as they are. */
export function filedLines({ stored }: VisitRecord): ReadonlyMap<string, string> {
  return new Map(stored?.cases.map(({ lineId, number }) => [lineId, number]));
}

/** Whether a record has done its service on this device: sent two weeks ago, or begun yesterday and nothing written. */
export function isForgettable(record: VisitRecord, now: number): boolean {
  if (isEmpty(record)) return record.savedAt < now - 86_400_000;
  return stateOf(record) === "sent" && (record.handedInAt ?? 0) < now - KEPT_AFTER_SENDING;
}

export type Urgency = "missed" | "late" | "soon" | "later" | "none";

/** How urgent the next visit is. A visit due within a week is due soon. */
export function urgencyOf({ dueOn, missed }: Pick<ShortlistEntry, "dueOn" | "missed">, today: Day): Urgency {
  if (missed) return "missed";
  if (dueOn === null) return "none";
  const days = daysBetween(today, dueOn);
  if (days < 0) return "late";
  return days <= 7 ? "soon" : "later";
}

/** The enterprises whose name, park or building contains every word of the query, in the order given. */
export function found(entries: readonly ShortlistEntry[], query: string): ShortlistEntry[] {
  const words = query.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(({ name, park, building }) => {
    const text = `${name} ${park} ${building ?? ""}`.normalize("NFKC").toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
