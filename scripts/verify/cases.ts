import type { WorkCalendar } from "@/lib/calendar/rules";
import { caseEvent, streamOf } from "@/lib/cases/event";
import { type Happened, replayCase } from "@/lib/cases/replay";
import type { ReplayedCase, ReplayedPause } from "@/lib/cases/replay/case";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { clockMismatches } from "./clocks";
import { differences, type Mismatch } from "./mismatch";
import type { Stream } from "./streams";
import { supervisionMismatches } from "./supervision";

const include = {
  items: true,
  clocks: { include: { preset: true } },
  type: true,
  preset: true,
  pauses: true,
  meetings: { select: { round: true } },
  rating: { select: { level: true } },
  climbs: true,
  supervisionSlips: true,
  interviews: true,
  greenChannels: {
    orderBy: { askedAt: "asc" },
    select: { ground: true, askedAt: true, granted: true, decidedAt: true, liftedAt: true },
  },
  reclassifications: {
    orderBy: { askedAt: "asc" },
    select: { reason: true, askedAt: true, granted: true, decidedAt: true, fromType: true, fromTier: true },
  },
} satisfies Prisma.CaseInclude;
export type CheckedCase = Prisma.CaseGetPayload<{ include: typeof include }>;

export type CaseCount = { cases: number; items: number; clocks: number };

/** Replays the cases of these streams and compares them with their rows, items and clocks. */
export async function checkCases(
  streams: readonly Stream[],
  calendar: WorkCalendar,
  now: Date,
  count: CaseCount,
): Promise<Mismatch[]> {
  const ids = streams.map(({ name }) => name.slice("case:".length));
  const rows = await db.case.findMany({ where: { id: { in: ids } }, include });
  const rowOf = new Map(rows.map((row) => [streamOf(row.id), row]));
  return streams.flatMap(({ name, events }) => {
    const row = rowOf.get(name);
    if (!row) return [{ place: name, field: "row", found: "nothing", expected: "a case" }];
    count.cases += 1;
    count.items += row.items.length;
    count.clocks += row.clocks.length;
    const replayed = replayOf(name, row, events);
    if ("place" in replayed) return [replayed, ...clockMismatches(row, calendar, now)];
    return [...replayMismatches(row, replayed, events.length), ...clockMismatches(row, calendar, now, replayed)];
  });
}

/** Cases that no event tells of; the first hundred. */
export async function casesWithoutEvents(): Promise<Mismatch[]> {
  const rows = await db.$queryRaw<{ number: string }[]>`
    SELECT number FROM cases WHERE NOT EXISTS (SELECT 1 FROM events WHERE stream = 'case:' || cases.id) LIMIT 100`;
  return rows.map(({ number }) => ({ place: number, field: "events", found: "nothing", expected: "caseFiled" }));
}

/** The case as its events tell it, or the place where they cannot be read. */
function replayOf(stream: string, row: CheckedCase, events: Stream["events"]): ReplayedCase | Mismatch {
  const history: Happened[] = [];
  for (const event of events) {
    const read = caseEvent.safeParse({ kind: event.kind, ...asObject(event.particulars) });
    const place = `${row.number}, ${stream} #${event.sequence}`;
    if (!read.success) return { place, field: event.kind, found: "unreadable", expected: "an event of a case" };
    history.push({ event: read.data, at: event.at });
  }
  const first = history[0]?.event.kind;
  if (first === "caseFiled") return replayCase(history);
  return { place: `${row.number}, ${stream} #1`, field: "kind", found: first ?? "nothing", expected: "caseFiled" };
}

function replayMismatches(row: CheckedCase, replayed: ReplayedCase, version: number): Mismatch[] {
  const { items, pauses, ratingLevel, climbs, supervisionSlips, interviews, ...more } = replayed;
  const { greenLimits: _, answerLimits: __, ...facts } = more;
  const answer = row.clocks
    .filter(({ kind }) => kind === "answer")
    .toSorted(byStart)
    .at(-1);
  const reclassifications = row.reclassifications.map(({ fromType: _, fromTier: __, ...register }) => register);
  const meetingRound = Math.max(0, ...row.meetings.map(({ round }) => round));
  const isLongTerm = row.clocks.some(({ kind, stoppedAt }) => kind === "progress" && stoppedAt === null);
  const found = {
    ...row,
    reclassifications,
    ratingLevel: row.rating?.level ?? null,
    extendedDays: answer?.extendedCount ?? 0,
    isLongTerm,
    meetingRound,
  };
  const itemIds = { items: row.items.map(({ id }) => id).toSorted() };
  return [
    ...differences(row.number, found, { ...facts, ratingLevel, version }),
    ...supervisionMismatches(row, { climbs, supervisionSlips, interviews }),
    ...differences(row.number, { pauses: inOrder(pausesOf(row)) }, { pauses: inOrder(pauses) }),
    ...differences(row.number, itemIds, { items: Object.keys(items).toSorted() }),
    ...row.items.flatMap((item) => differences(`${row.number} item ${item.position}`, item, items[item.id] ?? {})),
  ];
}

/** The pauses of the rows in the shape in which the events tell them. */
function pausesOf(row: CheckedCase): ReplayedPause[] {
  return row.pauses.map(({ reason, fromAt, toAt, closedAt }) => ({
    reason,
    fromAt: fromAt.toISOString(),
    toAt: toAt?.toISOString() ?? null,
    closedAt: closedAt?.toISOString() ?? null,
  }));
}

/** One that was called off before it began may lie after one that was granted later. */
function inOrder(pauses: readonly ReplayedPause[]): string[] {
  return pauses.map((pause) => JSON.stringify(pause)).toSorted();
}

function byStart(one: { startedAt: Date }, other: { startedAt: Date }): number {
  return one.startedAt.getTime() - other.startedAt.getTime();
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
