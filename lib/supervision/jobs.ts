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
 * than an hour: the run is then noted with its reason. Ends early when `signal` says so; what is left is found by the next run.
 */
export async function climbLadder(now: Date, signal?: AbortSignal): Promise<number> {
  return climbAll(await trustedTime(now), signal);
}

/**
 * The same for a moment that is vouched for: every clock that has reached a rung climbs it. One that cannot keeps no other from
 * climbing: what went wrong is thrown when all have had their turn.
 */
export async function climbAll(now: Date, signal?: AbortSignal): Promise<number> {
  const failed: string[] = [];
  let climbed = 0;
  for await (const clock of candidates(now)) {
    if (signal?.aborted) break;
    try {
      if (await climbUnlessMoved(clock, now)) climbed += 1;
    } catch (problem) {
      failed.push(`${clock.number}: ${problem instanceof Error ? problem.message : problem}`);
    }
  }
  if (failed.length > 0) throw new Error(`${failed.length} could not climb, first ${failed[0]}`);
  return climbed;
}

async function* candidates(now: Date): AsyncGenerator<Candidate> {
  const [calendar, ladder] = await Promise.all([loadCalendar(), loadLadder()]);
  let page = await clocksThatMayClimb(calendar, ladder, now, { after: null, take: AT_ONCE });
  yield* page.clocks;
  while (page.next) {
    page = await clocksThatMayClimb(calendar, ladder, now, { after: page.next, take: AT_ONCE });
    yield* page.clocks;
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
