import type { Page } from "@playwright/test";
import type { Role, Visitor } from "./visitor";

/** One page to look at: its address, and what to do there first. `{name}` stands for a thing of the list FOUND names. */
export type Stop = string | { at: string; first: (visitor: Visitor) => Promise<unknown> };
/** Somebody, the width of their screen, and the pages they have; `others` hold the same role and come before them. */
export type Tour = { name: string; role?: Role; others?: number; width: number; stops: Stop[] };

const NOWHERE = "QS2026-0101-999";

export const TOURS: Tour[] = [
  {
    name: "a stranger",
    width: 1440,
    stops: [
      "/",
      "/sign-in",
      { at: "/sign-in", first: sendEmpty("signIn.submit") },
      "/accessibility",
      "/set-up",
      "/password/used-up",
      "/nowhere",
    ],
  },
  {
    name: "an enterprise contact",
    role: "EnterpriseContact",
    width: 390,
    stops: [
      "/my",
      "/my/menu",
      "/my/menu?q=招不到工人",
      "/my/menu?q=xyzzy",
      "/my/new",
      "/my/new?tile=suggestion",
      "/my/new?type=UTL-01",
      { at: "/my/new?type=UTL-01", first: sendEmpty("my.new.submit") },
      "/my/cases/{awaitingConfirmation}",
      { at: "/my/cases/{awaitingConfirmation}", first: sendEmpty("my.feedback.submit") },
      "/my/cases/{awaitingMaterials}",
      "/my/cases/{awaitingMaterials}?answeredOn=2001-01-01",
      "/my/cases/{written off}",
      "/my/cases/{awaitingConfirmation}/filed",
      "/my/cases/{awaitingMaterials}/slips/disclosure",
      "/my/cases/{awaitingConfirmation}/slips/acceptance",
      "/my/plan",
      "/my/enterprise",
      "/my/enterprise/timeline",
      "/my/account",
      "/my/notices?show=all",
      "/my/notices/settings",
      `/my/cases/${NOWHERE}`,
    ],
  },
  {
    name: "an enterprise administrator",
    role: "EnterpriseAdministrator",
    width: 390,
    stops: [
      "/my/enterprise",
      "/my/enterprise/checkup",
      "/my/account/people",
      "/my/account/people/new",
      "/my/account/people/{colleague}",
    ],
  },
  {
    name: "a triage officer",
    role: "TriageOfficer",
    width: 1440,
    stops: [
      "/desk/toTriage",
      "/desk/toTriage?case={toTriage}",
      { at: "/desk/toTriage?case={toTriage}", first: open("desk.correction.label") },
      { at: "/desk/cases/{toTriage}", first: open("desk.decline.label") },
      { at: "/desk/cases/{disputed}", first: open("reclassification.label") },
      "/desk/correction?case={correction}",
      "/desk/cases/{correction}/slips/disclosure",
      "/desk/all?q=没有这样的诉求",
      `/desk/cases/${NOWHERE}`,
      "/desk/topics",
      "/desk/topics?show=proposed",
      { at: "/desk/topics?show=proposed", first: openHere("topics.proposal.dismiss") },
      "/desk/topics?show=overdue",
      "/desk/topics/{topic}",
      { at: "/desk/topics/{topic}", first: openHere("topics.act.link.label") },
      "/desk/topics/covered?show=cases",
      "/desk/topics/covered?show=told",
      "/desk/topics/new",
      { at: "/desk/topics/new", first: sendEmpty("topics.new.submit") },
    ],
  },
  {
    name: "a specialist",
    role: "Specialist",
    width: 1440,
    stops: [
      "/desk/open",
      "/desk/new",
      "/desk/mine",
      "/desk/visits",
      "/desk/visits?show=records",
      "/desk/visits?show=requests",
      "/desk/visits/{visit}",
      "/desk/visits/promises",
      "/desk/facts",
      "/desk/checkups",
      "/desk/checkups?show=unchecked",
      "/desk/enterprises?expiring=yes",
      "/desk/enterprises/{warned}/checkups",
      { at: "/desk/enterprises/{warned}/checkups", first: openHere("checkups.dismiss") },
      "/desk/enterprises/{warned}/checkups/new",
      { at: "/desk/enterprises/{warned}/checkups/new", first: sendEmpty("checkups.submit") },
      "/desk/plans?mine=yes",
      "/desk/enterprises/{planned}/plan",
      "/desk/enterprises/{planned}/plan/print",
      { at: "/desk/enterprises/{reviewDue}/plan", first: openHere("plans.review") },
      { at: "/desk/enterprises/{planOpen}/plan/edit", first: sendEmptyPlan },
    ],
  },
  {
    name: "a specialist out on visits",
    role: "Specialist",
    width: 390,
    stops: [
      { at: "/field", first: shortlistShown },
      { at: "/field", first: openFirstEnterprise },
      { at: "/field", first: walkThroughVisit },
      { at: "/field#/records", first: recordsShown },
      { at: "/field#/settings", first: settingsShown },
    ],
  },
  {
    name: "a leader",
    role: "Leader",
    width: 390,
    stops: [
      "/desk/mine",
      "/desk/mine?show=red",
      "/desk/mine?show=waiting",
      "/desk/instructed?case={instructed}",
      { at: "/desk/cases/{instructed}", first: open("desk.instruct.label") },
    ],
  },
  {
    name: "a triage officer among enterprises",
    role: "TriageOfficer",
    width: 1440,
    stops: [
      "/desk/enterprises",
      "/desk/enterprises/{enterprise}",
      "/desk/enterprises/{enterprise}/edit",
      { at: "/desk/enterprises/{enterprise}/visits", first: openHere("visits.setRhythm.open") },
      "/desk/enterprises/{enterprise}/timeline",
      "/desk/enterprises/{enterprise}/timeline?only=visits",
      "/desk/enterprises/{proposing}",
      { at: "/desk/enterprises/{proposing}", first: sendEmpty("dossier.proposal.submit") },
      "/desk/facts?state=closed",
      "/desk/enterprises/new",
      "/desk/account",
      "/desk/notices",
      "/desk/notices?show=all",
      "/desk/notices/settings",
    ],
  },
  {
    name: "a department liaison",
    role: "DepartmentLiaison",
    width: 1440,
    stops: [
      "/desk/toSign?case={toSign}",
      "/desk/working?case={working}",
      { at: "/desk/cases/{working}", first: open("desk.item.complete") },
      { at: "/desk/cases/{working}", first: open("desk.extension.label") },
      { at: "/desk/cases/{working}", first: open("desk.suspension.label") },
      "/desk/slipsToAnswer?case={slipsToAnswer}",
      "/desk/cases/{toSign}/slips/assignment",
      "/desk/cases/{working}/slips/acceptance",
      "/desk/account/absences",
      { at: "/desk/account/absences", first: sendEmpty("absences.name.submit") },
    ],
  },
  {
    name: "a stand-in for another liaison",
    role: "DepartmentLiaison",
    others: 1,
    width: 1440,
    stops: [
      "/desk/account/absences",
      { at: "/desk", first: lookAfter },
      {
        at: "/desk",
        first: async (visitor) => {
          await lookAfter(visitor);
          await visitor.page.getByRole("main").getByRole("link").filter({ hasText: /QS/ }).first().click();
          await visitor.page.getByRole("article").waitFor();
        },
      },
    ],
  },
  {
    name: "a triage officer who will be away",
    role: "TriageOfficer",
    others: 1,
    width: 390,
    stops: [
      "/desk/account",
      "/desk/account/absences",
      { at: "/desk/account/absences", first: openHere("absences.extend.open") },
      { at: "/desk/account/absences", first: openHere("absences.callOff.open") },
    ],
  },
  {
    name: "a department reviewer",
    role: "DepartmentReviewer",
    width: 1440,
    stops: ["/desk/toReview?case={toReview}", "/desk/overdue?case={overdue}"],
  },
  {
    name: "a call-back officer",
    role: "CallBackOfficer",
    width: 1440,
    stops: ["/desk/toCallBack?case={toCallBack}", "/desk/cases/{toCallBack}/slips/closing", "/desk/all"],
  },
  {
    name: "a manager",
    role: "Manager",
    width: 1440,
    stops: [
      "/desk/plans",
      "/desk/plans?overdue=yes",
      "/desk/plans?done=late",
      "/desk/plans?list=without",
      "/desk/plans?q=没有这样的企业",
      { at: "/desk/enterprises/{planWaiting}/plan?edition=1", first: openHere("plans.sendBack") },
      "/desk/toExtend?case={toExtend}",
      "/desk/cases/{toExtend}/slips/extension",
      "/desk/toGreen?case={toGreen}",
      { at: "/desk/cases/{overdue}", first: open("green.grant.label") },
      "/desk/toReclassify?case={toReclassify}",
      "/desk/reclassifications",
      "/desk/reclassifications?way=longer",
      "/desk/green-channel",
      "/desk/green-channel?state=lifted&from=2026-01-01",
      "/desk/green-channel?to=2020-01-01",
      "/desk/green-channel/reviews",
      "/desk/green-channel/reviews/{reviewMonth}",
      "/desk/same-day",
      "/desk/same-day?evidence=missing",
      "/desk/same-day?month=2020-01",
      "/desk/toSuspend?case={toSuspend}",
      "/desk/toLongTerm?case={toLongTerm}",
      "/desk/toMeet?case={toMeet}",
      "/desk/links",
      "/desk/links?show=all&slot=specialist",
      "/desk/links?show=noLeader&load=above",
      { at: "/desk/links", first: openHere("links.load.set") },
      "/desk/links/hand-over/{holder}",
      { at: "/desk/links/hand-over/{holder}", first: sendEmpty("links.handOver.submit") },
      "/desk/links/import",
      { at: "/desk/links/import", first: sendEmpty("links.sheet.preview") },
      { at: "/desk/links/import", first: previewLinks },
      "/desk/enterprises/{enterprise}/merge",
      "/desk/figures",
      "/desk/figures/cases?metric=received",
      "/desk/figures/cases?metric=answeredInTime&level=1&channel=mailbox",
      "/desk/figures/cases?metric=accepted",
      "/desk/figures/service",
      "/desk/figures/definitions",
      "/desk/visits?show=done",
      "/desk/visits/promises?show=keptInTime",
      "/desk/all?enterprise={enterprise}&lane=green",
      "/desk/visits?show=missed",
      "/desk/visits?show=unvisited",
      "/desk/visits/promises?show=overdue",
    ],
  },
  {
    name: "a supervisor",
    role: "Supervisor",
    width: 1440,
    stops: [
      "/desk/slipsToReview?case={slipsToReview}",
      "/desk/slipsUnsigned?case={slipsUnsigned}",
      { at: "/desk/cases/{overdue}", first: open("supervision.issue.label") },
      { at: "/desk/cases/{toInterview}", first: open("supervision.talk.label") },
      "/desk/cases/{slipsToReview}/slips/supervision",
      "/desk/admin/ladder",
    ],
  },
  {
    name: "a system administrator",
    role: "SystemAdministrator",
    width: 1440,
    stops: [
      "/desk/admin",
      "/desk/admin/people",
      "/desk/admin/people/new",
      "/desk/admin/people/{person}",
      "/desk/admin/departments",
      "/desk/admin/departments/new",
      "/desk/admin/departments/{department}",
      "/desk/admin/calendar",
      "/desk/admin/calendar/publish?year=2031",
      { at: "/desk/admin/calendar/publish?year=2031", first: previewNotice("2031-01-01 休 元旦") },
      { at: "/desk/admin/calendar/publish?year=2031", first: previewNotice("2031-02-30 休 春节\n？") },
      "/desk/admin/ladder",
      { at: "/desk/admin/ladder", first: saveWrongLadder },
      "/desk/admin/catalog",
      "/desk/admin/catalog/new",
      "/desk/admin/catalog/UTL-01",
      "/desk/admin/catalog/UTL-01/edit",
      "/desk/admin/menu",
      "/desk/admin/menu/new",
      { at: "/desk/admin/menu/new", first: sendEmpty("menu.tile.save") },
      "/desk/admin/menu/suggestion",
      "/desk/admin/presets",
      "/desk/admin/presets/new",
      { at: "/desk/admin/presets/new", first: sendEmpty("presets.save") },
      "/desk/admin/presets/standard",
      "/desk/admin/presets/13710/edit",
      { at: "/desk/admin/presets/shandong", first: openHere("presets.choose") },
      "/desk/admin/jobs",
      "/desk/admin/jobs?task=settleSilentCases&state=failed",
      "/desk/admin/robots",
      "/desk/admin/robots/new",
      { at: "/desk/admin/robots/new", first: sendEmpty("notices.robots.save") },
      "/desk/admin/deliveries",
      "/desk/admin/log",
      "/desk/nowhere",
    ],
  },
];

type Found = { list: string; link: RegExp; text?: string };
const inQueue = (queue: string): Found => ({ list: `/desk/${queue}`, link: /[?&]case=(QS[\d-]+)/ });
const ownCase = (state: string): Found => ({
  list: "/my",
  link: /\/my\/cases\/(QS[\d-]+)$/,
  text: `cases.stateForEnterprise.${state}`,
});

const planOf = (words: string): Found => ({
  list: `/desk/plans?${words}`,
  link: /\/desk\/enterprises\/([\da-f-]{36})\/plan/,
});

const FOUND: Record<string, Found> = {
  awaitingConfirmation: ownCase("answered"),
  inProgress: ownCase("inProgress"),
  awaitingMaterials: ownCase("correction"),
  "written off": ownCase("writtenOff"),
  colleague: { list: "/my/account/people", link: /\/my\/account\/people\/([\da-f-]{36})$/ },
  topic: { list: "/desk/topics", link: /\/desk\/topics\/([\da-f-]{36})$/ },
  enterprise: { list: "/desk/enterprises", link: /\/desk\/enterprises\/([\da-f-]{36})$/ },
  visit: { list: "/desk/visits?show=records", link: /\/desk\/visits\/([\da-f-]{36})$/ },
  holder: { list: "/desk/links", link: /\/desk\/links\/hand-over\/([\da-f-]{36})$/ },
  planned: planOf("state=inForce"),
  reviewDue: planOf("review=due"),
  planOpen: planOf("state=draft"),
  planWaiting: planOf("state=submitted"),
  warned: { list: "/desk/checkups", link: /\/desk\/enterprises\/([\da-f-]{36})\/checkups$/ },
  proposing: { list: "/desk/facts", link: /\/desk\/enterprises\/([\da-f-]{36})#proposal$/ },
  person: { list: "/desk/admin/people", link: /\/desk\/admin\/people\/([\da-f-]{36})$/ },
  reviewMonth: { list: "/desk/green-channel/reviews", link: /\/reviews\/(\d{4}-\d\d)$/ },
  department: { list: "/desk/admin/departments", link: /\/desk\/admin\/departments\/([\da-f-]{36})$/ },
};

/** The address with its `{name}` replaced by such a thing of its list. */
export async function addressOf({ page, t }: Visitor, at: string): Promise<string> {
  const name = at.match(/\{(.+)\}/)?.[1];
  if (!name) return at;
  const { list, link, text } = FOUND[name] ?? inQueue(name);
  await page.goto(list);
  const hrefs = await hrefsOf(page, text && t(text));
  const all = hrefs.flatMap((href) => href.match(link)?.[1] ?? []);
  // What was there before the tests is not taken away by one that runs beside this. Queues have it on top; own cases do not.
  const [found] = text ? all.sort() : all;
  if (!found) throw new Error(`${list} has no ${name}`);
  return at.replace(`{${name}}`, found);
}

/** Waits until everything the page promised is there: the reading pane arrives after its list. */
export async function settled({ page, t }: Visitor): Promise<void> {
  const promised = page.getByRole("status").filter({ hasText: t("ui.loading") });
  await promised.first().waitFor({ state: "detached" });
  await page.evaluate(() => document.fonts.ready);
}

function hrefsOf(page: Page, text: string | undefined): Promise<string[]> {
  const rows = text ? page.getByRole("listitem").filter({ hasText: text }) : page.getByRole("main");
  return rows.getByRole("link").evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
}

function sendEmpty(button: string) {
  return async ({ page, t }: Visitor) => {
    await page.getByRole("button", { name: t(button), exact: true }).click();
    await page.getByRole("alert").filter({ visible: true }).first().waitFor();
  };
}

/** A measure without a word in it: refused at its fields. */
async function sendEmptyPlan({ page, t }: Visitor) {
  await page.getByRole("button", { name: t("plans.edit.addMeasure"), exact: true }).click();
  await page.getByRole("button", { name: t("plans.edit.saveAndSubmit"), exact: true }).click();
  await page.getByRole("alert").filter({ visible: true }).first().waitFor();
}

/** Goes to the first queue on the desk of whoever the visitor stands in for. */
async function lookAfter({ page }: Visitor): Promise<void> {
  await page.getByRole("navigation").locator('a[href^="/desk/for/"]').first().click();
  await page.waitForURL(/\/desk\/for\//);
}

/** Opens the dialog behind the first button of this name. */
function openHere(button: string) {
  return async ({ page, t }: Visitor) => {
    await page
      .getByRole("button", { name: t(button), exact: true })
      .first()
      .click();
    await page.getByRole("dialog").waitFor();
  };
}

/** A slip before the department is urged: refused at its field. */
async function saveWrongLadder({ page, t }: Visitor) {
  await page.locator('[name="slip.days"]').fill("0");
  await page.getByRole("button", { name: t("supervision.ladder.save") }).click();
  await page.getByRole("alert").filter({ visible: true }).first().waitFor();
}

/** Pastes the holidays of a year and looks at what comes of it. */
export function previewNotice(notice: string) {
  return async ({ page, t }: Visitor) => {
    await page.getByRole("textbox", { name: t("calendar.notice") }).fill(notice);
    await page.getByRole("button", { name: t("calendar.preview"), exact: true }).click();
    await page.getByRole("region", { name: t("calendar.preview") }).waitFor();
  };
}

/** The phone's page draws itself from the device, after the server's list has come. */
async function shortlistShown({ page, t }: Visitor): Promise<void> {
  await page.getByRole("heading", { name: t("field.today.title") }).waitFor();
  await page.locator('a[href^="#/enterprise/"]').first().waitFor();
}

async function openFirstEnterprise(visitor: Visitor): Promise<void> {
  await shortlistShown(visitor);
  await visitor.page.locator('a[href^="#/enterprise/"]').first().click();
  await visitor.page.getByRole("button", { name: visitor.t("field.enterprise.begin") }).waitFor();
}

/** Begins a visit, adds a request and goes on to the end, where it is told what is missing. */
async function walkThroughVisit(visitor: Visitor): Promise<void> {
  const { page, t } = visitor;
  await openFirstEnterprise(visitor);
  await page.getByRole("button", { name: t("field.enterprise.begin") }).click();
  await page.getByRole("textbox", { name: t("field.people.met") }).waitFor();
  const id = page.url().split("/").at(-2);
  await page.goto(`/field#/visit/${id}/lines`);
  await page.getByRole("button", { name: t("field.lines.add") }).click();
  await page.goto(`/field#/visit/${id}/review`);
  await page.getByRole("button", { name: t("field.visit.handIn") }).click();
  await page.getByRole("alert").filter({ visible: true }).first().waitFor();
}

async function recordsShown({ page, t }: Visitor): Promise<void> {
  await page.getByRole("heading", { name: t("field.records.title"), level: 1 }).waitFor();
}

async function settingsShown({ page, t }: Visitor): Promise<void> {
  await page.getByRole("heading", { name: t("field.settings.title"), level: 1 }).waitFor();
}

/** Pastes a sheet of links with an enterprise nobody knows and looks at what comes of it. */
async function previewLinks({ page, t }: Visitor) {
  const heads = ["enterprise", "leader"].map((column) => t(`links.sheet.columns.${column}`)).join("\t");
  await page.getByRole("textbox", { name: t("links.sheet.pasted") }).fill(`${heads}\n没有这家企业\t没有这个人`);
  await page.getByRole("button", { name: t("links.sheet.preview"), exact: true }).click();
  await page.getByRole("region", { name: t("links.sheet.preview"), exact: true }).waitFor();
}

/** Opens the form behind an action of a case, from the bar or from behind "more". */
function open(label: string) {
  return async ({ page, t }: Visitor) => {
    const action = page
      .getByRole("article")
      .getByRole("button", { name: t(label) })
      .first();
    if (!(await action.isVisible()))
      await page
        .locator("summary")
        .filter({ hasText: t("desk.action.more") })
        .click();
    await action.click();
    await page.getByRole("dialog").waitFor();
  };
}
