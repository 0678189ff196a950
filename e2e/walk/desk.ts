import type { Locator } from "@playwright/test";
import { expect } from "./patience";
import type { Visitor } from "./visitor";

/** Opens a queue and, in it, one case. */
export async function openInQueue({ page }: Visitor, queue: string, number: string): Promise<void> {
  await page.goto(`/desk/${queue}`);
  await page.getByRole("listitem").filter({ hasText: number }).getByRole("link").click();
  await expect(caseScreen(page)).toContainText(number);
}

/** The case being read, beside the list or on its own page. */
export function caseScreen(page: Visitor["page"]): Locator {
  return page.getByRole("article");
}

/** Presses an action of the case. It may stand twice, in the bar and in the panel; both do the same. */
export async function press({ page }: Visitor, label: string): Promise<void> {
  await caseScreen(page).getByRole("button", { name: label }).first().click();
}

/** What has been decided makes room for the next case of the queue. */
export async function movedOn({ page }: Visitor, number: string): Promise<void> {
  await expect(page).not.toHaveURL(new RegExp(number));
}

/** Completes every line of the checklist with words, the first one with a file too. */
export async function completeItems(visitor: Visitor, addFile: (dialog: Locator) => Promise<void>): Promise<number> {
  const { page, t } = visitor;
  const buttons = caseScreen(page).getByRole("button", { name: t("desk.item.complete"), exact: true });
  const lines = await buttons.count();
  for (let left = lines; left > 0; left -= 1) {
    await buttons.first().click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: t("desk.item.completeField") }).fill(`第 ${lines - left + 1} 项已办妥`);
    if (left === lines) await addFile(dialog);
    await dialog.getByRole("button", { name: t("desk.item.completeSubmit"), exact: true }).click();
    await expect(buttons).toHaveCount(left - 1);
  }
  return lines;
}

/** Drafts the answer and sends it to the reviewer. */
export async function proposeAnswer({ page, t }: Visitor, reply: string): Promise<void> {
  const panel = caseScreen(page);
  const outcome = panel.getByLabel(t("desk.answer.outcome"));
  const solved = outcome.getByRole("option", { name: t("cases.outcomeHint.solved") });
  await outcome.selectOption({ label: (await solved.textContent()) ?? "" });
  await panel.getByRole("textbox", { name: t("desk.answer.reply") }).fill(reply);
  await panel.getByRole("button", { name: t("desk.answer.submit"), exact: true }).click();
}
