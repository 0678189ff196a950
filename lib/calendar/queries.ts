import "server-only";
import { db, type Tx } from "@/lib/db";
import { DEFAULT_HOURS } from "./policy";
import type { WorkCalendar } from "./rules";
import { calendarSetting } from "./schema";

const KEPT_MILLISECONDS = 15_000;
let kept: { calendar: WorkCalendar; readAt: number } | null = null;

/**
 * The working calendar in force. Kept in the process for 15 seconds, so a year published on another machine counts
 * everywhere a quarter of a minute later. Without any published year every day is provisional.
 */
export async function loadCalendar(tx: Tx = db): Promise<WorkCalendar> {
  if (kept && Date.now() - kept.readAt < KEPT_MILLISECONDS) return kept.calendar;
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
