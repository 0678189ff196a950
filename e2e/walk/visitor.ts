import type { Browser, BrowserContext, Page } from "@playwright/test";
import { expect } from "./patience";
import { beginning, type Locale, type Words, wordsIn } from "./words";

/** Somebody at a browser: the page, and the words of their language. */
export type Visitor = { page: Page; t: Words; locale: Locale };
type Look = { locale?: Locale; theme?: "light" | "dark"; width?: number };

export type Role =
  | "EnterpriseContact"
  | "TriageOfficer"
  | "DepartmentLiaison"
  | "DepartmentReviewer"
  | "CallBackOfficer"
  | "Supervisor"
  | "Specialist"
  | "Leader"
  | "Manager"
  | "SystemAdministrator"
  | "Auditor"
  | "EnterpriseAdministrator";

const HEIGHT = { phone: 844, desk: 900 };

/** A browser window of its own: own cookies, own size. Closes with its context. */
export async function openWindow(browser: Browser, { locale = "zh-CN", theme = "light", width = 1440 }: Look = {}) {
  const context = await browser.newContext({
    baseURL: addressOfApp(),
    viewport: { width, height: width < 600 ? HEIGHT.phone : HEIGHT.desk },
    // The pages are asked for in the language of the cookie, whatever the browser prefers.
    locale,
  });
  await look(context, { locale, theme });
  // What does not appear in this time is missing, not slow.
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  return { page, t: wordsIn(locale), locale } satisfies Visitor;
}

/** Sets language and theme the way the display menu does: by cookie, in force from the next page on. */
export async function look(context: BrowserContext, { locale, theme }: Look): Promise<void> {
  const url = addressOfApp();
  const chosen = { locale, theme };
  await context.addCookies(Object.entries(chosen).flatMap(([name, value]) => (value ? [{ name, value, url }] : [])));
}

function addressOfApp(): string {
  return process.env.BASE_URL ?? `http://localhost:${process.env.E2E_PORT ?? "3210"}`;
}

/** Comes in through the front door: by the first card of the role on the landing page, or the one after so many others. */
export async function enterAs({ page, t }: Visitor, role: Role, others = 0): Promise<void> {
  await page.goto("/");
  await page
    .getByRole("button", { name: beginning(t(`people.role${role}`)) })
    .nth(others)
    .click();
  await page.waitForURL(/\/(my|desk)/);
}

/** Becomes somebody else by the switcher in the demo bar; `nth` chooses among people of the same role. */
export async function becomeA({ page, t }: Visitor, role: Role, nth = 0): Promise<void> {
  const people = page.getByLabel(t("signIn.trySwitchTo"));
  const labels = await people.getByRole("option").allTextContents();
  const label = labels.filter((text) => beginning(t(`people.role${role}`)).test(text))[nth];
  expect(label, `nobody is ${role}`).toBeTruthy();
  await people.selectOption({ label });
  const answer = page.waitForResponse((response) => response.url().endsWith("/api/auth/demo"));
  await page.getByRole("button", { name: t("signIn.trySwitch"), exact: true }).click();
  await answer;
  await page.waitForURL(/\/(my|desk)/);
  await expect(people.getByRole("option", { name: label, exact: true })).toHaveJSProperty("selected", true);
}
