import { test } from "@playwright/test";
import { expect } from "./walk/patience";
import { previewNotice } from "./walk/steps";
import { enterAs, openWindow } from "./walk/visitor";

// A year so far away that no deadline of the park runs in it: the other tests are left alone.
const YEAR = "2034";
const NOTICE = `国务院办公厅关于${YEAR}年部分节假日安排的通知
一、元旦：1月1日（周日）至3日（周二）放假调休，共3天。1月7日（周六）上班。
二、春节：2月18日至24日放假，共7天。`;

test("a year is published as it was looked at, and what cannot be read is told by its line", async ({ browser }) => {
  const visitor = await openWindow(browser);
  const { page, t } = visitor;
  await enterAs(visitor, "SystemAdministrator");
  await page.goto(`/desk/admin/calendar?year=${YEAR}`);
  await page.getByRole("link", { name: t("calendar.publish", { year: YEAR }) }).click();
  await page.getByRole("textbox", { name: t("calendar.source") }).fill("国办发明电〔2033〕7号");
  const preview = page.getByRole("region", { name: t("calendar.preview") });
  const publish = page.getByRole("button", { name: t("calendar.publishButton") });

  await previewNotice(NOTICE.replace("（周日）", "（周一）"))(visitor);
  await expect(preview).toBeFocused();
  const wrong = { line: 2, read: "1月1日(周一)至3日(周二)", on: `${YEAR}-01-01`, said: "1", is: "7" };
  await expect(preview).toContainText(t("refusals-calendar.noticeWeekdayWrong", wrong));
  await expect(publish).toBeHidden();

  await previewNotice(NOTICE)(visitor);
  await expect(preview).toContainText(t("calendar.previewTitle", { year: YEAR }));
  await expect(preview).toContainText(t("calendar.missing", { names: "清明、劳动、端午、中秋、国庆" }));
  const notice = page.getByRole("textbox", { name: t("calendar.notice") });
  await notice.fill(NOTICE.replace("春节", "春天"));
  await publish.click();
  await expect(preview.getByRole("alert")).toHaveText(t("calendar.stale"));
  await expect(notice).toHaveValue(NOTICE.replace("春节", "春天"));

  await previewNotice(NOTICE)(visitor);
  await publish.click();
  await page.waitForURL(`**/desk/admin/calendar?year=${YEAR}`);
  await expect(page.getByText("国办发明电〔2033〕7号")).toBeVisible();
  await expect(page.getByTitle(`${YEAR}-01-07 元旦`)).toBeVisible();
  await expect(page.getByText(t("calendar.recount"), { exact: true })).toBeVisible();
  await page.context().close();
});
