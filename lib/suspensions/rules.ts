import { countWorkingDays, type WorkCalendar } from "@/lib/calendar/rules";
import { addDays, type Day, dayOf, daysBetween, momentAt } from "@/lib/day";
import { MOST_DAYS, type SpecialStep } from "./policy";

/** A stretch of whole days, both included. */
export type Days = Readonly<{ fromOn: Day; toOn: Day }>;
export type Wanted = Days & Readonly<{ step: SpecialStep }>;
/** The answer that is to stand still: when it is due, and how many days the same step has taken from it already. */
export type SuspendedOf = Readonly<{ dueAt: Date | null; usedDays: number }>;

export type SuspensionRefusal =
  | { code: "suspensionOverdue"; particulars: { dueAt: Date } }
  | { code: "suspensionBackdated"; particulars: { today: Day }; field: "fromOn" }
  | { code: "suspensionEndsFirst"; particulars: Record<string, never>; field: "toOn" }
  | { code: "suspensionWithoutWorkday"; particulars: Record<string, never>; field: "toOn" }
  | { code: "suspensionTooLong"; particulars: { most: number; left: number }; field: "toOn" }
  | { code: "suspensionAfterDue"; particulars: { dueAt: Date }; field: "fromOn" };

// No step comes near it; a mistyped year is not counted day by day.
const LONGEST_DAYS = 366;

/** Working days of a stretch, its first day counted; more than a year counts as endless. */
export function workingDaysOf(calendar: WorkCalendar, { fromOn, toOn }: Days): number {
  if (daysBetween(fromOn, toOn) > LONGEST_DAYS) return Number.POSITIVE_INFINITY;
  return countWorkingDays(calendar, addDays(fromOn, -1), toOn);
}

/**
 * Why an answer may not stand still over these days, as asked at `now`, or null. Never after the breach, never backdated, at
 * most as long as its step may take (docs/words.md, suspension).
 */
export function suspensionRefusal(
  calendar: WorkCalendar,
  { dueAt, usedDays }: SuspendedOf,
  { step, fromOn, toOn }: Wanted,
  now: Date,
): SuspensionRefusal | null {
  if (dueAt && now > dueAt) return { code: "suspensionOverdue", particulars: { dueAt } };
  const today = dayOf(now);
  if (fromOn < today) return { code: "suspensionBackdated", particulars: { today }, field: "fromOn" };
  if (toOn < fromOn) return { code: "suspensionEndsFirst", particulars: {}, field: "toOn" };
  if (dueAt && momentAt(fromOn, 0) > dueAt) {
    return { code: "suspensionAfterDue", particulars: { dueAt }, field: "fromOn" };
  }
  const days = workingDaysOf(calendar, { fromOn, toOn });
  if (days === 0) return { code: "suspensionWithoutWorkday", particulars: {}, field: "toOn" };
  const most = MOST_DAYS[step];
  const left = Math.max(0, most - usedDays);
  return days > left ? { code: "suspensionTooLong", particulars: { most, left }, field: "toOn" } : null;
}

/** The days as they can still be granted at `now`: what has passed meanwhile is not given back. */
export function grantable({ fromOn, toOn }: Days, now: Date): Days {
  const today = dayOf(now);
  return { fromOn: fromOn < today ? today : fromOn, toOn };
}
