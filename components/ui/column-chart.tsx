import clsx from "clsx";
import { useTranslations } from "next-intl";
import { gridMarks } from "@/components/ui/grid-marks";
import { Table } from "@/components/ui/table";

export type ChartSeries = { key: string; label: string; color: 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 };
export type ChartPoint = { key: string; label: string; values: Record<string, number | null>; href?: string };

type ColumnChartProps = {
  label: string;
  /** What the first column of the data table holds: "month", "department". */
  pointLabel: string;
  series: readonly ChartSeries[];
  points: readonly ChartPoint[];
  format?: (value: number | null) => string;
  className?: string;
};

const width = 960;
const height = 260;
const left = 44;
const base = height - 24;
const top = 10;

/** Columns over time, drawn on the server, with the same figures as a table below for whoever cannot use the drawing. */
export function ColumnChart({ label, pointLabel, series, points, format = plain, className }: ColumnChartProps) {
  const t = useTranslations("ui");
  const highest = Math.max(1, ...points.flatMap((point) => series.map(({ key }) => point.values[key] ?? 0)));
  const marks = gridMarks(highest);
  const scale = (base - top) / (marks.at(-1) ?? 1);
  const slot = (width - left) / Math.max(1, points.length);
  const column = Math.min(28, (slot * 0.7) / series.length);
  return (
    <figure className={clsx("grid gap-2", className)}>
      <figcaption className="flex flex-wrap gap-x-4 gap-y-1 text-ink-2 text-sm">
        <span className="sr-only">{label}</span>
        {series.map(({ key, label: name, color }) => (
          <span key={key} className="inline-flex items-center gap-1.5">
            <svg viewBox="0 0 10 10" className={clsx("size-2.5", fills[color])} aria-hidden>
              <rect width="10" height="10" />
            </svg>
            {name}
          </span>
        ))}
      </figcaption>
      <div className="overflow-x-auto">
        <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="h-auto w-full min-w-208">
          {marks.map((mark) => (
            <g key={mark}>
              <line x1={left} x2={width} y1={base - mark * scale} y2={base - mark * scale} className="stroke-line" />
              <text x={left - 8} y={base - mark * scale + 4} textAnchor="end" className="fill-ink-3 text-[13px]">
                {format(mark)}
              </text>
            </g>
          ))}
          {points.map((point, index) => {
            const middle = left + slot * (index + 0.5);
            const start = middle - (column * series.length) / 2;
            return (
              <g key={point.key}>
                {series.map(({ key, label: name, color }, place) => {
                  const value = point.values[key] ?? 0;
                  return (
                    <rect
                      key={key}
                      x={start + place * column + 0.5}
                      y={base - value * scale}
                      width={column - 1}
                      height={value * scale}
                      className={fills[color]}
                    >
                      <title>{`${point.label} ${name} ${format(point.values[key] ?? null)}`}</title>
                    </rect>
                  );
                })}
                <text x={middle} y={height - 6} textAnchor="middle" className="fill-ink-2 text-[13px]">
                  {point.label}
                </text>
              </g>
            );
          })}
          <line x1={left} x2={width} y1={base} y2={base} className="stroke-line-strong" />
        </svg>
      </div>
      <details className="text-sm">
        <summary className="link w-fit list-none py-1">{t("chartData")}</summary>
        <Table
          label={label}
          compact
          rows={points}
          rowKey={(point) => point.key}
          columns={[
            { key: "point", head: pointLabel, rowHead: true, cell: (point) => point.label },
            ...series.map(({ key, label: name }) => ({
              key,
              head: name,
              numeric: true,
              cell: (point: ChartPoint) => format(point.values[key] ?? null),
            })),
          ]}
        />
      </details>
    </figure>
  );
}

const fills = {
  1: "fill-series-1",
  2: "fill-series-2",
  3: "fill-series-3",
  4: "fill-series-4",
  5: "fill-series-5",
  6: "fill-series-6",
  7: "fill-series-7",
  8: "fill-series-8",
} as const;

function plain(value: number | null): string {
  return value === null ? "—" : value.toLocaleString("en-US");
}
