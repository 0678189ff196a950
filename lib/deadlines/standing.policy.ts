import type { WorkCalendar } from "@/lib/calendar/rules";
import type { ClockRecounted } from "@/lib/deadlines/event";
import { greenLimitOf } from "@/lib/deadlines/green.policy";
import { CLOCK_KINDS, type ClockKind, isStoppedBy, type Limit } from "@/lib/deadlines/policy";
import { dueOf, lengthMinutesOf, type Pause, type Standstill, warnAtOf } from "@/lib/deadlines/rules";

/** A clock as its row keeps it. `calendarVersion` is the calendar it was counted by. */
export type StoredClock = {
  id: string;
  kind: string;
  itemId: string | null;
  startedAt: Date;
  limitUnit: string;
  limitCount: number;
  extendedCount: number;
  greenUnit: string | null;
  greenCount: number | null;
  pausable: boolean;
  dueAt: Date | null;
  warnAt: Date | null;
  provisional: boolean;
  stoppedAt: Date | null;
  calendarVersion: number;
};

type StoredLimit = Pick<StoredClock, "limitUnit" | "limitCount" | "extendedCount" | "greenUnit" | "greenCount">;

/** What a clock may take: its limit as it began, or the one of the green channel, and what was granted on top. */
export function limitOf(clock: StoredLimit): Limit {
  const { unit, count } = greenOf(clock) ?? ownLimitOf(clock);
  return { unit, count: count + clock.extendedCount };
}

/** The limit a clock began with, whatever was granted or halved since. */
export function ownLimitOf({ limitUnit, limitCount }: Pick<StoredClock, "limitUnit" | "limitCount">): Limit {
  return { unit: unitOf(limitUnit), count: limitCount };
}

/** The limit a clock has from the green channel, or null when it has none. */
export function greenOf({ greenUnit, greenCount }: Pick<StoredClock, "greenUnit" | "greenCount">): Limit | null {
  return greenUnit !== null && greenCount !== null ? { unit: unitOf(greenUnit), count: greenCount } : null;
}

function unitOf(text: string): Limit["unit"] {
  return text === "workingMinutes" || text === "months" ? text : "workingDays";
}

/**
 * The limit the green channel gives a running clock, or null: outside of it, and for the enterprise's own clocks and the months
 * of a long-term matter, which are not halved. What a clock was given it keeps until the channel is lifted.
 */
export function greenFor(
  calendar: WorkCalendar,
  clock: Omit<StoredClock, "id">,
  pauses: readonly StoredPause[],
  greenAt: Date | null,
): Limit | null {
  if (!greenAt || !clock.pausable || clock.kind === "progress") return null;
  const { pauses: stopping, startedAt } = countedOf(clock, pauses);
  const own = { kind: clock.kind as ClockKind, limit: ownLimitOf(clock), extendedCount: clock.extendedCount };
  const facts = { ...own, startedAt, pauses: stopping };
  return greenOf(clock) ?? greenLimitOf(calendar, facts, greenAt);
}

/** A pause as its row keeps it: what it stops hangs on the reason, and until its end is noted it stands. */
export type StoredPause = Pause & { reason: string; closedAt: Date | null };

/** The facts of a stored clock, with those of the case's pauses that stop it. */
export function countedOf<Stopping extends Pause & { reason: string }>(
  clock: Pick<StoredClock, "kind" | "pausable" | "startedAt"> & StoredLimit,
  pauses: readonly Stopping[],
) {
  const stopping = pauses.filter(({ reason }) => isStoppedBy(reason, clock));
  return { startedAt: clock.startedAt, limit: limitOf(clock), pauses: stopping };
}

/** When a stored clock is due and turns yellow, worked out afresh from its facts. */
export function dueOfStored(calendar: WorkCalendar, clock: StoredClock, pauses: readonly StoredPause[], now: Date) {
  const counted = countedOf(clock, pauses);
  const { dueAt, provisional } = dueOf(calendar, counted, now);
  const limitMinutes = lengthMinutesOf(calendar, counted);
  const warnAt = dueAt && warnAtOf(calendar, dueAt, limitMinutes, counted.pauses);
  return { dueAt, warnAt, provisional };
}

/** The clock as it is counted by this calendar, and halved when its case is in the green channel since `greenAt`. */
export function countedBy<Running extends StoredClock>(
  calendar: WorkCalendar,
  clock: Running,
  pauses: readonly StoredPause[],
  greenAt: Date | null,
  now: Date,
): Running {
  const green = greenFor(calendar, clock, pauses, greenAt);
  const halved = { ...clock, greenUnit: green?.unit ?? null, greenCount: green?.count ?? null };
  return { ...halved, ...dueOfStored(calendar, halved, pauses, now), calendarVersion: calendar.version };
}

/** Most of what is worked out is what stands there already, and need not be written again. */
export function isSame(a: StoredClock, b: StoredClock): boolean {
  return (
    a.dueAt?.getTime() === b.dueAt?.getTime() &&
    a.warnAt?.getTime() === b.warnAt?.getTime() &&
    a.provisional === b.provisional &&
    a.greenCount === b.greenCount &&
    a.greenUnit === b.greenUnit &&
    a.calendarVersion === b.calendarVersion
  );
}

/**
 * What a newer calendar did to a clock, or null when it is due at the same moment. Whatever else moves one is done after it was
 * brought round, or leaves it without a moment.
 */
export function recountOf(before: StoredClock, after: StoredClock): Omit<ClockRecounted, "title"> | null {
  if (before.calendarVersion >= after.calendarVersion || !before.dueAt || !after.dueAt) return null;
  if (before.dueAt.getTime() === after.dueAt.getTime()) return null;
  return {
    kind: "clockRecounted",
    clockId: after.id,
    clock: after.kind,
    before: before.dueAt.toISOString(),
    after: after.dueAt.toISOString(),
    calendarBefore: before.calendarVersion,
    calendarAfter: after.calendarVersion,
  };
}

/** What the case row keeps of its clocks; `verify` compares it with the row. */
export function standingOf(running: readonly StoredClock[], pauses: readonly StoredPause[]) {
  const pause = pauses.find(({ closedAt }) => closedAt === null);
  const standstill: Standstill = { pausedAt: pause?.fromAt ?? null, pausedTo: pause?.toAt ?? null };
  const parks = running.filter((clock) => clock.pausable && clock.dueAt !== null && clock.stoppedAt === null);
  const next = parks.toSorted(byDueThenKind)[0];
  const answer = running.find((clock) => clock.kind === "answer" && clock.stoppedAt === null);
  // A long-term matter has no answer date any more, only the next report.
  const isLongTerm = running.some((clock) => clock.kind === "progress" && clock.stoppedAt === null);
  return {
    ...standstill,
    nextDueAt: next?.dueAt ?? null,
    nextWarnAt: next?.warnAt ?? null,
    nextClock: next?.kind ?? null,
    ...(answer ? { answerDueAt: answer.dueAt } : {}),
    ...(isLongTerm ? { answerDueAt: null } : {}),
  };
}

/** Two clocks may be due at the same moment; the lamp must not depend on which row came first. */
function byDueThenKind(a: StoredClock, b: StoredClock): number {
  const apart = (a.dueAt?.getTime() ?? 0) - (b.dueAt?.getTime() ?? 0);
  return (
    apart ||
    CLOCK_KINDS.indexOf(a.kind as ClockKind) - CLOCK_KINDS.indexOf(b.kind as ClockKind) ||
    (a.id < b.id ? -1 : 1)
  );
}
