import { countWorkingDays, type WorkCalendar } from "@/lib/calendar/rules";
import type { Day } from "@/lib/day";
import type { Ladder } from "@/lib/supervision/policy";
import { NUDGES, type Nudge, RUNG_OF } from "./policy";

/** One step of a measure up the ladder: what is sent, and how many working days after the due day (before it where negative). */
export type Step = Readonly<{ nudge: Nudge; days: number }>;
/** What is to be sent now, and the lower steps that were missed and are not made up for. */
export type NudgeDue = Readonly<{ nudge: Nudge; passedOver: readonly Nudge[] }>;

/** The steps a measure climbs, lowest first: those rungs of the ladder in force that measures have. A rung out of use has none. */
export function stepsOf({ rungs }: Pick<Ladder, "rungs">): Step[] {
  return NUDGES.flatMap((nudge) => {
    const found = rungs.find(({ rung }) => rung === RUNG_OF[nudge]);
    return found ? [{ nudge, days: found.days }] : [];
  });
}

/**
 * What is to be sent about an open measure on a day, when `last` was sent before: its owner is reminded some working days ahead
 * and urged on the due day; managers, supervisors and whoever approved the plan are told when it is some working days late, the
 * linked leader too when it is later still. Only the highest step that has been reached is sent and never one at or below the last
 * one, so that neither a worker that was away nor a clock that jumps makes a storm. Null when there is nothing new.
 * Source: docs/decisions/0033.
 */
export function nudgeDue(
  calendar: WorkCalendar,
  steps: readonly Step[],
  { dueOn, last }: { dueOn: Day; last: Nudge | null },
  today: Day,
): NudgeDue | null {
  const above = last === null ? -1 : NUDGES.indexOf(last);
  const reached = steps.filter(({ days }) => isReached(calendar, dueOn, days, today));
  const fresh = reached.filter(({ nudge }) => NUDGES.indexOf(nudge) > above);
  const top = fresh.at(-1);
  // "Due soon" is no longer true once the day has come: a reminder that was missed is not made up for.
  if (!top || (top.days < 0 && today >= dueOn)) return null;
  return { nudge: top.nudge, passedOver: fresh.slice(0, -1).map(({ nudge }) => nudge) };
}

/** How many working days an open measure is late on a day; 0 until its due day is over. */
export function workingDaysLate(calendar: WorkCalendar, dueOn: Day, today: Day): number {
  return today > dueOn ? countWorkingDays(calendar, dueOn, today) : 0;
}

function isReached(calendar: WorkCalendar, dueOn: Day, days: number, today: Day): boolean {
  if (days < 0) return today >= dueOn || countWorkingDays(calendar, today, dueOn) <= -days;
  return today >= dueOn && countWorkingDays(calendar, dueOn, today) >= days;
}
