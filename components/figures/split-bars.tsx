import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BarList } from "@/components/ui/bar-list";
import { Card } from "@/components/ui/card";
import { DISPOSAL_MODES, OUTCOMES } from "@/lib/cases/rules";
import { formatNumber } from "@/lib/formats";
import { LEVELS } from "@/lib/ratings/schema";
import { type Figures, type SplitRow, sharePercent } from "@/lib/stats/rules";
import { drillHref, type FigureFilter, NONE, type Slice } from "@/lib/stats/schema";
import { NumberLink } from "./number-link";

/** How the answered cases ended, how they were dealt with, and what the enterprises say: three splits of the same cases, below each other. */
export function SplitBars({ figures, filter }: { figures: Figures; filter: FigureFilter }) {
  const t = useTranslations("figures");
  const words = useTranslations("cases");
  const answered = figures.total.answered.numerator;
  const rated = figures.total.rated.numerator;
  const outcome = (key: string) => (key === NONE ? t("split.none") : words(`outcome.${key}`));
  const disposal = (key: string) => (key === NONE ? t("split.none") : words(`disposal.${key}`));
  const level = (key: string) => (key === NONE ? t("levels.unrated") : words(`level.${key}`));
  return (
    <div className="grid content-start gap-4">
      <Split
        title={t("outcomes.title")}
        label={t("outcomes.label")}
        aside={t("split.whole", { count: formatNumber(answered) })}
        bars={barsOf(figures.outcomes, OUTCOMES, answered, "outcome", outcome, filter)}
      />
      <Split
        title={t("disposals.title")}
        label={t("disposals.label")}
        aside={t("split.whole", { count: formatNumber(answered) })}
        bars={barsOf(figures.disposals, DISPOSAL_MODES, answered, "disposal", disposal, filter)}
      />
      <Split
        title={t("levels.title")}
        label={t("levels.label")}
        aside={t("split.rated", { count: formatNumber(rated) })}
        bars={barsOf(figures.levels, LEVELS.map(String), rated, "level", level, filter)}
      >
        <p className="pt-2 text-ink-3 text-xs">{t("levels.note")}</p>
      </Split>
    </div>
  );
}

type Bars = Parameters<typeof BarList>[0]["bars"];

function Split({
  title,
  label,
  aside,
  bars,
  children,
}: {
  title: string;
  label: string;
  aside: string;
  bars: Bars;
  children?: ReactNode;
}) {
  return (
    <Card title={title} aside={aside}>
      <BarList label={label} bars={bars} />
      {children}
    </Card>
  );
}

/** Every kind in its own order, also those with no case; "has none" comes last, and only if there are any. */
function barsOf(
  rows: SplitRow[],
  kinds: readonly string[],
  whole: number,
  dimension: "outcome" | "disposal" | "level",
  name: (key: string) => string,
  filter: FigureFilter,
): Bars {
  const counted = new Map(rows.map(({ key, count }) => [key ?? NONE, count]));
  const keys = (counted.get(NONE) ?? 0) > 0 ? [...kinds, NONE] : kinds;
  return keys.map((key) => {
    const count = counted.get(key) ?? 0;
    const slice: Slice = { [dimension]: key };
    const inWhole = dimension !== "level" || key !== NONE;
    return {
      key,
      label: name(key),
      value: count,
      note: inWhole && whole > 0 ? `${formatNumber(sharePercent(count, whole), 1)}%` : undefined,
      shown: <NumberLink href={drillHref(filter, { metric: "answered", slice })}>{formatNumber(count)}</NumberLink>,
    };
  });
}
