import { countWorkingDays, type WorkCalendar } from "@/lib/calendar/rules";
import type { Day } from "@/lib/day";
import { ESCALATE_WORKING_DAYS, NUDGES, type Nudge, REMIND_WORKING_DAYS } from "./policy";

/**
 * What is to be sent about an open measure on a day, when `last` was sent before: its owner is reminded some working days ahead
 * and urged on the due day; whoever approved the plan is told when it is some working days late. Only the latest that has been
 * reached is sent, so that a worker that was away, or a clock that jumps, sends one and not three. Null when there is nothing new.
 */
export function nudgeDue(calendar: WorkCalendar, dueOn: Day, last: Nudge | null, today: Day): Nudge | null {
  const reached = reachedBy(calendar, dueOn, today);
  if (reached === null) return null;
  return last !== null && NUDGES.indexOf(last) >= NUDGES.indexOf(reached) ? null : reached;
}

function reachedBy(calendar: WorkCalendar, dueOn: Day, today: Day): Nudge | null {
  if (today > dueOn) {
    return countWorkingDays(calendar, dueOn, today) >= ESCALATE_WORKING_DAYS ? "escalated" : "urged";
  }
  if (today === dueOn) return "urged";
  return countWorkingDays(calendar, today, dueOn) <= REMIND_WORKING_DAYS ? "reminded" : null;
}
