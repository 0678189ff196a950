import { NextIntlClientProvider } from "next-intl";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { messagesIn } from "@/lib/i18n";
import { type Figures, lastYearSpan, previousSpan } from "@/lib/stats/rules";
import { readServicePeriod, SERVICE_FIGURES } from "@/lib/stats/service.policy";
import { ComparisonNote } from "./comparison-note";
import { ServiceBlock } from "./service-block";
import { ServiceDictionary } from "./service-dictionary";

const TODAY = "2026-11-20";
const period = readServicePeriod("2026Q3", TODAY);

async function drawn(locale: "zh-CN" | "en", element: ReactElement): Promise<string> {
  const messages = await messagesIn(locale);
  const fail = (error: Error) => {
    throw error;
  };
  return renderToStaticMarkup(
    <NextIntlClientProvider locale={locale} messages={messages} timeZone="Asia/Shanghai" onError={fail}>
      {element}
    </NextIntlClientProvider>,
  );
}

describe.each(["zh-CN", "en"] as const)("in %s", (locale) => {
  test("every figure of a mechanism has its name and its definition, with the days filled in", async () => {
    const page = await drawn(locale, <ServiceDictionary period={period} today={TODAY} />);
    for (const { block, key } of SERVICE_FIGURES) expect(page).toContain(`id="${block}-${key}"`);
    expect(page).toContain("2026-07-01");
    expect(page).not.toMatch(/[{}]/);
  });

  test("a number leads to its list, a share also to what it is of, and beyond 999 nobody counts", async () => {
    const figures = SERVICE_FIGURES.filter(({ block }) => block === "visits").map(({ at, of, ...figure }) => ({
      ...figure,
      count: figure.key === "missed" ? 1000 : 3,
      href: at(period),
      of: of ? { count: 4, href: of.at(period) } : null,
    }));
    const page = await drawn(locale, <ServiceBlock block="visits" figures={figures} period={period} today={TODAY} />);
    for (const { href } of figures) expect(page).toContain(`href="${href.replaceAll("&", "&amp;")}"`);
    expect(page).toContain('href="/desk/visits/promises?show=settled&amp;quarter=2026Q3"');
    expect(page).toContain("75.0%");
    expect(page).toContain("999+");
  });

  test("why nothing is compared is said once, and only where the park has no data", async () => {
    const span = { fromOn: "2026-10-01", toOn: "2026-10-31" };
    const of = (firstOn: string | null) =>
      ({
        firstOn,
        previous: { span: previousSpan("lastMonth", span), figures: {} },
        lastYear: { span: lastYearSpan(span), figures: {} },
      }) as unknown as Figures;
    const note = (firstOn: string | null) => drawn(locale, <ComparisonNote figures={of(firstOn)} />);
    expect(await note("2026-01-05")).toMatch(/2025-10-01.*2026-01-05/);
    expect(await note("2026-01-05")).not.toContain("2026-09-01");
    expect(await note("2026-09-02")).toContain("2026-09-01");
    expect(await note("2025-10-01")).toBe("");
    expect(await note(null)).toBe("");
  });
});
