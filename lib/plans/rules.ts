import type { WorkCalendar } from "@/lib/calendar/rules";
import { workingMinutesBetween } from "@/lib/calendar/rules";
import { type Day, MINUTES_PER_DAY, momentAt } from "@/lib/day";
import { type Lamp, lampOf, warnAtOf } from "@/lib/deadlines/rules";

export type MeasureTimes = Readonly<{ dueOn: Day; completedAt: Date | null }>;

/** The last millisecond of the due day: a measure due on Friday is not overdue until Saturday begins in the park. */
export function dueAtOf(dueOn: Day): Date {
  return new Date(momentAt(dueOn, MINUTES_PER_DAY).getTime() - 1);
}

/**
 * The lamp of a measure that has been running since `since`, the moment its plan was approved. Yellow by the same thresholds in
 * working time as everywhere (`warnAtOf`): the last fifth, at least the last working day.
 */
export function measureLamp(calendar: WorkCalendar, measure: MeasureTimes, since: Date, now: Date): Lamp {
  const dueAt = dueAtOf(measure.dueOn);
  const warnAt = warnAtOf(calendar, dueAt, workingMinutesBetween(calendar, since, dueAt));
  return lampOf({ dueAt, warnAt, stoppedAt: measure.completedAt, pausedAt: null }, now);
}

/** Whether a measure that is done was done by its day. */
export function isDoneInTime({ dueOn, completedAt }: MeasureTimes): boolean {
  return completedAt !== null && completedAt <= dueAtOf(dueOn);
}

/** How far the measures of a plan have come. */
export function progressOf(measures: readonly Pick<MeasureTimes, "completedAt">[]): { done: number; all: number } {
  return { done: measures.filter(({ completedAt }) => completedAt !== null).length, all: measures.length };
}

/** What the enterprise may expect next: the first day on which an open measure or promise is due; null when none is open. */
export function nextDay(
  measures: readonly MeasureTimes[],
  promises: readonly { dueOn: Day | null; settledAt: Date | null }[],
): Day | null {
  const open = [
    ...measures.filter(({ completedAt }) => completedAt === null).map(({ dueOn }) => dueOn),
    ...promises.flatMap(({ dueOn, settledAt }) => (settledAt === null && dueOn !== null ? [dueOn] : [])),
  ];
  return open.toSorted()[0] ?? null;
}
