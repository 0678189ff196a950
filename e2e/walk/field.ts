import type { Locator } from "@playwright/test";
import sharp from "sharp";
import { expect } from "./patience";
import { KINDS } from "./request";
import type { Visitor } from "./visitor";
import { beginning } from "./words";

export type Written = { lines: readonly string[]; photos: number; promise?: string };

/** Opens the visits on a phone, and waits until they would open without a network too. */
export async function openField(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.goto("/field");
  await enterprises(visitor).first().waitFor();
  await expect
    .poll(() => page.evaluate(async () => (await caches.match("/field", { ignoreVary: true })) !== undefined))
    .toBe(true);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

/** The enterprises of the shortlist, the most due first. */
export function enterprises({ page }: Visitor) {
  return page.locator('a[href^="#/enterprise/"]');
}

/** Writes a visit from the first field to the last and hands it in, whether there is a network or not. */
export async function writeVisit(visitor: Visitor, href: string, written: Written): Promise<void> {
  const { page, t } = visitor;
  await page.goto(`/field${href}`);
  await page.getByRole("button", { name: t("field.enterprise.begin") }).click();
  await page.getByRole("textbox", { name: t("field.people.met") }).fill("王经理");
  await page.getByRole("textbox", { name: t("field.people.contactName") }).fill("王经理");
  await page.getByRole("textbox", { name: t("field.people.contactPhone") }).fill("138 0000 1234");
  await goOn(visitor);
  await answerPromises(visitor);
  await page.getByRole("textbox", { name: t("field.seen.seen") }).fill("两条产线满负荷，招工有困难。");
  await goOn(visitor);
  for (const [index, line] of written.lines.entries()) await writeLine(visitor, index + 1, line);
  await goOn(visitor);
  await addPhotos(visitor, written.photos);
  await goOn(visitor);
  if (written.promise) await promise(visitor, written.promise);
  await goOn(visitor);
  await page.getByRole("button", { name: t("field.visit.handIn"), exact: true }).click();
  await page.getByRole("heading", { name: t("field.records.title"), level: 1 }).waitFor();
}

/** Opens a sent visit again, finds its requests filed, says something else about what was seen, and hands it in anew. */
export async function correctVisit(visitor: Visitor, record: Locator, seen: string): Promise<void> {
  const { page, t } = visitor;
  await record.getByRole("button", { name: beginning(t("field.records.change")) }).click();
  const part = (step: string) =>
    page.getByRole("link", { name: `${t("field.review.change")} ${t(`field.step.${step}`)}` });
  await part("lines").click();
  await expect(page.getByText(t("field.lines.filed")).first()).toBeVisible();
  await page.goBack();
  await part("seen").click();
  await page.getByRole("textbox", { name: t("field.seen.seen") }).fill(seen);
  await page.goBack();
  await page.getByRole("button", { name: t("field.visit.handIn"), exact: true }).click();
  await page.getByRole("heading", { name: t("field.records.title"), level: 1 }).waitFor();
}

/** The visits in my records that stand like this. */
export function recordsThatAre({ page, t }: Visitor, state: string) {
  return page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: t(`field.state.${state}`) });
}

async function goOn({ page, t }: Visitor): Promise<void> {
  const before = await page.getByRole("heading", { level: 2 }).first().textContent();
  await page.getByRole("link", { name: t("field.visit.after"), exact: true }).click();
  await expect(page.getByRole("heading", { level: 2 }).first()).not.toHaveText(before ?? "");
}

/** Earlier promises come first, and each wants an answer; an enterprise without any has no such step. */
async function answerPromises(visitor: Visitor): Promise<void> {
  const { page, t } = visitor;
  if (!(await page.getByRole("heading", { name: t("field.step.answers") }).isVisible())) return;
  for (const group of await page.getByRole("group", { name: t("field.answers.answer") }).all()) {
    await group.getByText(t("field.answers.underWay"), { exact: true }).click();
  }
  await goOn(visitor);
}

async function writeLine({ page, t, locale }: Visitor, number: number, text: string): Promise<void> {
  await page.getByRole("button", { name: t("field.lines.add"), exact: true }).click();
  const title = page.getByRole("heading", { name: t("field.lines.number", { number }), exact: true });
  const card = page.locator("section").filter({ has: title });
  await card.getByText(t("field.lines.problem"), { exact: true }).click();
  await card.getByRole("textbox", { name: t("field.lines.text") }).fill(text);
  const { category, type } = KINDS.usual[locale];
  await card.getByRole("button", { name: category, exact: true }).click();
  await card.getByRole("button", { name: beginning(type) }).click();
}

async function addPhotos({ page, t }: Visitor, count: number): Promise<void> {
  const files = await Promise.all(Array.from({ length: count }, (_, index) => largePhoto(`现场${index + 1}.jpg`)));
  await page.getByLabel(t("field.photos.choose")).setInputFiles(files);
  await expect(page.getByRole("main").getByRole("img")).toHaveCount(count);
}

async function promise({ page, t }: Visitor, text: string): Promise<void> {
  await page.getByRole("button", { name: t("field.promises.add"), exact: true }).click();
  await page.getByRole("textbox", { name: t("field.promises.text") }).fill(text);
}

/** As a phone's camera makes it: larger than needed, and with the place it was taken at. */
async function largePhoto(name: string) {
  const noise = { type: "gaussian", mean: 128, sigma: 40 } as const;
  const place = {
    GPSLatitudeRef: "N",
    GPSLatitude: "29/1 33/1 0/1",
    GPSLongitudeRef: "E",
    GPSLongitude: "106/1 33/1 0/1",
  };
  const picture = sharp({ create: { width: 3000, height: 2000, channels: 3, background: "#888888", noise } });
  const buffer = await picture.withExif({ IFD3: place }).jpeg({ quality: 70 }).toBuffer();
  return { name, mimeType: "image/jpeg", buffer };
}
