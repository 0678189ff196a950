import { type Article, isOn } from "./article.policy";
import type { CaseState } from "./rules";

const WITH_DEPARTMENTS: readonly CaseState[] = ["assigned", "inProgress", "inReview"];
/** A slip is answered and closed although its case has moved on, been answered or been withdrawn meanwhile. */
const WERE_WITH_DEPARTMENTS: readonly CaseState[] = [
  ...WITH_DEPARTMENTS,
  "answered",
  "settled",
  "writtenOff",
  "withdrawn",
];

/** What is done where a promise is broken, or about to be: rungs, slips and interviews. */
export const SUPERVISION_LAW = {
  climbRung: { by: ["system"], when: WITH_DEPARTMENTS },
  issueSlip: { by: ["supervisor"], when: WITH_DEPARTMENTS },
  signSlip: {
    by: ["liaison", "reviewer"],
    when: WERE_WITH_DEPARTMENTS,
    unless: (facts) => (facts.slipsWait.includes("signing") ? null : "noSlipToSign"),
  },
  answerSlip: {
    by: ["liaison", "reviewer"],
    when: WERE_WITH_DEPARTMENTS,
    unless: (facts) => (facts.slipsWait.includes("answer") ? null : "noSlipToAnswer"),
  },
  reviewSlip: {
    by: ["supervisor"],
    when: WERE_WITH_DEPARTMENTS,
    unless: (facts, actor) => {
      if (facts.slipsWait.length === 0) return "noSlipOpen";
      return isOn("slip", facts, actor) ? "ownRequest" : null;
    },
  },
  recordInterview: {
    by: ["supervisor", "manager"],
    when: WERE_WITH_DEPARTMENTS,
    unless: (facts) => (facts.circulated ? null : "notCirculated"),
  },
} as const satisfies Record<string, Article>;
