import type { FieldError, Operation, OperationResult, SyncAnswer } from "./schema";
import { LIMITS } from "./schema";

/** A picture of an operation as this device knows it: `stored` once the server has acknowledged that it has all of it. */
export type OutboxPhoto = { id: string; stored: boolean };

/** Why an operation has not gone through yet; all of these mend by trying again. */
export type Delay = "network" | "server" | "photosMissing" | "notAnswered";

/** One operation on its way to the server. It leaves the outbox only after the server has given a final answer to it. */
export type Entry = {
  operation: Operation;
  photos: readonly OutboxPhoto[];
  /** Whether it may have reached the server; from then on it must not change under its id. */
  tried: boolean;
  /** Attempts that failed, one after the other. */
  failures: number;
  /** Not to be tried before this moment, in milliseconds since 1970. */
  notBefore: number;
  delay: Delay | null;
};

/** What one person has to send from one device, the oldest first. Without a session everything waits. */
export type Outbox = { entries: readonly Entry[]; signedOut: boolean };

/** What to do now. `wait` says until when (milliseconds since 1970). */
export type Step =
  | { kind: "idle" }
  | { kind: "wait"; until: number }
  | { kind: "photo"; operationId: string; visitId: string; photoId: string }
  | { kind: "sync"; operations: readonly Operation[] };

/** What became of a request. `refused` is for good: sending the same again will never help. */
export type PhotoOutcome = "stored" | "signedOut" | "network" | "server" | "refused";
export type SyncOutcome = { results: SyncAnswer["results"] } | "signedOut" | "network" | "server";

/** A final answer: its operation is in the outbox no more. */
export type Settled = Extract<OperationResult, { status: "done" | "refused" | "conflict" }>;
export type Change = { outbox: Outbox; settled: readonly Settled[] };

const FIRST_PAUSE = 3_000;
const LONGEST_PAUSE = 10 * 60_000;

export const EMPTY_OUTBOX: Outbox = { entries: [], signedOut: false };

/** An operation that was just handed in. */
export function entryFor(operation: Operation, photoIds: readonly string[]): Entry {
  const photos = photoIds.map((id) => ({ id, stored: false }));
  return { operation, photos, tried: false, failures: 0, notBefore: 0, delay: null };
}

/** The pause after so many failures, in milliseconds: 3 seconds, doubled every time, ten minutes at most. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, failures - 1));
}

/** Whether the visit may still be taken back and changed: once it may have reached the server, only the answer decides. */
export function mayTakeBack(entry: Entry): boolean {
  return !entry.tried;
}

/**
 * The next step: whatever has all its photos on the server is sent, otherwise the next photo. What failed is sent by itself
 * afterwards, so that one operation the server stumbles over does not hold up the others.
 */
export function nextStep({ entries, signedOut }: Outbox, now: number): Step {
  if (signedOut || entries.length === 0) return { kind: "idle" };
  const due = entries.filter((entry) => entry.notBefore <= now);
  const complete = due.filter(({ photos }) => photos.every(({ stored }) => stored));
  const fresh = complete.filter(({ failures }) => failures === 0);
  if (fresh.length > 0) return sync(fresh.slice(0, LIMITS.operations));
  const [again] = complete;
  if (again) return sync([again]);
  const [entry] = due;
  const photo = entry?.photos.find(({ stored }) => !stored);
  if (entry && photo) {
    const { id, visit } = entry.operation;
    return { kind: "photo", operationId: id, visitId: visit.id, photoId: photo.id };
  }
  return { kind: "wait", until: Math.min(...entries.map(({ notBefore }) => notBefore)) };
}

/** To be kept before a request leaves: from now on the operations may be known to the server. */
export function afterSending(outbox: Outbox, operationIds: readonly string[]): Outbox {
  return changed(outbox, operationIds, (entry) => ({ ...entry, tried: true }));
}

/** What is known after a photo was sent. An answer that comes late, or about an operation long gone, changes nothing. */
export function afterPhoto(
  outbox: Outbox,
  sent: { operationId: string; photoId: string },
  outcome: PhotoOutcome,
  now: number,
): Change {
  const { operationId, photoId } = sent;
  if (outcome === "signedOut") return { outbox: { ...outbox, signedOut: true }, settled: [] };
  if (outcome === "refused") return settle(outbox, [photoProblem(operationId, "photoRefused")]);
  const next = changed(outbox, [operationId], (entry) =>
    outcome === "stored" ? withPhoto(entry, photoId) : delayed(entry, outcome, now),
  );
  return { outbox: next, settled: [] };
}

/**
 * What is known after operations were sent. Final answers take their operations out; everything else stays and is sent again with
 * the same id, which the server knows again. Answers to operations that are gone already are passed over, so that an answer may
 * come late or twice.
 */
export function afterSync(outbox: Outbox, sentIds: readonly string[], outcome: SyncOutcome, now: number): Change {
  if (outcome === "signedOut") return { outbox: { ...outbox, signedOut: true }, settled: [] };
  if (typeof outcome === "string") {
    return { outbox: changed(outbox, sentIds, (entry) => delayed(entry, outcome, now)), settled: [] };
  }
  const answered = new Map(outcome.results.map((result) => [result.id, result]));
  const waiting = outbox.entries.filter(({ operation }) => sentIds.includes(operation.id));
  const settled = waiting.flatMap(({ operation, photos }) => finalAnswer(answered.get(operation.id), photos));
  const next = changed(outbox, sentIds, (entry) => {
    const result = answered.get(entry.operation.id);
    if (result?.status !== "photosMissing") return delayed(entry, "notAnswered", now);
    return delayed(withoutPhotos(entry, result.photoIds), "photosMissing", now);
  });
  return settle(next, settled);
}

/** Everything may be tried at once: the network is back, somebody asked for it, or a session has begun. */
export function hurried(outbox: Outbox, signedIn = false): Outbox {
  const entries = outbox.entries.map((entry) => ({ ...entry, notBefore: 0 }));
  return { entries, signedOut: outbox.signedOut && !signedIn };
}

function sync(entries: readonly Entry[]): Step {
  return { kind: "sync", operations: entries.map(({ operation }) => operation) };
}

function settle(outbox: Outbox, settled: readonly Settled[]): Change {
  const gone = settled.map(({ id }) => id);
  const known = outbox.entries.map(({ operation }) => operation.id);
  const entries = outbox.entries.filter(({ operation }) => !gone.includes(operation.id));
  return { outbox: { ...outbox, entries }, settled: settled.filter(({ id }) => known.includes(id)) };
}

function finalAnswer(result: OperationResult | undefined, photos: readonly OutboxPhoto[]): Settled[] {
  if (!result) return [];
  if (result.status !== "photosMissing") return [result];
  const lost = result.photoIds.filter((id) => !photos.some((photo) => photo.id === id));
  return lost.length > 0 ? [photoProblem(result.id, "photoLost")] : [];
}

/** A photo that no repetition brings to the server: the visit goes back to its writer, who can take the photo off. */
function photoProblem(id: string, code: "photoRefused" | "photoLost"): Settled {
  const fields: FieldError[] = [{ path: "photoIds", code }];
  return { id, status: "refused", code, particulars: {}, fields };
}

function changed(outbox: Outbox, ids: readonly string[], change: (entry: Entry) => Entry): Outbox {
  const entries = outbox.entries.map((entry) => (ids.includes(entry.operation.id) ? change(entry) : entry));
  return { ...outbox, entries };
}

function delayed(entry: Entry, delay: Delay, now: number): Entry {
  const failures = entry.failures + 1;
  return { ...entry, delay, failures, notBefore: now + pauseAfter(failures) };
}

function withPhoto(entry: Entry, photoId: string): Entry {
  const photos = entry.photos.map((photo) => (photo.id === photoId ? { ...photo, stored: true } : photo));
  return { ...entry, photos, failures: 0, delay: null, notBefore: 0 };
}

function withoutPhotos(entry: Entry, missing: readonly string[]): Entry {
  return {
    ...entry,
    photos: entry.photos.map((photo) => (missing.includes(photo.id) ? { ...photo, stored: false } : photo)),
  };
}
