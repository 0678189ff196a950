import "server-only";
import { randomBytes } from "node:crypto";
import { type Actor, doerIdOf } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { askWorker } from "@/lib/outside/worker";
import { isNews } from "./news.policy";
import { type ChainedEvent, FIRST_HASH, hashOf } from "./rules";

export type Happening = { kind: string } & Record<string, unknown>;

/** Something to write down: where, what, and whether the enterprise may read it. */
export type ToRecord = { stream: string; event: Happening; visible?: boolean };

/**
 * Appends an event to a stream inside the caller's transaction and returns its sequence number (1, 2, 3 …).
 * Writers of one stream wait for each other, so the chain never forks. What somebody is to be told of is put down as news.
 */
export async function recordEvent(
  tx: Tx,
  stream: string,
  actor: Actor,
  event: Happening,
  now: Date,
  visible = false,
): Promise<number> {
  const sequences = await recordEvents(tx, actor, [{ stream, event, visible }], now);
  return sequences.get(stream) ?? 0;
}

/** The same for events of many streams, in as many statements as for one. Returns each stream's last sequence number. */
export async function recordEvents(
  tx: Tx,
  actor: Actor,
  happenings: readonly ToRecord[],
  now: Date,
): Promise<Map<string, number>> {
  if (happenings.length === 0) return new Map();
  const last = await lastOf(tx, [...new Set(happenings.map(({ stream }) => stream))]);
  const events = happenings.map(({ stream, event: { kind, ...particulars }, visible = false }) => {
    const previous = last.get(stream);
    const event = {
      stream,
      sequence: (previous?.sequence ?? 0) + 1,
      kind,
      particulars: plain(particulars),
      actorId: doerIdOf(actor),
      actorName: actor.standIn?.name ?? actor.name,
      actorRole: actor.roles[0] ?? "none",
      onBehalfOfId: actor.standIn ? actor.id : null,
      onBehalfOfName: actor.standIn?.insteadOf ?? null,
      visible,
      at: now,
      previousHash: previous?.hash ?? FIRST_HASH,
    };
    const chained = { ...event, hash: hashOf(event) };
    last.set(stream, chained);
    return chained;
  });
  const rows = events.map((event) => ({ ...event, id: idAt(event.at) }));
  await insert(tx, rows);
  await putDownNews(tx, rows);
  return new Map([...last].map(([stream, { sequence }]) => [stream, sequence]));
}

/** All rows in one parameter: for hundreds of events the query builder takes longer than the database. */
async function insert(tx: Tx, events: readonly (ChainedEvent & { id: string })[]): Promise<void> {
  const rows = events.map(
    ({ actorId, actorName, actorRole, onBehalfOfId, onBehalfOfName, previousHash, ...event }) => ({
      ...event,
      actor_id: actorId,
      actor_name: actorName,
      actor_role: actorRole,
      on_behalf_of_id: onBehalfOfId,
      on_behalf_of_name: onBehalfOfName,
      previous_hash: previousHash,
    }),
  );
  await tx.$executeRaw`
    INSERT INTO events (id, stream, sequence, kind, particulars, actor_id, actor_name, actor_role, on_behalf_of_id,
      on_behalf_of_name, visible, at, previous_hash, hash)
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS fresh(id uuid, stream text, sequence int, kind text,
      particulars jsonb, actor_id uuid, actor_name text, actor_role text, on_behalf_of_id uuid, on_behalf_of_name text,
      visible boolean, at timestamptz, previous_hash text, hash text)`;
}

/** What somebody is to be told of waits in `news` until the worker has told it. */
async function putDownNews(tx: Tx, events: readonly { id: string; kind: string }[]): Promise<void> {
  const news = events.filter(({ kind }) => isNews(kind));
  if (news.length === 0) return;
  await tx.news.createMany({ data: news.map(({ id }) => ({ eventId: id })) });
  await askWorker(tx, "tellNews");
}

let latest = { at: 0, count: 0 };

/** A UUID of version 7 (RFC 9562): what this process writes down at the same moment sorts in the order in which it did. */
function idAt(moment: Date): string {
  const at = moment.getTime();
  latest = { at, count: latest.at === at ? (latest.count + 1) % 4096 : 0 };
  const time = at.toString(16).padStart(12, "0");
  const random = randomBytes(8);
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const counter = latest.count.toString(16).padStart(3, "0");
  return [time.slice(0, 8), time.slice(8), `7${counter}`, random.toString("hex", 0, 2), random.toString("hex", 2)].join(
    "-",
  );
}

type Link = { sequence: number; hash: string };

/** The last link of each chain, which nobody else lengthens until the transaction ends. */
async function lastOf(tx: Tx, streams: string[]): Promise<Map<string, Link>> {
  // In one order everywhere, so that two writers of many streams cannot wait for each other.
  const sorted = streams.toSorted();
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(stream, 0)) FROM unnest(${sorted}::text[]) AS stream`;
  const rows = await tx.$queryRaw<(Link & { stream: string })[]>`
    SELECT chain.stream, link.sequence, link.hash FROM unnest(${sorted}::text[]) AS chain(stream)
    CROSS JOIN LATERAL (
      SELECT sequence, hash FROM events WHERE events.stream = chain.stream ORDER BY sequence DESC LIMIT 1) AS link`;
  return new Map(rows.map(({ stream, ...link }) => [stream, link]));
}

/** Dates become ISO strings and undefined fields disappear, as they will when the row is read back. */
function plain(particulars: Record<string, unknown>) {
  return JSON.parse(JSON.stringify(particulars));
}
