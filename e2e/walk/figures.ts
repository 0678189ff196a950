import { expect } from "./patience";
import { KINDS } from "./request";
import type { Visitor } from "./visitor";

/** Looks at today's figures of the kind these walks file. */
export async function lookAtToday({ page, t, locale }: Visitor, today: string): Promise<void> {
  await page.goto("/desk/figures");
  const filter = page.getByRole("form", { name: t("figures.filter.label") });
  await filter.getByLabel(t("figures.filter.period")).selectOption({ label: t("figures.period.custom") });
  await filter.getByLabel(t("figures.filter.from")).fill(today);
  await filter.getByLabel(t("figures.filter.to")).fill(today);
  await filter.getByLabel(t("figures.filter.category")).selectOption({ label: KINDS.counted[locale].category });
  await filter.getByRole("button", { name: t("figures.filter.apply"), exact: true }).click();
  await page.waitForURL(/category=/);
}

/** The count a figure of the page rests on; nothing filed yet today counts nothing. */
export async function countOf({ page, t }: Visitor, figure: "received" | "inTime"): Promise<number> {
  const empty = page.getByText(t("figures.empty.title"));
  const link = linkOf({ page, t }, figure);
  await expect(link.or(empty).first()).toBeVisible();
  return (await link.count()) === 0 ? 0 : Number((await link.textContent())?.replaceAll(/\D/g, ""));
}

/** The number itself, which opens the cases it counts. */
export function linkOf({ page, t }: Pick<Visitor, "page" | "t">, figure: "received" | "inTime") {
  const cards = page.getByRole("region", { name: t("figures.keyFigures") });
  if (figure === "received")
    return cards.getByRole("link", { name: new RegExp(`^${t("figures.metric.received.name")} \\d`) });
  const card = cards.locator(":scope > div").filter({ hasText: t("figures.metric.answeredInTime.name") });
  return card.getByRole("link", { name: new RegExp(`^${t("figures.part.numerator")} `) });
}
