import type { WorkCalendar } from "@/lib/calendar/rules";
import { greenLimitOf } from "@/lib/deadlines/green.policy";
import { type Limit, workingDays } from "@/lib/deadlines/policy";
import { shortened, type ToShorten } from "@/lib/deadlines/shorten.policy";

/** The answer that is being counted; `green` is its limit from the green channel, null outside of it. */
export type RunningAnswer = ToShorten & Readonly<{ dueAt: Date | null; green: Limit | null }>;
export type NewLimits = { limit: Limit; green: Limit | null; longer: boolean };

/**
 * What becomes of a running answer that is promised within another number of working days from now on. It keeps its beginning,
 * its pauses and its extension. Longer is as long as the new promise; shorter is never overdue by the act itself (`shortened`),
 * and in the green channel never longer than it was there. Null when it is overdue: a broken promise is not mended by giving
 * it another name. Source: decision 0017.
 */
export function newLimitsOf(calendar: WorkCalendar, answer: RunningAnswer, days: number, now: Date): NewLimits | null {
  if (answer.dueAt && now > answer.dueAt) return null;
  const longer = days > answer.limit.count;
  const limit = longer ? workingDays(days) : shortened(calendar, answer, days, now);
  if (!answer.green) return { limit, green: null, longer };
  const fresh = greenLimitOf(calendar, { ...answer, kind: "answer", limit }, now);
  const green = longer || fresh.count < answer.green.count ? fresh : answer.green;
  return { limit, green, longer };
}
