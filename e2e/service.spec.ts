import { test } from "@playwright/test";
import { caseScreen } from "./walk/desk";
import { addressOf } from "./walk/found";
import { expect } from "./walk/patience";
import { NUMBER } from "./walk/request";
import { becomeA, enterAs, openWindow, type Visitor } from "./walk/visitor";

// The three people and the plan of one enterprise, as those who live by them do it.
test.describe.configure({ mode: "parallel", timeout: 120_000 });

const MARK = Date.now().toString(36);

test("a leader sees the red enterprise first, instructs, and it is a line with a date that the department finds", async ({
  browser,
}) => {
  const visitor = await openWindow(browser);
  const { page, t } = visitor;
  await enterAs(visitor, "Leader");
  await expect(page).toHaveURL(/\/desk\/mine$/);
  const rows = page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ has: page.getByRole("heading", { level: 2 }) });
  const broken = t("links.mine.redCount", { count: "count" }).replace("count", "\\d+");
  await expect(rows.first()).toContainText(new RegExp(broken));
  const late = rows.getByRole("listitem").filter({ hasText: t("links.mine.wait.instruct") });
  await late.first().getByRole("link").click();
  await page.waitForURL(NUMBER);
  const [number = ""] = NUMBER.exec(page.url()) ?? [];

  const text = `${MARK} 请会同园区当面商量，拿出办法。`;
  await caseScreen(page)
    .getByRole("button", { name: t("desk.instruct.label"), exact: true })
    .first()
    .click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("desk.instruct.text") }).fill(text);
  await dialog.getByLabel(t("desk.instruct.dueOn")).fill("2020-01-01");
  await dialog.getByRole("button", { name: t("desk.instruct.submit"), exact: true }).click();
  await expect(dialog.getByRole("alert").first()).toBeVisible();
  await expect(dialog.getByRole("textbox", { name: t("desk.instruct.text") })).toHaveValue(text);
  const day = nextWednesday();
  await dialog.getByLabel(t("desk.instruct.dueOn")).fill(day);
  await dialog.getByRole("button", { name: t("desk.instruct.submit"), exact: true }).click();
  await expect(dialog).toHaveCount(0);
  const line = caseScreen(page).getByRole("listitem").filter({ hasText: text }).first();
  await expect(line).toContainText(day.slice(5));

  await page.goto("/desk/instructed");
  await expect(page.getByRole("main").getByRole("link").filter({ hasText: number })).toHaveCount(1);
  await page.context().close();
});

test("a plan is drafted, sent back, approved by somebody else and read by its enterprise on a phone; another is reviewed", async ({
  browser,
}) => {
  const phone = await openWindow(browser, { width: 390 });
  await enterAs(phone, "EnterpriseContact");
  await phone.page.goto("/my/enterprise");
  const name = (await phone.page.getByRole("main").getByText(/公司$/).first().textContent()) ?? "";

  const visitor = await openWindow(browser);
  const { page, t } = visitor;
  const goal = `${MARK} 年内新增一条生产线`;
  await enterAs(visitor, "Specialist");
  const plan = await openPlan(visitor, name);
  await page.getByRole("link", { name: t("plans.beginNext"), exact: true }).click();
  await page.getByRole("button", { name: t("plans.edit.addGoal"), exact: true }).click();
  await page
    .getByRole("textbox", { name: t("plans.edit.goalTitle"), exact: true })
    .last()
    .fill(goal);
  await page.getByRole("button", { name: t("plans.edit.saveAndSubmit"), exact: true }).click();
  await page.waitForURL(/\/plan(\?.*)?$/);

  await becomeA(visitor, "Manager");
  const reason = `${MARK} 请写明达成日`;
  await openEdition(visitor, plan);
  await page.getByRole("button", { name: t("plans.sendBack"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: t("plans.sendBackReason") }).fill(reason);
  await dialog.getByRole("button", { name: t("plans.sendBack"), exact: true }).click();
  await expect(dialog).toHaveCount(0);

  await becomeA(visitor, "Specialist");
  await page.goto(`${plan}/edit`);
  await expect(page.getByText(reason)).toBeVisible();
  const until = await page.getByLabel(t("plans.untilOn")).inputValue();
  await page.getByLabel(t("plans.edit.goalDue"), { exact: true }).last().fill(until);
  await page.getByRole("button", { name: t("plans.edit.saveAndSubmit"), exact: true }).click();
  await page.waitForURL(/\/plan(\?.*)?$/);
  // Not by its own author.
  await openEdition(visitor, plan);
  await expect(page.getByRole("button", { name: t("plans.approve"), exact: true })).toHaveCount(0);

  await phone.page.goto("/my/plan");
  await expect(phone.page.getByText(goal)).toHaveCount(0);
  await becomeA(visitor, "Manager");
  await openEdition(visitor, plan);
  await page.getByRole("button", { name: t("plans.approve"), exact: true }).click();
  await expect(page.getByRole("button", { name: t("plans.approve"), exact: true })).toHaveCount(0);

  await expect(async () => {
    await phone.page.reload();
    await expect(phone.page.getByText(goal)).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 30_000 });
  await expect(phone.page.getByRole("link", { name: /1\d{10}/ })).toHaveAttribute("href", /^tel:1\d{10}$/);
  await phone.page.context().close();

  await reviewOne(visitor);
  await page.context().close();
});

/** An ordinary working day whatever the holidays are: never in a golden week, never on a weekend. */
function nextWednesday(): string {
  const day = new Date();
  day.setUTCDate(day.getUTCDate() + 7 + ((3 - day.getUTCDay() + 7) % 7));
  return day.toISOString().slice(0, 10);
}

async function openPlan({ page }: Visitor, name: string): Promise<string> {
  await page.goto(`/desk/enterprises?q=${encodeURIComponent(name)}`);
  await page.getByRole("main").getByRole("link", { name, exact: true }).click();
  await page.waitForURL(/\/desk\/enterprises\/[\da-f-]{36}$/);
  const plan = `${new URL(page.url()).pathname}/plan`;
  await page.goto(plan);
  return plan;
}

/** The edition that is being written or waits, beside the one in force. */
async function openEdition({ page, t }: Visitor, plan: string): Promise<void> {
  await page.goto(plan);
  await page.getByRole("link", { name: t("plans.lookAt"), exact: true }).click();
  await page.waitForURL(/edition=/);
}

/** The quarter's review of a plan that wants one: what became of everything, once. */
async function reviewOne(visitor: Visitor): Promise<void> {
  const { page, t } = visitor;
  await becomeA(visitor, "Specialist");
  await page.goto(await addressOf(visitor, "/desk/enterprises/{reviewDue}/plan"));
  await page.getByRole("button", { name: t("plans.review"), exact: true }).click();
  const dialog = page.getByRole("dialog");
  for (const outcome of await dialog.getByLabel(t("plans.outcomeOf"), { exact: true }).all()) {
    if ((await outcome.inputValue()) === "") await outcome.selectOption("onTrack");
  }
  await dialog.getByLabel(t("plans.conclusion")).selectOption("goesOn");
  const note = `${MARK} 进展顺利，招工一项还要加力。`;
  await dialog.getByRole("textbox", { name: t("plans.reviewNote") }).fill(note);
  await dialog.getByRole("button", { name: t("plans.save"), exact: true }).click();
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByRole("button", { name: t("plans.review"), exact: true })).toHaveCount(0);
}
