import type { Visitor } from "./visitor";

// What is done on a page of a tour before it is looked at.

export function sendEmpty(button: string) {
  return async ({ page, t }: Visitor) => {
    await page.getByRole("button", { name: t(button), exact: true }).click();
    await page.getByRole("alert").filter({ visible: true }).first().waitFor();
  };
}

/** A measure without a word in it: refused at its fields. */
export async function sendEmptyPlan({ page, t }: Visitor) {
  await page.getByRole("button", { name: t("plans.edit.addMeasure"), exact: true }).click();
  await page.getByRole("button", { name: t("plans.edit.saveAndSubmit"), exact: true }).click();
  await page.getByRole("alert").filter({ visible: true }).first().waitFor();
}

/** Goes to the first queue on the desk of whoever the visitor stands in for. */
export async function lookAfter({ page }: Visitor): Promise<void> {
  await page.getByRole("navigation").locator('a[href^="/desk/for/"]').first().click();
  await page.waitForURL(/\/desk\/for\//);
}

/** Opens the dialog behind the first button of this name. */
export function openHere(button: string) {
  return async ({ page, t }: Visitor) => {
    await page
      .getByRole("button", { name: t(button), exact: true })
      .first()
      .click();
    await page.getByRole("dialog").waitFor();
  };
}

/** The dialog in which a measure is done, with the choice of files that show it. */
export async function chooseEvidence(visitor: Visitor) {
  await openHere("plans.complete")(visitor);
  const { page, t } = visitor;
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: t("plans.attachChoose"), exact: true }).click();
  await dialog.getByRole("checkbox", { name: t("plans.fileVisible") }).waitFor();
}

/** A slip before the department is urged: refused at its field. */
export async function saveWrongLadder({ page, t }: Visitor) {
  await page.locator('[name="slip.days"]').fill("0");
  await page.getByRole("button", { name: t("supervision.ladder.save") }).click();
  await page.getByRole("alert").filter({ visible: true }).first().waitFor();
}

/** Pastes the holidays of a year and looks at what comes of it. */
export function previewNotice(notice: string) {
  return async ({ page, t }: Visitor) => {
    await page.getByRole("textbox", { name: t("calendar.notice") }).fill(notice);
    await page.getByRole("button", { name: t("calendar.preview"), exact: true }).click();
    await page.getByRole("region", { name: t("calendar.preview") }).waitFor();
  };
}

/** The phone's page draws itself from the device, after the server's list has come. */
export async function shortlistShown({ page, t }: Visitor): Promise<void> {
  await page.getByRole("heading", { name: t("field.today.title") }).waitFor();
  await page.locator('a[href^="#/enterprise/"]').first().waitFor();
}

export async function openFirstEnterprise(visitor: Visitor): Promise<void> {
  await shortlistShown(visitor);
  await visitor.page.locator('a[href^="#/enterprise/"]').first().click();
  await visitor.page.getByRole("button", { name: visitor.t("field.enterprise.begin") }).waitFor();
}

/** Begins a visit, adds a request and goes on to the end, where it is told what is missing. */
export async function walkThroughVisit(visitor: Visitor): Promise<void> {
  const { page, t } = visitor;
  await openFirstEnterprise(visitor);
  await page.getByRole("button", { name: t("field.enterprise.begin") }).click();
  await page.getByRole("textbox", { name: t("field.people.met") }).waitFor();
  const id = page.url().split("/").at(-2);
  await page.goto(`/field#/visit/${id}/lines`);
  await page.getByRole("button", { name: t("field.lines.add") }).click();
  await page.goto(`/field#/visit/${id}/review`);
  await page.getByRole("button", { name: t("field.visit.handIn") }).click();
  await page.getByRole("alert").filter({ visible: true }).first().waitFor();
}

export async function recordsShown({ page, t }: Visitor): Promise<void> {
  await page.getByRole("heading", { name: t("field.records.title"), level: 1 }).waitFor();
}

export async function settingsShown({ page, t }: Visitor): Promise<void> {
  await page.getByRole("heading", { name: t("field.settings.title"), level: 1 }).waitFor();
}

/** Pastes a sheet of links with an enterprise nobody knows and looks at what comes of it. */
export async function previewLinks({ page, t }: Visitor) {
  const heads = ["enterprise", "leader"].map((column) => t(`links.sheet.columns.${column}`)).join("\t");
  await page.getByRole("textbox", { name: t("links.sheet.pasted") }).fill(`${heads}\n没有这家企业\t没有这个人`);
  await page.getByRole("button", { name: t("links.sheet.preview"), exact: true }).click();
  await page.getByRole("region", { name: t("links.sheet.preview"), exact: true }).waitFor();
}

/** Opens the form behind an action of a case, from the bar or from behind "more". */
export function open(label: string) {
  return async ({ page, t }: Visitor) => {
    const action = page
      .getByRole("article")
      .getByRole("button", { name: t(label) })
      .first();
    if (!(await action.isVisible()))
      await page
        .locator("summary")
        .filter({ hasText: t("desk.action.more") })
        .click();
    await action.click();
    await page.getByRole("dialog").waitFor();
  };
}
