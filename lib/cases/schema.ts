import * as z from "zod";
import { isDay } from "@/lib/day";
import { CHANNELS, DECLINE_REASONS, DISPOSAL_MODES, OUTCOMES, RECORD_KINDS } from "./rules";

/** Limits of every field of a case, in Unicode code points; the screens read them from here. */
export const LIMITS = {
  title: 60,
  titleLeast: 5,
  detail: 4000,
  note: 1000,
  reply: 4000,
  quantity: 40,
  name: 40,
  materials: 20,
} as const;

/** Text is trimmed, line ends become \n, and length is counted in code points, so that a rare character counts once. */
export function words(most: number, least = 0) {
  return z
    .string()
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length >= least, {
      error: least === 1 ? "validation.required" : "validation.tooShort",
      params: { min: least },
    })
    .refine((value) => [...value].length <= most, { error: "validation.tooLong", params: { max: most } });
}

export const caseNumberText = z.string().regex(/^QS\d{4}-\d{4}-\d{3,6}$/, { error: "validation.caseNumber" });
const version = z.coerce.number().int().min(0);
const checkbox = z
  .enum(["on", "true", "false", ""])
  .optional()
  .transform((value) => value === "on" || value === "true");
const uuid = z.uuid({ error: "validation.choose" });
const mobileOrLandline = z
  .string()
  .transform((value) => value.normalize("NFKC").replace(/[\s()-]/g, ""))
  .refine((value) => /^(1[3-9]\d{9}|0\d{9,11}|\d{7,8})$/.test(value), { error: "validation.phone" });

/** One place for a list of ids that a form sends as repeated fields. */
export function listOf<T extends z.ZodType>(inner: T, most: number) {
  return z
    .union([inner, z.array(inner)])
    .optional()
    .transform((value): z.output<T>[] =>
      value === undefined ? [] : Array.isArray(value) ? (value as z.output<T>[]) : [value as z.output<T>],
    )
    .refine((value) => value.length <= most, { error: "validation.tooMany", params: { max: most } });
}

const dayOrNothing = z.string().refine(isDay).optional().catch(undefined);

/** The address of a register: the days in which was asked, and from where on. What is wrong counts as not said. */
export const registerAddress = z.object({
  from: dayOrNothing,
  to: dayOrNothing,
  after: z.string().max(80).optional().catch(undefined),
});

export const draftContent = z.strictObject({
  typeCode: z.string().max(10).default(""),
  recordKind: z
    .enum([...RECORD_KINDS, ""])
    .catch("")
    .default(""),
  menuTile: z.string().max(30).catch("").default(""),
  title: z.string().max(400).default(""),
  detail: z.string().max(8000).default(""),
  quantity: z.string().max(200).default(""),
  contactName: z.string().max(200).default(""),
  contactPhone: z.string().max(60).default(""),
  urgent: z.enum(["on", ""]).default(""),
  urgentReason: z.string().max(800).default(""),
});

export const saveDraft = z.strictObject({ draftId: uuid, enterpriseId: uuid.optional(), content: draftContent });
export const discardDraft = z.strictObject({ draftId: uuid });

export const fileCase = z.strictObject({
  draftId: uuid,
  enterpriseId: uuid.optional(),
  typeCode: z.string().regex(/^[A-Z]{3}-\d{2}$/, { error: "validation.choose" }),
  recordKind: z.enum(RECORD_KINDS, { error: "validation.choose" }).default("problem"),
  /** The tile of the service menu the form was opened from. What is wrong counts as not said. */
  menuTile: z.string().max(30).catch("").default(""),
  title: words(LIMITS.title, LIMITS.titleLeast),
  detail: words(LIMITS.detail).default(""),
  quantity: words(LIMITS.quantity).default(""),
  contactName: words(LIMITS.name, 1),
  contactPhone: mobileOrLandline,
  channel: z.enum(CHANNELS, { error: "validation.choose" }).default("self"),
  urgent: checkbox,
  urgentReason: words(200).default(""),
});

/** What an enterprise files itself: the menu begins the sentence with a colon, and it is for the enterprise to end it. */
export const fileOwnCase = fileCase.refine(({ title }) => !/[:：]$/.test(title), {
  path: ["title"],
  error: "validation.unfinished",
});

const onCase = { number: caseNumberText, version };

export const logContact = z.strictObject({
  number: caseNumberText,
  how: z.enum(["phone", "visit", "message"], { error: "validation.choose" }),
  note: words(LIMITS.note, 1),
});
export const askCorrection = z.strictObject({
  ...onCase,
  materials: listOf(words(100, 1), LIMITS.materials).refine((list) => list.length > 0, {
    error: "validation.chooseOne",
  }),
  note: words(LIMITS.note).default(""),
  reason: words(LIMITS.note).default(""),
});
export const supplyCorrection = z.strictObject({
  ...onCase,
  note: words(LIMITS.note, 1),
  supplied: listOf(uuid, LIMITS.materials),
});
export const decline = z.strictObject({
  ...onCase,
  reason: z.enum(DECLINE_REASONS, { error: "validation.choose" }),
  explanation: words(LIMITS.note, 1),
  whereInstead: words(300, 1),
});
export const resolveOnTheSpot = z.strictObject({
  ...onCase,
  outcome: z.enum(["solved", "partlySolved", "adopted", "explained"], { error: "validation.choose" }),
  replyText: words(LIMITS.reply, 5),
  evidence: words(LIMITS.note, 1),
});
export const withdraw = z.strictObject({ ...onCase, reason: words(LIMITS.note, 2) });
export const remind = z.strictObject({ number: caseNumberText, note: words(300).default("") });
export const addNote = z.strictObject({ number: caseNumberText, text: words(LIMITS.note, 1) });
export const sendMessage = z.strictObject({ number: caseNumberText, text: words(LIMITS.note, 1) });

export const proposeAnswer = z.strictObject({
  ...onCase,
  outcome: z.enum(OUTCOMES, { error: "validation.choose" }),
  disposalMode: z.enum(DISPOSAL_MODES, { error: "validation.choose" }),
  replyText: words(LIMITS.reply, 5),
});
export const approveAnswer = z.strictObject({ ...onCase });
export const returnForWork = z.strictObject({ ...onCase, reason: words(LIMITS.note, 2) });
