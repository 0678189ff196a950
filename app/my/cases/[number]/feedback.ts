import { LIMITS, words } from "@/lib/cases/schema";
import { confirmCase, rateCase, refuseAnswer } from "@/lib/ratings/schema";

/** One form for both answers to an answer: confirming (and rating) it, or refusing it with a reason. */
export const feedback = confirmCase
  .extend({ solved: rateCase.shape.solved, reason: words(LIMITS.note).default("") })
  .refine(({ solved, reason }) => solved !== "no" || refuseAnswer.shape.reason.safeParse(reason).success, {
    error: "validation.required",
    path: ["reason"],
  });
