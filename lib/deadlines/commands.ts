import "server-only";
import { loadCalendar } from "@/lib/calendar/queries";
import type { WorkCalendar } from "@/lib/calendar/rules";
import type { Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { CLOCK_KINDS, type ClockKind, type Limit } from "./policy";
import { countedMinutesBetween, dueOf, limitMinutesOf, type Pause, warnAtOf } from "./rules";

export type NewClock = {
  caseId: string;
  itemId?: string;
  kind: ClockKind;
  startedAt: Date;
  limit: Limit;
  /** The version of the preset the limit comes from, if it does: `promiseOf` gives both. */
  presetId?: string | null;
  /** False for the enterprise's own clocks: they run on while the park's are paused. */
  pausable?: boolean;
};

/** Starts clocks on a case. Call refreshClocks afterwards, in the same transaction: it works out when they are due. */
export async function startClocks(tx: Tx, clocks: readonly NewClock[]): Promise<void> {
  const calendar = await loadCalendar(tx);
  await tx.clock.createMany({
    data: clocks.map(({ limit, pausable = true, ...clock }) => ({
      ...clock,
      pausable,
      limitUnit: limit.unit,
      limitCount: limit.count,
      calendarVersion: calendar.version,
    })),
  });
}

/** Stops the running clocks of these kinds (and of one item, when given) and keeps whether each promise was kept. */
export async function stopClocks(
  tx: Tx,
  caseId: string,
  kinds: readonly ClockKind[],
  now: Date,
  itemIds?: readonly string[],
): Promise<void> {
  const running = {
    caseId,
    kind: { in: [...kinds] },
    stoppedAt: null,
    ...(itemIds ? { itemId: { in: [...itemIds] } } : {}),
  };
  await tx.clock.updateMany({ where: { ...running, dueAt: { lt: now } }, data: { stoppedAt: now, met: false } });
  await tx.clock.updateMany({ where: running, data: { stoppedAt: now, met: true } });
}

/** Opens a pause: no pausable clock of the case counts until resumeClocks. Refuses `alreadyPaused`. */
export async function pauseClocks(tx: Tx, caseId: string, reason: string, byName: string, now: Date): Promise<void> {
  const open = await tx.pause.findFirst({ where: { caseId, toAt: null }, select: { id: true } });
  if (open) throw new Refusal("alreadyPaused");
  await tx.pause.create({ data: { caseId, reason, byName, fromAt: now } });
}

export async function resumeClocks(tx: Tx, caseId: string, now: Date): Promise<void> {
  await tx.pause.updateMany({ where: { caseId, toAt: null }, data: { toAt: now } });
}

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
};

/** What a clock may take: its limit as it began, and what was granted on top. */
export function limitOf(clock: Pick<StoredClock, "limitUnit" | "limitCount" | "extendedCount">): Limit {
  const unit = clock.limitUnit === "workingMinutes" ? "workingMinutes" : "workingDays";
  return { unit, count: clock.limitCount + clock.extendedCount };
}

/** When a stored clock is due and turns yellow, worked out afresh from its facts. Pure. */
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

/**
 * Works out every running clock of a case anew and stores what lists sort by: the nearest due moment among the park's own
 * clocks, when it turns yellow, and whether the case is paused. The only place that writes these columns.
 */
export async function refreshClocks(tx: Tx, caseId: string, now: Date): Promise<void> {
  const calendar = await loadCalendar(tx);
  const pauses = await tx.pause.findMany({ where: { caseId }, select: { fromAt: true, toAt: true } });
  const clocks = await tx.clock.findMany({ where: { caseId, stoppedAt: null } });
  for (const clock of clocks) {
    const before = { ...clock };
    const fresh = { ...dueOfStored(calendar, clock, pauses, now), calendarVersion: calendar.version };
    Object.assign(clock, fresh);
    if (isSame(before, clock)) continue;
    await tx.clock.update({ where: { id: clock.id }, data: fresh, select: { id: true } });
    if (clock.kind === "item" && clock.itemId) {
      await tx.item.update({ where: { id: clock.itemId }, data: { dueAt: fresh.dueAt }, select: { id: true } });
    }
  }
  await tx.case.update({ where: { id: caseId }, data: standingOf(clocks, pauses), select: { id: true } });
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

/** Most of what a refresh works out is what stands there already, and need not be written again. */
function isSame(a: StoredClock & { calendarVersion: number }, b: typeof a): boolean {
  return (
    a.dueAt?.getTime() === b.dueAt?.getTime() &&
    a.warnAt?.getTime() === b.warnAt?.getTime() &&
    a.provisional === b.provisional &&
    a.calendarVersion === b.calendarVersion
  );
}

/** What the case row keeps of its clocks. Pure; `verify` compares it with the row. */
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

/**
 * Whether the answer given at `now` kept its promise, and how many net working minutes passed since the case was filed
 * (pauses left out). Call before the answer clock is stopped.
 */
export async function answerRecord(tx: Tx, caseId: string, submittedAt: Date, now: Date) {
  const calendar = await loadCalendar(tx);
  const clock = await tx.clock.findFirst({ where: { caseId, kind: "answer", stoppedAt: null } });
  const pauses = await tx.pause.findMany({ where: { caseId }, select: { fromAt: true, toAt: true } });
  const due = clock && dueOfStored(calendar, clock, pauses, now).dueAt;
  return {
    inTime: !due || now <= due,
    minutes: countedMinutesBetween(calendar, pauses, submittedAt, now),
  };
}
