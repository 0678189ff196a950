import { db } from "@/lib/db";
import { presetEvent } from "@/lib/presets/event";
import { differences, type Mismatch } from "./mismatch";
import type { Stream } from "./streams";

/** A version of a preset is never changed: each has the limits that its event says, and the last is the current one. */
export async function checkPresets(streams: readonly Stream[]): Promise<Mismatch[]> {
  const codes = streams.map(({ name }) => name.slice("preset:".length));
  const rows = await db.preset.findMany({ where: { code: { in: codes } }, orderBy: { version: "asc" } });
  return streams.flatMap(({ name, events }, index) => {
    const versions = rows.filter(({ code }) => code === codes[index]);
    const counted = differences(name, { versions: versions.length }, { versions: events.length });
    return [
      ...counted,
      ...versions.flatMap((row, place) => {
        const read = presetEvent.safeParse({ kind: events[place]?.kind, ...Object(events[place]?.particulars) });
        if (!read.success) return [{ place: name, field: `#${place + 1}`, found: "unreadable", expected: "a version" }];
        const { version, limits, name: label, nameEn } = read.data;
        const expected = { ...limits, version, name: label, nameEn, isCurrent: place + 1 === events.length };
        return differences(`${name} version ${row.version}`, row, expected);
      }),
    ];
  });
}
