import * as z from "zod";
import { caseNumberText, LIMITS, listOf, words } from "@/lib/cases/schema";
import { isDay } from "@/lib/day";
import { COLOURS, COPY_ROLES, LADDER_LIMITS, RUNGS } from "./policy";

const uuid = z.uuid({ error: "validation.choose" });
const day = z.string().refine(isDay, { error: "validation.day" });
const onSlip = { number: caseNumberText, slipId: uuid };

/** A slip by hand: about one running clock of a department, in a colour, in the supervisor's own words. */
export const issueSlip = z.strictObject({
  number: caseNumberText,
  clockId: uuid,
  colour: z.enum(COLOURS, { error: "validation.choose" }),
  words: words(LIMITS.note, 5),
});

export const signSlip = z.strictObject(onSlip);

/** What the department has done, and by which day the rest is done. */
export const answerSlip = z.strictObject({ ...onSlip, done: words(LIMITS.note, 5), doneBy: day });

/** Sending back and closing what was never answered need words; closing an answered slip may go without. */
export const reviewSlip = z.strictObject({
  ...onSlip,
  ruling: z.enum(["closed", "returned"], { error: "validation.choose" }),
  note: words(LIMITS.note).default(""),
});

export const recordInterview = z.strictObject({
  number: caseNumberText,
  departmentId: uuid,
  on: day,
  heldBy: words(LIMITS.name, 2),
  withWhom: words(100, 2),
  content: words(LIMITS.note, 5),
  rectifyBy: day,
});

const checkbox = z
  .literal("on")
  .optional()
  .transform((value) => value === "on");

const wholeDays = z.string().transform((text) => Number(text.normalize("NFKC").trim() || Number.NaN));

function daysUpTo(max: number) {
  return wholeDays.refine((days) => isBetween(days, 1, max), {
    error: "validation.between",
    params: { least: 1, most: max },
  });
}

/** One row of the editor. `days` is typed without a sign: before the due moment for a reminder, after it for every other rung. */
function rungRow(min: number) {
  const max = LADDER_LIMITS.days;
  const copies = listOf(z.enum(COPY_ROLES, { error: "validation.choose" }), COPY_ROLES.length);
  return z
    .strictObject({ used: checkbox, days: wholeDays, copies })
    .refine(({ used, days }) => !used || isBetween(days, min, max), {
      path: ["days"],
      error: "validation.between",
      params: { least: min, most: max },
    });
}

function isBetween(days: number, min: number, max: number): boolean {
  return Number.isInteger(days) && days >= min && days <= max;
}

/** The whole ladder, as the editor sends it. */
export const setLadder = z.strictObject({
  version: z.coerce.number({ error: "validation.invalid" }).int().min(0),
  reminder: rungRow(1),
  urge: rungRow(0),
  slip: rungRow(1),
  circular: rungRow(1),
  interview: rungRow(1),
  colour: z.enum(COLOURS, { error: "validation.choose" }),
  signDays: daysUpTo(LADDER_LIMITS.signDays),
  answerDays: daysUpTo(LADDER_LIMITS.answerDays),
});
export type SetLadder = z.output<typeof setLadder>;

/** The stored form of the setting "ladder". */
export const ladderSetting = z.object({
  rungs: z.array(z.object({ rung: z.enum(RUNGS), days: z.number(), copies: z.array(z.enum(COPY_ROLES)) })).min(1),
  colour: z.enum(COLOURS),
  signDays: z.number(),
  answerDays: z.number(),
});
export type LadderSetting = z.output<typeof ladderSetting>;
