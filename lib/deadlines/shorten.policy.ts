import type { WorkCalendar } from "@/lib/calendar/rules";
import { type Limit, workingDays } from "./policy";
import { dueOf, type Pause } from "./rules";

/** A running clock whose own limit is to be shorter; days granted on top of it (extension) stay whole. */
export type ToShorten = Readonly<{
  startedAt: Date;
  limit: Limit;
  extendedCount: number;
  pauses: readonly Pause[];
}>;

/**
 * The shortest limit from `count` up with which the clock is due no earlier than a limit of one working day begun at `at` would
 * be (at the close of the next working day): nobody becomes overdue by the act itself. Its own limit when none is, so that
 * nothing gets longer and what is late stays late. The clock keeps its beginning and its pauses. Source: decision 0017.
 */
export function shortened(calendar: WorkCalendar, clock: ToShorten, count: number, at: Date): Limit {
  const least = dueOf(calendar, { startedAt: at, limit: workingDays(1), pauses: [] }, at).dueAt ?? at;
  for (let limit = { ...clock.limit, count }; limit.count < clock.limit.count; limit = next(limit)) {
    if (dueWith(calendar, clock, limit, at) >= least) return limit;
  }
  return clock.limit;
}

/** When the clock would be due with another limit, its pauses being those known at a moment; one that was open then ends there. */
export function dueWith(calendar: WorkCalendar, clock: ToShorten, { unit, count }: Limit, at: Date): Date {
  const { startedAt, extendedCount } = clock;
  const pauses = knownAt(clock.pauses, at);
  return dueOf(calendar, { startedAt, limit: { unit, count: count + extendedCount }, pauses }, at).dueAt ?? at;
}

/** The pauses as they stood at a moment; one that was open then is taken to end there, so that the clock can be counted on. */
export function knownAt(pauses: readonly Pause[], at: Date): Pause[] {
  return pauses
    .filter(({ fromAt }) => fromAt < at)
    .map(({ fromAt, toAt }) => ({ fromAt, toAt: toAt && toAt < at ? toAt : at }));
}

function next({ unit, count }: Limit): Limit {
  return { unit, count: count + 1 };
}
