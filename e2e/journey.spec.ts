import { test } from "@playwright/test";
import { caseScreen, completeItems, movedOn, openInQueue, press, proposeAnswer } from "./walk/desk";
import { countOf, linkOf, lookAtToday } from "./walk/figures";
import { expect } from "./walk/patience";
import { attach, beginRequest, filedNumber, sentenceField } from "./walk/request";
import { becomeA, enterAs, openWindow, type Visitor } from "./walk/visitor";
import type { Locale } from "./walk/words";

// One request from the first tile to the write-off, as six people of the park see it. One after the other, in this order: each
// variant counts the cases of the day before and after its own.
test.describe.configure({ mode: "default", timeout: 120_000 });

const TODAY = new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(new Date());
const VARIANTS: { width: number; locale: Locale }[] = [
  { width: 390, locale: "zh-CN" },
  { width: 1440, locale: "en" },
];

for (const variant of VARIANTS) {
  test(`a request is filed, worked, answered, confirmed and written off, and counted once (${variant.width}, ${variant.locale})`, async ({
    browser,
  }) => {
    const visitor = await openWindow(browser, variant);
    const before = await asManager(visitor, "received", "inTime");
    const number = await contactFiles(visitor);
    await triageAccepts(visitor, number);
    await departmentWorks(visitor, number);
    await reviewerApproves(visitor, number);
    await contactConfirms(visitor, number);
    await callBackOfficerCloses(visitor, number);
    const after = await asManager(visitor, "received", "inTime");
    expect(after).toEqual(before.map((count) => count + 1));
    await managerFinds(visitor, number, after[0] ?? 0);
    await visitor.page.context().close();
  });
}

async function asManager(visitor: Visitor, ...figures: ("received" | "inTime")[]): Promise<number[]> {
  if (visitor.page.url() === "about:blank") await enterAs(visitor, "Manager");
  else await becomeA(visitor, "Manager");
  await lookAtToday(visitor, TODAY);
  const counts: number[] = [];
  for (const figure of figures) counts.push(await countOf(visitor, figure));
  return counts;
}

/** Tile, kind, one sentence, a photo; and a finger that taps twice. */
async function contactFiles(visitor: Visitor): Promise<string> {
  const { page, t } = visitor;
  await becomeA(visitor, "EnterpriseContact");
  await beginRequest(visitor, "counted");
  await sentenceField(visitor).fill("想了解技改补贴能不能申报");
  await attach(visitor, "现场照片.png");
  await page.getByRole("button", { name: t("my.new.submit") }).dblclick();
  const number = await filedNumber(visitor);
  await page.getByRole("link", { name: t("my.filed.follow") }).click();
  await expect(page.getByText(t("my.case.now_submitted"))).toBeVisible();
  await page.goto("/my");
  await expect(page.getByRole("listitem").filter({ hasText: number })).toHaveCount(1);
  return number;
}

async function triageAccepts(visitor: Visitor, number: string): Promise<void> {
  await becomeA(visitor, "TriageOfficer");
  await openInQueue(visitor, "toTriage", number);
  await expect(caseScreen(visitor.page).getByRole("link", { name: "现场照片.png" })).toBeVisible();
  await press(visitor, visitor.t("desk.accept.submit"));
  await movedOn(visitor, number);
}

async function departmentWorks(visitor: Visitor, number: string): Promise<void> {
  const { t } = visitor;
  await becomeA(visitor, "DepartmentLiaison");
  await openInQueue(visitor, "toSign", number);
  await press(visitor, t("desk.sign.submit"));
  await movedOn(visitor, number);
  await openInQueue(visitor, "working", number);
  const lines = await completeItems(visitor, async (dialog) => {
    await dialog.getByRole("button", { name: t("desk.item.files") }).click();
    await attach(visitor, "办理回执.png", dialog);
  });
  expect(lines).toBeGreaterThan(1);
  await proposeAnswer(visitor, "可以申报，材料清单和截止日期已发到您的邮箱。");
  await movedOn(visitor, number);
}

async function reviewerApproves(visitor: Visitor, number: string): Promise<void> {
  await becomeA(visitor, "DepartmentReviewer");
  await openInQueue(visitor, "toReview", number);
  await press(visitor, visitor.t("desk.review.approve"));
  await movedOn(visitor, number);
}

async function contactConfirms(visitor: Visitor, number: string): Promise<void> {
  const { page, t } = visitor;
  await becomeA(visitor, "EnterpriseContact");
  await page.getByRole("listitem").filter({ hasText: number }).getByRole("link").click();
  await expect(page.getByText("可以申报，材料清单和截止日期已发到您的邮箱。").first()).toBeVisible();
  // The tiles are pressed as people press them: on their words.
  const solved = page.getByRole("group", { name: t("my.feedback.solved") });
  await solved.getByText(t("my.feedback.yes"), { exact: true }).click();
  const level = page.getByRole("group", { name: t("my.feedback.level") });
  await level.getByText(t("cases.level.5"), { exact: true }).click();
  await page.getByRole("button", { name: t("my.feedback.submit"), exact: true }).click();
  await expect(page.getByRole("heading", { name: t("my.feedback.yours") })).toBeVisible();
}

async function callBackOfficerCloses(visitor: Visitor, number: string): Promise<void> {
  const { page, t } = visitor;
  await becomeA(visitor, "CallBackOfficer");
  await openInQueue(visitor, "toCallBack", number);
  const screen = caseScreen(page);
  for (const [question, answer] of [
    ["desk.callBack.reached", "desk.callBack.reachedYes"],
    ["desk.callBack.solved", "cases.solved.yes"],
    ["desk.callBack.satisfied", "cases.satisfied.yes"],
  ] as const) {
    await screen
      .getByRole("group", { name: t(question) })
      .getByText(t(answer), { exact: true })
      .click();
  }
  await screen.getByRole("textbox", { name: t("desk.callBack.note") }).fill("企业表示已经清楚");
  await screen.getByRole("button", { name: t("desk.callBack.submit"), exact: true }).click();
  await press(visitor, t("desk.writeOff.submit"));
  await movedOn(visitor, number);
}

async function managerFinds(visitor: Visitor, number: string, received: number): Promise<void> {
  const { page } = visitor;
  await linkOf(visitor, "received").click();
  await page.waitForURL(/\/desk\/figures\/cases/);
  const numbers = page.getByRole("table").getByText(/^QS\d{4}-\d{4}-\d+$/);
  await expect(numbers).toHaveCount(received);
  await expect(numbers.filter({ hasText: number })).toHaveCount(1);
}
