import * as z from "zod";
import { caseNumberText, LIMITS, listOf, words } from "@/lib/cases/schema";

const version = z.coerce.number().int().min(0);
const onCase = { number: caseNumberText, version };
const yesPartlyNo = z.enum(["yes", "partly", "no"], { error: "validation.choose" });

/** 五级好差评 (GB/T 39735-2020): 5 非常满意 … 1 非常不满意; the last two are bad ratings. */
export const LEVELS = [5, 4, 3, 2, 1] as const;
export const BAD_LEVEL = 2;
export const RATING_TAGS = ["slow", "passedOn", "notSolved", "unclear", "attitude", "materialsTwice"] as const;

const level = z.coerce
  .number({ error: "validation.choose" })
  .int()
  .min(1, { error: "validation.choose" })
  .max(5, { error: "validation.choose" });
const tags = listOf(z.enum(RATING_TAGS), RATING_TAGS.length);

/** Solved is asked apart from how satisfied one is; a rating may be left for later. */
export const confirmCase = z.strictObject({
  ...onCase,
  solved: z.enum(["yes", "partly"], { error: "validation.choose" }),
  level: z.union([z.literal("").transform(() => null), level]).optional(),
  tags,
  comment: words(LIMITS.note).default(""),
});
export const rateCase = z.strictObject({
  ...onCase,
  solved: yesPartlyNo,
  level,
  tags,
  comment: words(LIMITS.note).default(""),
});
export const refuseAnswer = z.strictObject({ ...onCase, reason: words(LIMITS.note, 2) });
export const callBack = z
  .strictObject({
    ...onCase,
    reached: z.enum(["yes", "no"], { error: "validation.choose" }).transform((value) => value === "yes"),
    solved: z.union([z.literal("").transform(() => null), yesPartlyNo]).optional(),
    satisfied: z.union([z.literal("").transform(() => null), z.enum(["yes", "basically", "no"])]).optional(),
    note: words(LIMITS.note).default(""),
  })
  .refine((value) => !value.reached || value.solved, { error: "validation.choose", path: ["solved"] })
  .refine((value) => !value.reached || value.satisfied, { error: "validation.choose", path: ["satisfied"] })
  .refine((value) => value.reached || value.note !== "", { error: "validation.required", path: ["note"] });
export const writeOff = z.strictObject({ ...onCase });
export const reopen = z.strictObject({ ...onCase, reason: words(LIMITS.note, 2) });
