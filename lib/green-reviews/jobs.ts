import "server-only";
import { systemActor } from "@/lib/actor";
import type { Month } from "@/lib/day";
import { db } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { trustedTime } from "@/lib/supervision/queries/climbing";
import { greenReviewDueEvent, greenReviewDueStream, greenReviewStream } from "./event";
import { reviewersOf, reviewMonths } from "./queries";

/**
 * Reminds those who may review the latest month whose review is due; returns 1 when it did. Each month is reminded of once, however
 * often this runs; of older ones the page tells. Sends nothing when the clock cannot be trusted.
 */
export async function remindOfGreenReviews(now: Date): Promise<number> {
  return remindOfReviewsAt(await trustedTime(now));
}

/** The same for a moment that is vouched for. */
export async function remindOfReviewsAt(now: Date): Promise<number> {
  const months = await reviewMonths(systemActor, now);
  const due = months?.find(({ state }) => state === "due");
  return due && (await remind(due, now)) ? 1 : 0;
}

async function remind({ month, asked }: { month: Month; asked: number }, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // Whoever records the review of this month waits, or was faster.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${greenReviewStream(month)}, 1))`;
    const stream = greenReviewDueStream(month);
    const reminded = await tx.event.findFirst({ where: { stream }, select: { id: true } });
    if (reminded || (await tx.greenReview.findFirst({ where: { month }, select: { id: true } }))) return false;
    const personIds = await reviewersOf(tx, month);
    if (personIds.length === 0) return false;

    const event = greenReviewDueEvent.parse({ kind: "greenReviewDue", month, asked, personIds });
    await recordEvent(tx, stream, systemActor, event, now);
    return true;
  });
}
