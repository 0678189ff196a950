import * as z from "zod";
import { LIMITS as CASE_LIMITS, words } from "@/lib/cases/schema";
import { isDay } from "@/lib/day";

export const LIMITS = { note: 200, conclusion: CASE_LIMITS.note, conclusionLeast: 10, judgements: 200 } as const;

export const monthText = z.string().refine((text) => isDay(`${text}-01`), { error: "validation.invalid" });

/** What the reviewer says of one case; `none` was not looked at. A case that did not belong into the lane needs a word. */
const judgement = z
  .strictObject({
    entryId: z.uuid({ error: "validation.choose" }),
    verdict: z.enum(["none", "rightly", "wrongly"], { error: "validation.choose" }),
    note: words(LIMITS.note).default(""),
  })
  .refine(({ verdict, note }) => verdict !== "wrongly" || note !== "", {
    path: ["note"],
    error: "validation.required",
  });

/** The review of a month; `version` is how many rounds there were when the form was opened. */
export const recordReview = z.strictObject({
  month: monthText,
  version: z.coerce.number().int().min(0),
  conclusion: words(LIMITS.conclusion, LIMITS.conclusionLeast),
  judgements: z.array(judgement).max(LIMITS.judgements, { error: "validation.tooMany" }).default([]),
});
export type RecordReview = z.output<typeof recordReview>;
