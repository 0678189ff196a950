import { sha256 } from "@/components/files/sha256";
import type { PhotoOutcome, SyncOutcome } from "@/lib/visits/outbox.policy";
import type { Operation, Shortlist, SyncAnswer } from "@/lib/visits/schema";

const SYNC_TIMEOUT = 30_000;
const PHOTO_TIMEOUT = 120_000;
/** Answers after which the same request may well succeed. */
const PASSING = [408, 425, 429];

export type ShortlistOutcome = { shortlist: Shortlist } | "signedOut" | "forbidden" | "network" | "server";

/** Who is signed in, and whom they visit. */
export async function fetchShortlist(): Promise<ShortlistOutcome> {
  const answer = await ask("/api/visits/shortlist", { cache: "no-store" }, SYNC_TIMEOUT);
  if (!answer) return "network";
  if (answer.status === 401) return "signedOut";
  if (answer.status === 403 || answer.status === 404) return "forbidden";
  const shortlist: Shortlist | null = answer.ok ? await answer.json().catch(() => null) : null;
  return shortlist?.personId ? { shortlist } : "server";
}

/** While somebody works the session goes on, as on every other page. */
export async function renewSession(): Promise<void> {
  await ask("/api/auth/session", { cache: "no-store" }, SYNC_TIMEOUT);
}

/**
 * Sends one photo under its own id. `personId` tells the server in whose name: should somebody else have signed in since, it
 * answers 401 instead of taking the photo for theirs.
 */
export async function sendPhoto(
  personId: string,
  visitId: string,
  photo: { id: string; blob: Blob },
): Promise<PhotoOutcome> {
  const headers = {
    "content-type": "image/jpeg",
    "x-person": personId,
    "x-sha256": await sha256(new Uint8Array(await photo.blob.arrayBuffer())),
  };
  const address = `/api/visits/photos/${photo.id}?visit=${visitId}`;
  const answer = await ask(address, { method: "PUT", headers, body: photo.blob }, PHOTO_TIMEOUT);
  if (!answer) return "network";
  if (answer.ok) return "stored";
  if (answer.status === 401) return "signedOut";
  return answer.status >= 500 || PASSING.includes(answer.status) ? "server" : "refused";
}

/** Sends operations; the same ones may be sent again and again. */
export async function sendOperations(
  personId: string,
  deviceId: string,
  operations: readonly Operation[],
): Promise<SyncOutcome> {
  const headers = { "content-type": "application/json", "x-person": personId };
  const body = JSON.stringify({ deviceId, operations });
  const answer = await ask("/api/visits/sync", { method: "POST", headers, body }, SYNC_TIMEOUT);
  if (!answer) return "network";
  if (answer.status === 401) return "signedOut";
  const said: Partial<SyncAnswer> | null = answer.ok ? await answer.json().catch(() => null) : null;
  return Array.isArray(said?.results) ? { results: said.results } : "server";
}

/** Null when no answer came, or none in time. */
function ask(address: string, init: RequestInit, timeout: number): Promise<Response | null> {
  return fetch(address, { ...init, signal: AbortSignal.timeout(timeout) }).catch(() => null);
}
