import { addWorkingMinutes, minutesPerWorkday, subtractWorkingMinutes, type WorkCalendar } from "@/lib/calendar/rules";
import { countedMinutesBetween, type Pause } from "@/lib/deadlines/rules";
import { type Ladder, type LadderRung, RUNGS, type Rung, TRUSTED_MINUTES } from "./policy";

/** The facts of a clock that may climb. `pausedAt` is the beginning of the pause that stops it now, else null. */
export type ClimbingClock = Readonly<{
  dueAt: Date | null;
  stoppedAt: Date | null;
  pausedAt: Date | null;
  limitMinutes: number;
  pauses: readonly Pause[];
  /** When the answer of the same department is due, for a line of its checklist; null for every other clock. */
  answerDueAt: Date | null;
  /** Every rung this clock has climbed or passed over, ever. */
  climbed: readonly Rung[];
}>;

/** The rung to issue now, and the lower ones that were missed and will not be issued any more. */
export type Climb = Readonly<{ rung: LadderRung; passedOver: readonly Rung[] }>;

/**
 * The rung a clock reaches at `now`, or null. Only the highest reached one is issued, never one at or below a rung climbed
 * before: neither a worker that was away nor a clock that jumped makes a storm, and more time granted afterwards takes nothing
 * back. A clock that stands still or has stopped climbs nothing, nor does the line of a checklist that is due with its
 * department's own answer: the answer speaks for it. Thresholds are counted in working minutes, pauses left out.
 * Source: docs/decisions/0018.
 */
export function rungsDue(clock: ClimbingClock, ladder: Ladder, calendar: WorkCalendar, now: Date): Climb | null {
  const { dueAt, stoppedAt, pausedAt, answerDueAt, climbed } = clock;
  if (!dueAt || stoppedAt || pausedAt || isSpokenFor(dueAt, answerDueAt)) return null;
  const above = Math.max(-1, ...climbed.map(heightOf));
  const reached = ladder.rungs.filter(
    (one) => heightOf(one.rung) > above && isReached(clock, dueAt, one.days, calendar, now),
  );
  const rung = reached.at(-1);
  // "Due soon" is no longer true of what is overdue: a reminder that was missed goes with the next rung.
  if (!rung || (rung.days < 0 && now > dueAt)) return null;
  return { rung, passedOver: reached.slice(0, -1).map((one) => one.rung) };
}

/** Whether a line of the checklist is due with, or after, the answer of its own department. */
export function isSpokenFor(dueAt: Date | null, answerDueAt: Date | null): boolean {
  return dueAt !== null && answerDueAt !== null && answerDueAt <= dueAt;
}

/**
 * The latest due moment of a clock that may have reached a threshold at `now`: what the worker looks for in the database.
 * Pauses are not known here, so it may name a clock too many, never one too few.
 */
export function latestDueAt(calendar: WorkCalendar, days: number, now: Date): Date {
  const minutes = Math.abs(days) * minutesPerWorkday(calendar);
  return days >= 0
    ? subtractWorkingMinutes(calendar, now, minutes).at
    : addWorkingMinutes(calendar, now, minutes + 1).at;
}

/** Whether the clock of the machine can be believed: it agrees with the clock of the database within an hour. */
export function isTrusted(now: Date, databaseNow: Date): boolean {
  return Math.abs(now.getTime() - databaseNow.getTime()) <= TRUSTED_MINUTES * 60_000;
}

/** The first rung whose threshold is not above the one before it; null when they rise. */
export function firstOutOfOrder(rungs: readonly { rung: Rung; days: number }[]): Rung | null {
  return rungs.find((one, index) => index > 0 && one.days <= (rungs[index - 1]?.days ?? 0))?.rung ?? null;
}

/** The number of a supervision slip as official papers write it: year in tortoise-shell brackets, then the running number. */
export function slipNumber(year: number, serial: number): string {
  return `督〔${year}〕${serial}号`;
}

/** How high a rung stands; 0 is the lowest. */
export function heightOf(rung: Rung): number {
  return RUNGS.indexOf(rung);
}

function isReached(clock: ClimbingClock, dueAt: Date, days: number, calendar: WorkCalendar, now: Date): boolean {
  const minutes = Math.abs(days) * minutesPerWorkday(calendar);
  // A promise that is no longer than the notice would be reminded of as soon as it is made.
  if (days < 0) return clock.limitMinutes > minutes && now >= subtractWorkingMinutes(calendar, dueAt, minutes).at;
  return now > dueAt && countedMinutesBetween(calendar, clock.pauses, dueAt, now) >= minutes;
}
