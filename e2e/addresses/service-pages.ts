import { DESK, NOT_THERE, type PageRow } from "./list";

const VISITS = {
  ...DESK,
  specialists: "ok",
  leaders: "ok",
  reviewers: "ok",
  triage: "ok",
  manager: "ok",
  auditor: "ok",
  park: "404",
};
const READS_VISITS = {
  ...DESK,
  linkedSpecialist: "ok",
  linkedLeader: "ok",
  leadReviewer: "ok",
  triage: "ok",
  manager: "ok",
  auditor: "ok",
  park: "404",
};
const HOLDERS = { ...DESK, specialists: "ok", leaders: "ok", reviewers: "ok", park: "404" };
const LINKERS = { ...DESK, manager: "ok", systemAdministrator: "ok", park: "404" };
const LINK_READERS = { ...LINKERS, triage: "ok", auditor: "ok" };
const PLAN_WRITERS = {
  ...DESK,
  linkedSpecialist: "ok",
  leadReviewer: "ok",
  triage: "ok",
  manager: "ok",
  park: "404",
};
const PLAN_DRAFT_READERS = { ...PLAN_WRITERS, linkedLeader: "ok", supervisor: "ok", auditor: "ok" };
const OWN_ENTERPRISE = { ...DESK, caseReaders: "ok", systemAdministrator: "ok", park: "404" };

/** Visits, the three people of each enterprise, and service plans. */
export const SERVICE_PAGES: readonly PageRow[] = [
  // ── the desk: visits ──
  { page: "/desk/visits", ask: "/desk/visits", who: VISITS },
  { page: "/desk/visits", ask: "/desk/visits?show=records", who: VISITS },
  { page: "/desk/visits", ask: "/desk/visits?show=records&q=焊工", who: VISITS },
  { page: "/desk/visits", ask: "/desk/visits?show=requests", who: VISITS },
  { page: "/desk/visits", ask: "/desk/visits?show=unvisited&person={linkedSpecialist}", who: VISITS },
  { page: "/desk/visits", ask: "/desk/visits?show=done&quarter=2026Q4", who: VISITS },
  { page: "/desk/visits/promises", ask: "/desk/visits/promises", who: VISITS },
  { page: "/desk/visits/promises", ask: "/desk/visits/promises?show=keptInTime&quarter=2026Q4", who: VISITS },
  { page: "/desk/visits/promises", ask: "/desk/visits/promises?show=settled&person={otherSpecialist}", who: VISITS },
  { page: "/desk/visits/[id]", ask: "/desk/visits/{visit}", who: READS_VISITS },
  { page: "/desk/visits/[id]", ask: "/desk/visits/nothing", who: NOT_THERE },
  { page: "/desk/enterprises/[id]/visits", ask: "/desk/enterprises/{enterprise}/visits", who: READS_VISITS },
  {
    page: "/desk/enterprises/[id]/visits",
    ask: "/desk/enterprises/{otherEnterprise}/visits",
    who: {
      ...DESK,
      otherSpecialist: "ok",
      otherLeader: "ok",
      triage: "ok",
      manager: "ok",
      auditor: "ok",
      park: "404",
    },
  },

  // ── visits on a phone: the page holds nothing of anybody, and is for whoever may hold a slot of an enterprise ──
  {
    page: "/field",
    ask: "/field",
    who: { ...DESK, specialists: "ok", leaders: "ok", reviewers: "ok", park: "404" },
  },

  // ── the desk: the three people of each enterprise ──
  { page: "/desk/mine", ask: "/desk/mine", who: HOLDERS },
  { page: "/desk/mine", ask: "/desk/mine?show=waiting", who: HOLDERS },
  { page: "/desk/links", ask: "/desk/links", who: LINK_READERS },
  { page: "/desk/links", ask: "/desk/links?show=all&slot=specialist&half=2026H1", who: LINK_READERS },
  { page: "/desk/links", ask: "/desk/links?slot=specialist&load=above", who: LINK_READERS },
  {
    page: "/desk/links/hand-over/[personId]",
    ask: "/desk/links/hand-over/{linkedSpecialist}",
    who: LINK_READERS,
  },
  // People of enterprises hold nothing, and nobody learns here that they exist.
  {
    page: "/desk/links/hand-over/[personId]",
    ask: "/desk/links/hand-over/{ownContact}",
    who: NOT_THERE,
  },
  { page: "/desk/links/import", ask: "/desk/links/import", who: LINKERS },
  // What was handed over is read by whoever gave or took it, though they may see the enterprise no more, and by readers of links.
  {
    page: "/desk/hand-overs/[id]",
    ask: "/desk/hand-overs/{handOver}",
    who: { ...LINK_READERS, otherSpecialist: "ok" },
  },

  // ── the desk: service plans ──
  { page: "/desk/plans", ask: "/desk/plans", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?state=open", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?review=due", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?list=measures&q=渝诚玻", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?list=without", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?done=late", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?mine=yes&overdue=yes", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?overdue=yes", who: { ...DESK, park: "ok" } },
  { page: "/desk/enterprises/[id]/plan", ask: "/desk/enterprises/{enterprise}/plan", who: OWN_ENTERPRISE },
  // Whoever may not read the draft is shown the plan in force, as if there were no other.
  { page: "/desk/enterprises/[id]/plan", ask: "/desk/enterprises/{enterprise}/plan?edition=2", who: OWN_ENTERPRISE },
  {
    page: "/desk/enterprises/[id]/plan",
    ask: "/desk/enterprises/{otherEnterprise}/plan",
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
  { page: "/desk/enterprises/[id]/plan/edit", ask: "/desk/enterprises/{enterprise}/plan/edit", who: PLAN_WRITERS },
  { page: "/desk/enterprises/[id]/plan/print", ask: "/desk/enterprises/{enterprise}/plan/print", who: OWN_ENTERPRISE },
  {
    page: "/desk/enterprises/[id]/plan/print",
    ask: "/desk/enterprises/{enterprise}/plan/print?edition=2",
    who: PLAN_DRAFT_READERS,
  },
];
