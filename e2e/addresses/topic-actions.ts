import type { Answers } from "./askers";
import type { ActionRow } from "./list";

/** Whoever sees the common problem but may not do this learns so; for everybody else there is none. */
const TOPIC = {
  signedOut: "signedOut",
  triage: "notAllowed",
  manager: "notAllowed",
  leaders: "notAllowed",
  auditor: "notAllowed",
  leadLiaison: "notAllowed",
  leadReviewer: "notAllowed",
  others: "notFound",
};
const DESK_ONLY = { signedOut: "signedOut", triage: "passes", manager: "passes", others: "notAllowed" };
const ON = { topicId: "{topic}", version: "{version}" };
const OVER = { topicId: "{doneTopic}", version: "{version}" };
const FACTS = { title: "矩阵里的共性问题", problem: "矩阵里的几家企业都遇到的问题", ownerId: "{leadLiaison}" };
/** The whole link is in the answer: whoever is signed in has their own, and nobody another's. */
const SIGNED_IN = { signedOut: "signedOut", others: "passes" };

const onTopics = (name: string, send: ActionRow["send"], who: Answers<string>): ActionRow => ({
  action: `app/desk/topics/actions.ts ${name}`,
  send,
  who,
});

/** Forms about common problems, each with a mistake that only whoever passes the gates is told of: nothing changes. */
export const TOPIC_ACTIONS: readonly ActionRow[] = [
  // Without three cases.
  onTopics("open", { ...FACTS, leadDepartmentId: "{lead}" }, DESK_ONLY),
  // With a department that does not exist.
  onTopics(
    "change",
    { ...ON, ...FACTS, leadDepartmentId: "{freshId}" },
    { ...TOPIC, triage: "passes", manager: "passes" },
  ),
  // A case that is linked already, and one of exactly three.
  onTopics("link", { topicId: "{topic}", more: "{ended}" }, { ...TOPIC, triage: "passes", manager: "passes" }),
  onTopics("unlink", { topicId: "{topic}", number: "{ended}" }, { ...TOPIC, triage: "passes", manager: "passes" }),
  // A day long past.
  onTopics(
    "decide",
    { ...ON, measure: "统一调整峰谷时段并报批。", dueOn: "2001-01-01" },
    { ...TOPIC, leadLiaison: "passes", manager: "passes" },
  ),
  // In a state that is not the one.
  onTopics(
    "settle",
    { ...ON, result: "已经统一调整到位，下月起执行。" },
    { ...TOPIC, leadLiaison: "passes", manager: "passes" },
  ),
  onTopics("giveUp", { ...OVER, reason: "不再需要" }, { ...TOPIC, manager: "passes" }),
  onTopics("reopen", { ...ON, reason: "又有反映" }, { ...TOPIC, triage: "passes", manager: "passes" }),
  // Of a type that is being worked on.
  onTopics("dismiss", { typeCode: "{typeCode}", reason: "原因各不相同" }, DESK_ONLY),
  onTopics(
    "setNumbers",
    { version: "{version}", cases: "3", enterprises: "4", months: "12", more: "2" },
    { signedOut: "signedOut", manager: "passes", others: "notAllowed" },
  ),
  {
    action: "app/desk/cases/[number]/actions.ts joinTopic",
    send: { number: "{ended}", topicId: "{topic}" },
    bound: true,
    who: { ...TOPIC, triage: "passes", manager: "passes" },
  },

  // ── one's own calendar feed ──
  { action: "app/desk/account/actions.ts changeCalendarLink", send: { act: "make" }, who: SIGNED_IN },
  { action: "app/desk/account/actions.ts changeCalendarLink", send: { act: "revoke" }, who: SIGNED_IN },
];
