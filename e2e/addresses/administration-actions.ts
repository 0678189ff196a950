import type { Answers } from "./askers";
import type { ActionRow } from "./list";

const ONLY_ADMINISTRATOR = { signedOut: "signedOut", systemAdministrator: "passes", others: "notAllowed" };
/** Accounts: the administrator may, the auditor looks, an enterprise's administrator has the own people. */
const STAFF_ACCOUNT = {
  signedOut: "signedOut",
  systemAdministrator: "passes",
  auditor: "notAllowed",
  others: "notFound",
};
const OWN_ACCOUNT = { ...STAFF_ACCOUNT, enterpriseAdministrator: "passes" };
const inPeople = (name: string, send: ActionRow["send"], who: Answers<string>): ActionRow => ({
  action: `app/desk/admin/people/actions.ts ${name}`,
  send,
  who,
});

const ONLY_ARRANGER = { signedOut: "signedOut", systemAdministrator: "passes", others: "notFound" };
const DAYS = { firstOn: "2026-12-30", lastOn: "2026-12-31", reason: "leave" };
const NEW_PERSON = { login: "{takenLogin}", name: "新人", roles: "manager" };
const DEPARTMENT = { name: "改名局", shortName: "改名" };
const REQUEST_TYPE = {
  code: "{typeCode}",
  version: "{version}",
  categoryCode: "T",
  name: "改名",
  nameEn: "Renamed",
  tier: "B",
  limitDays: "7",
  presetCode: "",
  statutoryDays: "",
  statutoryBasis: "",
  leadDepartmentId: "{lead}",
  "checklist[0].title": "一",
  "checklist[0].publicTitle": "一",
  prompt: "",
  basis: "",
};

/** A request type that does not exist: refused, so that the planted menu stays as it is. */
const TILE = {
  code: "{tile}",
  version: "{version}",
  title: "要用电",
  titleEn: "Power",
  next: "上门看现场",
  nextEn: "Somebody comes to look",
  typeCode: "ZZZ-99",
  recordKind: "need",
  opening: "我们需要用电：",
  openingEn: "We need power:",
  order: "10",
  inUse: "on",
};

const ROBOT = {
  name: "工作群",
  kind: "wecom",
  departmentId: "{lead}",
  topics: "turn",
  subjects: "cases",
  language: "zh-CN",
  address: "https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=1",
  secret: "",
};

const PRESET = {
  code: "standard",
  version: "{version}",
  name: "标准",
  nameEn: "Standard",
  note: "改过的说明",
  firstContactDays: "1",
  urgentContactMinutes: "120",
  acceptanceDays: "1",
  signingDays: "1",
  supportDays: "3",
  answerADays: "3",
  answerBDays: "7",
  answerCDays: "15",
  answerDDays: "30",
  correctionDays: "5",
  confirmationDays: "5",
  callBackDays: "2",
};

/** Its slip comes no later than the urging: refused, so that the planted ladder stays as it is. */
const LADDER = {
  version: "{version}",
  "reminder.days": "1",
  "urge.used": "on",
  "urge.days": "3",
  "slip.used": "on",
  "slip.days": "3",
  "circular.days": "5",
  "interview.days": "8",
  colour: "red",
  signDays: "1",
  answerDays: "2",
};

const YEAR = { year: "2026", version: "{version}", status: "official", notice: "" };

/** The forms about accounts, departments, the catalogue, presets, the calendar, the ladder, the jobs, and notices. */
export const ADMINISTRATION_ACTIONS: readonly ActionRow[] = [
  // ── accounts ──
  inPeople("create", NEW_PERSON, { ...ONLY_ADMINISTRATOR, enterpriseAdministrator: "roleOfOtherSide" }),
  // Naming an enterprise that does not exist must not tell anybody more than naming one that does.
  inPeople(
    "create",
    { ...NEW_PERSON, roles: "enterpriseContact", enterpriseCode: "91500000MA5U000000" },
    ONLY_ADMINISTRATOR,
  ),
  inPeople(
    "change",
    { personId: "{spareStaff}", version: "1", name: "备用人员", departmentId: "{lead}" },
    STAFF_ACCOUNT,
  ),
  inPeople("change", { personId: "{spareContact}", version: "1", name: "备用人员" }, OWN_ACCOUNT),
  inPeople("grantRole", { personId: "{spareStaff}", role: "departmentLiaison" }, STAFF_ACCOUNT),
  inPeople(
    "grantRole",
    { personId: "{spareContact}", role: "manager" },
    { ...STAFF_ACCOUNT, systemAdministrator: "roleOfOtherSide", enterpriseAdministrator: "roleOfOtherSide" },
  ),
  inPeople("endRole", { personId: "{spareStaff}", role: "leader" }, STAFF_ACCOUNT),
  inPeople("disable", { personId: "{spareDisabled}", reason: "离职" }, STAFF_ACCOUNT),
  inPeople("enable", { personId: "{spareStaff}", reason: "返岗" }, STAFF_ACCOUNT),
  inPeople("makeLink", { personId: "{spareDisabled}" }, STAFF_ACCOUNT),
  inPeople("makeLink", { personId: "{spareContact}" }, OWN_ACCOUNT),
  {
    action: "app/desk/account/actions.ts changePassword",
    send: { current: "wrong", password: "Another-1-Password", again: "Another-1-Password" },
    who: { signedOut: "signedOut", others: "passes" },
  },

  // ── absences: one's own, and everybody's for an administrator ──
  {
    action: "app/desk/account/absences/actions.ts nameStandIn",
    send: { personId: "{spareStaff}", standInId: "{spareDisabled}", ...DAYS },
    who: ONLY_ARRANGER,
  },
  // People of enterprises have no stand-in, whoever asks.
  {
    action: "app/desk/account/absences/actions.ts nameStandIn",
    send: { personId: "{spareContact}", standInId: "{spareStaff}", ...DAYS },
    who: { signedOut: "signedOut", others: "notFound" },
  },
  {
    action: "app/desk/account/absences/actions.ts extendAbsence",
    send: { absenceId: "{pastAbsence}", lastOn: "2026-12-31" },
    who: ONLY_ARRANGER,
  },
  {
    action: "app/desk/account/absences/actions.ts endAbsence",
    send: { absenceId: "{pastAbsence}" },
    who: ONLY_ARRANGER,
  },

  // ── administration ──
  {
    action: "app/desk/admin/departments/actions.ts create",
    send: { ...DEPARTMENT, code: "{leadCode}", validFrom: "2026-01-01" },
    who: ONLY_ADMINISTRATOR,
  },
  {
    action: "app/desk/admin/departments/actions.ts change",
    send: { ...DEPARTMENT, departmentId: "{lead}", version: "{version}" },
    who: ONLY_ADMINISTRATOR,
  },
  {
    action: "app/desk/admin/departments/actions.ts close",
    send: { departmentId: "{lead}", version: "{version}", validTo: "2026-12-31" },
    who: ONLY_ADMINISTRATOR,
  },
  { action: "app/desk/admin/catalog/actions.ts change", send: REQUEST_TYPE, who: ONLY_ADMINISTRATOR },
  { action: "app/desk/admin/menu/actions.ts save", send: TILE, who: ONLY_ADMINISTRATOR },
  {
    action: "app/desk/admin/catalog/actions.ts retire",
    send: { code: "{typeCode}", version: "{version}", reason: "停用" },
    who: ONLY_ADMINISTRATOR,
  },
  { action: "app/desk/admin/presets/actions.ts publish", send: PRESET, who: ONLY_ADMINISTRATOR },
  {
    action: "app/desk/admin/presets/actions.ts choose",
    send: { code: "standard", version: "{version}", presetVersion: "{version}" },
    who: ONLY_ADMINISTRATOR,
  },
  {
    action: "app/desk/admin/calendar/actions.ts publish",
    send: { ...YEAR, intent: "publish", source: "通知", previewed: "" },
    who: ONLY_ADMINISTRATOR,
  },
  // What would change is worked out for nobody else either.
  {
    action: "app/desk/admin/calendar/actions.ts publish",
    send: { ...YEAR, intent: "preview", source: "" },
    who: ONLY_ADMINISTRATOR,
  },
  {
    action: "app/desk/admin/calendar/actions.ts setHours",
    send: { version: "{version}", "hours[0].opensAt": "09:00", "hours[0].closesAt": "17:00" },
    who: ONLY_ADMINISTRATOR,
  },
  { action: "app/desk/admin/ladder/actions.ts set", send: LADDER, who: ONLY_ADMINISTRATOR },
  { action: "app/desk/admin/jobs/actions.ts retry", send: { jobId: "1" }, who: ONLY_ADMINISTRATOR },
  {
    action: "app/desk/admin/jobs/actions.ts retryAll",
    send: { task: "settleSilentCases" },
    who: ONLY_ADMINISTRATOR,
  },

  // ── notices ──
  { action: "app/desk/admin/robots/actions.ts add", send: ROBOT, who: STAFF_ACCOUNT },
  {
    action: "app/desk/admin/robots/actions.ts change",
    send: { ...ROBOT, robotId: "{robot}", version: "{version}" },
    who: STAFF_ACCOUNT,
  },
  {
    action: "app/desk/admin/robots/actions.ts switchRobot",
    send: { robotId: "{robot}", version: "{version}", to: "off" },
    who: STAFF_ACCOUNT,
  },
  {
    action: "app/desk/admin/robots/actions.ts test",
    send: { robotId: "{robot}" },
    who: { ...STAFF_ACCOUNT, systemAdministrator: "robotFailed" },
  },
  {
    action: "app/desk/admin/robots/actions.ts retryDelivery",
    send: { deliveryId: "{freshId}" },
    who: { ...STAFF_ACCOUNT, systemAdministrator: "deliveryNotFailed" },
  },
  {
    action: "app/desk/notices/actions.ts markRead",
    send: { noticeId: "{ownNotice}" },
    who: { signedOut: "signedOut", ownContact: "passes", others: "notFound" },
  },
  {
    action: "app/desk/notices/actions.ts markAllRead",
    send: { newest: "{ownNotice}" },
    who: { signedOut: "signedOut", others: "passes" },
  },
  {
    action: "app/desk/notices/actions.ts saveSettings",
    send: { mailTopics: "turn", mailTime: "anyTime", language: "en" },
    who: { signedOut: "signedOut", others: "passes" },
  },
];
