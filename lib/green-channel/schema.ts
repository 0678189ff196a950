import * as z from "zod";
import { caseNumberText, LIMITS, registerAddress, words } from "@/lib/cases/schema";
import { GREEN_GROUNDS, REGISTER_ENDS, REGISTER_STATES } from "./policy";

const onCase = { number: caseNumberText, version: z.coerce.number().int().min(0) };
/** A reason of one word is none: the register is read by others. */
const LEAST_WORDS = 10;

export const askGreenChannel = z.strictObject({
  ...onCase,
  ground: z.enum(GREEN_GROUNDS, { error: "validation.choose" }),
  reason: words(LIMITS.note, LEAST_WORDS),
});

/** A refusal needs words; the words of an approval are the manager's choice. */
export const decideGreenChannel = z.strictObject({
  ...onCase,
  ruling: z.enum(["granted", "refused"], { error: "validation.choose" }),
  note: words(LIMITS.note).default(""),
});

export const liftGreenChannel = z.strictObject({ ...onCase, reason: words(LIMITS.note, 2) });

/** The register's address: a period of proposals, how they stand, how the granted ones ended, and from where on. What is wrong counts as not said. */
export const registerFilter = registerAddress.extend({
  state: z.enum(REGISTER_STATES).optional().catch(undefined),
  granted: z.literal("yes").optional().catch(undefined),
  ended: z.enum(REGISTER_ENDS).optional().catch(undefined),
});
export type RegisterFilter = z.infer<typeof registerFilter>;
