import * as z from "zod";

const text = z.string();
const count = z.number();

/** One stream a month, so that every round of its review stands behind the one before. */
export function greenReviewStream(month: string): string {
  return `green-channel:${month}`;
}

/** That a month's review was reminded of stands apart from its rounds, whose count is the version of the review. */
export function greenReviewDueStream(month: string): string {
  return `green-review-due:${month}`;
}

export const greenReviewDueEvent = z.object({
  kind: z.literal("greenReviewDue"),
  month: text,
  asked: count,
  /** Who may review it, and is told. */
  personIds: z.array(text),
});

export const greenReviewEvent = z.object({
  kind: z.literal("greenChannelReviewed"),
  month: text,
  round: count,
  asked: count,
  granted: count,
  refused: count,
  lifted: count,
  accepted: count,
  inTime: count,
  late: count,
  unanswered: count,
  judgements: z.array(z.object({ number: text, rightly: z.boolean(), note: text })),
  conclusion: text,
  /** Who let a case into the lane that, as the review found, did not belong there; they are told. */
  personIds: z.array(text).default([]),
});
