import * as z from "zod";
import { caseNumberText, LIMITS, listOf, words } from "@/lib/cases/schema";
import { isDay } from "@/lib/day";

const uuid = z.uuid({ error: "validation.choose" });
const version = z.coerce.number().int().min(0);
const onCase = { number: caseNumberText, version };
const onItem = { number: caseNumberText, itemId: uuid, itemVersion: z.coerce.number().int().min(0) };

/** What a leader writes stands as one line of the checklist. */
export const INSTRUCTION_LENGTH = 200;

/** One click is enough: what is left empty comes from the request type. */
export const accept = z.strictObject({
  ...onCase,
  typeCode: z.union([z.literal(""), z.string().regex(/^[A-Z]{3}-\d{2}$/, { error: "validation.choose" })]).default(""),
  leadDepartmentId: z.union([z.literal(""), uuid]).default(""),
  supportIds: listOf(uuid, 6),
  withSupport: z.enum(["", "template", "none", "chosen"]).default("template"),
  disposalMode: z.enum(["studiedTransferred", "assignedCentrally"]).default("studiedTransferred"),
  note: words(LIMITS.note).default(""),
});

export const signItems = z.strictObject({ ...onCase });
export const disputeItems = z.strictObject({
  ...onCase,
  reason: words(LIMITS.note, 5),
  suggestion: words(100).default(""),
});
export const ruleDispute = z.strictObject({
  ...onCase,
  ruling: z.enum(["stays", "moves"], { error: "validation.choose" }),
  departmentId: z.union([z.literal(""), uuid]).default(""),
  reason: words(LIMITS.note, 2),
});
export const addItem = z.strictObject({
  ...onCase,
  title: words(100, 2),
  publicTitle: words(100).default(""),
  departmentId: uuid,
  limitDays: z.coerce
    .number()
    .int()
    .min(1, { error: "validation.limitDays" })
    .max(60, { error: "validation.limitDays" }),
});

/** 批示: what is to be done, by which day, and by which department of the case ("" is the lead). */
export const instruct = z.strictObject({
  ...onCase,
  text: words(INSTRUCTION_LENGTH, 4),
  dueOn: z.string().refine(isDay, { error: "validation.day" }),
  departmentId: z.union([z.literal(""), uuid]).default(""),
});

export const progressItem = z.strictObject({ ...onItem, note: words(LIMITS.note, 2) });
export const blockItem = z.strictObject({ ...onItem, reason: words(LIMITS.note, 2) });
export const completeItem = z.strictObject({ ...onItem, note: words(LIMITS.note).default("") });
export const reopenItem = z.strictObject({ ...onItem });
export const exemptItem = z.strictObject({ ...onItem, reason: words(LIMITS.note, 2) });
