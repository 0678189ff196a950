import { type Page, test } from "@playwright/test";
import { caseScreen, press } from "./walk/desk";
import { expect } from "./walk/patience";
import { attach, beginRequest, filedNumber, fileRequest, NUMBER, sentenceField } from "./walk/request";
import { becomeA, enterAs, openWindow, type Visitor } from "./walk/visitor";

test.describe.configure({ timeout: 120_000 });

test("a form sent too early names the field and keeps everything else", async ({ browser }) => {
  const visitor = await openWindow(browser, { width: 390 });
  const { page, t } = visitor;
  await enterAs(visitor, "EnterpriseContact");
  await beginRequest(visitor);
  const typed = {
    detail: "三月一日到期\n银行要求先还后贷",
    quantity: "500 万元",
    contactName: "刘敏𠮷",
    contactPhone: "138 0000 1234",
  };
  for (const [name, text] of Object.entries(typed)) await field(visitor, name).fill(text);
  await attach(visitor, "借款合同.png");
  await page.getByRole("button", { name: t("my.new.submit") }).click();

  const summary = page.getByRole("alert").filter({ hasText: t("ui.errorSummary") });
  await expect(summary).toBeFocused();
  await expect(sentenceField(visitor)).toHaveAttribute("aria-invalid", "true");
  await summary.getByRole("link").click();
  await expect(sentenceField(visitor)).toBeFocused();
  for (const [name, text] of Object.entries(typed)) await expect(field(visitor, name)).toHaveValue(text);
  await expect(page.getByText("借款合同.png")).toBeVisible();

  await sentenceField(visitor).fill("贷款到期，想办续贷");
  await page.getByRole("button", { name: t("my.new.submit") }).click();
  await filedNumber(visitor);
  await page.context().close();
});

function field({ page, t }: Visitor, name: string) {
  return page.getByRole("textbox", { name: t(`my.new.${name}`) });
}

test("of two officers on one case the slower reads who did what, and keeps what was written", async ({ browser }) => {
  const quick = await openWindow(browser);
  const slow = await openWindow(browser, { locale: "en" });
  await enterAs(quick, "EnterpriseContact");
  const number = await fileRequest(quick, "两位分办员同时打开的诉求");
  await becomeA(quick, "TriageOfficer", 0);
  await enterAs(slow, "TriageOfficer");
  await becomeA(slow, "TriageOfficer", 1);
  for (const { page } of [quick, slow]) await page.goto(`/desk/cases/${number}`);
  const officer =
    (await quick.page.getByLabel(quick.t("signIn.trySwitchTo")).locator("option:checked").textContent()) ?? "";

  const { page, t } = slow;
  await press(slow, t("desk.correction.label"));
  const dialog = page.getByRole("dialog", { name: t("desk.correction.title") });
  const note = dialog.getByRole("textbox", { name: t("desk.correction.note") });
  await note.fill("请补充借款合同和营业执照");
  await dialog.getByRole("checkbox").first().check();
  await press(quick, quick.t("desk.accept.submit"));
  await expect(caseScreen(quick.page).getByText(quick.t("cases.state.assigned")).first()).toBeVisible();

  await dialog.getByRole("button", { name: t("desk.correction.submit"), exact: true }).click();
  await expect(dialog.getByText(officer.trim().split(" ").at(-1) ?? "").first()).toBeVisible();
  await expect(dialog.getByText(t("desk.kind.accepted")).first()).toBeVisible();
  await expect(note).toHaveValue("请补充借款合同和营业执照");
  for (const visitor of [quick, slow]) await visitor.page.context().close();
});

test("the number of somebody else's case answers like a number that does not exist", async ({ browser }) => {
  const visitor = await openWindow(browser);
  const { page, t } = visitor;
  await enterAs(visitor, "EnterpriseContact");
  await page.goto("/my/enterprise");
  const own = (await page.getByRole("main").textContent()) ?? "";
  await becomeA(visitor, "TriageOfficer");
  await page.goto("/desk/overdue");
  const foreign = await numberOfAnother(page, own);
  expect(foreign).toMatch(NUMBER);
  await becomeA(visitor, "EnterpriseContact");
  const answers = [];
  for (const number of [foreign, "QS2026-0101-999"]) {
    const response = await page.goto(`/my/cases/${number}`);
    await expect(page.getByRole("heading", { name: t("shell.notFoundTitle") })).toBeVisible();
    answers.push({ status: response?.status(), text: await page.locator("body").ariaSnapshot() });
  }
  expect(answers[0]?.status).toBe(404);
  expect(answers[0]).toEqual(answers[1]);
  await page.context().close();
});

/** The first case in the list whose enterprise is not named in `own`. */
async function numberOfAnother(page: Page, own: string): Promise<string> {
  for (const row of await page.locator("[data-row]").all()) {
    const enterprise = (await row.locator("[title]").first().textContent())?.trim() ?? "";
    if (!own.includes(enterprise)) return (await row.textContent())?.match(NUMBER)?.[0] ?? "";
  }
  return "";
}

test("going back after the confirmation files nothing twice", async ({ browser }) => {
  const visitor = await openWindow(browser, { width: 390 });
  const { page } = visitor;
  await enterAs(visitor, "EnterpriseContact");
  const sentence = `退回再提交一次 ${Date.now()}`;
  const number = await fileRequest(visitor, sentence);
  await page.goBack();
  await page.reload();
  await page.waitForURL(/\/my\/cases\/[^/]+\/filed/);
  expect(page.url()).toContain(number);
  await page.goto("/my");
  // Once, as a request: what has been filed is no draft any more.
  await expect(page.getByText(sentence)).toHaveCount(1);
  await expect(page.getByRole("listitem").filter({ hasText: sentence })).toHaveCount(1);
  await page.context().close();
});

test("whoever leaves the form and comes back finds all of it, the urgency too", async ({ browser }) => {
  const visitor = await openWindow(browser, { width: 390 });
  const { page, t } = visitor;
  await enterAs(visitor, "EnterpriseContact");
  await beginRequest(visitor);
  await sentenceField(visitor).fill("写到一半就去开会了");
  await page.getByRole("checkbox", { name: t("my.new.urgent") }).check();
  const kept = page.waitForResponse(
    (response) => response.ok() && (response.request().postData() ?? "").includes("客户三天后来验厂"),
  );
  await field(visitor, "urgentReason").fill("客户三天后来验厂");
  await kept;
  await page.evaluate(() => localStorage.clear());
  await page.reload();
  await expect(sentenceField(visitor)).toHaveValue("写到一半就去开会了");
  await expect(page.getByRole("checkbox", { name: t("my.new.urgent") })).toBeChecked();
  await expect(field(visitor, "urgentReason")).toHaveValue("客户三天后来验厂");
  await page.context().close();
});

test("a request sent without a connection says so, loses nothing, and goes through afterwards", async ({ browser }) => {
  const visitor = await openWindow(browser, { width: 390 });
  const { page, t } = visitor;
  await enterAs(visitor, "EnterpriseContact");
  await beginRequest(visitor);
  await sentenceField(visitor).fill("断网时提交的诉求");
  await field(visitor, "detail").fill("地下车库没有信号");
  await page.context().setOffline(true);
  await page.getByRole("button", { name: t("my.new.submit") }).click();
  await expect(page.getByRole("alert").filter({ hasText: t("ui.networkFailure") })).toBeVisible();
  await expect(sentenceField(visitor)).toHaveValue("断网时提交的诉求");
  await expect(field(visitor, "detail")).toHaveValue("地下车库没有信号");
  await page.context().setOffline(false);
  await page.getByRole("button", { name: t("my.new.submit") }).click();
  await filedNumber(visitor);
  await page.context().close();
});

test("what is chosen before the page's scripts have arrived counts when they have", async ({ browser }) => {
  const visitor = await openWindow(browser, { width: 390 });
  const { page } = visitor;
  await enterAs(visitor, "EnterpriseContact");
  await page.route(/_next\/static\/.*\.js/, async (route) => {
    await new Promise((later) => setTimeout(later, 2000));
    await route.continue();
  });
  await beginRequest(visitor);
  await page.context().close();
});

test("a pasted screenshot joins the files, pasted text does not", async ({ browser }) => {
  const visitor = await openWindow(browser);
  const { page, t } = visitor;
  await enterAs(visitor, "EnterpriseContact");
  await beginRequest(visitor);
  await sentenceField(visitor).focus();
  await paste(visitor, { text: "贷款到期", picture: true });
  await paste(visitor, { picture: true });
  const files = page.getByRole("region", { name: t("my.new.files") }).getByRole("listitem");
  await expect(files).toHaveCount(1);
  await expect(files).toContainText(t("files.unnamed"));
  await expect(files).toContainText(t("files.done"));
  await sentenceField(visitor).fill("粘贴了一张截图");
  await page.getByRole("button", { name: t("my.new.submit") }).click();
  await filedNumber(visitor);
  await expect(page.getByText(t("my.filed.filesCount", { count: 1 }))).toBeVisible();
  await page.context().close();
});

test("a file that staff add to a case reaches the enterprise only when they say so", async ({ browser }) => {
  const visitor = await openWindow(browser);
  const { page, t } = visitor;
  await enterAs(visitor, "EnterpriseContact");
  const number = await fileRequest(visitor, "分办员往诉求里加附件");
  await becomeA(visitor, "TriageOfficer");
  await page.goto(`/desk/cases/${number}`);
  await caseScreen(page)
    .getByRole("tab", { name: t("desk.composer.attach") })
    .click();
  const panel = page.getByRole("tabpanel", { name: t("desk.composer.attach") });
  await attach(visitor, "内部截图.png", panel);
  await panel.getByRole("checkbox", { name: t("desk.composer.attachVisible") }).check();
  await attach(visitor, "政策原文.png", panel);
  await expect(caseScreen(page).getByRole("link", { name: "政策原文.png" })).toBeVisible();
  await becomeA(visitor, "EnterpriseContact");
  await page.goto(`/my/cases/${number}`);
  await expect(page.getByText("政策原文.png").first()).toBeVisible();
  await expect(page.getByText("内部截图.png")).toHaveCount(0);
  await page.context().close();
});

/** What a browser hands over on Ctrl+V; Word brings a picture of the text beside the text. */
async function paste({ page }: Visitor, { text, picture }: { text?: string; picture: boolean }): Promise<void> {
  await page.evaluate(
    async ([written, pictured]) => {
      const clipboardData = new DataTransfer();
      if (written) clipboardData.setData("text/plain", written);
      if (pictured) {
        const canvas = new OffscreenCanvas(8, 8);
        canvas.getContext("2d")?.fillRect(0, 0, 8, 8);
        clipboardData.items.add(new File([await canvas.convertToBlob()], "image.png", { type: "image/png" }));
      }
      const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    },
    [text ?? "", picture] as const,
  );
}
