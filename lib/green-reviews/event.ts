import * as z from "zod";

const text = z.string();
const count = z.number();

/** One stream a month, so that every round of its review stands behind the one before. */
export function greenReviewStream(month: string): string {
  return `green-channel:${month}`;
}

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
});
