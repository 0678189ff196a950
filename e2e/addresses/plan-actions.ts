import type { Answers } from "./askers";
import type { ActionRow } from "./list";

/** Of the plan in force: whoever sees the own enterprise learns that it is not theirs; for everybody else there is none. */
const IN_FORCE = {
  signedOut: "signedOut",
  ownEnterprise: "notAllowed",
  caseReaders: "notAllowed",
  systemAdministrator: "notAllowed",
  others: "notFound",
};
/** Of the draft: who is linked, and who looks after all enterprises. */
const DRAFT = {
  signedOut: "signedOut",
  linkedSpecialist: "notAllowed",
  linkedLeader: "notAllowed",
  leadReviewer: "notAllowed",
  triage: "notAllowed",
  manager: "notAllowed",
  supervisor: "notAllowed",
  auditor: "notAllowed",
  others: "notFound",
};
const WRITERS = { linkedSpecialist: "passes", leadReviewer: "passes", triage: "passes", manager: "passes" };
const DECIDE = { linkedLeader: "passes", manager: "passes" };
const OWNERS = { ...WRITERS, leadLiaison: "passes" };

const row = (name: string, send: ActionRow["send"], base: Answers<string>, passes: Answers<string>): ActionRow => ({
  action: `app/desk/enterprises/[id]/plan/actions.ts ${name}`,
  send,
  who: { ...base, ...passes },
});
const ON_DRAFT = { planId: "{planDraft}", version: "{version}" };
const ON_MEASURE = { measureId: "{measure}" };
/** Not done, so that nothing is taken back. */
const ON_OPEN_MEASURE = { measureId: "{openMeasure}" };

/** The forms of a service plan. The measure is done, the promise kept, the draft not ready: whoever passes changes nothing. */
export const PLAN_ACTIONS: readonly ActionRow[] = [
  row("save", { enterpriseId: "{enterprise}", version: "0", untilOn: "2099-01-01" }, IN_FORCE, WRITERS),
  row("submit", ON_DRAFT, DRAFT, WRITERS),
  row("approve", ON_DRAFT, DRAFT, DECIDE),
  row("sendBack", { ...ON_DRAFT, reason: "请再补充措施" }, DRAFT, DECIDE),
  row("end", { planId: "{planDraft}", reason: "企业迁出园区" }, DRAFT, DECIDE),
  row("review", { planId: "{planDraft}", conclusion: "goesOn", note: "按计划推进" }, DRAFT, WRITERS),
  row("report", { ...ON_MEASURE, text: "已现场勘查" }, IN_FORCE, OWNERS),
  row("complete", { ...ON_MEASURE, evidence: "资料已经交付" }, IN_FORCE, OWNERS),
  row("putOff", { ...ON_MEASURE, dueOn: "2099-01-01", reason: "设备到货推迟" }, IN_FORCE, { manager: "passes" }),
  row("takeBack", { ...ON_OPEN_MEASURE, reason: "资料被退回，需重新办理" }, IN_FORCE, OWNERS),
  row("settle", { lineId: "{promise}", note: "线路已开通" }, IN_FORCE, WRITERS),
  {
    action: "app/my/plan/actions.ts confirm",
    send: { planId: "{plan}" },
    who: { ...IN_FORCE, ownEnterprise: "passes" },
  },
];
