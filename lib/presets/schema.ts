import * as z from "zod";
import { ANSWER_LIMITS, LIMIT_BOUNDS, type LimitName, type PresetLimits } from "./policy";
import { tierOutOfOrder } from "./rules";

/** Most characters, in Unicode code points; the screens read them from here. */
export const LIMITS = { code: 20, name: 30, note: 300 } as const;

function words(most: number, least = 0) {
  return z
    .string()
    .transform((value) => value.replace(/\r\n?/g, "\n").trim())
    .refine((value) => [...value].length >= least, { error: "validation.required" })
    .refine((value) => [...value].length <= most, { error: "validation.tooLong", params: { max: most } });
}

/** A count within its bounds; an empty field and a word are answered with the same sentence as a zero. */
export function between([least, most]: readonly [number, number]) {
  return z
    .union([z.number(), z.string().transform((text) => (/^\s*\d+\s*$/.test(text) ? Number(text) : 0))], {
      error: "validation.invalid",
    })
    .refine((count) => Number.isInteger(count) && count >= least && count <= most, {
      error: "validation.between",
      params: { least, most },
      // A figure beyond its bounds says nothing of the order of the tiers.
      abort: true,
    });
}

const counts = Object.fromEntries(
  Object.entries(LIMIT_BOUNDS).map(([name, bounds]) => [name, between(bounds)]),
) as unknown as Record<LimitName, z.ZodType<number, unknown>>;

/** The limits of a row or an event, without what else stands there. */
export const presetLimits = z.object(counts);

export const presetCode = z.string().regex(/^[a-z0-9][a-z0-9-]{0,19}$/, { error: "validation.presetCode" });
const seenVersion = z.coerce.number({ error: "validation.invalid" }).int().min(0);

/** A new version of a preset; `version` is the one the editor saw, 0 for a new code. */
export const publishPreset = z
  .strictObject({
    code: presetCode,
    version: seenVersion,
    name: words(LIMITS.name, 1),
    nameEn: words(LIMITS.name * 3, 1),
    note: words(LIMITS.note),
    ...counts,
  })
  .superRefine((input, context) => {
    const wrong = tierOutOfOrder(input);
    if (!wrong) return;
    context.addIssue({
      code: "custom",
      path: [ANSWER_LIMITS[wrong.tier]],
      message: "validation.notSooner",
      params: { least: wrong.least },
    });
  });
export type PublishPreset = z.output<typeof publishPreset>;

/** The preset of the park; `version` is the one of the choice that was seen, `presetVersion` that of the preset. */
export const chooseParkPreset = z.strictObject({
  code: presetCode,
  version: seenVersion,
  presetVersion: seenVersion,
});
export type ChooseParkPreset = z.output<typeof chooseParkPreset>;

/** What the setting holds. */
export const parkChoice = z.object({ code: z.string() });

/** The newest version of every preset, the code of the park's, and the version of that choice. */
export type PresetsInForce = { presets: readonly PresetVersion[]; parkCode: string; choiceVersion: number };

/** A version of a preset as every reader gets it. */
export type PresetVersion = PresetLimits & {
  id: string;
  code: string;
  version: number;
  name: string;
  nameEn: string;
  note: string;
  isCurrent: boolean;
  createdAt: Date;
};
