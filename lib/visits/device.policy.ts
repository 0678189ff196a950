import { type Day, daysBetween } from "@/lib/day";
import { formFrom, isWorthKeeping, type VisitForm } from "./form.policy";
import { type Change, type Entry, entryFor, mayTakeBack, type Outbox, type Settled } from "./outbox.policy";
import type { ShortlistEntry, VisitContent } from "./schema";

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
};

/** What its writer is told: `failing` waits like `waiting`, but has failed before. */
export type VisitState = "draft" | "waiting" | "failing" | "refused" | "conflict" | "sent";

const KEPT_AFTER_SENDING = 14 * 86_400_000;

export function stateOf({ entry, answer }: VisitRecord): VisitState {
  if (entry) return entry.failures > 0 ? "failing" : "waiting";
  if (!answer) return "draft";
  return answer.status === "done" ? "sent" : answer.status;
}

/** Whether its writer may go on writing. */
export function isWritable(record: VisitRecord): boolean {
  const state = stateOf(record);
  return state === "draft" || state === "refused";
}

/** A draft in which nothing is written. */
export function isEmpty(record: VisitRecord): boolean {
  return stateOf(record) === "draft" && !isWorthKeeping(record.form);
}

/** Whether something of it would be lost with this device. */
export function isUnsent(record: VisitRecord): boolean {
  return stateOf(record) !== "sent" && !isEmpty(record);
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
  if (answer) return { ...record, entry: null, answer, base: answer.status === "done" ? answer.version : record.base };
  const entry = outbox.entries.find(({ operation }) => operation.id === id);
  return entry ? { ...record, entry } : record;
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
