import { test } from "@playwright/test";
import sharp from "sharp";
import { correctVisit, enterprises, openField, recordsThatAre, writeVisit } from "./walk/field";
import { expect } from "./walk/patience";
import { NUMBER } from "./walk/request";
import { enterAs, openWindow, type Visitor } from "./walk/visitor";
import { beginning } from "./walk/words";

// Both tests are the same person, and that person visits an enterprise once a day.
test.describe.configure({ mode: "default", timeout: 180_000 });

const MARK = Date.now().toString(36);

test("visits written without a network become cases once each, through a server that loses, fails and forgets", async ({
  browser,
}) => {
  const visitor = await openWindow(browser, { width: 390 });
  const { page, t } = visitor;
  const lines = [`${MARK} 厂区电压不稳，停机两次`, `${MARK} 招不到熟练焊工`, `${MARK} 想了解技改贷款`];
  await enterAs(visitor, "Specialist");
  await openField(visitor);
  const hrefs = await enterprises(visitor).evaluateAll((links) => links.map((link) => link.getAttribute("href") ?? ""));
  const photoIds = photosSentBy(visitor);

  await page.context().setOffline(true);
  await page.reload();
  await expect(page.getByRole("status").filter({ hasText: t("field.notice.offline") })).toBeVisible();
  await writeVisit(visitor, hrefs[0] ?? "", { lines: lines.slice(0, 2), photos: 2, promise: "周五前约供电局上门" });
  await writeVisit(visitor, hrefs[1] ?? "", { lines: lines.slice(2), photos: 1 });
  // The phone is switched off and on again, still without a network.
  await page.reload();
  await expect(recordsThatAre(visitor, "waiting")).toHaveCount(2);

  await beBadServer(visitor);
  await page.context().setOffline(false);
  await expect(page.getByText(t("field.notice.signedOut"))).toBeVisible({ timeout: 60_000 });
  await page.getByRole("link", { name: t("field.notice.signIn") }).click();
  await page
    .getByRole("button", { name: beginning(t("people.roleSpecialist")) })
    .first()
    .click();
  await page.waitForURL(/\/field/);
  await page.goto("/field#/records");
  await expect(recordsThatAre(visitor, "sent")).toHaveCount(2, { timeout: 60_000 });

  const numbers = await page.getByRole("main").getByRole("link", { name: NUMBER }).allTextContents();
  expect(new Set(numbers).size).toBe(3);
  expect(numbers).toHaveLength(3);
  for (const line of lines) {
    await page.goto(`/desk/all?q=${encodeURIComponent(line)}`);
    await expect(page.getByRole("main").getByRole("link", { name: NUMBER }).filter({ hasText: line })).toHaveCount(1);
  }
  expect(photoIds.size).toBe(3);
  for (const id of photoIds)
    expect(await photoOnServer(visitor, id)).toEqual({ width: 2048, height: 1365, bare: true });

  // What was sent is put right on the way back, again without a network.
  await page.goto("/field#/records");
  await expect(recordsThatAre(visitor, "sent")).toHaveCount(2);
  await page.context().setOffline(true);
  await correctVisit(visitor, recordsThatAre(visitor, "sent").first(), `${MARK} 夜班停了一条产线。`);
  await expect(recordsThatAre(visitor, "waiting")).toHaveCount(1);
  await page.context().setOffline(false);
  await expect(recordsThatAre(visitor, "sent")).toHaveCount(2, { timeout: 60_000 });
  // What was changed last stands first.
  const corrected = recordsThatAre(visitor, "sent").first();
  await corrected.getByRole("link", { name: t("field.records.atDesk") }).click();
  await expect(page.getByText(`${MARK} 夜班停了一条产线。`)).toBeVisible();
  await page.goto(`/desk/visits?show=records&q=${encodeURIComponent(`${MARK} 夜班停了一条`)}`);
  await expect(page.getByRole("main").getByRole("rowheader")).toHaveCount(1);
  await page.context().close();
});

test("one visit written on two devices is compared side by side, and nothing of either is lost", async ({
  browser,
}) => {
  const [phone, tablet] = [await openWindow(browser, { width: 390 }), await openWindow(browser, { width: 820 })];
  for (const visitor of [phone, tablet]) {
    await enterAs(visitor, "Specialist");
    await openField(visitor);
  }
  // Not one of the two that are visited above: the same person visits an enterprise once a day.
  const href = (await enterprises(phone).nth(2).getAttribute("href")) ?? "";
  const lines = [`${MARK} 手机上写的诉求`, `${MARK} 平板上写的诉求`];
  await writeVisit(phone, href, { lines: lines.slice(0, 1), photos: 1 });
  await expect(recordsThatAre(phone, "sent")).toHaveCount(1, { timeout: 30_000 });
  await writeVisit(tablet, href, { lines: lines.slice(1), photos: 1 });
  await recordsThatAre(tablet, "conflict").getByRole("link").first().click();
  await expect(tablet.page.getByText(lines[0] ?? "")).toBeVisible();
  await expect(tablet.page.getByText(lines[1] ?? "")).toBeVisible();
  await tablet.page.getByRole("button", { name: tablet.t("field.conflict.send") }).click();
  await expect(recordsThatAre(tablet, "sent")).toHaveCount(1, { timeout: 30_000 });
  await expect(tablet.page.getByRole("main").getByRole("link", { name: NUMBER })).toHaveCount(2);
  for (const { page } of [phone, tablet]) await page.context().close();
});

test("a visit dated tomorrow is refused at once, and an empty one at its fields", async ({ browser }) => {
  const visitor = await openWindow(browser, { width: 390 });
  const { page, t } = visitor;
  await enterAs(visitor, "Specialist");
  await openField(visitor);
  await enterprises(visitor).first().click();
  await page.getByRole("button", { name: t("field.enterprise.begin") }).click();
  const day = page.getByLabel(t("field.people.visitedOn"));
  const tomorrow = new Date(Date.now() + 86_400_000);
  await day.fill(new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Shanghai" }).format(tomorrow));
  await expect(page.getByText(t("field.problem.visitInFuture"))).toBeVisible();
  await page.goto(`${page.url().replace(/[^/]+$/, "review")}`);
  await page.getByRole("button", { name: t("field.visit.handIn"), exact: true }).click();
  const missing = page.getByRole("alert").filter({ hasText: t("field.review.missing") });
  await missing.getByRole("link", { name: beginning(t("field.step.seen")) }).click();
  await expect(page.getByRole("textbox", { name: t("field.seen.seen") })).toHaveAttribute("aria-invalid", "true");
  await page.context().close();
});

/** Answers the first time, but the answer is lost; fails the second time; and then the session has ended. */
async function beBadServer({ page }: Visitor): Promise<void> {
  const context = page.context();
  let requests = 0;
  await context.route("**/api/visits/sync", async (route) => {
    requests += 1;
    if (requests === 1) {
      await route.fetch();
      return route.abort("connectionreset");
    }
    if (requests > 2) return route.continue();
    await route.fulfill({ status: 500, body: "" });
    await context.clearCookies({ name: "qifu.session" });
  });
}

/** The ids of all photos the page sends from now on. */
function photosSentBy({ page }: Visitor): Set<string> {
  const ids = new Set<string>();
  page.on("request", (request) => {
    const id = /\/api\/visits\/photos\/([\da-f-]{36})/.exec(request.url())?.[1];
    if (id && request.method() === "PUT") ids.add(id);
  });
  return ids;
}

async function photoOnServer({ page }: Visitor, id: string) {
  const answer = await page.request.get(`/api/visits/photos/${id}`);
  expect(answer.status()).toBe(200);
  const { width, height, exif } = await sharp(await answer.body()).metadata();
  return { width, height, bare: exif === undefined };
}
