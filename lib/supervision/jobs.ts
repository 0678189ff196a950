import "server-only";
import { loadCalendar } from "@/lib/calendar/queries";
import { Refusal } from "@/lib/refusal";
import { climbClock } from "./commands/climb";
import { type Candidate, clocksThatMayClimb, trustedTime } from "./queries/climbing";
import { loadLadder } from "./queries/ladder";

const AT_ONCE = 200;

/**
 * Issues what the supervision ladder asks for by now; returns how many rungs were climbed. Safe to run twice, and at the same
 * time. Never acts ahead of the clock of the database, and fails without issuing anything when the two clocks disagree by more
 * than an hour: the run is then noted with its reason.
 */
export async function climbLadder(now: Date): Promise<number> {
  return climbAll(await trustedTime(now));
}

/** The same for a moment that is vouched for: every clock that has reached a rung climbs it. */
export async function climbAll(now: Date): Promise<number> {
  const [calendar, ladder] = await Promise.all([loadCalendar(), loadLadder()]);
  let climbed = 0;
  let page = await clocksThatMayClimb(calendar, ladder, now, { after: null, take: AT_ONCE });
  for (;;) {
    for (const clock of page.clocks) if (await climbUnlessMoved(clock, now)) climbed += 1;
    if (!page.next) return climbed;
    page = await clocksThatMayClimb(calendar, ladder, now, { after: page.next, take: AT_ONCE });
  }
}

async function climbUnlessMoved({ number, id }: Candidate, now: Date): Promise<boolean> {
  try {
    return await climbClock(number, id, now);
  } catch (refusal) {
    // The case was answered in the meantime: nothing is left to urge.
    if (!(refusal instanceof Refusal)) throw refusal;
    return false;
  }
}
