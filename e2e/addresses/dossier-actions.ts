import type { Answers } from "./askers";
import type { ActionRow } from "./list";

/** Who sees the own enterprise and may not do this hears so; for everybody else there is no such enterprise. */
const ENTERPRISE = {
  signedOut: "signedOut",
  ownEnterprise: "notAllowed",
  caseReaders: "notAllowed",
  systemAdministrator: "notAllowed",
  others: "notFound",
};
const CHECKS_UP = { ...ENTERPRISE, linkedSpecialist: "passes", manager: "passes" };
const OF_ADMINISTRATOR = { signedOut: "signedOut", enterpriseAdministrator: "passes", others: "notAllowed" };
/** Nothing is answered: whoever passes the gate is told so, and nothing is written. */
const EMPTY_CHECKUP = { enterpriseId: "{enterprise}", on: "2026-01-02", "answers.openPosts": "" };

const inDossier = (name: string, send: ActionRow["send"], who: Answers<string>): ActionRow => ({
  action: `app/desk/enterprises/actions.ts ${name}`,
  send,
  who,
});

/** Forms about an enterprise's facts, its duplicates and its health. */
export const DOSSIER_ACTIONS: readonly ActionRow[] = [
  // A refusal without a reason: whoever may review is told what is missing.
  inDossier(
    "reviewFacts",
    {
      enterpriseId: "{enterprise}",
      proposalId: "{ownProposal}",
      version: "{version}",
      "ruling.address": "refused",
      "ruling.employees": "refused",
    },
    { ...ENTERPRISE, linkedSpecialist: "passes", triage: "passes", manager: "passes" },
  ),
  // With itself: refused to those who may merge, after the gate.
  inDossier(
    "merge",
    {
      enterpriseId: "{enterprise}",
      version: "{version}",
      otherId: "{enterprise}",
      otherVersion: "{version}",
      reason: "重复登记",
    },
    { ...ENTERPRISE, manager: "passes", systemAdministrator: "passes" },
  ),
  inDossier("recordCheckup", EMPTY_CHECKUP, { ...CHECKS_UP, enterpriseAdministrator: "passes" }),
  inDossier(
    "dismissWarning",
    { enterpriseId: "{enterprise}", warningId: "{settledWarning}", reason: "不需要处理" },
    CHECKS_UP,
  ),
  inDossier(
    "settleByCase",
    { enterpriseId: "{enterprise}", warningId: "{settledWarning}", number: "{case}" },
    CHECKS_UP,
  ),
  // No form carries the proposal that waits: somebody was faster, and nothing is replaced.
  {
    action: "app/my/enterprise/actions.ts propose",
    send: { version: "{version}", employees: "99" },
    who: OF_ADMINISTRATOR,
  },
  {
    action: "app/my/enterprise/actions.ts withdraw",
    send: { proposalId: "{closedProposal}" },
    who: OF_ADMINISTRATOR,
  },
  {
    action: "app/my/enterprise/actions.ts checkUp",
    send: EMPTY_CHECKUP,
    who: { ...CHECKS_UP, enterpriseAdministrator: "passes" },
  },
];
