import type { ExceptionDay, NoticeProblem } from "@/lib/calendar/notice-checks.policy";
import {
  type CalendarException,
  countWorkingDays,
  type DayKind,
  dayKind,
  type WorkCalendar,
} from "@/lib/calendar/rules";
import { type Day, yearOf } from "@/lib/day";

/** A day that is worked in one calendar and not in the other. `name` is the new one's, or what is taken back. */
export type DayChange = { on: Day; before: DayKind; after: DayKind; name: string };

/** What a notice would make of a year, for looking at before it is published. */
export type YearPreview = {
  problems: readonly NoticeProblem[];
  /** What the draft comes to (lookedAt): publishing sends it back. */
  previewed: string;
  calendar: WorkCalendar;
  changes: readonly DayChange[];
  workdays: { before: number; after: number };
  missing: readonly string[];
};

/** The calendar with one year's days replaced by others. `own` are the days that year's last notice named. */
export function withYear(
  calendar: WorkCalendar,
  year: number,
  status: "official" | "provisional",
  own: readonly ExceptionDay[],
  days: readonly ExceptionDay[],
): WorkCalendar {
  const taken = new Set(own.map(({ on }) => on));
  const kept = Object.entries(calendar.exceptions).filter(([on]) => !taken.has(on));
  const added = days.map(({ on, isWorkday, name }): [Day, CalendarException] => [on, { isWorkday, name }]);
  return {
    ...calendar,
    years: { ...calendar.years, [year]: status },
    exceptions: Object.fromEntries([...kept, ...added]),
  };
}

/** The days on which two calendars disagree about whether the park works, earliest first. Office hours are not compared. */
export function changedDays(before: WorkCalendar, after: WorkCalendar): DayChange[] {
  const named = [...new Set([...Object.keys(before.exceptions), ...Object.keys(after.exceptions)])].toSorted();
  return named.flatMap((on) => {
    const [was, is] = [dayKind(before, on), dayKind(after, on)];
    return isWorked(was.kind) === isWorked(is.kind)
      ? []
      : [{ on, before: was.kind, after: is.kind, name: is.name ?? was.name ?? "" }];
  });
}

/** Working days of a year. */
export function workdaysOf(calendar: WorkCalendar, year: number): number {
  return countWorkingDays(calendar, `${year - 1}-12-31`, `${year}-12-31`);
}

/** The part of a calendar that shows in one year: small enough to send to a browser. */
export function partOf(calendar: WorkCalendar, year: number): WorkCalendar {
  const exceptions = Object.entries(calendar.exceptions).filter(([on]) => yearOf(on) === year);
  const status = calendar.years[year];
  return { ...calendar, years: status ? { [year]: status } : {}, exceptions: Object.fromEntries(exceptions) };
}

function isWorked(kind: DayKind): boolean {
  return kind === "workday" || kind === "makeUpWorkday";
}
