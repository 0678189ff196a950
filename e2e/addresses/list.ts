import type { Answers, Asker, Group } from "./askers";
import { ENTERPRISE_READERS, PLAN_STAFF, SECRETS, TOPIC_READERS, VISIT_READERS } from "./secrets";

/**
 * One question of the matrix and the answer everybody gets. `ask` is the address with {things} of the planted park in it; several
 * asks may stand for one address.
 *
 * Answers: "ok" · "404" and other numbers · "signIn" (sent to sign in) · "ownArea" (sent to /my or /desk, whichever is theirs) ·
 * "→ /x" (sent to exactly there).
 */
export type Visit = { ask: string; who: Answers<string>; send?: Sent };
export type PageRow = Visit & { page: string };
export type HandlerRow = Visit & { handler: string };

/** What a handler is sent beside its address; `page` says that one of our pages sends it, as browsers do. */
export type Sent = { page?: boolean; json?: unknown; form?: Record<string, string>; file?: true };

/**
 * One server action, called with a form. Answers: "passes" (no gate stopped it; a mistake in the form may) · "signedOut" · the
 * code of the refusal. `live` names cases in the very state the action is for: whoever does not pass must be refused there too,
 * and nothing may have changed afterwards. `bound`: the action's first argument is bound by the page.
 */
export type ActionRow = {
  action: string;
  send: Record<string, string | readonly string[]>;
  who: Answers<string>;
  live?: string;
  bound?: true;
};

/** Who sees the things that stand in addresses as {name}. For everybody else they must look exactly like things that do not exist. */
export const SIGHT: Record<string, readonly (Asker | Group)[]> = {
  case: SECRETS.ownTitle.readers,
  supervised: SECRETS.ownTitle.readers,
  ended: SECRETS.ownTitle.readers,
  submitted: SECRETS.submittedTitle.readers,
  confidential: SECRETS.confidentialTitle.readers,
  otherCase: SECRETS.otherTitle.readers,
  enterprise: ENTERPRISE_READERS,
  merged: ENTERPRISE_READERS,
  otherEnterprise: SECRETS.otherName.readers,
  visit: VISIT_READERS,
  visitPhoto: VISIT_READERS,
  draft: ["ownContact"],
  draftFile: ["ownContact"],
  ownNotice: ["ownContact"],
  topic: TOPIC_READERS,
  doneTopic: TOPIC_READERS,
  robot: ["systemAdministrator", "auditor"],
  handOver: SECRETS.handOverNote.readers,
  visibleFile: SECRETS.ownTitle.readers,
  measure: ENTERPRISE_READERS,
  measureFile: PLAN_STAFF,
  shownMeasureFile: ENTERPRISE_READERS,
  openMeasureFile: PLAN_STAFF,
  hiddenFile: SECRETS.ownHiddenFile.readers,
  spareStaff: ["systemAdministrator", "auditor"],
  spareContact: ["systemAdministrator", "auditor", "enterpriseAdministrator"],
};

/** Everything of the desk is closed to strangers and to enterprises, everything below /my to strangers and the park. */
export const DESK = { signedOut: "signIn", enterprises: "ownArea" } as const;
export const MY = { signedOut: "signIn", park: "ownArea" } as const;
/** An address of the desk behind which there is nothing for anybody. */
export const NOT_THERE = { ...DESK, park: "404" } as const;
