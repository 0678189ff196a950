import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sparkline } from "@/components/ui/sparkline";
import { StatCard } from "@/components/ui/stat-card";
import { formatNumber } from "@/lib/formats";
import { METRICS, type PageMetric } from "@/lib/stats/policy";
import { type Figures, hasData, isSameSpan } from "@/lib/stats/rules";
import { drillHref, type FigureFilter } from "@/lib/stats/schema";
import { ChangeLine } from "./change-line";
import { FigureLink } from "./figure-link";
import { NumberLink } from "./number-link";

type FigureCardProps = { metric: PageMetric; figures: Figures; filter: FigureFilter; beside?: ReactNode };

/** One key figure: value, what stands above and below the line, how it moved, its course, and what exactly it means. */
export function FigureCard({ metric, figures, filter, beside }: FigureCardProps) {
  const t = useTranslations("figures");
  const { unit } = METRICS[metric];
  const figure = figures.total[metric];
  const name = t(`metric.${metric}.name`);
  return (
    <StatCard
      label={name}
      definition={<Definition metric={metric} />}
      value={<FigureLink metric={metric} figure={figure} filter={filter} label={name} />}
      unit={unit === "percent" || figure.value === null ? undefined : t(`unit.${unit}`, { count: figure.value })}
      sparkline={
        <div className="grid gap-1">
          <Parts metric={metric} figures={figures} filter={filter} />
          {beside}
          <Changes metric={metric} figures={figures} />
          <Course metric={metric} figures={figures} />
        </div>
      }
    />
  );
}

function Definition({ metric }: { metric: PageMetric }) {
  const t = useTranslations("figures");
  return (
    <div className="print:hidden">
      <p>{t(`metric.${metric}.formula`)}</p>
      <p>{t(`metric.${metric}.excludes`)}</p>
      <NumberLink href={`/desk/figures/definitions#${metric}`}>{t("inFull")}</NumberLink>
    </div>
  );
}

/** "1,928 of 2,074 cases", both of them links; for a percentile the number of cases it rests on. */
function Parts({ metric, figures, filter }: Pick<FigureCardProps, "metric" | "figures" | "filter">) {
  const t = useTranslations("figures.part");
  const { numerator, denominator } = figures.total[metric];
  if (METRICS[metric].unit === "workingDays")
    return <p className="text-ink-2 text-sm">{t("measured", { count: numerator })}</p>;
  if (denominator === null) return null;
  const link = (part: "numerator" | "denominator", count: number) => (
    <NumberLink href={drillHref(filter, { metric, part })} label={`${t(part)} ${formatNumber(count)}`}>
      {formatNumber(count)}
    </NumberLink>
  );
  return (
    <p className="text-ink-2 text-sm">
      {t.rich("partsRich", {
        numerator: () => link("numerator", numerator),
        denominator: () => link("denominator", denominator),
      })}
    </p>
  );
}

/** Against a span of which the park has no data nothing is said here: the page says so once. */
function Changes({
  metric,
  figures: { total, previous, lastYear, firstOn },
}: Pick<FigureCardProps, "metric" | "figures">) {
  const t = useTranslations("figures.change");
  if (metric === "openNow" || metric === "overdueNow") return <p className="text-ink-2 text-xs">{t("notCompared")}</p>;
  const line = (against: "previous" | "lastYear", { span, figures }: Figures["previous"]) =>
    hasData(span, firstOn) && (
      <ChangeLine metric={metric} against={against} span={span} current={total[metric]} earlier={figures[metric]} />
    );
  if (isSameSpan(previous.span, lastYear.span)) return line("lastYear", lastYear);
  return (
    <div>
      {line("previous", previous)}
      {line("lastYear", lastYear)}
    </div>
  );
}

/** Only for figures every month has: a percentile is not worked out by month, and what stands open now has no past. */
function Course({ metric, figures: { months } }: Pick<FigureCardProps, "metric" | "figures">) {
  const t = useTranslations("figures");
  const values = months.map(({ figures }) => figures[metric].value);
  if (METRICS[metric].unit === "workingDays" || metric === "overdueNow") return null;
  return <Sparkline values={values} label={t("trendOf", { name: t(`metric.${metric}.name`) })} className="mt-1" />;
}
