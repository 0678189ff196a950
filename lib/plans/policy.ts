import type { Rung } from "@/lib/supervision/policy";

/** What stands in a plan beside its measures. */
export const LINE_KINDS = ["goal", "claim", "promise"] as const;
export type LineKind = (typeof LINE_KINDS)[number];

/** What became of a goal or a measure in a quarter. */
export const OUTCOMES = ["reached", "onTrack", "behind", "dropped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What a review comes to: the plan goes on, a new edition is to be written, or it is to be ended by whoever may. */
export const CONCLUSIONS = ["goesOn", "toChange", "toEnd"] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/**
 * What is sent about a measure, each once for a due day, in this order. Each is a rung of the supervision ladder and has its
 * threshold (decision 0033); a measure gets no slip and no interview.
 */
export const NUDGES = ["reminded", "urged", "escalated", "circulated"] as const;
export type Nudge = (typeof NUDGES)[number];
export const RUNG_OF = {
  reminded: "reminder",
  urged: "urge",
  escalated: "slip",
  circulated: "circular",
} as const satisfies Record<Nudge, Rung>;

/** A measure said to be done may be taken back for so many calendar days. */
export const TAKE_BACK_DAYS = 30;

/** A plan may be made for at most so many days, and is made for so many unless its author says otherwise. */
export const LONGEST_PLAN_DAYS = 3 * 366;
export const USUAL_PLAN_DAYS = 365;

/** Certificates that expire within so many days are worth a measure in a new plan. */
export const RENEWAL_PLAN_DAYS = 180;
/** From this share of the threshold on, becoming "above scale" is a goal worth proposing. */
export const NEAR_SCALE_SHARE = 0.7;
