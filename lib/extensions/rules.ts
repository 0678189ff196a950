import { minutesPerWorkday, subtractWorkingMinutes, type WorkCalendar } from "@/lib/calendar/rules";
import { ASK_AHEAD_DAYS } from "./policy";

/** The last moment at which more time may be asked for: one working day before the clock is due. */
export function latestAskAt(calendar: WorkCalendar, dueAt: Date): Date {
  return subtractWorkingMinutes(calendar, dueAt, ASK_AHEAD_DAYS * minutesPerWorkday(calendar)).at;
}

export type AskedOf = Readonly<{ dueAt: Date | null; limitCount: number }>;
export type AskRefusal =
  | { code: "extensionTooLate"; particulars: { latestAt: Date } }
  | { code: "extensionTooLong"; particulars: { most: number } };

/**
 * Why a clock may not be extended by so many working days as asked at `now`, or null. At most its original length again, and asked
 * at least one working day ahead: asked later it counts as overdue (docs/words.md, extension). A clock that stands still is not due.
 */
export function askRefusal(calendar: WorkCalendar, clock: AskedOf, days: number, now: Date): AskRefusal | null {
  if (days > clock.limitCount) return { code: "extensionTooLong", particulars: { most: clock.limitCount } };
  const latestAt = clock.dueAt && latestAskAt(calendar, clock.dueAt);
  return latestAt && now > latestAt ? { code: "extensionTooLate", particulars: { latestAt } } : null;
}
