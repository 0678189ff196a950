import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { canManageCalendar } from "./access.policy";
import { changedDays, partOf, withYear, workdaysOf, type YearPreview } from "./changes.policy";
import { lookedAt, missingFestivals, type Reading, readNotice } from "./notice.policy";
import { problem } from "./notice-checks.policy";
import { DEFAULT_HOURS } from "./policy";
import type { WorkCalendar } from "./rules";
import { calendarSetting, type DraftOfYear } from "./schema";

const KEPT_MILLISECONDS = 15_000;
let kept: { calendar: WorkCalendar; readAt: number } | null = null;

/**
 * The working calendar in force. Kept in the process for 15 seconds, so a year published on another machine counts
 * everywhere a quarter of a minute later; at once where its version (`atLeast`) is known already. Without any published year
 * every day is provisional.
 */
export async function loadCalendar(tx: Tx = db, atLeast = 0): Promise<WorkCalendar> {
  const isFresh = kept && Date.now() - kept.readAt < KEPT_MILLISECONDS;
  if (kept && isFresh && kept.calendar.version >= atLeast) return kept.calendar;
  // The version first: should somebody publish meanwhile, the days are newer than it says, and what they count is counted again.
  // One after the other: inside a transaction there is only one connection to ask.
  const { hours, version } = await workingHours(tx);
  const years = await tx.calendarYear.findMany({ select: { year: true, status: true } });
  const days = await tx.calendarDay.findMany({ select: { on: true, isWorkday: true, name: true } });
  const calendar: WorkCalendar = {
    version,
    hours,
    years: Object.fromEntries(
      years.map(({ year, status }) => [year, status === "official" ? "official" : "provisional"]),
    ),
    exceptions: Object.fromEntries(days.map(({ on, ...exception }) => [on, exception])),
  };
  kept = { calendar, readAt: Date.now() };
  return calendar;
}

/** Makes the next `loadCalendar` read again: after a change, and between tests. */
export function forgetCalendar(): void {
  kept = null;
}

/** Office hours in force, and the version of the calendar: raised whenever a year is published or the hours change. */
export async function workingHours(tx: Tx = db) {
  const setting = await tx.setting.findUnique({ where: { key: "calendar" } });
  return setting
    ? {
        hours: calendarSetting.parse(setting.value).hours,
        version: setting.version,
      }
    : { hours: [...DEFAULT_HOURS], version: 0 };
}

/** One published year with its exceptions, earliest first; null when nobody has published it. */
export async function calendarYear(year: number, tx: Tx = db) {
  return tx.calendarYear.findUnique({
    where: { year },
    include: {
      days: {
        orderBy: { on: "asc" },
        select: { on: true, isWorkday: true, name: true },
      },
    },
  });
}

/** The years published so far, oldest first. */
export async function publishedYears() {
  return db.calendarYear.findMany({
    orderBy: { year: "asc" },
    select: { year: true, status: true, version: true },
  });
}

/** Reads a notice and looks whether the notice of a neighbouring year names one of its days already. */
export async function readDraft(tx: Tx, { year, notice }: DraftOfYear): Promise<Reading> {
  const { days, problems } = readNotice(notice, year);
  const taken = await tx.calendarDay.findMany({
    where: { on: { in: days.map((day) => day.on) }, yearOf: { not: year } },
    select: { on: true, yearOf: true },
  });
  const yearOfTaken = new Map(taken.map((day) => [day.on, day.yearOf]));
  const clashes = days.flatMap(({ on, line }) => {
    const other = yearOfTaken.get(on);
    return other ? [problem("dayOfAnotherYear", line, on, { on, year: String(other) })] : [];
  });
  return { days, problems: [...problems, ...clashes].toSorted((one, other) => one.line - other.line) };
}

/** What a notice would make of its year: nothing is written. Refuses `notAllowed`. */
export async function previewYear(actor: Actor, draft: DraftOfYear): Promise<YearPreview> {
  if (!canManageCalendar(actor)) throw new Refusal("notAllowed");
  const { year, status } = draft;
  const { days, problems } = await readDraft(db, draft);
  const { version } = await workingHours();
  const before = await loadCalendar(db, version);
  const own = (await calendarYear(year))?.days ?? [];
  const after = problems.length > 0 ? before : withYear(before, year, status, own, days);
  return {
    problems,
    previewed: lookedAt(draft),
    calendar: partOf(after, year),
    changes: changedDays(before, after),
    workdays: { before: workdaysOf(before, year), after: workdaysOf(after, year) },
    missing: status === "official" ? missingFestivals(days) : [],
  };
}
