import type { PresetLimits } from "@/lib/presets/policy";
import { promisedDays, promiseSource, type TypePromise } from "@/lib/presets/rules";

/**
 * What a clock may be counting. `answer` is the promise of the request type's tier; `item` one line of a checklist; `progress` the
 * next monthly report of a long-term matter.
 */
export const CLOCK_KINDS = [
  "firstContact",
  "acceptance",
  "signing",
  "item",
  "answer",
  "confirmation",
  "callBack",
  "correction",
  "progress",
] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

/** The clocks the enterprise is told of. The others are matters between the offices of the park. */
export const ENTERPRISE_CLOCKS: readonly ClockKind[] = [
  "firstContact",
  "acceptance",
  "answer",
  "correction",
  "confirmation",
  "progress",
];

export function isToldToEnterprise(clock: string): boolean {
  return (ENTERPRISE_CLOCKS as readonly string[]).includes(clock);
}

/** Deadlines that a calendar moved are counted up to here (decision 0008). */
export const MOST_MOVED = 10_000;

/** How much time a clock may take: working time, or until the same day so many months later. */
export type Limit = Readonly<{ unit: "workingDays" | "workingMinutes" | "months"; count: number }>;

/** The kinds whose limit a preset fixes; the days of an item are those of its line in the checklist, a report has a month. */
export type PresetClockKind = Exclude<ClockKind, "item" | "progress">;

/** What a limit depends on beside the preset: whether the request is urgent, and what its request type promises. */
export type LimitFacts = Readonly<{ urgent?: boolean; type?: TypePromise }>;

/**
 * The limit of a clock: the only place where a preset becomes a limit. Whole working days, or working minutes for the first
 * contact of an urgent request. Throws for an answer without its request type. Source: docs/decisions/0015.
 */
export function limitOfClock(preset: PresetLimits, kind: PresetClockKind, facts: LimitFacts = {}): Limit {
  switch (kind) {
    case "firstContact":
      return facts.urgent
        ? { unit: "workingMinutes", count: preset.urgentContactMinutes }
        : workingDays(preset.firstContactDays);
    case "answer":
      if (!facts.type) throw new Error("the answer clock needs the request type");
      return workingDays(promisedDays(preset, facts.type));
    default:
      return workingDays(preset[`${kind}Days`]);
  }
}

/** The limit of a new clock and the version it comes from: none where the request type states days of its own. */
export function promiseOf(preset: PresetLimits & { id: string }, kind: PresetClockKind, facts: LimitFacts = {}) {
  const ofType = kind === "answer" && facts.type?.limitDays != null;
  return { limit: limitOfClock(preset, kind, facts), presetId: ofType ? null : preset.id };
}

/** Where the limit of a clock comes from; `version` is that of the preset or of the request type. */
export type LimitSource = Readonly<
  | { from: "preset" | "law"; name: string; nameEn: string; version: number; statutoryDays: number | null }
  | { from: "type"; version: number }
  | { from: "item" | "month" }
>;

/** What the day-by-day account of a clock names as the source of its limit. */
export function limitSourceOf(
  kind: string,
  preset: (PresetLimits & { name: string; nameEn: string; version: number }) | null,
  type: TypePromise & { version: number },
): LimitSource {
  if (kind === "progress") return { from: "month" };
  if (!preset) return kind === "answer" ? { from: "type", version: type.version } : { from: "item" };
  const { name, nameEn, version } = preset;
  const from = kind === "answer" && promiseSource(preset, type) === "law" ? "law" : "preset";
  return { from, name, nameEn, version, statutoryDays: type.statutoryDays };
}

/** A long-term matter is reported on every month, whatever the preset (docs/words.md, long-term progress). */
export const MONTHLY: Limit = { unit: "months", count: 1 };

/** In the green channel the first contact is within 4 working hours. */
export const GREEN_CHANNEL_FIRST_CONTACT: Limit = { unit: "workingMinutes", count: 240 };

/**
 * What a special step stops: the answer and the lines of the checklist it rests on. It excuses no unsigned assignment and no
 * telephone call that was not made; only waiting for the enterprise's own materials stops everything the park counts.
 */
export const STOPPED_BY_STEP: readonly ClockKind[] = ["answer", "item"];

export function isStoppedByStep(kind: string): boolean {
  return (STOPPED_BY_STEP as readonly string[]).includes(kind);
}

/** Whether a pause for this reason stops a clock. */
export function isStoppedBy(reason: string, clock: Readonly<{ kind: string; pausable: boolean }>): boolean {
  return clock.pausable && (reason === "correction" || isStoppedByStep(clock.kind));
}

/** A limit of whole working days. */
export function workingDays(count: number): Limit {
  return { unit: "workingDays", count };
}
