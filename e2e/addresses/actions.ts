import { ADMINISTRATION_ACTIONS } from "./administration-actions";
import type { Answers } from "./askers";
import { CASE_ACTIONS } from "./case-actions";
import { DOSSIER_ACTIONS } from "./dossier-actions";
import type { ActionRow } from "./list";
import { PLAN_ACTIONS } from "./plan-actions";
import { TOPIC_ACTIONS } from "./topic-actions";

const ENTERPRISE = {
  signedOut: "signedOut",
  ownEnterprise: "notAllowed",
  caseReaders: "notAllowed",
  systemAdministrator: "notAllowed",
  others: "notFound",
};
const KEEPS_REGISTER = {
  linkedSpecialist: "passes",
  triage: "passes",
  manager: "passes",
  systemAdministrator: "passes",
};
const LINKS_PEOPLE = { manager: "passes", systemAdministrator: "passes" };
/** People of an enterprise file for their own one, whatever the form says. */
const FILES_FOR_OWN = {
  ...ENTERPRISE,
  enterprises: "passes",
  ownEnterprise: "passes",
  linkedSpecialist: "passes",
  triage: "passes",
};
const SIGNED_IN = { signedOut: "signedOut", others: "passes" };

const inEnterprises = (name: string, send: ActionRow["send"], who: Answers<string>): ActionRow => ({
  action: `app/desk/enterprises/actions.ts ${name}`,
  send,
  who,
});
const inLinks = (name: string, send: ActionRow["send"]): ActionRow => ({
  action: `app/desk/links/actions.ts ${name}`,
  send,
  who: { signedOut: "signedOut", others: "notAllowed", ...LINKS_PEOPLE },
});
const FACTS = { creditCode: "1", name: "改名", park: "正阳工业园区" };
const CERTIFICATE = { kind: "highTech", issuedOn: "2026-01-02", expiresOn: "2026-01-01" };
const REQUEST = {
  draftId: "{freshId}",
  typeCode: "ZZZ-99",
  title: "矩阵里的诉求",
  contactName: "王女士",
  contactPhone: "13800138000",
};
/** Server actions. Every form of every page, sent by everybody, whether or not a page shows it to them. */
export const ACTIONS: readonly ActionRow[] = [
  ...CASE_ACTIONS,
  ...ADMINISTRATION_ACTIONS,
  ...PLAN_ACTIONS,
  ...TOPIC_ACTIONS,

  // ── filing ──
  {
    action: "app/my/new/actions.ts fileAction",
    send: { ...REQUEST, enterpriseId: "{enterprise}" },
    who: FILES_FOR_OWN,
  },
  {
    action: "app/desk/new/actions.ts fileForEnterprise",
    send: { ...REQUEST, enterpriseId: "{enterprise}" },
    who: FILES_FOR_OWN,
  },
  // Throwing a draft away says nothing about whose it was; that it is still there is checked afterwards.
  { action: "app/my/new/actions.ts discardAction", send: { draftId: "{lostDraft}" }, who: SIGNED_IN },

  // ── the review of the green channel: nobody asked in that month, so that nothing is recorded ──
  {
    action: "app/desk/green-channel/reviews/actions.ts record",
    send: { month: "2026-01", version: "0", conclusion: "当月没有提请，没有发现滥用。" },
    who: { signedOut: "signedOut", triage: "passes", manager: "passes", others: "notAllowed" },
  },

  // ── enterprises ──
  inEnterprises("create", FACTS, {
    signedOut: "signedOut",
    triage: "passes",
    manager: "passes",
    systemAdministrator: "passes",
    others: "notAllowed",
  }),
  inEnterprises(
    "change",
    { ...FACTS, enterpriseId: "{enterprise}", version: "1" },
    { ...ENTERPRISE, ...KEEPS_REGISTER },
  ),
  inEnterprises(
    "close",
    { enterpriseId: "{enterprise}", version: "1", reason: "注销" },
    { ...ENTERPRISE, ...LINKS_PEOPLE },
  ),
  inEnterprises(
    "addQualification",
    { enterpriseId: "{enterprise}", ...CERTIFICATE },
    { ...ENTERPRISE, ...KEEPS_REGISTER },
  ),
  inEnterprises(
    "changeQualification",
    { enterpriseId: "{enterprise}", qualificationId: "{qualification}", ...CERTIFICATE },
    { ...ENTERPRISE, ...KEEPS_REGISTER },
  ),
  // A certificate of another enterprise is not to be had by naming an own one beside it.
  inEnterprises(
    "changeQualification",
    { enterpriseId: "{enterprise}", qualificationId: "{otherQualification}", ...CERTIFICATE },
    {
      ...ENTERPRISE,
      linkedSpecialist: "notFound",
      triage: "notFound",
      manager: "notFound",
      systemAdministrator: "notFound",
    },
  ),
  inEnterprises(
    "endQualification",
    { enterpriseId: "{enterprise}", qualificationId: "{qualification}", endsOn: "2000-01-01", reason: "撤销" },
    { ...ENTERPRISE, ...KEEPS_REGISTER },
  ),
  inEnterprises(
    "assignLink",
    { enterpriseId: "{enterprise}", slot: "specialist", personId: "{linkedSpecialist}", handOverNote: "" },
    { ...ENTERPRISE, ...LINKS_PEOPLE },
  ),
  inEnterprises(
    "endLink",
    { enterpriseId: "{otherEnterprise}", slot: "departmentHead", handOverNote: "交接" },
    {
      signedOut: "signedOut",
      otherContact: "notAllowed",
      otherSpecialist: "notAllowed",
      otherLeader: "notAllowed",
      farLiaison: "notAllowed",
      farReviewer: "notAllowed",
      triage: "notAllowed",
      callBack: "notAllowed",
      supervisor: "notAllowed",
      auditor: "notAllowed",
      others: "notFound",
      ...LINKS_PEOPLE,
    },
  ),
  // Nobody hands over to themselves: refused, so that the planted links stay as they are.
  inLinks("handOver", {
    personId: "{linkedSpecialist}",
    linkIds: "{ownLink}",
    successorId: "{linkedSpecialist}",
    handOverNote: "交接",
  }),
  inLinks("setLimits", { version: "{version}", leader: "10", departmentHead: "20", specialist: "4" }),
  inLinks("importSheet", { intent: "preview", pasted: "企业名称\t联系领导\n没有这家企业\t没有这个人" }),
  {
    action: "app/desk/enterprises/[id]/visits/actions.ts setRhythmAction",
    send: { enterpriseId: "{enterprise}", every: "quarter", version: "0" },
    who: {
      signedOut: "signedOut",
      linkedSpecialist: "notAllowed",
      linkedLeader: "notAllowed",
      leadReviewer: "notAllowed",
      auditor: "notAllowed",
      triage: "passes",
      manager: "passes",
      others: "notFound",
    },
  },
  ...DOSSIER_ACTIONS,

  // ── before anybody is signed in ──
  {
    action: "app/(public)/sign-in/actions.ts enter",
    send: { login: "nobody", password: "wrong" },
    who: { others: "signInRefused" },
  },
  {
    action: "app/(public)/set-up/actions.ts setUp",
    send: {
      token: "none",
      login: "intruder",
      name: "外人",
      password: "Another-1-Password",
      again: "Another-1-Password",
    },
    who: { others: "alreadySetUp" },
  },
  {
    action: "app/(public)/password/[token]/actions.ts save",
    send: { token: "none", password: "Another-1-Password", again: "Another-1-Password" },
    who: { others: "linkNotValid" },
  },
];
