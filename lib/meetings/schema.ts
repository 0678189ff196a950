import * as z from "zod";
import { caseNumberText, LIMITS, listOf, words } from "@/lib/cases/schema";
import { isDay } from "@/lib/day";

/** Fewer confer with nobody. */
export const LEAST_DEPARTMENTS = 2;
const MOST_DEPARTMENTS = 40;

export const recordMeeting = z.strictObject({
  number: caseNumberText,
  version: z.coerce.number().int().min(0),
  heldOn: z.string().refine(isDay, { error: "validation.day" }),
  chairName: words(LIMITS.name, 1),
  departmentIds: listOf(z.uuid({ error: "validation.choose" }), MOST_DEPARTMENTS).refine(
    (ids) => new Set(ids).size >= LEAST_DEPARTMENTS,
    { error: "validation.tooFew", params: { min: LEAST_DEPARTMENTS } },
  ),
  conclusion: words(LIMITS.reply, 10),
});
