import { expect } from "./patience";
import type { Visitor } from "./visitor";

/**
 * Kinds of request as they stand on the tiles; the lead department of both is that of the liaison on the cards. Only the
 * journey files the first kind: it counts how many of them there are, while other tests may be filing the second. The third is for pictures.
 */
export const KINDS = {
  counted: {
    "zh-CN": { category: "政策兑现", type: "政策咨询解读" },
    en: { category: "Policy support", type: "Policy enquiries" },
  },
  usual: {
    "zh-CN": { category: "融资信贷", type: "贷款到期续贷、应急转贷" },
    en: { category: "Financing", type: "Loan renewal and bridge funding" },
  },
  power: {
    "zh-CN": { category: "水电气能", type: "高压用电新装、增容" },
    en: { category: "Utilities and energy", type: "High-voltage power" },
  },
} as const;
type Kind = keyof typeof KINDS;

export const NUMBER = /QS\d{4}-\d{4}-\d{3,}/;

// The smallest picture a server that looks inside accepts.
const PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

/** A photo somebody has at hand. */
export function photo(name: string) {
  return { name, mimeType: "image/png", buffer: Buffer.from(PIXEL, "base64") };
}

/** Opens a new request and chooses its kind by tile; what the kind needs is then told. */
export async function beginRequest({ page, t, locale }: Visitor, kind: Kind = "usual"): Promise<void> {
  const { category, type } = KINDS[kind][locale];
  // People begin as soon as they see something, not when everything has arrived.
  await page.goto("/my/new", { waitUntil: "commit" });
  await page.locator("summary").filter({ hasText: category }).click();
  await page.getByRole("radio", { name: type }).check();
  await expect(page.getByText(t("my.told.title"))).toBeVisible();
}

export function sentenceField({ page, t }: Visitor) {
  return page.getByRole("textbox", { name: t("my.new.sentence") });
}

/** Adds a file to the form on the screen and waits until it has arrived. */
export async function attach({ page, t }: Visitor, name: string, within = page.locator("body")): Promise<void> {
  await within.getByLabel(t("files.choose")).setInputFiles(photo(name));
  const row = within.getByRole("listitem").filter({ hasText: name });
  await expect(row).toContainText(t("files.done"));
}

/** Files one short request and returns its number. */
export async function fileRequest(visitor: Visitor, sentence: string): Promise<string> {
  await beginRequest(visitor);
  await sentenceField(visitor).fill(sentence);
  await visitor.page.getByRole("button", { name: visitor.t("my.new.submit") }).click();
  return filedNumber(visitor);
}

/** The number on the confirmation. */
export async function filedNumber({ page }: Visitor): Promise<string> {
  await page.waitForURL(/\/my\/cases\/[^/]+\/filed/);
  const number = page.url().match(NUMBER)?.[0] ?? "";
  await expect(page.getByText(number, { exact: true }).first()).toBeVisible();
  return number;
}
