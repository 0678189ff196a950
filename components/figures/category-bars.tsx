import { useLocale, useTranslations } from "next-intl";
import { BarList } from "@/components/ui/bar-list";
import { Card } from "@/components/ui/card";
import { formatNumber } from "@/lib/formats";
import { type FigureRow, sharePercent } from "@/lib/stats/rules";
import { drillHref, type FigureFilter } from "@/lib/stats/schema";
import { NumberLink } from "./number-link";

/** What the requests are about: received cases by category, most first. Bars, because nobody can compare fifteen slices. */
export function CategoryBars({ categories, filter }: { categories: FigureRow[]; filter: FigureFilter }) {
  const t = useTranslations("figures.categories");
  const locale = useLocale();
  const rows = categories
    .filter(({ figures }) => figures.received.numerator > 0)
    .toSorted((a, b) => b.figures.received.numerator - a.figures.received.numerator);
  const whole = rows.reduce((sum, { figures }) => sum + figures.received.numerator, 0);
  return (
    <Card title={t("title")} aside={t("note")}>
      {rows.length === 0 && <p className="text-ink-2">{t("none")}</p>}
      <BarList
        label={t("label")}
        bars={rows.map(({ key, name, nameEn, figures: { received } }) => ({
          key: key ?? "",
          label: (locale === "en" ? nameEn : name) || t("unknown"),
          value: received.numerator,
          note: `${formatNumber(sharePercent(received.numerator, whole), 1)}%`,
          shown: (
            <NumberLink href={drillHref(filter, { metric: "received", slice: { category: key ?? undefined } })}>
              {formatNumber(received.numerator)}
            </NumberLink>
          ),
        }))}
      />
    </Card>
  );
}
