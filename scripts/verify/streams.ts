import { db } from "@/lib/db";
import type { ChainedEvent } from "@/lib/history/rules";

export type Stream = { name: string; events: ChainedEvent[] };

const STREAMS_AT_ONCE = 200;

/** Every stream of events whose name begins so, in order, a few at a time: memory stays bounded however long the history is. */
export async function* streamBatches(prefix = ""): AsyncGenerator<Stream[]> {
  for (let after = ""; ; ) {
    const names = await namesAfter(after, prefix);
    const last = names.at(-1);
    if (last === undefined) return;
    after = last;
    const events = await db.event.findMany({
      where: { stream: { in: names } },
      orderBy: [{ stream: "asc" }, { sequence: "asc" }],
    });
    const streams = new Map(names.map((name) => [name, { name, events: [] as ChainedEvent[] }]));
    for (const event of events) streams.get(event.stream)?.events.push(event);
    yield [...streams.values()];
  }
}

async function namesAfter(after: string, prefix: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ stream: string }[]>`
    SELECT DISTINCT stream COLLATE "C" AS stream FROM events
    WHERE stream COLLATE "C" > ${after} AND starts_with(stream, ${prefix})
    ORDER BY 1 LIMIT ${STREAMS_AT_ONCE}`;
  return rows.map((row) => row.stream);
}
