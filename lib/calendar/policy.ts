import officialYears from "@/lib/calendar/official-years.json";
import type { CalendarException, WorkCalendar, WorkingHours } from "@/lib/calendar/rules";
import { addDays, type Day } from "@/lib/day";

/** Office hours the park starts with: 09:00-12:00 and 14:00-18:00, which makes 420 working minutes a day. */
export const DEFAULT_HOURS: readonly WorkingHours[] = [
  { opensAt: 9 * 60, closesAt: 12 * 60 },
  { opensAt: 14 * 60, closesAt: 18 * 60 },
];

/** One published year: its holidays, the weekends worked for them, and the address of the notice that says so. */
export type PublishedYear = (typeof officialYears.years)[number];

/** The years whose holiday notice of the State Council is known, oldest first. */
export const PUBLISHED_YEARS: readonly PublishedYear[] = officialYears.years;

/**
 * The calendar of the published notices (2022 to 2026) with the default office hours: what a new park starts with,
 * and what tests count with. Source: the notices named in official-years.json.
 */
export const officialCalendar: WorkCalendar = {
  version: 1,
  hours: DEFAULT_HOURS,
  years: Object.fromEntries(PUBLISHED_YEARS.map(({ year }) => [year, "official" as const])),
  exceptions: Object.assign({}, ...PUBLISHED_YEARS.map(exceptionsOf)),
};

/** The days on which a published year departs from the plain week. A notice may reach into the year before. */
export function exceptionsOf(year: PublishedYear): Record<Day, CalendarException> {
  const exceptions: Record<Day, CalendarException> = {};
  for (const { name, fromOn, toOn } of year.holidays) {
    for (let on = fromOn; on <= toOn; on = addDays(on, 1)) exceptions[on] = { isWorkday: false, name };
  }
  for (const { name, on } of year.makeUpWorkdays) exceptions[on] = { isWorkday: true, name };
  return exceptions;
}
