import { ANSWER_LIMITS, LIMIT_NAMES, type LimitName, type PresetLimits, TIERS, type Tier } from "./policy";

/** What a request type says of its own answer: its tier, days of its own instead of the preset's, and what the law allows. */
export type TypePromise = Readonly<{ tier: Tier; limitDays: number | null; statutoryDays: number | null }>;

/**
 * The promised working days of an answer: the type's own where it states any, otherwise what the preset gives its tier, but
 * then never more than the statutory limit; a type's own days are held to it when it is written. Source: docs/decisions/0015.
 */
export function promisedDays(limits: PresetLimits, { tier, limitDays, statutoryDays }: TypePromise): number {
  return limitDays ?? Math.min(limits[ANSWER_LIMITS[tier]], statutoryDays ?? Number.POSITIVE_INFINITY);
}

/** What a type promises a case: its own promise, or, where the case was given another tier, what its preset gives that one. */
export function promiseUnder<Type extends { tier: string; limitDays: number | null; statutoryDays: number | null }>(
  type: Type,
  tier: string,
): Type & TypePromise {
  const limitDays = tier === type.tier ? type.limitDays : null;
  return { ...type, tier: TIERS.find((one) => one === tier) ?? (type.tier as Tier), limitDays };
}

/** Where the promised days come from: the type itself, the preset, or the law that cut the preset's days short. */
export function promiseSource(limits: PresetLimits, type: TypePromise): "type" | "preset" | "law" {
  if (type.limitDays !== null) return "type";
  return promisedDays(limits, type) < limits[ANSWER_LIMITS[type.tier]] ? "law" : "preset";
}

/** The preset with which a request of a type begins: the one it chose, or the park's. */
export function presetFor<Preset extends { code: string }>(
  { presets, parkCode }: { presets: readonly Preset[]; parkCode: string },
  choice: string | null,
): Preset {
  const preset = presets.find(({ code }) => code === (choice ?? parkCode));
  if (!preset) throw new Error(`no preset ${choice ?? parkCode}`);
  return preset;
}

export type LimitChange = Readonly<{ limit: LimitName; from: number; to: number }>;

/** In which limits two presets differ, in the order people read them. */
export function limitChanges(from: PresetLimits, to: PresetLimits): LimitChange[] {
  return LIMIT_NAMES.filter((limit) => from[limit] !== to[limit]).map((limit) => ({
    limit,
    from: from[limit],
    to: to[limit],
  }));
}

/** The first tier that promises its answer sooner than the tier before it, or null when they are in order. */
export function tierOutOfOrder(limits: PresetLimits): { tier: Tier; least: number } | null {
  for (const [index, tier] of TIERS.entries()) {
    const before = TIERS[index - 1];
    const least = before ? limits[ANSWER_LIMITS[before]] : 0;
    if (limits[ANSWER_LIMITS[tier]] < least) return { tier, least };
  }
  return null;
}

/**
 * The preset a case goes on with when it is accepted under another request type: its own version where both types choose
 * alike, otherwise the newest of what the new type chooses, or again its own if that is the same preset.
 */
export function presetAfterMove<Preset extends { code: string }>(
  own: Preset,
  choice: { before: string | null; after: string | null },
  newest: Preset,
): Preset {
  return choice.before === choice.after || newest.code === own.code ? own : newest;
}
