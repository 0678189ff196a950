import type { Asker, Group } from "./askers";

type Readers = readonly (Asker | Group)[];

/** Everybody of the park who sees the own enterprise; the cases are a smaller circle. */
export const ENTERPRISE_READERS: Readers = ["ownEnterprise", "caseReaders", "systemAdministrator"];
const CASE_STAFF: Readers = ["caseReaders"];
const CASE_READERS: Readers = ["ownEnterprise", "caseReaders"];
/** The other enterprise's case: its own people, its links, the far department that works on it, and who sees every case. */
const OTHER_STAFF: Readers = [
  "otherSpecialist",
  "otherLeader",
  "farLiaison",
  "farReviewer",
  "triage",
  "callBack",
  "manager",
  "supervisor",
  "auditor",
];
const OTHER_READERS: Readers = ["otherContact", ...OTHER_STAFF];
/** What is marked confidential is closed to the links of the enterprise; departments with an item in it read it. */
const CONFIDENTIAL_READERS: Readers = [
  "ownEnterprise",
  "triage",
  "leadLiaison",
  "supportLiaison",
  "leadReviewer",
  "callBack",
  "manager",
  "supervisor",
  "auditor",
];
/** Before a department has it, only the enterprise, its links, and the desks that see every case know of a request. */
const UNASSIGNED_READERS: Readers = [
  "ownEnterprise",
  "linkedSpecialist",
  "linkedLeader",
  "leadReviewer",
  "triage",
  "callBack",
  "manager",
  "auditor",
];
/** A common problem is read by those who see over the park and by its lead department; a case names it to whoever sees the case. */
export const TOPIC_READERS: Readers = ["triage", "manager", "leaders", "auditor", "leadLiaison", "leadReviewer"];
const EVERY_STAFF: Readers = ["park"];
/** Visits are read by the three linked people, the desk, managers and the auditor; not by a department with an item there. */
export const VISIT_READERS: Readers = [
  "linkedSpecialist",
  "linkedLeader",
  "leadReviewer",
  "triage",
  "manager",
  "auditor",
];
/** A plan in force is read by all staff who see the enterprise, its draft by those who look after it. */
export const PLAN_STAFF: Readers = ["caseReaders", "systemAdministrator"];
const PLAN_WRITERS: Readers = [
  "linkedSpecialist",
  "linkedLeader",
  "leadReviewer",
  "triage",
  "manager",
  "supervisor",
  "auditor",
];
/** What a health check has found is for the links, the desk, managers and auditors. */
const CHECKUP_READERS: Readers = ["linkedSpecialist", "linkedLeader", "leadReviewer", "triage", "manager", "auditor"];

/**
 * Words planted in the park that stand nowhere else, and who may ever find them in an answer: in the page, in the data the
 * page carries for its scripts, in the answer to a form. Whoever is not named here must never get them, from any address.
 */
export const SECRETS = {
  ownTitle: { text: "玻纤车间增容密题", readers: CASE_READERS },
  ownDetail: { text: "玻纤详述甲乙丙", readers: CASE_READERS },
  ownNote: { text: "内部备注勿外传一", readers: CASE_STAFF },
  ownDispute: { text: "异议理由勿外传二", readers: CASE_STAFF },
  ownRuling: { text: "裁定理由勿外传三", readers: CASE_STAFF },
  ownReturn: { text: "退回理由勿外传四", readers: CASE_STAFF },
  ownCallBack: { text: "回访记录勿外传五", readers: CASE_STAFF },
  ownItem: { text: "内部事项名勿外传六", readers: CASE_STAFF },
  ownBlocked: { text: "受阻原因勿外传七", readers: CASE_STAFF },
  ownHiddenFile: { text: "内部函件勿外传八", readers: CASE_STAFF },
  ownGreen: { text: "绿色通道理由勿外传十一", readers: CASE_STAFF },
  ownReclassification: { text: "定级缘由勿外传十二", readers: CASE_STAFF },
  ownAnswerDraft: { text: "未审答复勿外传九", readers: CASE_STAFF },
  ownSlip: { text: "督办要求勿外传十一", readers: CASE_STAFF },
  ownSlipAnswer: { text: "督办反馈勿外传十二", readers: CASE_STAFF },
  ownInterview: { text: "约谈内容勿外传十三", readers: CASE_STAFF },
  ownSuspension: { text: "中止意见勿外传十一", readers: CASE_STAFF },
  ownLongTerm: { text: "长期推进意见勿外传十二", readers: CASE_STAFF },
  ownInstruction: { text: "领导批示只给单位看十四", readers: CASE_STAFF },
  ownMeeting: { text: "会商结论只给单位看十三", readers: CASE_STAFF },
  ownVisit: { text: "走访所见勿外传十四", readers: VISIT_READERS },
  ownPromise: { text: "走访承诺勿外传十五", readers: VISIT_READERS },
  ownMeasure: { text: "方案措施只给本企业看", readers: ENTERPRISE_READERS },
  ownPlanWhy: { text: "方案依据勿外传十四", readers: PLAN_STAFF },
  ownMeasureNote: { text: "措施进展勿外传十五", readers: PLAN_STAFF },
  ownEvidence: { text: "措施依据勿外传十六", readers: PLAN_STAFF },
  ownMeasureFile: { text: "措施佐证勿外传十九", readers: PLAN_STAFF },
  ownShownMeasureFile: { text: "措施佐证只给本企业看", readers: ENTERPRISE_READERS },
  ownSentBack: { text: "退回方案理由勿外传十七", readers: PLAN_STAFF },
  ownPlanDraft: { text: "起草中的目标勿外传十八", readers: PLAN_WRITERS },
  ownProposed: { text: "申报新址勿外传十四", readers: ENTERPRISE_READERS },
  ownCheckupNote: { text: "问诊备注勿外传十五", readers: CHECKUP_READERS },
  ownDismissal: { text: "预警排除理由勿外传十六", readers: CHECKUP_READERS },
  ownComment: { text: "评价留言密语十", readers: CASE_READERS },
  handOverNote: {
    text: "交接说明勿外传十七",
    readers: ["otherSpecialist", "triage", "manager", "systemAdministrator", "auditor"],
  },
  ownDraft: { text: "草稿只给本人看", readers: ["ownContact"] },
  ownDraftFile: { text: "草稿附件只给本人", readers: ["ownContact"] },
  submittedTitle: { text: "刚提交尚未受理的密题", readers: UNASSIGNED_READERS },
  topicTitle: { text: "峰谷错位共性密题", readers: [...TOPIC_READERS, ...CASE_STAFF, ...OTHER_STAFF] },
  topicProblem: { text: "共性问题描述勿外传十四只给在场的人看", readers: TOPIC_READERS },
  templateItem: { text: "模板内部事项名", readers: EVERY_STAFF },
  ownPhone: { text: "13911110001", readers: CASE_READERS },
  confidentialTitle: { text: "涉密诉求专题", readers: CONFIDENTIAL_READERS },
  otherTitle: { text: "食品冷库用地密题", readers: OTHER_READERS },
  otherNote: { text: "乙企内部备注勿外传", readers: OTHER_STAFF },
  otherPhone: { text: "13911110002", readers: OTHER_READERS },
  otherName: { text: "黔润食品有限公司", readers: [...OTHER_READERS, "systemAdministrator"] },
  ownName: { text: "渝诚玻纤有限公司", readers: ENTERPRISE_READERS },
  specialistPhone: { text: "13922220001", readers: ["ownEnterprise", "park"] },
  leaderPhone: { text: "13922220002", readers: EVERY_STAFF },
  departmentHeadPhone: { text: "13922220003", readers: EVERY_STAFF },
  liaisonPhone: { text: "13922220004", readers: EVERY_STAFF },
  triagePhone: { text: "13922220005", readers: EVERY_STAFF },
  managerPhone: { text: "13922220006", readers: EVERY_STAFF },
} as const satisfies Record<string, { text: string; readers: Readers }>;

export type Secret = keyof typeof SECRETS;
