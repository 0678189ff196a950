import { db } from "@/lib/db";
import { personEvent } from "@/lib/people/event";
import { differences, type Mismatch } from "./mismatch";
import type { Stream } from "./streams";

type Told = { standInId: string; firstOn: string; lastOn: string; reason: string; endedAt: Date | null };

/** Replays the absences of these accounts from their events and compares them with their rows. */
export async function checkAbsences(streams: readonly Stream[]): Promise<Mismatch[]> {
  const ids = streams.map(({ name }) => name.slice("person:".length));
  const rows = await db.absence.findMany({ where: { personId: { in: ids } } });
  return streams.flatMap(({ name, events }) => {
    const told = replayed(events);
    const found = new Map(rows.filter(({ personId }) => name === `person:${personId}`).map((row) => [row.id, row]));
    return [...new Set([...told.keys(), ...found.keys()])].flatMap((id) => {
      const place = `${name} absence ${id}`;
      const [row, expected] = [found.get(id), told.get(id)];
      if (row && expected) return differences(place, row, expected);
      const said = (there: unknown) => (there ? "an absence" : "nothing");
      return [{ place, field: "row", found: said(row), expected: said(expected) }];
    });
  });
}

function replayed(events: Stream["events"]): Map<string, Told> {
  const told = new Map<string, Told>();
  for (const { kind, particulars, at } of events) {
    const read = personEvent.safeParse({ kind, ...(particulars as object) });
    if (!read.success) continue;
    const event = read.data;
    if (event.kind === "standInNamed") {
      const { absenceId, standInId, firstOn, lastOn, reason } = event;
      told.set(absenceId, { standInId, firstOn, lastOn, reason, endedAt: null });
    }
    if (event.kind !== "absenceExtended" && event.kind !== "absenceEnded") continue;
    const before = told.get(event.absenceId);
    if (before)
      told.set(event.absenceId, {
        ...before,
        ...(event.kind === "absenceEnded" ? { endedAt: at } : { lastOn: event.lastOn }),
      });
  }
  return told;
}
