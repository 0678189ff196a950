import * as z from "zod";
import { TIERS, type Tier } from "@/lib/presets/policy";
import { between, presetCode } from "@/lib/presets/schema";
import { MATERIAL_FORMS } from "./policy";

/** Limits of the catalogue, in Unicode code points or entries; the screens read them from here. */
export const LIMITS = {
  code: 10,
  name: 40,
  hint: 60,
  reason: 120,
  title: 60,
  material: 100,
  issuer: 60,
  howToObtain: 200,
  copies: 20,
  prompt: 600,
  basis: 600,
  statutoryBasis: 200,
  days: 60,
  statutoryDays: 180,
  checklist: 20,
  materials: 20,
  supports: 8,
} as const;

function words(most: number, least = 0) {
  return z
    .string()
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length >= least, {
      error: "validation.required",
    })
    .refine((value) => [...value].length <= most, {
      error: "validation.tooLong",
      params: { max: most },
    });
}

/** A checkbox of a form, or a stored yes or no; a box left empty is not sent at all. */
const flag = z
  .union([z.boolean(), z.literal("on").transform(() => true)], {
    error: "validation.invalid",
  })
  .default(false);

/** One line of a checklist template: what staff read, what the enterprise reads, and whether an answer may leave it open. */
export const checklistLine = z.strictObject({
  title: words(LIMITS.title, 1),
  publicTitle: words(LIMITS.title, 1),
  mandatory: flag,
});
export type ChecklistLine = z.output<typeof checklistLine>;

/** One line of the one-time disclosure: what to hand in, in which form, who issues it and how to get it. */
export const material = z.strictObject({
  name: words(LIMITS.material, 1),
  form: z.enum(MATERIAL_FORMS, { error: "validation.choose" }),
  copies: z.coerce
    .number({ error: "validation.invalid" })
    .int({ error: "validation.invalid" })
    .min(0, { error: "validation.invalid" })
    .max(LIMITS.copies, { error: "validation.invalid" }),
  issuer: words(LIMITS.issuer),
  howToObtain: words(LIMITS.howToObtain),
  required: flag,
});
export type Material = z.output<typeof material>;

export const checklist = z.array(checklistLine).max(LIMITS.checklist, { error: "validation.tooMany" });
export const materials = z.array(material).max(LIMITS.materials, { error: "validation.tooMany" });

/** Days that may be left out. */
const days = (most: number) => z.union([z.literal("").transform(() => null), z.null(), between([1, most])]);
const none = z.literal("").transform(() => null);

export const typeCode = z.string().regex(/^[A-Z]{3}-\d{2}$/, { error: "validation.code" });
const uuid = z.uuid({ error: "validation.choose" });

/** A new version of a request type; `version` is the one the editor saw, 0 for a new code. */
export const changeRequestType = z.strictObject({
  code: typeCode,
  version: z.coerce.number({ error: "validation.invalid" }).int().min(0),
  categoryCode: z.string().min(1, { error: "validation.choose" }).max(LIMITS.code),
  name: words(LIMITS.name, 1),
  nameEn: words(LIMITS.name * 3, 1),
  tier: z.enum(TIERS, { error: "validation.choose" }),
  presetCode: z.union([none, z.null(), presetCode], { error: "validation.choose" }).default(null),
  limitDays: days(LIMITS.days),
  statutoryDays: days(LIMITS.statutoryDays),
  statutoryBasis: words(LIMITS.statutoryBasis).default(""),
  leadDepartmentId: uuid,
  supportIds: z
    .union([uuid, z.array(uuid)], { error: "validation.choose" })
    .default([])
    .transform((ids) => [...new Set([ids].flat())])
    .refine((ids) => ids.length <= LIMITS.supports, {
      error: "validation.tooMany",
      params: { max: LIMITS.supports },
    }),
  checklist: checklist.min(1, { error: "validation.required" }),
  materials: materials.default([]),
  prompt: words(LIMITS.prompt),
  basis: words(LIMITS.basis),
  confidential: flag,
});
export type ChangeRequestType = z.output<typeof changeRequestType>;

export const retireRequestType = z.strictObject({
  code: typeCode,
  version: z.coerce.number({ error: "validation.invalid" }).int().min(1),
  reason: words(LIMITS.reason, 1),
});
export type RetireRequestType = z.output<typeof retireRequestType>;

export const saveCategory = z.strictObject({
  code: z.string().regex(/^[A-Z]{3}$/, { error: "validation.code" }),
  name: words(LIMITS.name, 1),
  nameEn: words(LIMITS.name * 3, 1),
  hint: words(LIMITS.hint),
  hintEn: words(LIMITS.hint * 3),
  order: z.coerce.number({ error: "validation.invalid" }).int().min(0).max(1000),
});
export type SaveCategory = z.output<typeof saveCategory>;

/** A version of a request type as every reader gets it: its checklist and materials are read through the schemas above. */
export type RequestTypeDetail = {
  id: string;
  code: string;
  version: number;
  categoryCode: string;
  name: string;
  nameEn: string;
  tier: Tier;
  /** The preset of its own choice; null for the park's. */
  presetCode: string | null;
  /** Promised, in working days; null for what the preset gives its tier (`promisedDays`). */
  limitDays: number | null;
  /** Fixed by law, in working days, where there is such a limit, and the law that fixes it. */
  statutoryDays: number | null;
  statutoryBasis: string;
  leadDepartmentId: string;
  leadDepartmentName: string;
  supportIds: string[];
  checklist: ChecklistLine[];
  materials: Material[];
  prompt: string;
  basis: string;
  confidential: boolean;
  isCurrent: boolean;
  retiredAt: Date | null;
  createdAt: Date;
};

export type CategoryWithTypes = {
  code: string;
  name: string;
  nameEn: string;
  hint: string;
  hintEn: string;
  order: number;
  types: RequestTypeDetail[];
};
