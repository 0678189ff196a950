import { TIER_LIMIT_DAYS, type Tier } from "@/lib/catalog/policy";

/** What a clock may be counting. `answer` is the promise of the request type's tier; `item` one line of a checklist. */
export const CLOCK_KINDS = [
  "firstContact",
  "acceptance",
  "signing",
  "item",
  "answer",
  "confirmation",
  "callBack",
  "correction",
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** How much working time a clock may take. */
export type Limit = Readonly<{ unit: "workingDays" | "workingMinutes"; count: number }>;

export type FixedClockKind = Exclude<ClockKind, "answer">;

/** A complete set of limits: one for every kind of clock, and one answer limit for every tier. */
export type Preset = Readonly<{
  limits: Readonly<Record<FixedClockKind, Limit>>;
  answerLimits: Readonly<Record<Tier, Limit>>;
}>;

/**
 * The limits a new park starts with. Nothing national fixes them; each is a figure that park offices elsewhere
 * publish: contact and acceptance 1 (省级接诉即办), signing 1 and an item 3 (协办反馈), answers 3/7/15/30,
 * correction 5, call-back 2. All in working days.
 */
export const STANDARD_PRESET: Preset = {
  limits: {
    firstContact: workingDays(1),
    acceptance: workingDays(1),
    signing: workingDays(1),
    item: workingDays(3),
    confirmation: workingDays(5),
    callBack: workingDays(2),
    correction: workingDays(5),
  },
  answerLimits: {
    A: workingDays(TIER_LIMIT_DAYS.A),
    B: workingDays(TIER_LIMIT_DAYS.B),
    C: workingDays(TIER_LIMIT_DAYS.C),
    D: workingDays(TIER_LIMIT_DAYS.D),
  },
};

/** The presets a park may choose from. */
export const PRESETS = { standard: STANDARD_PRESET } as const satisfies Record<string, Preset>;
export type PresetName = keyof typeof PRESETS;

/** First contact is quicker for an urgent request and in the green channel: 2 and 4 working hours. */
export const URGENT_FIRST_CONTACT: Limit = { unit: "workingMinutes", count: 120 };
export const GREEN_CHANNEL_FIRST_CONTACT: Limit = { unit: "workingMinutes", count: 240 };

/** The limit a preset gives a kind of clock; the answer clock needs the tier of the request type. */
export function limitFor(preset: Preset, kind: FixedClockKind): Limit;
export function limitFor(preset: Preset, kind: ClockKind, tier: Tier): Limit;
export function limitFor(preset: Preset, kind: ClockKind, tier?: Tier): Limit {
  if (kind !== "answer") return preset.limits[kind];
  if (!tier) throw new Error("the answer clock needs a tier");
  return preset.answerLimits[tier];
}

/** A limit of whole working days. */
export function workingDays(count: number): Limit {
  return { unit: "workingDays", count };
}
