import { addDays, type Day, dayOf } from "@/lib/day";
import { TAKE_BACK_DAYS } from "./policy";

/** What decides whether a measure may be taken back: when it was said to be done, and what was reviewed since. */
export type DoneFacts = Readonly<{
  completedAt: Date | null;
  reviews: readonly Readonly<{ quarter: string; reviewedAt: Date }>[];
}>;
export type TakeBackRefusal = {
  code: "measureOpen" | "takeBackOver" | "measureReviewed";
  particulars: Record<string, string>;
};

/**
 * Why a measure cannot be taken back, or null: it is not done, it was said to be done more than 30 days ago (calendar days in the
 * park), or a quarterly review has counted it as reached since. What is wrong after that goes into the next edition of the plan, so
 * that neither a review nor what was reported of a quarter changes behind its readers. Source: docs/decisions/0033.
 */
export function takeBackRefusal({ completedAt, reviews }: DoneFacts, today: Day): TakeBackRefusal | null {
  if (completedAt === null) return { code: "measureOpen", particulars: {} };
  const review = reviews.find(({ reviewedAt }) => reviewedAt >= completedAt);
  if (review) return { code: "measureReviewed", particulars: { quarter: review.quarter } };
  const lastOn = addDays(dayOf(completedAt), TAKE_BACK_DAYS);
  return today > lastOn ? { code: "takeBackOver", particulars: { lastOn } } : null;
}
