import { createHash } from "node:crypto";

/** What one link of the chain is made of, in the form it was stored. */
export type ChainedEvent = {
  stream: string;
  sequence: number;
  kind: string;
  particulars: unknown;
  actorId: string | null;
  actorName: string;
  actorRole: string;
  /** In whose name a stand-in acted; null for what people do in their own. */
  onBehalfOfId: string | null;
  onBehalfOfName: string | null;
  visible: boolean;
  at: Date;
  previousHash: string;
  hash: string;
};

export const FIRST_HASH = "0".repeat(64);

/** SHA-256 (hex) over every stored field of an event but its own hash; independent of the order of JSON keys. */
export function hashOf(event: Omit<ChainedEvent, "hash">): string {
  return createHash("sha256")
    .update(
      canonical([
        event.stream,
        event.sequence,
        event.kind,
        event.particulars,
        event.actorId,
        event.actorName,
        event.actorRole,
        event.visible,
        event.at.toISOString(),
        event.previousHash,
        // Only where there is one: what was chained before stand-ins existed hashes as it did.
        ...(event.onBehalfOfId === null ? [] : [event.onBehalfOfId, event.onBehalfOfName]),
      ]),
    )
    .digest("hex");
}

/** JSON with sorted keys, so that what PostgreSQL's jsonb gives back hashes like what was handed in. */
export function canonical(value: unknown): string {
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  if (value instanceof Date) return JSON.stringify(value.toISOString());
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(",")}}`;
}

export type Break = { stream: string; sequence: number; reason: "gap" | "previousHash" | "hash" };

/** Walks one stream in order of sequence and returns its first break, or null when the chain is whole. */
export function firstBreak(events: readonly ChainedEvent[]): Break | null {
  let previousHash = FIRST_HASH;
  for (const [index, event] of events.entries()) {
    const place = { stream: event.stream, sequence: event.sequence };
    if (event.sequence !== index + 1) return { ...place, reason: "gap" };
    if (event.previousHash !== previousHash) return { ...place, reason: "previousHash" };
    if (event.hash !== hashOf(event)) return { ...place, reason: "hash" };
    previousHash = event.hash;
  }
  return null;
}
