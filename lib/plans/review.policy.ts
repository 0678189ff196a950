import { addDays, type Day, daysOfQuarter, type Quarter, quarterOf } from "@/lib/day";

export { type Quarter, quarterOf };

export function firstDayOf(quarter: Quarter): Day {
  return daysOfQuarter(quarter).from;
}

export function lastDayOf(quarter: Quarter): Day {
  return daysOfQuarter(quarter).to;
}

export function nextQuarter(quarter: Quarter): Quarter {
  return quarterOf(addDays(lastDayOf(quarter), 1));
}

/** How the reviews of a plan stand on a day. */
export type ReviewState = Readonly<{
  /** The quarter whose review is to be written by its last day; null when this quarter has one, or asks for none. */
  due: Quarter | null;
  /** Quarters that went by without one. */
  missed: readonly Quarter[];
  /** The last day for the next review. */
  nextOn: Day;
}>;

/**
 * Every calendar quarter asks for a review, beginning with the one after the approval; it is due from the quarter's first day to
 * its last, and a quarter that has gone by is not made up for. Source: decision 0023.
 */
export function reviewState(approvedOn: Day, reviewed: readonly Quarter[], today: Day): ReviewState {
  const now = quarterOf(today);
  const asked: Quarter[] = [];
  for (let quarter = nextQuarter(quarterOf(approvedOn)); quarter <= now; quarter = nextQuarter(quarter)) {
    asked.push(quarter);
  }
  const open = asked.filter((quarter) => !reviewed.includes(quarter));
  const due = open.includes(now) ? now : null;
  return { due, missed: open.filter((quarter) => quarter < now), nextOn: lastDayOf(due ?? nextQuarter(now)) };
}
