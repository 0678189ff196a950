import type { Locator, Page } from "@playwright/test";
import { expect } from "./patience";

const ENOUGH = 200;

/** Presses Tab until the thing has the focus; on the way and there, the focus can be seen. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < ENOUGH; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await target.evaluate((element) => element === document.activeElement)) {
      await expectVisibleFocus(page);
      return;
    }
  }
  throw new Error(`Tab does not lead to ${target}`);
}

/** Waits until the page listens to keys: they are dead until its scripts have arrived. */
export async function keysAwake(page: Page): Promise<void> {
  const help = page.locator("dialog[open]");
  await expect(async () => {
    await page.keyboard.press("?");
    await expect(help).toBeVisible({ timeout: 1000 });
  }).toPass();
  await page.keyboard.press("Escape");
  await expect(help).toHaveCount(0);
}

/** Presses j until the case is the one being read. Others may take lines out of the list meanwhile: only the next one counts. */
export async function walkTo(page: Page, number: string): Promise<void> {
  await keysAwake(page);
  const rows = page.locator("[data-row]");
  const wanted = rows.filter({ hasText: number });
  const chosen = () => rows.evaluateAll((all) => all.find((row) => row.ariaCurrent === "true")?.getAttribute("href"));
  await expect(wanted, `${number} is in the list`).toHaveCount(1);
  for (let left = await rows.count(); left > 0 && (await wanted.getAttribute("aria-current")) !== "true"; left -= 1) {
    const before = await chosen();
    await page.keyboard.press("j");
    await expect.poll(chosen).not.toBe(before);
  }
  await expect(page.getByRole("article")).toContainText(number);
}

/** Something on the page has the focus, stands within the window, and is marked. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate(focusSeen), { message: "where the focus is", timeout: 3000 })
    .toMatchObject({ onPage: true, inWindow: true, marked: true });
}

/** Something has the focus: a keyboard can go on from here. */
export async function expectFocus(page: Page): Promise<void> {
  const place = () => page.evaluate(() => document.activeElement?.tagName ?? "BODY");
  await expect.poll(place, { message: "where the focus is", timeout: 3000 }).not.toBe("BODY");
}

function focusSeen() {
  const element = document.activeElement;
  if (!element || element === document.body) return { onPage: false };
  // Tiles and file buttons hide the input itself and mark the label around it.
  const candidates = [element, element.closest("label")].filter((one) => one !== null);
  const marked = candidates.some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== "none" && Number.parseFloat(outlineWidth) > 0;
  });
  const box = (element.closest("label") ?? element).getBoundingClientRect();
  return {
    onPage: true,
    inWindow: box.bottom > 0 && box.top < window.innerHeight,
    marked,
    tag: element.outerHTML.slice(0, 120),
  };
}
