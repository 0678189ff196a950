import type { Answers } from "./askers";
import type { ActionRow } from "./list";

/** Whoever sees the case but may not do this learns that it is not theirs; for everybody else there is no such case. */
const CASE = { signedOut: "signedOut", ownEnterprise: "notYours", caseReaders: "notYours", others: "notFound" };
const DEPARTMENTS = { leadLiaison: "passes", supportLiaison: "passes" };
/** `{ended}` was withdrawn while departments had it, so no action changes it; `{version}` is newer than any form on a screen. */
const ON = { number: "{ended}", version: "{version}" };
const ITEM = { number: "{ended}", itemId: "{endedItem}", itemVersion: "{version}" };
const REPLY = { outcome: "solved", disposalMode: "studiedTransferred", replyText: "已经办好了。" };
const SLIP_ANSWERERS = { ...DEPARTMENTS, leadReviewer: "passes" };
const TALK = {
  departmentId: "{lead}",
  on: "2026-01-05",
  heldBy: "督查室",
  withWhom: "分管负责人",
  content: "请尽快整改。",
  rectifyBy: "2026-01-12",
};
const GREEN = { ground: "production", reason: "生产线停产,每天都有损失" };
const RECLASSIFIED = { tier: "A", reason: "simpler", note: "比原来估计的简单" };
const RATING = { solved: "yes", level: "5" };

const onDesk = (name: string, send: ActionRow["send"], live: string, passes: Answers<string>): ActionRow => ({
  action: `app/desk/cases/[number]/actions.ts ${name}`,
  send,
  live,
  bound: true,
  who: { ...CASE, ...passes },
});
const onMy = (name: string, send: ActionRow["send"], live: string, passes: Answers<string>): ActionRow => ({
  action: `app/my/cases/[number]/actions.ts ${name}`,
  send,
  live,
  who: { ...CASE, ...passes },
});
/** The forms of a case: every verb of the law, with a case in the state it is for. */
export const CASE_ACTIONS: readonly ActionRow[] = [
  // ── a case, from the desk ──
  onDesk("accept", ON, "submitted", { triage: "passes" }),
  onDesk("askCorrection", { ...ON, materials: "营业执照" }, "submitted", { triage: "passes", manager: "passes" }),
  onDesk("supplyCorrection", { ...ON, note: "已补" }, "correction", {
    ownEnterprise: "passes",
    linkedSpecialist: "passes",
    triage: "passes",
  }),
  onDesk(
    "decline",
    { ...ON, reason: "outsideJurisdiction", explanation: "不属于", whereInstead: "市级" },
    "submitted",
    { triage: "passes" },
  ),
  onDesk("resolveOnTheSpot", { ...ON, outcome: "solved", replyText: "已经解决了。", evidence: "电话" }, "submitted", {
    triage: "passes",
    linkedSpecialist: "passes",
  }),
  onDesk("logContact", { number: ON.number, how: "phone", note: "已联系" }, "submitted", {
    triage: "passes",
    linkedSpecialist: "passes",
    leadLiaison: "passes",
  }),
  onDesk("signItems", ON, "assigned", DEPARTMENTS),
  onDesk("disputeItems", { ...ON, reason: "不是我单位职责" }, "assigned", DEPARTMENTS),
  onDesk("ruleDispute", { ...ON, ruling: "stays", reason: "按职责" }, "assigned", { triage: "passes" }),
  onDesk("addItem", { ...ON, title: "另一事项", departmentId: "{lead}", limitDays: "3" }, "case", {
    triage: "passes",
    leadLiaison: "passes",
  }),
  onDesk("instruct", { ...ON, text: "请三日内到现场", dueOn: "2026-12-01" }, "case", { linkedLeader: "passes" }),
  onDesk("progressItem", { ...ITEM, note: "进展" }, "case", DEPARTMENTS),
  onDesk("completeItem", { ...ITEM, note: "办结" }, "case", DEPARTMENTS),
  onDesk("blockItem", { ...ITEM, reason: "受阻" }, "case", DEPARTMENTS),
  onDesk("reopenItem", ITEM, "case", DEPARTMENTS),
  onDesk("exemptItem", { ...ITEM, reason: "不适用" }, "case", { leadLiaison: "passes" }),
  onDesk("proposeAnswer", { ...ON, ...REPLY }, "returned", { leadLiaison: "passes" }),
  onDesk("askExtension", { ...ON, days: "3", reason: "superiorReply", note: "等批复" }, "case", {
    leadLiaison: "passes",
  }),
  onDesk("decideExtension", { ...ON, ruling: "granted", note: "" }, "extending", { manager: "passes" }),
  onDesk(
    "issueSlip",
    { number: ON.number, clockId: "{enterprise}", colour: "red", words: "请三日内办结。" },
    "supervised",
    {
      supervisor: "passes",
    },
  ),
  onDesk("signSlip", { number: ON.number, slipId: "{slip}" }, "supervised", SLIP_ANSWERERS),
  onDesk(
    "answerSlip",
    { number: ON.number, slipId: "{slip}", done: "已经安排办理。", doneBy: "2099-12-31" },
    "supervised",
    SLIP_ANSWERERS,
  ),
  onDesk("reviewSlip", { number: ON.number, slipId: "{slip}", ruling: "closed", note: "不再督办" }, "supervised", {
    supervisor: "passes",
  }),
  onDesk("recordInterview", { number: ON.number, ...TALK }, "supervised", { supervisor: "passes", manager: "passes" }),
  onDesk("proposeGreenChannel", { ...ON, ...GREEN }, "case", {
    linkedSpecialist: "passes",
    linkedLeader: "passes",
    leadReviewer: "passes",
    triage: "passes",
  }),
  onDesk("grantGreenChannel", { ...ON, ...GREEN }, "case", { manager: "passes" }),
  onDesk("decideGreenChannel", { ...ON, ruling: "granted", note: "" }, "proposed", { manager: "passes" }),
  onDesk("liftGreenChannel", { ...ON, reason: "已经恢复" }, "green", { manager: "passes" }),
  onDesk("reclassify", { ...ON, ...RECLASSIFIED }, "case", { triage: "passes", manager: "passes" }),
  onDesk("decideReclassification", { ...ON, ruling: "granted", note: "" }, "reclassifying", { manager: "passes" }),
  onDesk(
    "askSuspension",
    { ...ON, step: "hearing", fromOn: "2026-11-04", toOn: "2026-11-06", basis: "《行政许可法》第四十七条", fileId: "" },
    "case",
    { leadLiaison: "passes" },
  ),
  onDesk("decideSuspension", { ...ON, ruling: "granted", note: "" }, "suspending", { manager: "passes" }),
  onDesk("endSuspension", { ...ON, note: "听证已结束" }, "suspended", { leadLiaison: "passes" }),
  onDesk("askLongTerm", { ...ON, reason: "须随规划修编解决" }, "major", { leadLiaison: "passes" }),
  onDesk("beginLongTerm", { ...ON, reason: "须随规划修编解决" }, "major", { manager: "passes" }),
  onDesk("decideLongTerm", { ...ON, ruling: "granted", note: "" }, "askedLongTerm", { manager: "passes" }),
  onDesk("reportProgress", { ...ON, text: "本月已完成现场踏勘和初步方案。" }, "longTerm", { leadLiaison: "passes" }),
  onDesk(
    "recordMeeting",
    {
      ...ON,
      heldOn: "2026-11-24",
      chairName: "分管领导",
      departmentIds: ["{lead}", "{support}"],
      conclusion: "由主办单位牵头，一周内办结。",
    },
    "toMeet",
    { triage: "passes", manager: "passes" },
  ),
  onDesk("approveAnswer", ON, "inReview", { leadReviewer: "passes" }),
  onDesk("returnForWork", { ...ON, reason: "重写" }, "inReview", { leadReviewer: "passes" }),
  onDesk("callBack", { ...ON, reached: "no", note: "无人接听" }, "settled", { callBack: "passes" }),
  onDesk("writeOff", ON, "settled", { callBack: "passes" }),
  onDesk("reopen", { ...ON, reason: "没有解决" }, "settled", { callBack: "passes", ownEnterprise: "passes" }),
  onDesk("addNote", { number: ON.number, text: "备注" }, "case", { caseReaders: "passes", auditor: "notYours" }),
  onDesk("sendMessage", { number: ON.number, text: "留言" }, "case", {
    ownEnterprise: "passes",
    linkedSpecialist: "passes",
    triage: "passes",
    leadLiaison: "passes",
  }),

  // ── a case, from the enterprise's area ──
  onMy("correctionAction", { ...ON, note: "已补" }, "correction", {
    ownEnterprise: "passes",
    linkedSpecialist: "passes",
    triage: "passes",
  }),
  onMy("messageAction", { number: ON.number, text: "留言" }, "case", {
    ownEnterprise: "passes",
    linkedSpecialist: "passes",
    triage: "passes",
    leadLiaison: "passes",
  }),
  onMy("remindAction", { number: ON.number, note: "" }, "case", { ownEnterprise: "passes" }),
  onMy("withdrawAction", { ...ON, reason: "不要了" }, "submitted", { ownEnterprise: "passes" }),
  onMy("feedbackAction", { ...ON, ...RATING }, "answered", { ownEnterprise: "passes" }),
  onMy("feedbackAction", { ...ON, solved: "no", reason: "没有解决" }, "answered", { ownEnterprise: "passes" }),
  onMy("rateAction", { ...ON, ...RATING }, "answered", { ownEnterprise: "passes" }),
  onMy("reopenAction", { ...ON, reason: "没有解决" }, "settled", { callBack: "passes", ownEnterprise: "passes" }),
];
