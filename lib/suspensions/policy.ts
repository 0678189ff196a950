/** Special steps whose time is not counted: a closed list (行政许可法 45; 特殊环节清单). What is not on it is ordinary work. */
export const SPECIAL_STEPS = ["hearing", "expertReview", "publicNotice", "inspection", "superiorApproval"] as const;
export type SpecialStep = (typeof SPECIAL_STEPS)[number];

/**
 * How many working days a step may take, all its suspensions of one answer together, so that a row of short ones is no way
 * round. A hearing is held within 20 days (行政许可法 47); the other numbers are ours.
 */
export const MOST_DAYS: Readonly<Record<SpecialStep, number>> = {
  hearing: 20,
  expertReview: 30,
  publicNotice: 20,
  inspection: 30,
  superiorApproval: 30,
};
