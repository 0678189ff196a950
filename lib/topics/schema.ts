import * as z from "zod";
import { caseNumberText, listOf, words } from "@/lib/cases/schema";
import { isDay } from "@/lib/day";
import { LEAST_CASES } from "./policy";
import { numbersIn } from "./rules";

/** Limits in Unicode code points; the screens read them from here. */
export const LIMITS = { title: 40, text: 1000, reason: 300, cases: 200 } as const;

const id = z.uuid({ error: "validation.choose" });
const version = z.coerce.number({ error: "validation.invalid" }).int().min(0);
const typeCode = z.string().regex(/^[A-Z]{3}-\d{2}$/, { error: "validation.choose" });
const onTopic = { topicId: id, version };

/** Numbers as people paste them, separated by whatever stands between them. */
const pastedNumbers = z
  .string()
  .max(8000, { error: "validation.invalid" })
  .default("")
  .transform(numbersIn)
  .refine(({ strange }) => strange.length === 0, { error: "validation.caseNumber" })
  .transform(({ numbers }) => numbers);

const facts = {
  title: words(LIMITS.title, 4),
  problem: words(LIMITS.text, 10),
  ownerId: id,
  leadDepartmentId: id,
};

/** `numbers` are the like cases that were ticked, `more` those that were typed. */
export const openTopic = z.strictObject({
  ...facts,
  typeCode: typeCode
    .or(z.literal(""))
    .default("")
    .transform((code) => code || null),
  numbers: listOf(caseNumberText, LIMITS.cases),
  more: pastedNumbers,
});
export type OpenTopic = z.output<typeof openTopic>;

export const changeTopic = z.strictObject({ ...onTopic, ...facts });
export type ChangeTopic = z.output<typeof changeTopic>;

export const linkCases = z.strictObject({
  topicId: id,
  numbers: listOf(caseNumberText, LIMITS.cases),
  more: pastedNumbers,
});
export type LinkCases = z.output<typeof linkCases>;

/** From the page of one case. */
export const joinTopic = z.strictObject({ number: caseNumberText, topicId: id });
export type JoinTopic = z.output<typeof joinTopic>;

export const unlinkCase = z.strictObject({ topicId: id, number: caseNumberText });
export type UnlinkCase = z.output<typeof unlinkCase>;

export const decideMeasure = z.strictObject({
  ...onTopic,
  measure: words(LIMITS.text, 10),
  dueOn: z.string().refine(isDay, { error: "validation.day" }),
});
export type DecideMeasure = z.output<typeof decideMeasure>;

export const settleTopic = z.strictObject({ ...onTopic, result: words(LIMITS.text, 10) });
export type SettleTopic = z.output<typeof settleTopic>;

export const giveUpTopic = z.strictObject({ ...onTopic, reason: words(LIMITS.reason, 2) });
export const reopenTopic = giveUpTopic;
export type EndTopic = z.output<typeof giveUpTopic>;

export const dismissProposal = z.strictObject({ typeCode, reason: words(LIMITS.reason, 2) });
export type DismissProposal = z.output<typeof dismissProposal>;

function number(least: number, most: number) {
  return z.coerce.number({ error: "validation.invalid" }).int({ error: "validation.invalid" }).min(least).max(most);
}
export const topicNumbers = z.object({
  cases: number(LEAST_CASES, 50),
  enterprises: number(2, 50),
  months: number(1, 36),
  more: number(1, 50),
});
export const setNumbers = z.strictObject({ version, ...topicNumbers.shape });
export type SetNumbers = z.output<typeof setNumbers>;

/** The parts of the register: what is proposed, and how topics stand. `overdue` are those whose measure is late. */
export const PARTS = ["proposed", "live", "overdue", "settled", "givenUp"] as const;
export type Part = (typeof PARTS)[number];

/** The register's address. What is wrong counts as not said. */
export const topicFilter = z.object({
  show: z.enum(PARTS).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type TopicFilter = z.infer<typeof topicFilter>;

/** What the figures above the register count, row by row: cases in common problems, or enterprises that were told. */
export const coveredFilter = z.object({
  show: z.enum(["cases", "told"]).catch("cases"),
  after: z.string().max(200).optional().catch(undefined),
});
export type CoveredFilter = z.infer<typeof coveredFilter>;
