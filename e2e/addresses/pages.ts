import { DESK, MY, type PageRow } from "./list";

const ADMINISTRATION = { ...DESK, systemAdministrator: "ok", auditor: "ok", park: "404" };
const ADMINISTRATOR_ONLY = { ...DESK, systemAdministrator: "ok", park: "404" };
const FIGURES = {
  ...DESK,
  park: "ok",
  specialists: "404",
  callBack: "404",
  supervisor: "404",
  policyEditor: "404",
  systemAdministrator: "404",
};
const FILES_FOR_OTHERS = { ...DESK, triage: "ok", specialists: "ok", park: "404" };
const OWN_PAPERS = { ...MY, ownEnterprise: "ok", otherContact: "404" };
const NO_PAPER_OF_ENTERPRISES = { ...MY, enterprises: "404" };
const SUPERVISOR_ONLY = { ...DESK, supervisor: "ok", park: "404" };
const CASE_PAPERS = { ...DESK, caseReaders: "ok", park: "404" };
const NO_PAPER = { ...DESK, park: "404" };
const SAME_DAY = { ...DESK, manager: "ok", auditor: "ok", leaders: "ok", park: "404" };
const GREEN_REGISTER = { ...SAME_DAY, triage: "ok" };
const RECLASSIFICATIONS = GREEN_REGISTER;
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
const TOPICS = { ...RECLASSIFICATIONS, liaisons: "ok", reviewers: "ok" };
const ONE_TOPIC = { ...RECLASSIFICATIONS, leadLiaison: "ok", leadReviewer: "ok" };
const OPENS_TOPICS = { ...DESK, triage: "ok", manager: "ok", park: "404" };
const WORKS_WITH_CASES = { ...DESK, park: "ok", policyEditor: "404", systemAdministrator: "404" };

/** Pages, in the order of the areas. */
export const PAGES: readonly PageRow[] = [
  // ── open to everyone ──
  { page: "/", ask: "/", who: { signedOut: "ok", others: "ownArea" } },
  { page: "/accessibility", ask: "/accessibility", who: { others: "ok" } },
  { page: "/icon.svg", ask: "/icon.svg", who: { others: "ok" } },
  { page: "/password/[token]", ask: "/password/no-such-token", who: { others: "ok" } },
  { page: "/set-up", ask: "/set-up?token=none", who: { others: "ok" } },
  { page: "/sign-in", ask: "/sign-in", who: { signedOut: "ok", others: "ownArea" } },

  // ── the enterprise's area ──
  { page: "/my", ask: "/my", who: { ...MY, enterprises: "ok" } },
  { page: "/my/account", ask: "/my/account", who: { ...MY, enterprises: "ok" } },
  { page: "/my/notices", ask: "/my/notices", who: { ...MY, enterprises: "ok" } },
  { page: "/my/notices", ask: "/my/notices?show=all&before={ownNotice}", who: { ...MY, enterprises: "ok" } },
  { page: "/my/notices/settings", ask: "/my/notices/settings", who: { ...MY, enterprises: "ok" } },
  {
    page: "/my/account/people",
    ask: "/my/account/people",
    who: { ...MY, enterpriseAdministrator: "ok", enterprises: "404" },
  },
  {
    page: "/my/account/people/new",
    ask: "/my/account/people/new",
    who: { ...MY, enterpriseAdministrator: "ok", enterprises: "404" },
  },
  {
    page: "/my/account/people/[personId]",
    ask: "/my/account/people/{spareContact}",
    who: { ...MY, enterpriseAdministrator: "ok", enterprises: "404" },
  },
  { page: "/my/account/people/[personId]", ask: "/my/account/people/{spareStaff}", who: { ...MY, enterprises: "404" } },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{supervised}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  { page: "/my/cases/[number]", ask: "/my/cases/{case}", who: { ...MY, ownEnterprise: "ok", otherContact: "404" } },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{case}?answeredOn=never",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{confidential}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{otherCase}",
    who: { ...MY, ownEnterprise: "404", otherContact: "ok" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{returned}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{suspended}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{longTerm}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{met}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{inReview}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{proposed}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{reclassifying}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{green}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{writtenOff}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{ended}",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]/filed",
    ask: "/my/cases/{case}/filed",
    who: { ...MY, ownEnterprise: "ok", otherContact: "404" },
  },
  {
    page: "/my/cases/[number]/filed",
    ask: "/my/cases/{otherCase}/filed",
    who: { ...MY, ownEnterprise: "404", otherContact: "ok" },
  },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{case}/slips/acceptance", who: OWN_PAPERS },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{case}/slips/disclosure", who: OWN_PAPERS },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{correction}/slips/disclosure", who: OWN_PAPERS },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{confidential}/slips/acceptance", who: OWN_PAPERS },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{inReview}/slips/acceptance", who: OWN_PAPERS },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{green}/slips/acceptance", who: OWN_PAPERS },
  {
    page: "/my/cases/[number]/slips/[slip]",
    ask: "/my/cases/{submitted}/slips/acceptance",
    who: NO_PAPER_OF_ENTERPRISES,
  },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{case}/slips/assignment", who: NO_PAPER_OF_ENTERPRISES },
  {
    page: "/my/cases/[number]/slips/[slip]",
    ask: "/my/cases/{supervised}/slips/supervision",
    who: NO_PAPER_OF_ENTERPRISES,
  },
  {
    page: "/my/cases/[number]/slips/[slip]",
    ask: "/my/cases/{extending}/slips/extension",
    who: NO_PAPER_OF_ENTERPRISES,
  },
  {
    page: "/my/cases/[number]/slips/[slip]",
    ask: "/my/cases/{writtenOff}/slips/closing",
    who: NO_PAPER_OF_ENTERPRISES,
  },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{case}/slips/nothing", who: NO_PAPER_OF_ENTERPRISES },
  {
    page: "/my/cases/[number]/slips/[slip]",
    ask: "/my/cases/{otherCase}/slips/acceptance",
    who: { ...MY, ownEnterprise: "404", otherContact: "ok" },
  },
  { page: "/my/enterprise", ask: "/my/enterprise", who: { ...MY, enterprises: "ok" } },
  { page: "/my/plan", ask: "/my/plan", who: { ...MY, enterprises: "ok" } },
  { page: "/my/menu", ask: "/my/menu", who: { ...MY, enterprises: "ok" } },
  { page: "/my/menu", ask: "/my/menu?q=用电", who: { ...MY, enterprises: "ok" } },
  { page: "/my/enterprise/timeline", ask: "/my/enterprise/timeline", who: { ...MY, enterprises: "ok" } },
  {
    page: "/my/enterprise/timeline",
    ask: "/my/enterprise/timeline?only=cases&after=never",
    who: { ...MY, enterprises: "ok" },
  },
  {
    page: "/my/enterprise/checkup",
    ask: "/my/enterprise/checkup",
    who: { ...MY, enterpriseAdministrator: "ok", enterprises: "404" },
  },
  { page: "/my/new", ask: "/my/new", who: { ...MY, enterprises: "ok" } },
  { page: "/my/new", ask: "/my/new?tile={tile}", who: { ...MY, enterprises: "ok" } },
  { page: "/my/new", ask: "/my/new?draft={draft}", who: { ...MY, enterprises: "ok" } },

  // ── the desk: queues ──
  {
    page: "/desk",
    ask: "/desk",
    who: {
      ...DESK,
      specialists: "→ /desk/open",
      leaders: "→ /desk/mine",
      triage: "→ /desk/toTriage",
      liaisons: "→ /desk/toSign",
      reviewers: "→ /desk/toReview",
      callBack: "→ /desk/toCallBack",
      manager: "→ /desk/figures",
      supervisor: "→ /desk/slipsToReview",
      policyEditor: "→ /desk/account",
      systemAdministrator: "→ /desk/admin",
      auditor: "→ /desk/admin/log",
    },
  },
  { page: "/desk/[queue]", ask: "/desk/toTriage", who: { ...DESK, triage: "ok", park: "404" } },
  { page: "/desk/[queue]", ask: "/desk/disputed", who: { ...DESK, triage: "ok", manager: "ok", park: "404" } },
  { page: "/desk/[queue]", ask: "/desk/toSign", who: { ...DESK, liaisons: "ok", park: "404" } },
  { page: "/desk/[queue]", ask: "/desk/working", who: { ...DESK, liaisons: "ok", reviewers: "ok", park: "404" } },
  {
    page: "/desk/[queue]",
    ask: "/desk/instructed",
    who: { ...DESK, liaisons: "ok", reviewers: "ok", leaders: "ok", park: "404" },
  },
  { page: "/desk/[queue]", ask: "/desk/toReview", who: { ...DESK, reviewers: "ok", park: "404" } },
  { page: "/desk/[queue]", ask: "/desk/toSuspend", who: { ...DESK, manager: "ok", park: "404" } },
  { page: "/desk/[queue]", ask: "/desk/toLongTerm", who: { ...DESK, manager: "ok", park: "404" } },
  { page: "/desk/[queue]", ask: "/desk/toMeet", who: { ...DESK, triage: "ok", manager: "ok", park: "404" } },
  { page: "/desk/[queue]", ask: "/desk/toExtend", who: { ...DESK, manager: "ok", park: "404" } },
  {
    page: "/desk/[queue]",
    ask: "/desk/slipsToAnswer",
    who: { ...DESK, liaisons: "ok", reviewers: "ok", park: "404" },
  },
  { page: "/desk/[queue]", ask: "/desk/slipsUnsigned", who: SUPERVISOR_ONLY },
  { page: "/desk/[queue]", ask: "/desk/slipsUnanswered", who: SUPERVISOR_ONLY },
  { page: "/desk/[queue]", ask: "/desk/slipsLate", who: SUPERVISOR_ONLY },
  { page: "/desk/[queue]", ask: "/desk/slipsToReview", who: SUPERVISOR_ONLY },
  { page: "/desk/[queue]", ask: "/desk/slipsToReview?case={supervised}", who: SUPERVISOR_ONLY },
  { page: "/desk/[queue]", ask: "/desk/toInterview", who: { ...SUPERVISOR_ONLY, manager: "ok" } },
  { page: "/desk/[queue]", ask: "/desk/toGreen", who: { ...DESK, manager: "ok", park: "404" } },
  { page: "/desk/[queue]", ask: "/desk/toReclassify", who: { ...DESK, manager: "ok", park: "404" } },
  { page: "/desk/[queue]", ask: "/desk/toCallBack", who: { ...DESK, callBack: "ok", park: "404" } },
  {
    page: "/desk/[queue]",
    ask: "/desk/correction",
    who: { ...DESK, triage: "ok", specialists: "ok", manager: "ok", park: "404" },
  },
  { page: "/desk/[queue]", ask: "/desk/dueSoon", who: WORKS_WITH_CASES },
  { page: "/desk/[queue]", ask: "/desk/overdue", who: WORKS_WITH_CASES },
  { page: "/desk/[queue]", ask: "/desk/open", who: WORKS_WITH_CASES },
  { page: "/desk/[queue]", ask: "/desk/all", who: WORKS_WITH_CASES },
  { page: "/desk/[queue]", ask: "/desk/all?q=玻纤车间增", who: WORKS_WITH_CASES },
  { page: "/desk/[queue]", ask: "/desk/all?q=冷", who: WORKS_WITH_CASES },
  { page: "/desk/[queue]", ask: "/desk/all?enterprise={otherEnterprise}&lane=green", who: WORKS_WITH_CASES },
  { page: "/desk/[queue]", ask: "/desk/all?case={case}", who: WORKS_WITH_CASES },
  { page: "/desk/[queue]", ask: "/desk/all?case={confidential}", who: WORKS_WITH_CASES },
  { page: "/desk/[queue]", ask: "/desk/all?case={otherCase}", who: WORKS_WITH_CASES },
  { page: "/desk/[queue]", ask: "/desk/nothing", who: { ...DESK, park: "404" } },
  // The desk of somebody who is away is there for the stand-in alone: matrix.spec.ts asks as one.
  { page: "/desk/for/[personId]/[queue]", ask: "/desk/for/{absent}/toTriage", who: { ...DESK, park: "404" } },
  { page: "/desk/for/[personId]/[queue]", ask: "/desk/for/{absent}/all", who: { ...DESK, park: "404" } },

  // ── the desk: the register of the green channel ──
  { page: "/desk/green-channel", ask: "/desk/green-channel", who: GREEN_REGISTER },
  { page: "/desk/green-channel", ask: "/desk/green-channel?state=inForce&from=2026-01-01", who: GREEN_REGISTER },
  { page: "/desk/green-channel", ask: "/desk/green-channel?granted=yes&ended=late", who: GREEN_REGISTER },
  {
    page: "/desk/green-channel",
    ask: "/desk/green-channel?judged=wrongly&asker={linkedSpecialist}&department=none",
    who: GREEN_REGISTER,
  },
  { page: "/desk/green-channel/reviews", ask: "/desk/green-channel/reviews", who: GREEN_REGISTER },
  {
    page: "/desk/green-channel/reviews/[month]",
    ask: "/desk/green-channel/reviews/2026-01",
    who: GREEN_REGISTER,
  },
  {
    page: "/desk/green-channel/reviews/[month]",
    ask: "/desk/green-channel/reviews/2099-01",
    who: { ...DESK, park: "404" },
  },

  // ── the desk: what was settled the same day ──
  { page: "/desk/same-day", ask: "/desk/same-day", who: SAME_DAY },
  { page: "/desk/same-day", ask: "/desk/same-day?month=2026-01&tier=A&evidence=missing", who: SAME_DAY },
  { page: "/desk/same-day", ask: "/desk/same-day?month=2026Q4", who: SAME_DAY },

  // ── the desk: the register of reclassifications ──
  { page: "/desk/reclassifications", ask: "/desk/reclassifications", who: RECLASSIFICATIONS },
  { page: "/desk/reclassifications", ask: "/desk/reclassifications?way=longer&to=2030-01-01", who: RECLASSIFICATIONS },

  // ── the desk: visits ──
  { page: "/desk/visits", ask: "/desk/visits", who: VISITS },
  { page: "/desk/visits", ask: "/desk/visits?show=records", who: VISITS },
  { page: "/desk/visits", ask: "/desk/visits?show=unvisited&person={linkedSpecialist}", who: VISITS },
  { page: "/desk/visits", ask: "/desk/visits?show=done&quarter=2026Q4", who: VISITS },
  { page: "/desk/visits/promises", ask: "/desk/visits/promises", who: VISITS },
  { page: "/desk/visits/promises", ask: "/desk/visits/promises?show=keptInTime&quarter=2026Q4", who: VISITS },
  { page: "/desk/visits/promises", ask: "/desk/visits/promises?show=settled&person={otherSpecialist}", who: VISITS },
  { page: "/desk/visits/[id]", ask: "/desk/visits/{visit}", who: READS_VISITS },
  { page: "/desk/visits/[id]", ask: "/desk/visits/nothing", who: NO_PAPER },
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

  // ── the desk: common problems ──
  { page: "/desk/topics", ask: "/desk/topics", who: TOPICS },
  { page: "/desk/topics", ask: "/desk/topics?show=settled", who: TOPICS },
  { page: "/desk/topics", ask: "/desk/topics?show=proposed", who: { ...OPENS_TOPICS, auditor: "ok" } },
  { page: "/desk/topics/new", ask: "/desk/topics/new", who: OPENS_TOPICS },
  { page: "/desk/topics/new", ask: "/desk/topics/new?type={typeCode}", who: OPENS_TOPICS },
  { page: "/desk/topics/new", ask: "/desk/topics/new?type=ZZZ-99", who: { ...DESK, park: "404" } },
  { page: "/desk/topics/covered", ask: "/desk/topics/covered", who: TOPICS },
  { page: "/desk/topics/covered", ask: "/desk/topics/covered?show=told", who: TOPICS },
  { page: "/desk/topics/[id]", ask: "/desk/topics/{topic}", who: ONE_TOPIC },
  { page: "/desk/topics/[id]", ask: "/desk/topics/{doneTopic}", who: ONE_TOPIC },

  // ── the desk: filing for an enterprise ──
  { page: "/desk/new", ask: "/desk/new", who: FILES_FOR_OTHERS },
  { page: "/desk/new", ask: "/desk/new?draft={draft}", who: FILES_FOR_OTHERS },
  { page: "/desk/new", ask: "/desk/new?draft={ownDraft}&enterprise={otherEnterprise}", who: FILES_FOR_OTHERS },

  // ── visits on a phone: the page holds nothing of anybody, and is for whoever may hold a slot of an enterprise ──
  {
    page: "/field",
    ask: "/field",
    who: { ...DESK, specialists: "ok", leaders: "ok", reviewers: "ok", park: "404" },
  },

  // ── the desk: cases ──
  { page: "/desk/cases/[number]", ask: "/desk/cases/{case}", who: { ...DESK, caseReaders: "ok", park: "404" } },
  { page: "/desk/cases/[number]", ask: "/desk/cases/{supervised}", who: { ...DESK, caseReaders: "ok", park: "404" } },
  { page: "/desk/cases/[number]", ask: "/desk/cases/{proposed}", who: { ...DESK, caseReaders: "ok", park: "404" } },
  {
    page: "/desk/cases/[number]",
    ask: "/desk/cases/{reclassifying}",
    who: { ...DESK, caseReaders: "ok", park: "404" },
  },
  { page: "/desk/cases/[number]", ask: "/desk/cases/{green}", who: { ...DESK, caseReaders: "ok", park: "404" } },
  { page: "/desk/cases/[number]", ask: "/desk/cases/{returned}", who: { ...DESK, caseReaders: "ok", park: "404" } },
  { page: "/desk/cases/[number]", ask: "/desk/cases/{suspended}", who: { ...DESK, caseReaders: "ok", park: "404" } },
  { page: "/desk/cases/[number]", ask: "/desk/cases/{longTerm}", who: { ...DESK, caseReaders: "ok", park: "404" } },
  { page: "/desk/cases/[number]", ask: "/desk/cases/{met}", who: { ...DESK, caseReaders: "ok", park: "404" } },
  { page: "/desk/cases/[number]", ask: "/desk/cases/{inReview}", who: { ...DESK, caseReaders: "ok", park: "404" } },
  {
    page: "/desk/cases/[number]",
    ask: "/desk/cases/{submitted}",
    who: {
      ...DESK,
      linkedSpecialist: "ok",
      linkedLeader: "ok",
      leadReviewer: "ok",
      triage: "ok",
      callBack: "ok",
      manager: "ok",
      auditor: "ok",
      park: "404",
    },
  },
  {
    page: "/desk/cases/[number]",
    ask: "/desk/cases/{confidential}",
    who: { ...DESK, caseReaders: "ok", linkedSpecialist: "404", linkedLeader: "404", park: "404" },
  },
  {
    page: "/desk/cases/[number]",
    ask: "/desk/cases/{otherCase}",
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
      auditor: "ok",
      park: "404",
    },
  },
  { page: "/desk/cases/[number]/slips/[slip]", ask: "/desk/cases/{case}/slips/disclosure", who: CASE_PAPERS },
  { page: "/desk/cases/[number]/slips/[slip]", ask: "/desk/cases/{case}/slips/acceptance", who: CASE_PAPERS },
  { page: "/desk/cases/[number]/slips/[slip]", ask: "/desk/cases/{case}/slips/assignment", who: CASE_PAPERS },
  { page: "/desk/cases/[number]/slips/[slip]", ask: "/desk/cases/{case}/slips/closing", who: NO_PAPER },
  { page: "/desk/cases/[number]/slips/[slip]", ask: "/desk/cases/{case}/slips/nothing", who: NO_PAPER },
  {
    page: "/desk/cases/[number]/slips/[slip]",
    ask: "/desk/cases/{writtenOff}/slips/closing",
    who: { ...CASE_PAPERS, supervisor: "404" },
  },
  { page: "/desk/cases/[number]/slips/[slip]", ask: "/desk/cases/{supervised}/slips/supervision", who: CASE_PAPERS },
  { page: "/desk/cases/[number]/slips/[slip]", ask: "/desk/cases/{extending}/slips/extension", who: CASE_PAPERS },
  { page: "/desk/cases/[number]/slips/[slip]", ask: "/desk/cases/{case}/slips/supervision", who: NO_PAPER },
  { page: "/desk/cases/[number]/slips/[slip]", ask: "/desk/cases/{case}/slips/extension", who: NO_PAPER },
  { page: "/desk/cases/[number]/slips/[slip]", ask: "/desk/cases/{ended}/slips/acceptance", who: NO_PAPER },
  { page: "/desk/cases/[number]/slips/[slip]", ask: "/desk/cases/{submitted}/slips/assignment", who: NO_PAPER },
  {
    page: "/desk/cases/[number]/slips/[slip]",
    ask: "/desk/cases/{submitted}/slips/disclosure",
    who: { ...CASE_PAPERS, leadLiaison: "404", supportLiaison: "404", supervisor: "404" },
  },
  {
    page: "/desk/cases/[number]/slips/[slip]",
    ask: "/desk/cases/{confidential}/slips/assignment",
    who: { ...CASE_PAPERS, linkedSpecialist: "404", linkedLeader: "404" },
  },
  {
    page: "/desk/cases/[number]/slips/[slip]",
    ask: "/desk/cases/{otherCase}/slips/assignment",
    who: {
      ...NO_PAPER,
      otherSpecialist: "ok",
      otherLeader: "ok",
      farLiaison: "ok",
      farReviewer: "ok",
      triage: "ok",
      callBack: "ok",
      manager: "ok",
      supervisor: "ok",
      auditor: "ok",
    },
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
    who: { ...DESK, park: "404" },
  },
  { page: "/desk/links/import", ask: "/desk/links/import", who: LINKERS },

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

  // ── the desk: service plans ──
  { page: "/desk/plans", ask: "/desk/plans", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?state=open", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?review=due", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?list=measures&q=渝诚玻", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?list=without", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?done=late", who: { ...DESK, park: "ok" } },
  { page: "/desk/plans", ask: "/desk/plans?mine=yes&overdue=yes", who: { ...DESK, park: "ok" } },
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

  // ── the desk: figures ──
  { page: "/desk/figures", ask: "/desk/figures", who: FIGURES },
  { page: "/desk/figures/cases", ask: "/desk/figures/cases?metric=received", who: FIGURES },
  { page: "/desk/figures/cases", ask: "/desk/figures/cases?metric=openNow", who: FIGURES },
  { page: "/desk/figures/cases", ask: "/desk/figures/cases?metric=satisfied&part=denominator", who: FIGURES },
  { page: "/desk/figures/cases", ask: "/desk/figures/cases?metric=nothing", who: { ...DESK, park: "404" } },
  {
    page: "/desk/figures/cases",
    ask: "/desk/figures/cases?metric=accepted&enterprise={otherEnterprise}",
    who: FIGURES,
  },
  {
    page: "/desk/figures/cases",
    ask: "/desk/figures/cases?metric=overdueNow&person={linkedSpecialist}&slot=specialist",
    who: FIGURES,
  },
  { page: "/desk/figures/service", ask: "/desk/figures/service", who: FIGURES },
  { page: "/desk/figures/service", ask: "/desk/figures/service?quarter=2020Q1", who: FIGURES },
  { page: "/desk/figures/definitions", ask: "/desk/figures/definitions", who: FIGURES },

  // ── the desk: own account, administration ──
  { page: "/desk/account", ask: "/desk/account", who: { ...DESK, park: "ok" } },
  { page: "/desk/notices", ask: "/desk/notices", who: { ...DESK, park: "ok" } },
  { page: "/desk/notices", ask: "/desk/notices?show=all", who: { ...DESK, park: "ok" } },
  { page: "/desk/notices/settings", ask: "/desk/notices/settings", who: { ...DESK, park: "ok" } },
  { page: "/desk/account/absences", ask: "/desk/account/absences", who: { ...DESK, park: "ok" } },
  { page: "/desk/admin", ask: "/desk/admin", who: ADMINISTRATION },
  { page: "/desk/admin/people", ask: "/desk/admin/people", who: ADMINISTRATION },
  { page: "/desk/admin/people/new", ask: "/desk/admin/people/new", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/people/[personId]", ask: "/desk/admin/people/{spareStaff}", who: ADMINISTRATION },
  { page: "/desk/admin/people/[personId]", ask: "/desk/admin/people/{spareContact}", who: ADMINISTRATION },
  { page: "/desk/admin/departments", ask: "/desk/admin/departments", who: ADMINISTRATION },
  { page: "/desk/admin/departments/new", ask: "/desk/admin/departments/new", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/departments/[departmentId]", ask: "/desk/admin/departments/{lead}", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/catalog", ask: "/desk/admin/catalog", who: ADMINISTRATION },
  { page: "/desk/admin/catalog/new", ask: "/desk/admin/catalog/new", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/catalog/[code]", ask: "/desk/admin/catalog/{typeCode}", who: ADMINISTRATION },
  { page: "/desk/admin/catalog/[code]/edit", ask: "/desk/admin/catalog/{typeCode}/edit", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/menu", ask: "/desk/admin/menu", who: ADMINISTRATION },
  { page: "/desk/admin/menu/new", ask: "/desk/admin/menu/new", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/menu/[code]", ask: "/desk/admin/menu/{tile}", who: ADMINISTRATION },
  { page: "/desk/admin/menu/[code]", ask: "/desk/admin/menu/no-such-tile", who: { ...DESK, park: "404" } },
  { page: "/desk/admin/presets", ask: "/desk/admin/presets", who: ADMINISTRATION },
  { page: "/desk/admin/presets/new", ask: "/desk/admin/presets/new", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/presets/[code]", ask: "/desk/admin/presets/standard", who: ADMINISTRATION },
  { page: "/desk/admin/presets/[code]", ask: "/desk/admin/presets/standard?version=99", who: { ...DESK, park: "404" } },
  { page: "/desk/admin/presets/[code]/edit", ask: "/desk/admin/presets/standard/edit", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/calendar", ask: "/desk/admin/calendar", who: ADMINISTRATION },
  { page: "/desk/admin/calendar/publish", ask: "/desk/admin/calendar/publish", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/calendar/publish", ask: "/desk/admin/calendar/publish?year=2027", who: ADMINISTRATOR_ONLY },
  {
    page: "/desk/admin/ladder",
    ask: "/desk/admin/ladder",
    who: { ...ADMINISTRATION, manager: "ok", supervisor: "ok" },
  },
  { page: "/desk/admin/jobs", ask: "/desk/admin/jobs", who: ADMINISTRATION },
  { page: "/desk/admin/jobs", ask: "/desk/admin/jobs?task=settleSilentCases&state=failed", who: ADMINISTRATION },
  { page: "/desk/admin/jobs", ask: "/desk/admin/jobs?task=nothing&before=never", who: ADMINISTRATION },
  { page: "/desk/admin/robots", ask: "/desk/admin/robots", who: ADMINISTRATION },
  { page: "/desk/admin/robots/new", ask: "/desk/admin/robots/new", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/robots/[robotId]", ask: "/desk/admin/robots/{robot}", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/deliveries", ask: "/desk/admin/deliveries", who: ADMINISTRATION },
  { page: "/desk/admin/deliveries", ask: "/desk/admin/deliveries?state=failed", who: ADMINISTRATION },
  { page: "/desk/admin/log", ask: "/desk/admin/log", who: ADMINISTRATION },
  { page: "/desk/admin/log", ask: "/desk/admin/log?stream=case", who: ADMINISTRATION },
];
