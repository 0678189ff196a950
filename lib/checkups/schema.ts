import * as z from "zod";
import { caseNumberText, words } from "@/lib/cases/schema";
import { isDay } from "@/lib/day";
import { type Answers, LEVELS, QUESTIONS, type Question, type QuestionKey } from "./policy";

export const LIMITS = { note: 1000, reason: 200 } as const;

const id = z.uuid({ error: "validation.choose" });
const day = z.string().refine(isDay, { error: "validation.day" });
const empty = z.literal("").transform(() => undefined);

/** A number as people type it, within the question's bounds; left empty it is not answered. */
function numberFor({ least, most, decimals = 0 }: { least: number; most: number; decimals?: number }) {
  const shape = decimals > 0 ? /^-?\d+(\.\d)?$/ : /^-?\d+$/;
  return z
    .string()
    .transform((value) =>
      value
        .normalize("NFKC")
        .replace(/[\s,%]/g, "")
        .replace(/^[−–]/, "-"),
    )
    .refine((value) => value === "" || shape.test(value), {
      error: decimals > 0 ? "validation.oneDecimal" : "validation.wholeNumber",
    })
    .transform((value) => (value === "" ? undefined : Number(value)))
    .refine((value) => value === undefined || value >= least, { error: "validation.tooSmall", params: { min: least } })
    .refine((value) => value === undefined || value <= most, { error: "validation.tooLarge", params: { max: most } });
}

function answerFor(question: Question) {
  if (question.answer === "number") return numberFor(question).optional();
  if (question.answer === "day") return empty.or(day).optional();
  return empty
    .or(z.enum(["yes", "no"], { error: "validation.choose" }).transform((value) => value === "yes"))
    .optional();
}

const answers = z.strictObject(Object.fromEntries(QUESTIONS.map((question) => [question.key, answerFor(question)])));

export const recordCheckup = z.strictObject({
  enterpriseId: id,
  on: day,
  answers: answers.transform((given) => withoutGaps(given)),
  note: words(LIMITS.note).default(""),
});
export type RecordCheckup = z.output<typeof recordCheckup>;

export const dismissWarning = z.strictObject({ enterpriseId: id, warningId: id, reason: words(LIMITS.reason, 2) });
export type DismissWarning = z.output<typeof dismissWarning>;

export const settleByCase = z.strictObject({ enterpriseId: id, warningId: id, number: caseNumberText });
export type SettleByCase = z.output<typeof settleByCase>;

/** The list: enterprises with warnings, with red ones, not checked this half-year, checked this half-year; one page of it. */
export const checkupFilter = z.object({
  show: z.enum(["warned", "red", "unchecked", "checked"]).catch("warned"),
  after: z.string().max(200).catch(""),
});
export type CheckupFilter = z.output<typeof checkupFilter>;

const stored = z.record(z.string(), z.union([z.number(), z.boolean(), z.string()]));
const storedParticulars = z.record(z.string(), z.union([z.number(), z.string()]));

/** The answers of a stored check-up; a question that is no longer asked is left out. */
export function answersOf(json: unknown): Answers {
  const known = new Set<string>(QUESTIONS.map(({ key }) => key));
  return Object.fromEntries(Object.entries(stored.parse(json)).filter(([key]) => known.has(key)));
}

export function particularsOf(json: unknown): Record<string, number | string> {
  return storedParticulars.parse(json);
}

export function levelOf(text: string): (typeof LEVELS)[number] {
  const level = LEVELS.find((known) => known === text);
  if (!level) throw new Error(`not a level: ${text}`);
  return level;
}

function withoutGaps(given: Record<string, unknown>): Answers {
  const answered = Object.entries(given).filter(([, value]) => value !== undefined);
  return Object.fromEntries(answered) as Partial<Record<QuestionKey, number | boolean | string>>;
}
