import { type Article, isOn, type RefusedBecause } from "./article.policy";
import type { CaseFacts } from "./relations.policy";
import { type CaseState, OPEN } from "./rules";

const PROMISED: readonly CaseState[] = ["assigned", "inProgress", "inReview"];

/** What moves a promised date: more time, the green channel, another type or tier, special steps and long-term progress. */
export const PROMISE_LAW = {
  askExtension: {
    by: ["leadLiaison"],
    when: ["inProgress"],
    unless: (facts) =>
      facts.longTerm === "running" ? "longTermRunning" : facts.extension === "none" ? null : "extensionAsked",
  },
  decideExtension: {
    by: ["manager"],
    when: ["inProgress", "inReview"],
    unless: (facts, actor) => {
      if (facts.extension !== "waiting") return "noExtensionWaiting";
      return isOn("extension", facts, actor) ? "ownRequest" : null;
    },
  },
  proposeGreenChannel: {
    by: ["specialist", "leader", "triage"],
    when: OPEN,
    unless: ({ greenChannel }) =>
      greenChannel === "none" ? null : greenChannel === "inForce" ? "inGreenChannel" : "greenChannelAsked",
  },
  decideGreenChannel: {
    by: ["manager"],
    when: OPEN,
    unless: (facts, actor) => {
      if (facts.greenChannel !== "waiting") return "noGreenChannelWaiting";
      return isOn("greenChannel", facts, actor) ? "ownRequest" : null;
    },
  },
  grantGreenChannel: {
    by: ["manager"],
    when: OPEN,
    unless: (facts, actor) => {
      if (facts.greenChannel === "waiting") return "greenChannelWaiting";
      if (facts.greenChannel === "inForce") return "inGreenChannel";
      return facts.greenChannel === "refused" && isOn("greenChannel", facts, actor) ? "ownRequest" : null;
    },
  },
  liftGreenChannel: {
    by: ["manager"],
    when: OPEN,
    unless: ({ greenChannel }) => (greenChannel === "inForce" ? null : "notInGreenChannel"),
  },
  reclassify: {
    by: ["triage", "manager"],
    when: PROMISED,
    unless: noReclassificationYet,
  },
  /** Reclassify into a longer promise without asking anybody else. */
  lengthenPromise: {
    by: ["manager"],
    when: PROMISED,
    unless: noReclassificationYet,
  },
  decideReclassification: {
    by: ["manager"],
    when: PROMISED,
    unless: (facts, actor) => {
      if (facts.reclassification !== "waiting") return "noReclassificationWaiting";
      return isOn("reclassification", facts, actor) ? "ownRequest" : null;
    },
  },
  askSuspension: {
    by: ["leadLiaison"],
    when: ["inProgress"],
    unless: ({ suspension, longTerm }) => {
      if (longTerm === "running") return "longTermRunning";
      return suspension === "none" ? null : suspension === "waiting" ? "suspensionWaiting" : "suspensionRunning";
    },
  },
  decideSuspension: {
    by: ["manager"],
    when: ["inProgress", "inReview"],
    unless: (facts, actor) => {
      if (facts.suspension !== "waiting") return "noSuspensionWaiting";
      return isOn("suspension", facts, actor) ? "ownRequest" : null;
    },
  },
  endSuspension: {
    by: ["leadLiaison"],
    when: ["inProgress", "inReview"],
    unless: (facts) => (facts.suspension === "running" ? null : "noSuspensionRunning"),
  },
  noteSuspensionOver: { by: ["system"], when: ["inProgress", "inReview"] },
  askLongTerm: { by: ["leadLiaison"], when: ["inProgress"], unless: noLongTermYet },
  decideLongTerm: {
    by: ["manager"],
    when: ["inProgress", "inReview"],
    unless: (facts, actor) => {
      if (facts.longTerm !== "waiting") return "noLongTermWaiting";
      return isOn("longTerm", facts, actor) ? "ownRequest" : null;
    },
  },
  beginLongTerm: {
    by: ["manager"],
    when: ["inProgress"],
    unless: (facts, actor) => noLongTermYet(facts) ?? (isOn("longTerm", facts, actor) ? "ownRequest" : null),
  },
  reportProgress: {
    by: ["leadLiaison"],
    when: ["inProgress", "inReview"],
    unless: (facts) => (facts.longTerm === "running" ? null : "notLongTerm"),
  },
} as const satisfies Record<string, Article>;

/** A long-term matter has no answer date that another type or tier could move. */
function noReclassificationYet({ reclassification, longTerm }: CaseFacts): RefusedBecause | null {
  if (longTerm === "running") return "longTermRunning";
  return reclassification === "none" ? null : "reclassificationWaiting";
}

/** Only what is major, or needs a policy to give way, may do without an answer date (docs/words.md, long-term progress). */
function noLongTermYet({ tier, longTerm }: CaseFacts): RefusedBecause | null {
  if (longTerm === "waiting") return "longTermWaiting";
  if (longTerm === "running") return "longTermRunning";
  return tier === "D" ? null : "onlyMajor";
}
