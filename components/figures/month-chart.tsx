import clsx from "clsx";
import { useFormatter, useTranslations } from "next-intl";
import { gridMarks } from "@/components/ui/grid-marks";
import { formatNumber } from "@/lib/formats";
import type { MetricKey } from "@/lib/stats/policy";
import type { Figures } from "@/lib/stats/rules";
import { drillHref, type FigureFilter } from "@/lib/stats/schema";
import { monthMoment, SERIES } from "./month-series";
import { NumberLink } from "./number-link";

const width = 960;
const height = 256;
const left = 44;
const base = height - 40;
const top = 10;

/** Columns by month; each one opens the cases it counts. The table beside it says the same to whoever cannot use the drawing. */
export function MonthChart({ months, filter }: { months: Figures["months"]; filter: FigureFilter }) {
  const t = useTranslations("figures.months");
  const highest = Math.max(
    1,
    ...months.flatMap(({ figures }) => SERIES.map(({ metric }) => figures[metric].numerator)),
  );
  const marks = gridMarks(highest);
  const scale = (base - top) / (marks.at(-1) ?? 1);
  const slot = (width - left) / Math.max(1, months.length);
  return (
    <figure className="grid gap-2">
      <Legend />
      {/* On a phone the drawing keeps its size and scrolls, the newest months first in view. */}
      <div className="flex flex-row-reverse overflow-x-auto">
        <svg viewBox={`0 0 ${width} ${height}`} className="h-auto w-full min-w-208 shrink-0 print:min-w-0 print:shrink">
          <title>{t("label")}</title>
          {marks.map((mark) => (
            <g key={mark}>
              <line x1={left} x2={width} y1={base - mark * scale} y2={base - mark * scale} className="stroke-line" />
              <text x={left - 8} y={base - mark * scale + 4} textAnchor="end" className="fill-ink-3 text-[13px]">
                {formatNumber(mark)}
              </text>
            </g>
          ))}
          {months.map((month, index) => (
            <Columns
              key={month.month}
              {...month}
              filter={filter}
              middle={left + slot * (index + 0.5)}
              slot={slot}
              scale={scale}
              first={index === 0}
            />
          ))}
          <line x1={left} x2={width} y1={base} y2={base} className="stroke-line-strong" />
        </svg>
      </div>
    </figure>
  );
}

type ColumnsProps = Figures["months"][number] & {
  filter: FigureFilter;
  middle: number;
  slot: number;
  scale: number;
  first: boolean;
};

function Columns({ month, figures, filter, middle, slot, scale, first }: ColumnsProps) {
  const t = useTranslations("figures");
  const format = useFormatter();
  const column = Math.min(24, (slot * 0.72) / SERIES.length);
  const start = middle - (column * SERIES.length) / 2;
  const showsYear = first || month.endsWith("-01");
  return (
    <g>
      {SERIES.map(({ metric, fill }, place) => {
        const count = figures[metric].numerator;
        const name = t("months.bar", { month, name: t(`months.${nameOf[metric]}`), count: formatNumber(count) });
        // A link as high as the chart: a month with two cases can be hit as easily as one with two hundred.
        return (
          <NumberLink
            key={metric}
            href={drillHref(filter, { metric, slice: { month } })}
            label={name}
            className="group"
          >
            <title>{name}</title>
            <rect
              x={start + place * column}
              y={top}
              width={column}
              height={base - top}
              className="fill-transparent group-hover:fill-sunken"
            />
            <rect
              x={start + place * column + 0.5}
              y={base - count * scale}
              width={column - 1}
              height={count * scale}
              className={fill}
            />
          </NumberLink>
        );
      })}
      <text x={middle} y={base + 18} textAnchor="middle" className="fill-ink-2 text-[13px]">
        {format.dateTime(monthMoment(month), { month: "short" })}
      </text>
      {showsYear && (
        <text x={middle} y={base + 35} textAnchor="middle" className="fill-ink-3 text-[12px]">
          {month.slice(0, 4)}
        </text>
      )}
    </g>
  );
}

const nameOf = { received: "received", answered: "answered", answeredLate: "late" } as const satisfies Partial<
  Record<MetricKey, string>
>;

function Legend() {
  const t = useTranslations("figures.months");
  return (
    <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-sm">
      {SERIES.map(({ metric, fill }) => (
        <span key={metric} className="inline-flex items-center gap-1.5">
          <svg viewBox="0 0 10 10" className={clsx("size-2.5", fill)} aria-hidden>
            <rect width="10" height="10" />
          </svg>
          {t(nameOf[metric])}
        </span>
      ))}
    </figcaption>
  );
}
