import { DESK, NOT_THERE, type PageRow } from "./list";

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

/** Figures, the own account, and administration. */
export const ADMINISTRATION_PAGES: readonly PageRow[] = [
  // ── the desk: figures ──
  { page: "/desk/figures", ask: "/desk/figures", who: FIGURES },
  { page: "/desk/figures/cases", ask: "/desk/figures/cases?metric=received", who: FIGURES },
  { page: "/desk/figures/cases", ask: "/desk/figures/cases?metric=openNow", who: FIGURES },
  { page: "/desk/figures/cases", ask: "/desk/figures/cases?metric=satisfied&part=denominator", who: FIGURES },
  { page: "/desk/figures/cases", ask: "/desk/figures/cases?metric=nothing", who: NOT_THERE },
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
  { page: "/desk/admin/menu/[code]", ask: "/desk/admin/menu/no-such-tile", who: NOT_THERE },
  { page: "/desk/admin/presets", ask: "/desk/admin/presets", who: ADMINISTRATION },
  { page: "/desk/admin/presets/new", ask: "/desk/admin/presets/new", who: ADMINISTRATOR_ONLY },
  { page: "/desk/admin/presets/[code]", ask: "/desk/admin/presets/standard", who: ADMINISTRATION },
  { page: "/desk/admin/presets/[code]", ask: "/desk/admin/presets/standard?version=99", who: NOT_THERE },
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
