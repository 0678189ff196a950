import type { WorkCalendar } from "@/lib/calendar/rules";
import { type ClockKind, GREEN_CHANNEL_FIRST_CONTACT, type Limit, workingDays } from "./policy";
import { countedMinutesBetween, dueOf, type Pause } from "./rules";

/** A clock as the green channel finds it: its own limit, and the days granted on top of it (extension), which stay whole. */
export type ToHalve = Readonly<{
  kind: ClockKind;
  startedAt: Date;
  limit: Limit;
  extendedCount: number;
  pauses: readonly Pause[];
}>;

/** Half a limit, rounded up to a whole one and never below one. Source: docs/words.md, green channel. */
export function halved({ unit, count }: Limit): Limit {
  return { unit, count: Math.max(1, Math.ceil(count / 2)) };
}

/**
 * The limit a clock gets from the green channel, in force since `greenAt`; a clock that began later gets it as it begins. Half of
 * its own limit, or the next longer one with which the clock has at least as long as a whole working day begun at `greenAt`
 * would (to the close of the next working day): nobody becomes overdue by the act itself. Never longer than its own; a clock
 * that is late already is left as it is. First contact is due four working hours after `greenAt`. What was counted stays
 * counted, because the clock keeps its beginning and its pauses. Source: decision 0017.
 */
export function greenLimitOf(calendar: WorkCalendar, clock: ToHalve, greenAt: Date): Limit {
  const { startedAt, limit, extendedCount } = clock;
  const at = startedAt > greenAt ? startedAt : greenAt;
  const pauses = knownAt(clock.pauses, at);
  const dueWith = ({ unit, count }: Limit) =>
    dueOf(calendar, { startedAt, limit: { unit, count: count + extendedCount }, pauses }, at).dueAt ?? at;

  if (clock.kind === "firstContact") {
    const spent = countedMinutesBetween(calendar, pauses, startedAt, at);
    const quick: Limit = { unit: "workingMinutes", count: spent + GREEN_CHANNEL_FIRST_CONTACT.count };
    return dueWith(quick) < dueWith(limit) ? quick : limit;
  }
  const least = dueOf(calendar, { startedAt: at, limit: workingDays(1), pauses: [] }, at).dueAt ?? at;
  for (let shorter = halved(limit); shorter.count < limit.count; shorter = { ...limit, count: shorter.count + 1 }) {
    if (dueWith(shorter) >= least) return shorter;
  }
  return limit;
}

/** The pauses as they stood at a moment; one that was open then is taken to end there, so that the clock can be counted on. */
function knownAt(pauses: readonly Pause[], at: Date): Pause[] {
  return pauses
    .filter(({ fromAt }) => fromAt < at)
    .map(({ fromAt, toAt }) => ({ fromAt, toAt: toAt && toAt < at ? toAt : at }));
}
