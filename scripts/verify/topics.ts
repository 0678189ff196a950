import { db } from "@/lib/db";
import { topicEvent } from "@/lib/topics/event";
import { replayTopic } from "@/lib/topics/replay";
import { differences, type Mismatch } from "./mismatch";
import type { Stream } from "./streams";

/** Replays common problems from their events and compares them, and the cases linked to them, with their rows. */
export async function checkTopics(streams: readonly Stream[]): Promise<Mismatch[]> {
  const ids = streams.map(({ name }) => name.slice("topic:".length));
  const rows = await db.topic.findMany({
    where: { id: { in: ids } },
    include: { cases: { select: { toldAt: true, case: { select: { number: true } } } } },
  });
  return streams.flatMap(({ name, events }, index) => {
    const row = rows.find(({ id }) => id === ids[index]);
    if (!row) return [{ place: name, field: "row", found: "nothing", expected: "a common problem" }];
    const history = events.map(({ kind, particulars, at }) => {
      const read = topicEvent.safeParse({ kind, ...(particulars as object) });
      return read.success ? { event: read.data, at } : null;
    });
    const read = history.filter((one) => one !== null);
    if (read.length < events.length)
      return [{ place: name, field: "events", found: "unreadable", expected: "readable" }];
    const { cases, ...expected } = replayTopic(read);
    const told = row.cases.map(({ toldAt, case: { number } }) => [number, toldAt?.toISOString() ?? null]);
    return [
      ...differences(name, row, expected),
      ...differences(`${name} cases`, { linked: sorted(Object.fromEntries(told)) }, { linked: sorted(cases) }),
    ];
  });
}

function sorted(told: Record<string, string | null>): string {
  return JSON.stringify(Object.entries(told).toSorted(([one], [other]) => (one < other ? -1 : 1)));
}
