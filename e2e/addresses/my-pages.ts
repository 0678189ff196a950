import { MY, type PageRow } from "./list";

const OWN_CASE = { ...MY, ownEnterprise: "ok", otherContact: "404" };
const OTHER_CASE = { ...MY, ownEnterprise: "404", otherContact: "ok" };
const NO_PAPER_OF_ENTERPRISES = { ...MY, enterprises: "404" };

/** Pages open to everyone, and those of the enterprise's area. */
export const MY_PAGES: readonly PageRow[] = [
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
    who: OWN_CASE,
  },
  { page: "/my/cases/[number]", ask: "/my/cases/{case}", who: OWN_CASE },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{case}?answeredOn=never",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{confidential}",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{otherCase}",
    who: OTHER_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{returned}",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{suspended}",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{longTerm}",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{met}",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{inReview}",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{proposed}",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{reclassifying}",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{green}",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{writtenOff}",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]",
    ask: "/my/cases/{ended}",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]/filed",
    ask: "/my/cases/{case}/filed",
    who: OWN_CASE,
  },
  {
    page: "/my/cases/[number]/filed",
    ask: "/my/cases/{otherCase}/filed",
    who: OTHER_CASE,
  },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{case}/slips/acceptance", who: OWN_CASE },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{case}/slips/disclosure", who: OWN_CASE },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{correction}/slips/disclosure", who: OWN_CASE },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{confidential}/slips/acceptance", who: OWN_CASE },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{inReview}/slips/acceptance", who: OWN_CASE },
  { page: "/my/cases/[number]/slips/[slip]", ask: "/my/cases/{green}/slips/acceptance", who: OWN_CASE },
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
    who: OTHER_CASE,
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
];
