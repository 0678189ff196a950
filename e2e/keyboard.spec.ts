import { type CDPSession, test } from "@playwright/test";
import { caseScreen, movedOn } from "./walk/desk";
import { expectFocus, expectVisibleFocus, keysAwake, tabTo, walkTo } from "./walk/keys";
import { expect } from "./walk/patience";
import { beginRequest, fileRequest, sentenceField } from "./walk/request";
import { becomeA, enterAs, openWindow, type Visitor } from "./walk/visitor";

test.describe.configure({ timeout: 150_000 });

test("the desk's whole work can be done without a mouse", async ({ browser }) => {
  const visitor = await openWindow(browser);
  const { page, t } = visitor;
  await enterAs(visitor, "EnterpriseContact");
  const number = await fileRequest(visitor, "贷款下月到期，想了解续贷怎么办");

  await test.step("triage: down and up the queue, look into a dialog, accept", () => triageByKeys(visitor, number));
  await test.step("department: sign, complete every line, draft the answer", () => workByKeys(visitor, number));
  await test.step("reviewer: approve", async () => {
    await becomeA(visitor, "DepartmentReviewer");
    await page.goto("/desk/toReview");
    await walkTo(page, number);
    await tabTo(
      page,
      caseScreen(page)
        .getByRole("button", { name: t("desk.review.approve") })
        .first(),
    );
    await page.keyboard.press("Enter");
    await movedOn(visitor, number);
  });
  await test.step("the contact confirms", () => confirm(visitor, number));
  await test.step("call-back officer: call back, write off", () => callBackByKeys(visitor, number));
  await page.context().close();
});

async function triageByKeys(visitor: Visitor, number: string): Promise<void> {
  const { page, t } = visitor;
  await becomeA(visitor, "TriageOfficer");
  await page.goto("/desk/toTriage");
  await keysAwake(page);
  for (const [key, line] of [
    ["j", 0],
    ["j", 1],
    ["k", 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.locator("[data-row]").nth(line)).toHaveAttribute("aria-current", "true");
  }
  await page.goto("/desk/toTriage");
  await walkTo(page, number);
  await page.keyboard.press("r");
  const dialog = page.getByRole("dialog", { name: t("desk.correction.title") });
  await expect(dialog).toBeVisible();
  await expect(dialog.locator(":focus")).toHaveCount(1);
  // While a dialog is open the letters are letters.
  await page.keyboard.press("a");
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expectFocus(page);
  await expect(page.locator("[data-row]").filter({ hasText: number })).toHaveCount(1);
  await page.keyboard.press("a");
  await movedOn(visitor, number);
}

async function workByKeys(visitor: Visitor, number: string): Promise<void> {
  const { page, t } = visitor;
  await becomeA(visitor, "DepartmentLiaison");
  await page.goto("/desk/toSign");
  await walkTo(page, number);
  await page.keyboard.press("s");
  await movedOn(visitor, number);
  await page.goto("/desk/working");
  await walkTo(page, number);
  const complete = caseScreen(page).getByRole("button", { name: t("desk.item.complete"), exact: true });
  await tabTo(page, complete.first());
  for (let left = await complete.count(); left > 0; left -= 1) {
    if (!(await complete.first().evaluate((button) => button === document.activeElement)))
      await tabTo(page, complete.first());
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await expect(dialog.getByRole("textbox", { name: t("desk.item.completeField") })).toBeFocused();
    await page.keyboard.type("Done and checked.");
    await tabTo(page, dialog.getByRole("button", { name: t("desk.item.completeSubmit"), exact: true }));
    await page.keyboard.press("Enter");
    await expect(complete).toHaveCount(left - 1);
    await expectFocus(page);
  }
  await tabTo(page, caseScreen(page).getByLabel(t("desk.answer.outcome")));
  await page.keyboard.press("ArrowDown");
  await tabTo(page, caseScreen(page).getByRole("textbox", { name: t("desk.answer.reply") }));
  await page.keyboard.type("The bank extends the loan by one year.");
  await tabTo(page, caseScreen(page).getByRole("button", { name: t("desk.answer.submit"), exact: true }));
  await page.keyboard.press("Enter");
  await movedOn(visitor, number);
}

async function confirm(visitor: Visitor, number: string): Promise<void> {
  const { page, t } = visitor;
  await becomeA(visitor, "EnterpriseContact");
  await page.goto(`/my/cases/${number}`);
  await page
    .getByRole("group", { name: t("my.feedback.solved") })
    .getByText(t("my.feedback.yes"), { exact: true })
    .click();
  await page.getByRole("button", { name: t("my.feedback.submit"), exact: true }).click();
  await expect(page.getByText(t("my.case.now_settled"), { exact: false }).first()).toBeVisible();
}

async function callBackByKeys(visitor: Visitor, number: string): Promise<void> {
  const { page, t } = visitor;
  await becomeA(visitor, "CallBackOfficer");
  await page.goto("/desk/toCallBack");
  await walkTo(page, number);
  const screen = caseScreen(page);
  for (const question of ["desk.callBack.reached", "desk.callBack.solved", "desk.callBack.satisfied"]) {
    await tabTo(
      page,
      screen
        .getByRole("group", { name: t(question) })
        .getByRole("radio")
        .first(),
    );
    await page.keyboard.press("Space");
  }
  await tabTo(page, screen.getByRole("button", { name: t("desk.callBack.submit"), exact: true }));
  await page.keyboard.press("Enter");
  const writeOff = screen.getByRole("button", { name: t("desk.writeOff.submit"), exact: true }).first();
  await expect(writeOff).toBeVisible();
  await tabTo(page, writeOff);
  await page.keyboard.press("Enter");
  await movedOn(visitor, number);
}

test("an input method's Enter picks a word: it files nothing and presses no key of the desk", async ({ browser }) => {
  const visitor = await openWindow(browser);
  const { page, t } = visitor;
  const keyboard = await page.context().newCDPSession(page);
  await enterAs(visitor, "EnterpriseContact");
  await beginRequest(visitor);
  await sentenceField(visitor).focus();
  await compose(keyboard, "贷款续贷");
  await expect(page.getByRole("alert").filter({ hasText: t("ui.errorSummary") })).toHaveCount(0);
  await expect(page).toHaveURL(/\/my\/new/);
  await expect(sentenceField(visitor)).toHaveValue("贷款续贷");
  await expect(sentenceField(visitor)).toBeFocused();

  await becomeA(visitor, "TriageOfficer");
  await page.goto("/desk/toTriage");
  await page.keyboard.press("j");
  const current = page.locator("[data-row][aria-current=true]");
  await expect(current).toHaveCount(1);
  await expect(caseScreen(page)).toBeVisible();
  const [address, line] = [page.url(), await current.textContent()];
  await page.keyboard.press("/");
  await expectVisibleFocus(page);
  const search = page.getByRole("searchbox", { name: t("desk.search") }).filter({ visible: true });
  await expect(search).toBeFocused();
  await compose(keyboard, "按");
  await expect(search).toHaveValue("按");
  expect(page.url()).toBe(address);
  await expect(current).toHaveText(line ?? "");
  await page.context().close();
});

/** Types through an input method: letters below the line, Enter, and the word it stands for. */
async function compose(keyboard: CDPSession, word: string): Promise<void> {
  for (const text of ["a", "an", "ans"]) {
    await keyboard.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    await pressWhileComposing(keyboard, "KeyA", "a");
  }
  await pressWhileComposing(keyboard, "Enter", "Enter");
  await keyboard.send("Input.insertText", { text: word });
}

/** What browsers report of a key an input method has taken: the key itself, marked as taken with the code 229. */
async function pressWhileComposing(keyboard: CDPSession, code: string, key: string): Promise<void> {
  const event = { code, key, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await keyboard.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event });
  await keyboard.send("Input.dispatchKeyEvent", { type: "keyUp", ...event });
}
