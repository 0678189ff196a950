import * as z from "zod";
import { caseNumberText, LIMITS, words } from "@/lib/cases/schema";
import { isDay } from "@/lib/day";
import { SPECIAL_STEPS } from "./policy";

const version = z.coerce.number().int().min(0);
const onCase = { number: caseNumberText, version };
const day = z.string().refine(isDay, { error: "validation.day" });

export const askSuspension = z.strictObject({
  ...onCase,
  step: z.enum(SPECIAL_STEPS, { error: "validation.choose" }),
  fromOn: day,
  toOn: day,
  /** The provision that says so and what is done; the enterprise reads it. */
  basis: words(LIMITS.note, 5),
  fileId: z.union([z.literal("").transform(() => null), z.uuid({ error: "validation.choose" })]).default(null),
});

/** A refusal needs words; that a suspension comes without any is the manager's choice. */
export const decideSuspension = z.strictObject({
  ...onCase,
  ruling: z.enum(["granted", "refused"], { error: "validation.choose" }),
  note: words(LIMITS.note).default(""),
});

/** What the step has brought; the enterprise reads it. */
export const endSuspension = z.strictObject({ ...onCase, note: words(LIMITS.note, 2) });
