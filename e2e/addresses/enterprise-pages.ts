import { DESK, type PageRow } from "./list";

const ENTERPRISE_STAFF = { ...DESK, caseReaders: "ok", systemAdministrator: "ok", park: "404" };
const CHECKUPS = {
  ...DESK,
  linkedSpecialist: "ok",
  linkedLeader: "ok",
  leadReviewer: "ok",
  triage: "ok",
  manager: "ok",
  auditor: "ok",
  park: "404",
};
const CHECKS_UP = { ...DESK, linkedSpecialist: "ok", manager: "ok", park: "404" };
const CHECKUP_LIST = {
  ...DESK,
  specialists: "ok",
  leaders: "ok",
  reviewers: "ok",
  triage: "ok",
  manager: "ok",
  auditor: "ok",
  park: "404",
};
const REVIEWS_FACTS = { ...DESK, specialists: "ok", triage: "ok", manager: "ok", park: "404" };
const MERGES = { ...DESK, manager: "ok", systemAdministrator: "ok", park: "404" };
const LED_ON = { ...DESK, caseReaders: "→ /desk/enterprises/{enterprise}", park: "404" };

/** Enterprises as the desk knows them: register, dossier, what they propose, health checks. */
export const ENTERPRISE_PAGES: readonly PageRow[] = [
  // ── the desk: enterprises ──
  { page: "/desk/enterprises", ask: "/desk/enterprises", who: { ...DESK, park: "ok" } },
  { page: "/desk/enterprises", ask: "/desk/enterprises?q=渝诚玻", who: { ...DESK, park: "ok" } },
  { page: "/desk/enterprises", ask: "/desk/enterprises?q=黔", who: { ...DESK, park: "ok" } },
  {
    page: "/desk/enterprises/new",
    ask: "/desk/enterprises/new",
    who: { ...DESK, triage: "ok", manager: "ok", systemAdministrator: "ok", park: "404" },
  },
  {
    page: "/desk/enterprises/[id]",
    ask: "/desk/enterprises/{enterprise}",
    who: { ...DESK, caseReaders: "ok", systemAdministrator: "ok", park: "404" },
  },
  {
    page: "/desk/enterprises/[id]",
    ask: "/desk/enterprises/{otherEnterprise}",
    who: {
      ...DESK,
      otherSpecialist: "ok",
      otherLeader: "ok",
      farLiaison: "ok",
      farReviewer: "ok",
      triage: "ok",
      callBack: "ok",
      manager: "ok",
      supervisor: "ok",
      systemAdministrator: "ok",
      auditor: "ok",
      park: "404",
    },
  },
  {
    page: "/desk/enterprises/[id]/edit",
    ask: "/desk/enterprises/{enterprise}/edit",
    who: { ...DESK, linkedSpecialist: "ok", triage: "ok", manager: "ok", systemAdministrator: "ok", park: "404" },
  },
  {
    page: "/desk/enterprises/[id]",
    ask: "/desk/enterprises/{merged}",
    who: { ...LED_ON, systemAdministrator: "→ /desk/enterprises/{enterprise}" },
  },
  { page: "/desk/enterprises", ask: "/desk/enterprises?expiring=yes", who: { ...DESK, park: "ok" } },
  {
    page: "/desk/enterprises/[id]/timeline",
    ask: "/desk/enterprises/{enterprise}/timeline",
    who: ENTERPRISE_STAFF,
  },
  {
    page: "/desk/enterprises/[id]/timeline",
    ask: "/desk/enterprises/{enterprise}/timeline?only=checkups",
    who: ENTERPRISE_STAFF,
  },
  { page: "/desk/enterprises/[id]/checkups", ask: "/desk/enterprises/{enterprise}/checkups", who: CHECKUPS },
  { page: "/desk/enterprises/[id]/checkups/new", ask: "/desk/enterprises/{enterprise}/checkups/new", who: CHECKS_UP },
  { page: "/desk/enterprises/[id]/merge", ask: "/desk/enterprises/{enterprise}/merge", who: MERGES },
  {
    page: "/desk/enterprises/[id]/merge",
    ask: "/desk/enterprises/{enterprise}/merge?otherId={otherEnterprise}",
    who: MERGES,
  },

  // ── the desk: what enterprises propose, and health checks ──
  { page: "/desk/facts", ask: "/desk/facts", who: REVIEWS_FACTS },
  { page: "/desk/facts", ask: "/desk/facts?state=closed", who: REVIEWS_FACTS },
  { page: "/desk/checkups", ask: "/desk/checkups", who: CHECKUP_LIST },
  { page: "/desk/checkups", ask: "/desk/checkups?show=unchecked", who: CHECKUP_LIST },
];
