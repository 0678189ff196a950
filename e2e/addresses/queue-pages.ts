import { DESK, NOT_THERE, type PageRow } from "./list";

const FILES_FOR_OTHERS = { ...DESK, triage: "ok", specialists: "ok", park: "404" };
const SUPERVISOR_ONLY = { ...DESK, supervisor: "ok", park: "404" };
const SAME_DAY = { ...DESK, manager: "ok", auditor: "ok", leaders: "ok", park: "404" };
const GREEN_REGISTER = { ...SAME_DAY, triage: "ok" };
const RECLASSIFICATIONS = GREEN_REGISTER;
const TOPICS = { ...RECLASSIFICATIONS, liaisons: "ok", reviewers: "ok" };
const ONE_TOPIC = { ...RECLASSIFICATIONS, leadLiaison: "ok", leadReviewer: "ok" };
const OPENS_TOPICS = { ...DESK, triage: "ok", manager: "ok", park: "404" };
const WORKS_WITH_CASES = { ...DESK, park: "ok", policyEditor: "404", systemAdministrator: "404" };

/** The desk's queues, its registers and what is filed there. */
export const QUEUE_PAGES: readonly PageRow[] = [
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
  { page: "/desk/[queue]", ask: "/desk/nothing", who: NOT_THERE },
  // The desk of somebody who is away is there for the stand-in alone: matrix.spec.ts asks as one.
  { page: "/desk/for/[personId]/[queue]", ask: "/desk/for/{absent}/toTriage", who: NOT_THERE },
  { page: "/desk/for/[personId]/[queue]", ask: "/desk/for/{absent}/all", who: NOT_THERE },

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
    who: NOT_THERE,
  },

  // ── the desk: what was settled the same day ──
  { page: "/desk/same-day", ask: "/desk/same-day", who: SAME_DAY },
  { page: "/desk/same-day", ask: "/desk/same-day?month=2026-01&tier=A&evidence=missing", who: SAME_DAY },
  { page: "/desk/same-day", ask: "/desk/same-day?month=2026Q4", who: SAME_DAY },

  // ── the desk: the register of reclassifications ──
  { page: "/desk/reclassifications", ask: "/desk/reclassifications", who: RECLASSIFICATIONS },
  { page: "/desk/reclassifications", ask: "/desk/reclassifications?way=longer&to=2030-01-01", who: RECLASSIFICATIONS },

  // ── the desk: common problems ──
  { page: "/desk/topics", ask: "/desk/topics", who: TOPICS },
  { page: "/desk/topics", ask: "/desk/topics?show=settled", who: TOPICS },
  { page: "/desk/topics", ask: "/desk/topics?show=proposed", who: { ...OPENS_TOPICS, auditor: "ok" } },
  { page: "/desk/topics/new", ask: "/desk/topics/new", who: OPENS_TOPICS },
  { page: "/desk/topics/new", ask: "/desk/topics/new?type={typeCode}", who: OPENS_TOPICS },
  { page: "/desk/topics/new", ask: "/desk/topics/new?type=ZZZ-99", who: NOT_THERE },
  { page: "/desk/topics/covered", ask: "/desk/topics/covered", who: TOPICS },
  { page: "/desk/topics/covered", ask: "/desk/topics/covered?show=told", who: TOPICS },
  { page: "/desk/topics/[id]", ask: "/desk/topics/{topic}", who: ONE_TOPIC },
  { page: "/desk/topics/[id]", ask: "/desk/topics/{doneTopic}", who: ONE_TOPIC },

  // ── the desk: filing for an enterprise ──
  { page: "/desk/new", ask: "/desk/new", who: FILES_FOR_OTHERS },
  { page: "/desk/new", ask: "/desk/new?draft={draft}", who: FILES_FOR_OTHERS },
  { page: "/desk/new", ask: "/desk/new?draft={ownDraft}&enterprise={otherEnterprise}", who: FILES_FOR_OTHERS },
];
