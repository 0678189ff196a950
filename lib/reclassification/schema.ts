import * as z from "zod";
import { caseNumberText, LIMITS, registerAddress, words } from "@/lib/cases/schema";
import { TIERS } from "@/lib/presets/policy";
import { RECLASSIFICATION_REASONS } from "./policy";

const onCase = { number: caseNumberText, version: z.coerce.number().int().min(0) };
const nothing = z.literal("");

/** No type is the one the case has; no tier is the one of the type. */
export const reclassify = z.strictObject({
  ...onCase,
  typeCode: z
    .string()
    .regex(/^[A-Z]{3}-\d{2}$/, { error: "validation.choose" })
    .or(nothing)
    .default(""),
  tier: z.enum(TIERS, { error: "validation.choose" }).or(nothing).default(""),
  reason: z.enum(RECLASSIFICATION_REASONS, { error: "validation.choose" }),
  note: words(LIMITS.note, 2),
});

/** A refusal needs words; the words of an approval are the manager's choice. */
export const decideReclassification = z.strictObject({
  ...onCase,
  ruling: z.enum(["granted", "refused"], { error: "validation.choose" }),
  note: words(LIMITS.note).default(""),
});

/** The register's address: when it was asked, which way, and from where on. What is wrong counts as not said. */
export const reclassificationFilter = registerAddress.extend({
  way: z.enum(["longer", "other"]).optional().catch(undefined),
});
export type ReclassificationFilter = z.infer<typeof reclassificationFilter>;
