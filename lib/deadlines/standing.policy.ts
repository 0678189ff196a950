import type { WorkCalendar } from "@/lib/calendar/rules";
import type { ClockRecounted } from "@/lib/deadlines/event";
import { CLOCK_KINDS, type ClockKind, type Limit } from "@/lib/deadlines/policy";
import { dueOf, limitMinutesOf, type Pause, warnAtOf } from "@/lib/deadlines/rules";

/** A clock as its row keeps it. `calendarVersion` is the calendar it was counted by. */
export type StoredClock = {
  id: string;
  kind: string;
  itemId: string | null;
  startedAt: Date;
  limitUnit: string;
  limitCount: number;
  extendedCount: number;
  pausable: boolean;
  dueAt: Date | null;
  warnAt: Date | null;
  provisional: boolean;
  stoppedAt: Date | null;
  calendarVersion: number;
};

/** What a clock may take: its limit as it began, and what was granted on top. */
export function limitOf(clock: Pick<StoredClock, "limitUnit" | "limitCount" | "extendedCount">): Limit {
  const unit = clock.limitUnit === "workingMinutes" ? "workingMinutes" : "workingDays";
  return { unit, count: clock.limitCount + clock.extendedCount };
}

/** When a stored clock is due and turns yellow, worked out afresh from its facts. */
export function dueOfStored(calendar: WorkCalendar, clock: StoredClock, pauses: readonly Pause[], now: Date) {
  const limit = limitOf(clock);
  const { dueAt, provisional } = dueOf(
    calendar,
    { startedAt: clock.startedAt, limit, pauses: clock.pausable ? pauses : [] },
    now,
  );
  const warnAt = dueAt && warnAtOf(calendar, dueAt, limitMinutesOf(calendar, limit));
  return { dueAt, warnAt, provisional };
}

/** The clock as it is counted by this calendar. */
export function countedBy<Running extends StoredClock>(
  calendar: WorkCalendar,
  clock: Running,
  pauses: readonly Pause[],
  now: Date,
): Running {
  return { ...clock, ...dueOfStored(calendar, clock, pauses, now), calendarVersion: calendar.version };
}

/** Most of what is worked out is what stands there already, and need not be written again. */
export function isSame(a: StoredClock, b: StoredClock): boolean {
  return (
    a.dueAt?.getTime() === b.dueAt?.getTime() &&
    a.warnAt?.getTime() === b.warnAt?.getTime() &&
    a.provisional === b.provisional &&
    a.calendarVersion === b.calendarVersion
  );
}

/**
 * What a newer calendar did to a clock, or null when it is due at the same moment. A pause that begins or ends moves a clock
 * too, but then one of the moments is missing.
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
export function standingOf(running: readonly StoredClock[], pauses: readonly Pause[]) {
  const pausedAt = pauses.find((pause) => pause.toAt === null)?.fromAt ?? null;
  const parks = running.filter((clock) => clock.pausable && clock.dueAt !== null && clock.stoppedAt === null);
  const next = parks.toSorted(byDueThenKind)[0];
  const answer = running.find((clock) => clock.kind === "answer" && clock.stoppedAt === null);
  return {
    pausedAt,
    nextDueAt: next?.dueAt ?? null,
    nextWarnAt: next?.warnAt ?? null,
    nextClock: next?.kind ?? null,
    ...(answer ? { answerDueAt: answer.dueAt } : {}),
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
