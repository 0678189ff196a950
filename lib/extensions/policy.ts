/** Grounds for giving an answer more time: a closed list, because "busy" is none. The note says what exactly. */
export const EXTENSION_REASONS = [
  "superiorReply",
  "severalDepartments",
  "expertOpinion",
  "enterpriseAgrees",
  "forceMajeure",
] as const;

/** How many working days before the due moment more time must be asked for (泉州, handling of enterprise problems, 2022). */
export const ASK_AHEAD_DAYS = 1;
