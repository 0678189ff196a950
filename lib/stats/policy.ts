import { type Actor, type ActorRole, hasRole } from "@/lib/actor";

/** Raised whenever a definition below changes its meaning; printed beside every figure. */
export const DEFINITIONS_VERSION = 2;

/** Plain enquiries (tier A): what a park can promise to settle on the day it comes in. */
export const SIMPLE_TIER = "A";

/** A rate over fewer cases than this is not ranked: one case would move it too far. */
export const MINIMUM_SAMPLE = 5;

/**
 * Which moment puts a case into a period. `received`: it was filed in it. `answered`: its last answer reached the enterprise in
 * it and has not been taken up again. `accepted`: the park accepted it in the period, whatever became of it. `now`: the period does
 * not matter, only how the case stands at this moment.
 */
export const BASES = ["received", "accepted", "answered", "now"] as const;
export type Basis = (typeof BASES)[number];

/** What can be said of a case within its basis; lib/stats/queries/conditions.ts says it to the database. */
export const CONDITIONS = {
  received: "received",
  withdrawn: "received",
  declined: "received",
  suggestions: "received",
  needs: "received",
  problems: "received",
  ordered: "received",
  accepted: "accepted",
  answered: "answered",
  inTime: "answered",
  late: "answered",
  solvable: "answered",
  solved: "answered",
  partlySolved: "answered",
  solvedOrExplained: "answered",
  answeredSuggestions: "answered",
  adopted: "answered",
  simple: "answered",
  simpleSameDay: "answered",
  sameDay: "answered",
  rated: "answered",
  unrated: "answered",
  satisfied: "answered",
  basicallySatisfied: "answered",
  dissatisfied: "answered",
  timed: "answered",
  open: "now",
  overdue: "now",
} as const satisfies Record<string, Basis>;
export type Condition = keyof typeof CONDITIONS;

/** `cases`: the number itself. `percent`: numerator over denominator. `workingDays`: a percentile over the numerator's cases. */
export type Unit = "cases" | "percent" | "workingDays";

export type Metric = {
  unit: Unit;
  numerator: Condition;
  denominator: Condition | null;
  /** Whether more of it is good news; "neither" for what the park does not decide. */
  better: "more" | "less" | "neither";
};

/**
 * The figures of the park: what stands above and below the line. One table for the page, the lists behind its numbers and the
 * dictionary; the sentences are in messages, area figures. Source: docs/words.md, "pairs that stay apart".
 */
export const METRICS = {
  received: { unit: "cases", numerator: "received", denominator: null, better: "neither" },
  withdrawn: { unit: "cases", numerator: "withdrawn", denominator: "received", better: "neither" },
  declined: { unit: "cases", numerator: "declined", denominator: "received", better: "neither" },
  suggestions: { unit: "cases", numerator: "suggestions", denominator: "received", better: "neither" },
  needs: { unit: "cases", numerator: "needs", denominator: "received", better: "neither" },
  problems: { unit: "cases", numerator: "problems", denominator: "received", better: "neither" },
  ordered: { unit: "cases", numerator: "ordered", denominator: "received", better: "neither" },
  accepted: { unit: "cases", numerator: "accepted", denominator: null, better: "neither" },
  answered: { unit: "cases", numerator: "answered", denominator: null, better: "neither" },
  answeredInTime: { unit: "percent", numerator: "inTime", denominator: "answered", better: "more" },
  answeredLate: { unit: "cases", numerator: "late", denominator: "answered", better: "less" },
  solved: { unit: "percent", numerator: "solved", denominator: "solvable", better: "more" },
  solvedOrExplained: { unit: "percent", numerator: "solvedOrExplained", denominator: "solvable", better: "more" },
  partlySolved: { unit: "percent", numerator: "partlySolved", denominator: "solvable", better: "neither" },
  adopted: { unit: "percent", numerator: "adopted", denominator: "answeredSuggestions", better: "neither" },
  simpleSameDay: { unit: "percent", numerator: "simpleSameDay", denominator: "simple", better: "more" },
  sameDay: { unit: "cases", numerator: "sameDay", denominator: "answered", better: "neither" },
  satisfied: { unit: "percent", numerator: "satisfied", denominator: "rated", better: "more" },
  basicallySatisfied: { unit: "percent", numerator: "basicallySatisfied", denominator: "rated", better: "neither" },
  dissatisfied: { unit: "percent", numerator: "dissatisfied", denominator: "rated", better: "less" },
  rated: { unit: "percent", numerator: "rated", denominator: "answered", better: "more" },
  unrated: { unit: "cases", numerator: "unrated", denominator: "answered", better: "neither" },
  medianDays: { unit: "workingDays", numerator: "timed", denominator: null, better: "less" },
  ninetiethDays: { unit: "workingDays", numerator: "timed", denominator: null, better: "less" },
  openNow: { unit: "cases", numerator: "open", denominator: null, better: "neither" },
  overdueNow: { unit: "cases", numerator: "overdue", denominator: "open", better: "less" },
} as const satisfies Record<string, Metric>;
export type MetricKey = keyof typeof METRICS;
/** The metrics the page of figures counts; what was accepted is only listed, for the share of the green channel. */
export type PageMetric = Exclude<MetricKey, "accepted">;
export const METRIC_KEYS = Object.keys(METRICS) as MetricKey[];
export const PAGE_METRICS = METRIC_KEYS.filter((key): key is PageMetric => key !== "accepted");

export const PARTS = ["numerator", "denominator"] as const;
export type Part = (typeof PARTS)[number];

/** The condition behind a part of a metric; null when the metric has no such part. */
export function conditionOf(key: MetricKey, part: Part): Condition | null {
  return METRICS[key][part];
}

export function basisOf(key: MetricKey): Basis {
  return CONDITIONS[METRICS[key].numerator];
}

/** What the figures can be broken down by. `level` without a value are the unrated, `department` without one the unassigned. */
export const DIMENSIONS = ["department", "category", "outcome", "disposal", "level", "month"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** Who has the page of figures; what it counts is what they may see anyway (the gate's visibleTo). */
export const FIGURE_READERS: readonly ActorRole[] = [
  "manager",
  "leader",
  "auditor",
  "triageOfficer",
  "departmentLiaison",
  "departmentReviewer",
];

export function readsFigures(actor: Actor): boolean {
  return hasRole(actor, ...FIGURE_READERS);
}
