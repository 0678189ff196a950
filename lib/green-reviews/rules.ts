import { addWorkingDays, type WorkCalendar } from "@/lib/calendar/rules";
import { addDays, addMonths, type Day, type Month, monthOf } from "@/lib/day";

/** A review is due on the fifth working day after its month. */
const DUE_AFTER_DAYS = 5;
/** So many of the granted cases a review looks at, or all of them when there were fewer. */
const LOOKED_AT = 3;
/** How many months the list goes back. */
export const MONTHS_KEPT = 24;

/** `open`: the month is over, and there is time until the due day. `nothing`: nobody asked for the green channel in it. */
export type ReviewState = "recorded" | "nothing" | "due" | "open";

export function reviewDueOn(calendar: WorkCalendar, month: Month): Day {
  return addWorkingDays(calendar, lastDayOf(month), DUE_AFTER_DAYS).on;
}

/** How the review of a month stands on a day; from its due day on a month without one is due. */
export function reviewState(
  calendar: WorkCalendar,
  month: Month,
  { asked, rounds }: { asked: number; rounds: number },
  todayOn: Day,
): ReviewState {
  if (rounds > 0) return "recorded";
  if (asked === 0) return "nothing";
  return todayOn >= reviewDueOn(calendar, month) ? "due" : "open";
}

/** Whether a month is over, so that it can be reviewed. */
export function isOver(month: Month, todayOn: Day): boolean {
  return month < monthOf(todayOn);
}

export function leastLookedAt(granted: number): number {
  return Math.min(LOOKED_AT, granted);
}

/** The past months since the first one, latest first, at most 24. */
export function pastMonths(first: Month | null, todayOn: Day): Month[] {
  const months: Month[] = [];
  for (let month = monthBefore(monthOf(todayOn)); first && month >= first && months.length < MONTHS_KEPT; ) {
    months.push(month);
    month = monthBefore(month);
  }
  return months;
}

export function daysOf(month: Month): { from: Day; to: Day } {
  return { from: `${month}-01`, to: lastDayOf(month) };
}

function monthBefore(month: Month): Month {
  return monthOf(addDays(`${month}-01`, -1));
}

function lastDayOf(month: Month): Day {
  return addDays(addMonths(`${month}-01`, 1), -1);
}
