import * as z from "zod";
import { caseNumberText, LIMITS, words } from "@/lib/cases/schema";
import { EXTENSION_REASONS } from "./policy";

const version = z.coerce.number().int().min(0);
const MOST_DAYS = 60;

export const askExtension = z.strictObject({
  number: caseNumberText,
  version,
  days: z.coerce
    .number({ error: "validation.days" })
    .int({ error: "validation.days" })
    .min(1, { error: "validation.days" })
    .max(MOST_DAYS, { error: "validation.days" }),
  reason: z.enum(EXTENSION_REASONS, { error: "validation.choose" }),
  note: words(LIMITS.note, 2),
});

/** A refusal needs words; that the granted days come without any is the manager's choice. */
export const decideExtension = z.strictObject({
  number: caseNumberText,
  version,
  ruling: z.enum(["granted", "refused"], { error: "validation.choose" }),
  note: words(LIMITS.note).default(""),
});
