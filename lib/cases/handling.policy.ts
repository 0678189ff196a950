import { type Article, isOn, meetingFirst } from "./article.policy";
import { CASE_STATES, type CaseState, MAX_CORRECTIONS, OPEN } from "./rules";

const WORKING: readonly CaseState[] = ["assigned", "inProgress"];
const NOT_ENDED: readonly CaseState[] = [...OPEN, "answered", "settled"];

/** What is done with a request from its filing until an answer can be written, and what may be said about it at any time. */
export const HANDLING_LAW = {
  logContact: {
    by: ["specialist", "triage", "leadLiaison"],
    when: ["submitted", "correction", "assigned", "inProgress"],
    unless: (facts) => (facts.contacted ? "alreadyContacted" : null),
  },
  askCorrection: {
    by: ["triage"],
    when: ["submitted"],
    unless: (facts) => (facts.correctionCount >= MAX_CORRECTIONS ? "secondCorrection" : null),
  },
  askCorrectionAgain: {
    by: ["manager"],
    when: ["submitted"],
    unless: (facts, actor) => (isOn("correction", facts, actor) ? "ownRequest" : null),
  },
  supplyCorrection: { by: ["contact", "specialist", "triage"], when: ["correction"] },
  accept: { by: ["triage"], when: ["submitted"] },
  decline: { by: ["triage"], when: ["submitted", "correction"] },
  resolveOnTheSpot: { by: ["triage", "specialist"], when: ["submitted"], unless: meetingFirst },
  withdraw: { by: ["contact"], when: ["submitted", "correction", "assigned"] },
  remind: { by: ["contact"], when: ["submitted", "assigned", "inProgress", "inReview"] },
  signItem: { by: ["liaison"], when: WORKING },
  disputeItem: { by: ["liaison"], when: WORKING },
  ruleDispute: {
    by: ["triage"],
    when: WORKING,
    unless: (facts, actor) => (isOn("dispute", facts, actor) ? "ownRequest" : null),
  },
  addItem: { by: ["triage", "leadLiaison"], when: WORKING },
  instruct: { by: ["linkedLeader"], when: WORKING },
  workItem: { by: ["liaison"], when: ["inProgress"] },
  exemptItem: { by: ["leadLiaison"], when: ["inProgress"] },
  recordMeeting: {
    by: ["triage", "manager"],
    when: ["submitted", "assigned", "inProgress"],
    unless: (facts) => (facts.meeting === "needed" ? null : "noMeetingNeeded"),
  },
  note: {
    by: ["specialist", "leader", "triage", "liaison", "leadReviewer", "reviewer", "callBack", "manager", "supervisor"],
    when: NOT_ENDED,
  },
  message: { by: ["contact", "specialist", "triage", "leadLiaison"], when: NOT_ENDED },
  attach: { by: ["contact", "specialist", "triage", "liaison"], when: OPEN },
  /** Make it part of a common problem, or take it out again: also a case that is over shows what keeps going wrong. */
  linkTopic: { by: ["triage", "manager"], when: CASE_STATES },
  tellTopic: { by: ["system"], when: CASE_STATES },
} as const satisfies Record<string, Article>;
