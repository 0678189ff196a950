import "server-only";
import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { askWorker } from "@/lib/outside/worker";
import { isNews } from "./news.policy";
import { FIRST_HASH, hashOf } from "./rules";

export type Happening = { kind: string } & Record<string, unknown>;

/**
 * Appends an event to a stream inside the caller's transaction and returns its sequence number (1, 2, 3 …).
 * Writers of one stream wait for each other, so the chain never forks. What somebody is to be told of is put down as news.
 */
export async function recordEvent(
  tx: Tx,
  stream: string,
  actor: Actor,
  { kind, ...particulars }: Happening,
  now: Date,
  visible = false,
): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${stream}, 0))`;
  const last = await tx.event.findFirst({
    where: { stream },
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
  const event = {
    stream,
    sequence: (last?.sequence ?? 0) + 1,
    kind,
    particulars: plain(particulars),
    actorId: actor.id,
    actorName: actor.name,
    actorRole: actor.roles[0] ?? "none",
    visible,
    at: now,
    previousHash: last?.hash ?? FIRST_HASH,
  };
  const { id } = await tx.event.create({ data: { ...event, hash: hashOf(event) }, select: { id: true } });
  if (isNews(kind)) {
    await tx.news.create({ data: { eventId: id } });
    await askWorker(tx, "tellNews");
  }
  return event.sequence;
}

/** Dates become ISO strings and undefined fields disappear, as they will when the row is read back. */
function plain(particulars: Record<string, unknown>) {
  return JSON.parse(JSON.stringify(particulars));
}
