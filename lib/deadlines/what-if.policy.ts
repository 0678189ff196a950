import { closingOf, type WorkCalendar } from "@/lib/calendar/rules";
import { addDays, type Day, dayOf, isDay } from "@/lib/day";
import { dueOfStored, type StoredClock, type StoredPause } from "@/lib/deadlines/standing.policy";

/** So far ahead somebody may suppose an answer of the enterprise. */
export const FARTHEST_DAYS = 366;

/** What is wrong with a day that is supposed. */
export type WhatIfProblem = "notADay" | "past" | "tooFar";

/** A paused clock, and when it is due if the enterprise answers on the day that is supposed. */
export type SupposedClock = { id: string; kind: string; dueAt: Date; provisional: boolean };

/** "If you answer on Friday": the day, what is wrong with it if anything, and what it comes to. */
export type WhatIf = {
  on: Day;
  problem: WhatIfProblem | null;
  earliestOn: Day;
  farthestOn: Day;
  /** That day is after the enterprise's own limit. */
  isLate: boolean;
  clocks: SupposedClock[];
};

/** The days that may be supposed: today up to a year ahead. */
export function supposableDays(now: Date): { earliestOn: Day; farthestOn: Day } {
  return { earliestOn: dayOf(now), farthestOn: addDays(dayOf(now), FARTHEST_DAYS) };
}

export function problemOfDay(on: string, now: Date): WhatIfProblem | null {
  if (!isDay(on)) return "notADay";
  const { earliestOn, farthestOn } = supposableDays(now);
  if (on < earliestOn) return "past";
  return on > farthestOn ? "tooFar" : null;
}

/** The latest moment at which an answer of that day can come: when the office closes, or now if it has closed. */
export function answeredBy(calendar: WorkCalendar, on: Day, now: Date): Date {
  const closing = closingOf(calendar, on);
  return closing > now ? closing : now;
}

/**
 * When the clocks that wait for the enterprise are due if its answer comes at `at`: the open pause ends there, and everything else
 * is counted as it always is. A clock that does not wait is left out.
 */
export function dueIfAnswered(
  calendar: WorkCalendar,
  clocks: readonly StoredClock[],
  pauses: readonly StoredPause[],
  at: Date,
): SupposedClock[] {
  if (pauses.every(({ toAt }) => toAt !== null)) return [];
  const ended = pauses.map((pause) => ({ ...pause, toAt: pause.toAt ?? at }));
  return clocks
    .filter(({ pausable, stoppedAt }) => pausable && stoppedAt === null)
    .flatMap((clock) => {
      const { dueAt, provisional } = dueOfStored(calendar, clock, ended, at);
      return dueAt ? [{ id: clock.id, kind: clock.kind, dueAt, provisional }] : [];
    });
}
