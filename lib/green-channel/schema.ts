import * as z from "zod";
import { caseNumberText, LIMITS, registerAddress, words } from "@/lib/cases/schema";
import { GREEN_GROUNDS, REGISTER_ENDS, REGISTER_STATES, VERDICTS } from "./policy";

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

/** Stands in an address for the cases that no department leads. */
export const NOBODY = "none";

const someone = z.uuid().optional().catch(undefined);

/** The register's address: a period of proposals, how they stand, how the granted ones ended, and from where on. What is wrong counts as not said. */
export const registerFilter = registerAddress.extend({
  state: z.enum(REGISTER_STATES).optional().catch(undefined),
  granted: z.literal("yes").optional().catch(undefined),
  ended: z.enum(REGISTER_ENDS).optional().catch(undefined),
  judged: z.enum(VERDICTS).optional().catch(undefined),
  /** Decided by, asked by, and whose work the case is: those the counts beside the register name. */
  approver: someone,
  asker: someone,
  department: z
    .union([z.literal(NOBODY), z.uuid()])
    .optional()
    .catch(undefined),
});
export type RegisterFilter = z.infer<typeof registerFilter>;
