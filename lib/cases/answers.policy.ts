import { type Article, isOn, meetingFirst } from "./article.policy";
import { MAX_REOPENINGS } from "./rules";

/** How an answer comes about, what the enterprise says to it, and how the case is closed. */
export const ANSWER_LAW = {
  proposeAnswer: { by: ["leadLiaison"], when: ["inProgress"], unless: meetingFirst },
  returnForWork: { by: ["leadReviewer"], when: ["inReview"] },
  approveAnswer: {
    by: ["leadReviewer"],
    when: ["inReview"],
    unless: (facts, actor) => (isOn("answer", facts, actor) ? "ownWork" : null),
  },
  confirm: { by: ["contact"], when: ["answered"] },
  refuseAnswer: {
    by: ["contact"],
    when: ["answered"],
    unless: (facts) => (facts.reopenCount >= MAX_REOPENINGS ? "meetingDecided" : null),
  },
  rate: {
    by: ["contact"],
    when: ["answered", "settled", "writtenOff"],
    unless: (facts) => (facts.rated ? "alreadyRated" : null),
  },
  settleSilently: { by: ["system"], when: ["answered"] },
  callBack: { by: ["callBack"], when: ["settled"] },
  writeOff: { by: ["callBack"], when: ["settled"], unless: (facts) => (facts.calledBack ? null : "notCalledBack") },
  reopen: {
    by: ["contact", "callBack"],
    when: ["settled"],
    unless: (facts) => (facts.reopenCount >= MAX_REOPENINGS ? "meetingDecided" : null),
  },
} as const satisfies Record<string, Article>;
