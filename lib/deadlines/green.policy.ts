import type { WorkCalendar } from "@/lib/calendar/rules";
import { type ClockKind, GREEN_CHANNEL_FIRST_CONTACT, type Limit } from "./policy";
import { countedMinutesBetween } from "./rules";
import { dueWith, knownAt, shortened, type ToShorten } from "./shorten.policy";

/** A clock as the green channel finds it. */
export type ToHalve = ToShorten & Readonly<{ kind: ClockKind }>;

/** Half a limit, rounded up to a whole one and never below one. Source: docs/words.md, green channel. */
export function halved({ unit, count }: Limit): Limit {
  return { unit, count: Math.max(1, Math.ceil(count / 2)) };
}

/**
 * The limit a clock gets from the green channel, in force since `greenAt`; a clock that began later gets it as it begins. Half of
 * its own limit, or the next longer one with which it is not overdue by the act itself (`shortened`). First contact is due
 * four working hours after `greenAt`, if that is sooner. What was counted stays counted. Source: decision 0017.
 */
export function greenLimitOf(calendar: WorkCalendar, clock: ToHalve, greenAt: Date): Limit {
  const { startedAt, limit } = clock;
  const at = startedAt > greenAt ? startedAt : greenAt;
  if (clock.kind !== "firstContact") return shortened(calendar, clock, halved(limit).count, at);

  const spent = countedMinutesBetween(calendar, knownAt(clock.pauses, at), startedAt, at);
  const quick: Limit = { unit: "workingMinutes", count: spent + GREEN_CHANNEL_FIRST_CONTACT.count };
  return dueWith(calendar, clock, quick, at) < dueWith(calendar, clock, limit, at) ? quick : limit;
}
