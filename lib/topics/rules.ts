import { addDays, addMonths, type Day, dayOf, momentAt } from "@/lib/day";
import { type TopicNumbers, type TopicState, WARN_DAYS } from "./policy";

/** Cases of one request type, of whatever version, in no common problem yet, within the months that count. */
export type LikeCases = Readonly<{
  cases: number;
  enterprises: number;
  /** Of them, those that came after somebody said that they are no common problem; null when nobody did. */
  sinceDismissal: number | null;
  /** Whether a common problem of this type is being worked on: new cases are added to that one. */
  underWay: boolean;
}>;

/** Whether like cases are proposed as a common problem. Source: docs/decisions/0027. */
export function isProposed(like: LikeCases, numbers: TopicNumbers): boolean {
  if (like.underWay || like.cases < numbers.cases || like.enterprises < numbers.enterprises) return false;
  return like.sinceDismissal === null || like.sinceDismissal >= numbers.more;
}

/** From which moment on cases are like each other: so many months ago, at the beginning of that day in the park. */
export function countedFrom(months: number, now: Date): Date {
  return momentAt(addMonths(dayOf(now), -months), 0);
}

export type MeasureLamp = "green" | "yellow" | "red" | "done" | "doneLate";

/**
 * How the date of a measure stands on a day in the park; null while there is no date, and when it was given up. It may be kept
 * until its day is over, and turns yellow seven days before.
 */
export function lampOf(
  topic: { state: TopicState; dueOn: Day | null; endedAt: Date | null },
  today: Day,
): MeasureLamp | null {
  const { state, dueOn, endedAt } = topic;
  if (dueOn === null || state === "givenUp") return null;
  if (endedAt) return dayOf(endedAt) > dueOn ? "doneLate" : "done";
  if (today > dueOn) return "red";
  return today >= addDays(dueOn, -WARN_DAYS) ? "yellow" : "green";
}

export type Reminder = "before" | "due";

/**
 * What the owner of a measure is reminded of on a day: once in the week before it is due, once on the day itself or after it,
 * and never of both at once. Null when there is nothing new to say of this due day.
 */
export function reminderOf(
  { dueOn, remindedBefore, remindedDue }: { dueOn: Day; remindedBefore: Day | null; remindedDue: Day | null },
  today: Day,
): Reminder | null {
  if (remindedDue === dueOn) return null;
  if (today >= dueOn) return "due";
  return today >= addDays(dueOn, -WARN_DAYS) && remindedBefore !== dueOn ? "before" : null;
}

/** The case numbers in a text people typed or pasted, each once, in its order; and whatever else stands between them. */
export function numbersIn(text: string): { numbers: string[]; strange: string[] } {
  const parts = text
    .normalize("NFKC")
    .toUpperCase()
    .split(/[\s,;、]+/)
    .filter((part) => part !== "");
  const isNumber = (part: string) => /^QS\d{4}-\d{4}-\d{3,6}$/.test(part);
  return { numbers: [...new Set(parts.filter(isNumber))], strange: parts.filter((part) => !isNumber(part)) };
}
