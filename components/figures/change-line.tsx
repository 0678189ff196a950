import clsx from "clsx";
import { useTranslations } from "next-intl";
import { formatNumber } from "@/lib/formats";
import { METRICS, type MetricKey } from "@/lib/stats/policy";
import { type Comparison, compare, type Figure, type Span } from "@/lib/stats/rules";

type ChangeLineProps = {
  metric: MetricKey;
  against: "previous" | "lastYear";
  span: Span;
  current: Figure;
  earlier: Figure;
};

/** How a figure moved against an earlier span: an arrow and words; the colour only helps the eye. */
export function ChangeLine({ metric, against, span, current, earlier }: ChangeLineProps) {
  const t = useTranslations("figures.change");
  const change = compare(metric, current, earlier);
  const moved = change.direction === "up" || change.direction === "down";
  return (
    <p className={clsx("text-xs", tones[change.tone])} title={t("span", { from: span.fromOn, to: span.toOn })}>
      {t(change.direction, { against: t(against), ...(moved && { amount: amountOf(metric, change, t) }) })}
    </p>
  );
}

const tones = { better: "text-green", worse: "text-red", same: "text-ink-2" };

type Translate = (key: "points" | "days" | "cases" | "casesPercent", values: Record<string, string>) => string;

function amountOf(metric: MetricKey, { difference, percent }: Comparison, t: Translate): string {
  const { unit } = METRICS[metric];
  const amount = formatNumber(Math.abs(difference), unit === "cases" ? 0 : 1);
  if (unit === "percent") return t("points", { amount });
  if (unit === "workingDays") return t("days", { amount });
  return percent === null
    ? t("cases", { amount })
    : t("casesPercent", { amount, percent: formatNumber(Math.abs(percent), 1) });
}
