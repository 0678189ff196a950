import "server-only";
import { workingHours } from "@/lib/calendar/queries";
import { type Day, MINUTES_PER_DAY, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { MOST_MOVED } from "./policy";

/** Nothing beside a page is counted further than this (decision 0008). */
export const MOST_CASES = 1000;
/** Open clocks are few beside all clocks, and counted in an index of their own; nobody has more of them than this. */
const MOST_CLOCKS = 1_000_000;

/**
 * How many cases, up to MOST_CASES, have an open clock that runs on one of these days: the ones whose deadlines a change of
 * the days may move. A paused clock has no due moment and may run on any day after it began.
 */
export async function casesReachingInto(days: readonly Day[]): Promise<number> {
  if (days.length === 0) return 0;
  const sorted = days.toSorted();
  const openings = sorted.map((on) => momentAt(on, 0));
  const closings = sorted.map((on) => momentAt(on, MINUTES_PER_DAY));
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (
      SELECT DISTINCT case_id FROM clocks
      WHERE stopped_at IS NULL AND (due_at IS NULL OR due_at >= ${openings[0]})
        AND EXISTS (
          SELECT FROM unnest(${openings}::timestamptz[], ${closings}::timestamptz[]) AS day(opens, closes)
          WHERE started_at < day.closes AND (due_at IS NULL OR due_at >= day.opens))
      LIMIT ${MOST_CASES}) AS reached`;
  return row?.count ?? 0;
}

/** How far the open clocks have come round to the calendar in force, and how many of all clocks it moved. */
export type RecountProgress = { version: number; open: number; waiting: number; moved: number };

export async function recountProgress(): Promise<RecountProgress> {
  const { version } = await workingHours();
  const [row] = await db.$queryRaw<Omit<RecountProgress, "version">[]>`
    SELECT
      (SELECT count(*)::int FROM (
        SELECT FROM clocks WHERE stopped_at IS NULL LIMIT ${MOST_CLOCKS}) AS running) AS open,
      (SELECT count(*)::int FROM (
        SELECT FROM clocks WHERE stopped_at IS NULL AND calendar_version < ${version} LIMIT ${MOST_CLOCKS}) AS outdated) AS waiting,
      (SELECT count(*)::int FROM (
        SELECT FROM events WHERE kind = 'clockRecounted' AND (particulars ->> 'calendarAfter')::int = ${version}
        LIMIT ${MOST_MOVED}) AS recounted) AS moved`;
  return { version, open: 0, waiting: 0, moved: 0, ...row };
}
