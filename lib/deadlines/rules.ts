import {
  addWorkingDays,
  addWorkingMinutes,
  closingOf,
  type DayKind,
  dayKind,
  isProvisionalBetween,
  minutesPerWorkday,
  openingOfNextWorkday,
  subtractWorkingMinutes,
  type WorkCalendar,
  workingMinutesBetween,
} from "@/lib/calendar/rules";
import { addDays, addMonths, type Day, dayOf, momentAt } from "@/lib/day";
import type { Limit } from "@/lib/deadlines/policy";

/**
 * A stretch in which a clock does not count. `toAt` is null while nobody knows the end; a suspension knows its own from the
 * start, so it may lie ahead. Pauses may overlap.
 */
export type Pause = Readonly<{ fromAt: Date; toAt: Date | null }>;

/** What a case row keeps of the pause that stands; `pausedTo` is its end, null when that is not known. */
export type Standstill = Readonly<{ pausedAt: Date | null; pausedTo: Date | null }>;

/** The facts of one clock; everything else about it is worked out. */
export type Clock = Readonly<{ startedAt: Date; limit: Limit; pauses: readonly Pause[] }>;

/**
 * When a clock is due. `dueAt` is null while an open pause stops it. `remainingMinutes` are working minutes left:
 * frozen while paused, negative when working time has passed since the due moment (and still 0 on the evening after
 * it, so the lamp, not this number, says whether a clock is late).
 */
export type Due = Readonly<{ dueAt: Date | null; provisional: boolean; remainingMinutes: number }>;

export type Lamp = "green" | "yellow" | "red" | "paused" | "done" | "doneLate";

/** What the lamp of a clock depends on. `pausedAt` is the beginning of the open pause, null when none is open. */
export type LampFacts = Readonly<{
  dueAt: Date | null;
  warnAt: Date | null;
  stoppedAt: Date | null;
  pausedAt: Date | null;
}>;

/** One day of the explanation of a clock. `isStartDay` marks the day of receipt, which a limit in days leaves out. */
export type LedgerDay = Readonly<{
  on: Day;
  kind: DayKind;
  name?: string;
  isStartDay: boolean;
  countedMinutes: number;
  pausedMinutes: number;
  provisional: boolean;
  cumulativeMinutes: number;
}>;

/** A duration taken apart for showing, in working days, hours and minutes. */
export type DurationParts = Readonly<{ late: boolean; days: number; hours: number; minutes: number }>;

const YELLOW_SHARE_PERCENT = 20;
const LONG_LIMIT_DAYS = 3;
const EVER = new Date(0);

/**
 * When a clock is due, as known at `now`. A limit in working days starts at the opening of the next working day (the
 * day of receipt is not counted), so that without pauses n working days end at close of business of the n-th working
 * day after the start; a limit in working minutes runs from the start. Working minutes inside a pause do not count.
 * Counts in whole minutes. Throws RangeError for a limit that is no whole number from 1 up.
 * Source: 行政许可法, working days; "day of receipt not counted", docs/words.md.
 */
export function dueOf(calendar: WorkCalendar, clock: Clock, now: Date): Due {
  const beginsAt = beginOf(calendar, clock);
  const limitMinutes = lengthMinutesOf(calendar, clock);
  const dueAt = walkToDue(calendar, clock.pauses, beginsAt, limitMinutes);
  const lastAt = dueAt ?? (now > beginsAt ? now : beginsAt);
  return {
    dueAt,
    provisional: isProvisionalBetween(calendar, dayOf(beginsAt), dayOf(lastAt)),
    remainingMinutes: limitMinutes - countedMinutesBetween(calendar, clock.pauses, beginsAt, now),
  };
}

/**
 * The lamp of a clock. Red strictly after the due moment; yellow from `warnAt` on. A clock that was late before it was
 * paused stays red, so that a pause cannot hide a broken promise.
 */
export function lampOf({ dueAt, warnAt, stoppedAt, pausedAt }: LampFacts, now: Date): Lamp {
  if (stoppedAt) return dueAt && stoppedAt > dueAt ? "doneLate" : "done";
  if (pausedAt && (!dueAt || pausedAt < dueAt)) return "paused";
  if (dueAt && now > dueAt) return "red";
  return warnAt && now >= warnAt ? "yellow" : "green";
}

/**
 * Since when a case stands still at `now`, or null. The end of a pause counts, whoever notices it and when: a suspension is
 * over at its end though the worker has not come round.
 */
export function pausedSince({ pausedAt, pausedTo }: Standstill, now: Date): Date | null {
  if (!pausedAt || pausedAt > now) return null;
  return pausedTo && pausedTo <= now ? null : pausedAt;
}

/**
 * When a suspension that is granted at `grantedAt` begins and ends: its first day, though never before it was granted, and the
 * whole of its last day. Time that has counted by then stays counted.
 */
export function suspendedBetween(fromOn: Day, toOn: Day, grantedAt: Date): { fromAt: Date; toAt: Date } {
  return { fromAt: later(momentAt(fromOn, 0), grantedAt), toAt: momentAt(addDays(toOn, 1), 0) };
}

/** How a pause that ends at `at` is kept: one that has not begun becomes empty, one that was over stays as it was. */
export function endedAt({ fromAt, toAt }: Pause, at: Date): Date {
  return later(fromAt, toAt ? earlier(toAt, at) : at);
}

/**
 * The moment from which a clock is yellow: when one fifth of its limit is left, or one working day if the limit is at
 * least three working days, whichever comes first. Paused minutes are none of those that are left.
 */
export function warnAtOf(
  calendar: WorkCalendar,
  dueAt: Date,
  limitMinutes: number,
  pauses: readonly Pause[] = [],
): Date {
  let [runsTo, left] = [dueAt, warningMinutesOf(calendar, limitMinutes)];
  for (const { fromAt, toAt } of mergedAfter(pauses, EVER).toReversed()) {
    // What begins at the due moment or later, or has no end, changed nothing about it.
    if (!toAt || fromAt >= runsTo) continue;
    const running = toAt < runsTo ? workingMinutesBetween(calendar, toAt, runsTo) : 0;
    if (left <= running) break;
    left -= running;
    runsTo = fromAt;
  }
  return subtractWorkingMinutes(calendar, runsTo, left).at;
}

/** The working minutes left at which a clock with this limit turns yellow. */
export function warningMinutesOf(calendar: WorkCalendar, limitMinutes: number): number {
  const share = Math.floor((limitMinutes * YELLOW_SHARE_PERCENT) / 100);
  const workday = minutesPerWorkday(calendar);
  return limitMinutes >= LONG_LIMIT_DAYS * workday ? Math.max(share, workday) : share;
}

/** The working minutes a clock may take. A limit in months takes what lies until the same day that many months later. */
export function lengthMinutesOf(calendar: WorkCalendar, clock: Pick<Clock, "startedAt" | "limit">): number {
  const { startedAt, limit } = clock;
  if (limit.unit !== "months") return limitMinutesOf(calendar, limit);
  const dueOn = monthlyDueOn(calendar, dayOf(startedAt), limit.count);
  return workingMinutesBetween(calendar, beginOf(calendar, clock), closingOf(calendar, dueOn));
}

/** The same day so many months later, or the next working day when that is none. */
export function monthlyDueOn(calendar: WorkCalendar, startOn: Day, months: number): Day {
  return addWorkingDays(calendar, addDays(addMonths(startOn, months), -1), 1).on;
}

/**
 * The length of a limit in working minutes. Throws RangeError for a count that is no whole number from 1 up, and for months,
 * whose length depends on where they begin.
 */
export function limitMinutesOf(calendar: WorkCalendar, limit: Limit): number {
  if (limit.unit === "months") throw new RangeError("months have no length of their own");
  if (!Number.isInteger(limit.count) || limit.count < 1) throw new RangeError(`not a limit: ${limit.count}`);
  return limit.unit === "workingDays" ? limit.count * minutesPerWorkday(calendar) : limit.count;
}

/**
 * Why a clock is due when it is: one line for every day from the start day to the due day, or to the day of `now`
 * while an open pause stops the clock. The counted minutes of a determined due moment add up to the limit exactly.
 */
export function explain(calendar: WorkCalendar, clock: Clock, now: Date): LedgerDay[] {
  const beginsAt = beginOf(calendar, clock);
  const endsAt = dueOf(calendar, clock, now).dueAt ?? (now > beginsAt ? now : beginsAt);
  const startOn = dayOf(clock.startedAt);
  const ledger: LedgerDay[] = [];
  let cumulativeMinutes = 0;
  for (let on = startOn; on <= dayOf(endsAt); on = addDays(on, 1)) {
    const from = later(momentAt(on, 0), beginsAt);
    const to = earlier(momentAt(addDays(on, 1), 0), endsAt);
    const workingMinutes = to > from ? workingMinutesBetween(calendar, from, to) : 0;
    const countedMinutes = to > from ? countedMinutesBetween(calendar, clock.pauses, from, to) : 0;
    cumulativeMinutes += countedMinutes;
    const pausedMinutes = workingMinutes - countedMinutes;
    const isStartDay = on === startOn;
    ledger.push({ on, ...dayKind(calendar, on), isStartDay, countedMinutes, pausedMinutes, cumulativeMinutes });
  }
  return ledger;
}

/** The pauses that touch a day, first begun first: why its minutes were not counted, and by whom. */
export function pausesOn<Named extends Pause>(pauses: readonly Named[], on: Day): Named[] {
  const [from, to] = [momentAt(on, 0), momentAt(addDays(on, 1), 0)];
  const touching = pauses.filter(({ fromAt, toAt }) => fromAt < to && (toAt === null || toAt > from));
  return touching.toSorted((one, other) => one.fromAt.getTime() - other.fromAt.getTime());
}

/**
 * Takes working minutes apart into working days, hours and minutes for showing; the sign becomes `late`. Gives the
 * parts of the absolute amount, so -30 is { late: true, days: 0, hours: 0, minutes: 30 }.
 */
export function remainingParts(minutes: number, minutesPerWorkday: number): DurationParts {
  const amount = Math.abs(minutes);
  const days = Math.floor(amount / minutesPerWorkday);
  const rest = amount - days * minutesPerWorkday;
  return { late: minutes < 0, days, hours: Math.floor(rest / 60), minutes: rest % 60 };
}

function beginOf(calendar: WorkCalendar, { startedAt, limit }: Pick<Clock, "startedAt" | "limit">): Date {
  return limit.unit !== "workingMinutes" ? openingOfNextWorkday(calendar, dayOf(startedAt)) : startedAt;
}

function walkToDue(
  calendar: WorkCalendar,
  pauses: readonly Pause[],
  beginsAt: Date,
  limitMinutes: number,
): Date | null {
  let runsFrom = beginsAt;
  let left = limitMinutes;
  for (const { fromAt, toAt } of mergedAfter(pauses, beginsAt)) {
    const running = workingMinutesBetween(calendar, runsFrom, fromAt);
    if (left <= running) break;
    if (!toAt) return null;
    left -= running;
    runsFrom = toAt;
  }
  return addWorkingMinutes(calendar, runsFrom, left).at;
}

/**
 * Whole working minutes from one moment to another that lie in no pause: what a clock has counted. 0 when `to` is not
 * later. Pauses may overlap each other and reach beyond both ends; an open pause lasts to the end.
 */
export function countedMinutesBetween(calendar: WorkCalendar, pauses: readonly Pause[], from: Date, to: Date): number {
  if (to <= from) return 0;
  let counted = workingMinutesBetween(calendar, from, to);
  for (const { fromAt, toAt } of mergedAfter(pauses, from)) {
    if (fromAt >= to) break;
    counted -= workingMinutesBetween(calendar, fromAt, toAt ? earlier(toAt, to) : to);
  }
  return counted;
}

// Overlapping pauses become one, and what lies before `from` is cut off, so that no minute is left out twice.
function mergedAfter(pauses: readonly Pause[], from: Date): Pause[] {
  const merged: { fromAt: Date; toAt: Date | null }[] = [];
  for (const pause of pauses.toSorted((one, other) => one.fromAt.getTime() - other.fromAt.getTime())) {
    const { toAt } = pause;
    const fromAt = later(pause.fromAt, from);
    if (toAt && toAt <= fromAt) continue;
    const last = merged.at(-1);
    if (!last || (last.toAt && last.toAt < fromAt)) merged.push({ fromAt, toAt });
    else if (last.toAt) last.toAt = toAt && later(last.toAt, toAt);
  }
  return merged;
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function later(one: Date, other: Date): Date {
  return one > other ? one : other;
}
