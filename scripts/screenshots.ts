import { mkdir, writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { launchBrowser } from "../e2e/browser";
import { addressOf, settled } from "../e2e/walk/found";
import { beginRequest, sentenceField } from "../e2e/walk/request";
import { enterAs, openWindow, type Role, type Visitor } from "../e2e/walk/visitor";

// npm run screenshots: the pictures in docs/screenshots, taken of a running demo park (BASE_URL).
const FOLDER = "docs/screenshots";
const MOST_BYTES = 250 * 1024;
/** Taller than a phone, so that a picture says more than the first sentence. */
const PHONE_HEIGHT = 1180;
const COLOURS = [256, 128, 64, 32];

type Picture = { name: string; role?: Role; width: 390 | 1440; take: (visitor: Visitor) => Promise<unknown> };

const go = (at: string) => async (visitor: Visitor) => visitor.page.goto(await addressOf(visitor, at));

const PICTURES: Picture[] = [
  { name: "landing", width: 1440, take: go("/") },
  { name: "desk", role: "TriageOfficer", width: 1440, take: go("/desk/toTriage?case={toTriage}") },
  { name: "case", role: "DepartmentLiaison", width: 1440, take: go("/desk/cases/{working}") },
  { name: "figures", role: "Manager", width: 1440, take: go("/desk/figures") },
  { name: "admin-calendar", role: "SystemAdministrator", width: 1440, take: go("/desk/admin/calendar") },
  { name: "form", role: "EnterpriseContact", width: 390, take: fillForm },
  { name: "tracking", role: "EnterpriseContact", width: 390, take: go("/my/cases/{inProgress}") },
  { name: "rate", role: "EnterpriseContact", width: 390, take: rate },
  { name: "mine", role: "Leader", width: 390, take: go("/desk/mine") },
  { name: "field", role: "Specialist", width: 390, take: writeVisit },
  { name: "plan", role: "EnterpriseContact", width: 390, take: go("/my/plan") },
];

process.env.BASE_URL ??= "http://127.0.0.1:3000";
await mkdir(FOLDER, { recursive: true });
const browser = await launchBrowser();
try {
  for (const [locale, suffix] of [
    ["zh-CN", "zh"],
    ["en", "en"],
  ] as const) {
    for (const { name, role, width, take } of PICTURES) {
      const visitor = await openWindow(browser, { locale, width });
      if (width === 390) await visitor.page.setViewportSize({ width, height: PHONE_HEIGHT });
      if (role) await enterAs(visitor, role);
      await take(visitor);
      await settled(visitor);
      await save(visitor.page, `${FOLDER}/${name}-${suffix}.png`);
      await visitor.page.context().close();
    }
  }
} finally {
  await browser.close();
}

/** Half a minute of filing: the kind is chosen, the sentence is written. Nothing is sent. */
async function fillForm(visitor: Visitor): Promise<void> {
  await beginRequest(visitor, "power");
  await sentenceField(visitor).fill("变压器增容申请被退回，影响下月投产");
  await visitor.page.evaluate(() => window.scrollTo(0, 0));
}

async function rate(visitor: Visitor): Promise<void> {
  await go("/my/cases/{awaitingConfirmation}")(visitor);
  const { page, t } = visitor;
  await page.getByText(t("my.feedback.yes"), { exact: true }).click();
  await page.getByText(t("cases.level.5"), { exact: true }).click();
  await page.locator("#feedback").evaluate((form) => form.scrollIntoView({ block: "start" }));
}

/** The first step of a visit to the enterprise that is due most. Nothing leaves the device. */
async function writeVisit({ page, t }: Visitor): Promise<void> {
  await page.goto("/field");
  await page.locator('a[href^="#/enterprise/"]').first().click();
  await page.getByRole("button", { name: t("field.enterprise.begin") }).click();
  await page.getByRole("textbox", { name: t("field.people.met") }).fill("王经理");
}

/** As few colours as it takes for the file to stay small. */
async function save(page: Page, file: string): Promise<void> {
  const picture = await page.screenshot({ animations: "disabled", caret: "hide" });
  for (const colours of COLOURS) {
    const small = await sharp(picture).png({ palette: true, colours, effort: 10 }).toBuffer();
    if (small.length > MOST_BYTES && colours !== COLOURS.at(-1)) continue;
    await writeFile(file, small);
    console.log(`${file} ${Math.round(small.length / 1024)} KB, ${colours} colours`);
    return;
  }
}
