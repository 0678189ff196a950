import * as z from "zod";
import { caseNumberText, LIMITS, words } from "@/lib/cases/schema";

const version = z.coerce.number().int().min(0);
const onCase = { number: caseNumberText, version };
/** Why no date can be promised; the enterprise reads it. */
const reason = words(LIMITS.note, 5);

export const askLongTerm = z.strictObject({ ...onCase, reason });
export const beginLongTerm = z.strictObject({ ...onCase, reason });

/** A refusal needs words; agreeing needs none, the reason is the department's. */
export const decideLongTerm = z.strictObject({
  ...onCase,
  ruling: z.enum(["granted", "refused"], { error: "validation.choose" }),
  note: words(LIMITS.note).default(""),
});

/** What has been done since the last report and what comes next; the enterprise reads it word for word. */
export const reportProgress = z.strictObject({ ...onCase, text: words(LIMITS.note, 10) });
