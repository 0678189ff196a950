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
      "/my/new",
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
      "/my/enterprise",
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
    stops: ["/my/account/people", "/my/account/people/new", "/my/account/people/{colleague}"],
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
    stops: ["/desk/open", "/desk/new"],
  },
  {
    name: "a triage officer among enterprises",
    role: "TriageOfficer",
    width: 1440,
    stops: [
      "/desk/enterprises",
      "/desk/enterprises/{enterprise}",
      "/desk/enterprises/{enterprise}/edit",
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
      "/desk/toSuspend?case={toSuspend}",
      "/desk/toLongTerm?case={toLongTerm}",
      "/desk/toMeet?case={toMeet}",
      "/desk/figures",
      "/desk/figures/cases?metric=received",
      "/desk/figures/cases?metric=answeredInTime&level=1&channel=mailbox",
      "/desk/figures/definitions",
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

const FOUND: Record<string, Found> = {
  awaitingConfirmation: ownCase("answered"),
  inProgress: ownCase("inProgress"),
  awaitingMaterials: ownCase("correction"),
  "written off": ownCase("writtenOff"),
  colleague: { list: "/my/account/people", link: /\/my\/account\/people\/([\da-f-]{36})$/ },
  topic: { list: "/desk/topics", link: /\/desk\/topics\/([\da-f-]{36})$/ },
  enterprise: { list: "/desk/enterprises", link: /\/desk\/enterprises\/([\da-f-]{36})$/ },
  person: { list: "/desk/admin/people", link: /\/desk\/admin\/people\/([\da-f-]{36})$/ },
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
