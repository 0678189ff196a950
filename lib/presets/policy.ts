import { type Actor, hasRole } from "@/lib/actor";

/** A: enquiry. B: ordinary. C: several departments. D: major, or needs a change of policy. */
export const TIERS = ["A", "B", "C", "D"] as const;
export type Tier = (typeof TIERS)[number];

/**
 * What a preset fixes, in the order people read it, and between which whole numbers. Days are working days, minutes are
 * working minutes. Nothing national fixes these figures; a zero promises nothing and a thousand promises nothing either.
 */
export const LIMIT_BOUNDS = {
  firstContactDays: [1, 10],
  urgentContactMinutes: [15, 420],
  acceptanceDays: [1, 10],
  signingDays: [1, 10],
  supportDays: [1, 30],
  answerADays: [1, 60],
  answerBDays: [1, 60],
  answerCDays: [1, 60],
  answerDDays: [1, 60],
  correctionDays: [1, 30],
  confirmationDays: [1, 30],
  callBackDays: [1, 30],
} as const satisfies Record<string, readonly [number, number]>;

export type LimitName = keyof typeof LIMIT_BOUNDS;
export const LIMIT_NAMES = Object.keys(LIMIT_BOUNDS) as LimitName[];

/** A complete set of limits. */
export type PresetLimits = Readonly<Record<LimitName, number>>;

/** The answer limits, from the quickest tier to the slowest. */
export const ANSWER_LIMITS = {
  A: "answerADays",
  B: "answerBDays",
  C: "answerCDays",
  D: "answerDDays",
} as const satisfies Record<Tier, LimitName>;

/** The preset a park has that chose none, and its first version, with which every case from before presets began. */
export const STANDARD_CODE = "standard";
export const FIRST_PRESET_ID = "01936000-0000-7000-8000-000000000001";

/** Who may read the presets with all their versions. */
export function canReadPresets(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "auditor", "system");
}

/** Who may publish a version of a preset, and choose the one of the park. */
export function canManagePresets(actor: Actor): boolean {
  return hasRole(actor, "systemAdministrator", "system");
}
