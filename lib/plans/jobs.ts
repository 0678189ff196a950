import "server-only";
import { addDays, dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { trustedTime } from "@/lib/supervision/queries/climbing";
import { loadLadder } from "@/lib/supervision/queries/ladder";
import { nudgeMeasure } from "./commands/nudging";
import { remindOfReview } from "./commands/reviewing";
import { IN_FORCE } from "./gate";
import { type Step, stepsOf } from "./nudge.policy";
import { firstDayOf, quarterOf } from "./review.policy";

const AT_ONCE = 200;
/** The longest holidays, with the weekends around them, are shorter than this; the rule itself counts working days. */
const DAYS_OF_HOLIDAYS = 25;

/**
 * Lets the measures of plans in force climb the supervision ladder; returns how many steps were taken. Safe to run twice, and at the same time. Never
 * acts ahead of the clock of the database, and sends nothing when the two clocks disagree by more than an hour.
 */
export async function nudgeMeasures(now: Date): Promise<number> {
  return nudgeAll(await trustedTime(now));
}

/** The same for a moment that is vouched for. */
export async function nudgeAll(now: Date): Promise<number> {
  const steps = stepsOf(await loadLadder());
  let sent = 0;
  for (let page = await openMeasures(steps, now, null); page.length > 0; ) {
    for (const { id } of page) if (await unlessMoved(() => nudgeMeasure(id, now))) sent += 1;
    page = await openMeasures(steps, now, page.at(-1) ?? null);
  }
  return sent;
}

type Place = { id: string; dueOn: string };

/** One page of the open measures about which something may be to be sent, by due day. What is at the top is through with it. */
async function openMeasures(steps: readonly Step[], now: Date, after: Place | null): Promise<Place[]> {
  const top = steps.at(-1);
  if (!top) return [];
  const ahead = Math.max(0, ...steps.map(({ days }) => -days));
  return db.measure.findMany({
    where: {
      completedAt: null,
      plan: { ...IN_FORCE, enterprise: { closedAt: null } },
      // Five working days of seven, and the holidays among them: a few too many, never one too few.
      dueOn: { lte: addDays(dayOf(now), 2 * ahead + DAYS_OF_HOLIDAYS) },
      AND: [
        { OR: [{ nudge: null }, { nudge: { not: top.nudge } }] },
        after ? { OR: [{ dueOn: { gt: after.dueOn } }, { dueOn: after.dueOn, id: { gt: after.id } }] } : {},
      ],
    },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    select: { id: true, dueOn: true },
  });
}

/**
 * Reminds the specialists of plans in force whose review of this quarter is due and not written; returns how many reminders went out.
 * A plan is reminded of once a quarter, and of quarters that have gone by not at all. Trusts the clocks as `nudgeMeasures` does.
 */
export async function remindOfPlanReviews(now: Date): Promise<number> {
  return remindOfReviewsAt(await trustedTime(now));
}

/** The same for a moment that is vouched for. */
export async function remindOfReviewsAt(now: Date): Promise<number> {
  const quarter = quarterOf(dayOf(now));
  const due = await db.plan.findMany({
    where: {
      ...IN_FORCE,
      enterprise: { closedAt: null },
      reviews: { none: { quarter } },
      AND: [{ approvedAt: { lt: momentAt(firstDayOf(quarter), 0) } }],
      OR: [{ reviewTold: null }, { reviewTold: { not: quarter } }],
    },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  let sent = 0;
  for (const { id } of due) if (await unlessMoved(() => remindOfReview(id, now))) sent += 1;
  return sent;
}

async function unlessMoved(remind: () => Promise<boolean>): Promise<boolean> {
  try {
    return await remind();
  } catch (refusal) {
    // The plan was ended or superseded in the meantime: nothing is left to remind of.
    if (!(refusal instanceof Refusal)) throw refusal;
    return false;
  }
}
