import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Card } from "@/components/ui/card";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/formats";
import { METRICS, type PageMetric } from "@/lib/stats/policy";
import { type FigureRow, isSmallSample, type Ranked, worstFirst } from "@/lib/stats/rules";
import { drillHref, type FigureFilter, NONE } from "@/lib/stats/schema";
import { FigureLink } from "./figure-link";
import { NumberLink } from "./number-link";

type Row = Ranked<FigureRow>;

/** The lead departments, those that keep their promises least first; too few cases are shown but not ranked. */
export function DepartmentRanking({ departments, filter }: { departments: FigureRow[]; filter: FigureFilter }) {
  const t = useTranslations("figures.departments");
  const rows = worstFirst(departments, ({ figures }) => figures.answeredInTime);
  const column = (metric: PageMetric, head: string, note?: string): TableColumn<Row> => ({
    key: metric,
    head: <Head note={note}>{head}</Head>,
    numeric: true,
    cell: (row) => <Cell row={row} metric={metric} filter={filter} />,
  });
  return (
    <Card title={t("title")} aside={t("note")} flush>
      <Table
        label={t("label")}
        className="print:[&_:is(td,th)]:px-1 print:[&_table]:text-xs"
        compact
        rows={rows}
        rowKey={({ key }) => key ?? NONE}
        columns={[
          { key: "rank", head: t("rank"), numeric: true, cell: ({ rank }) => rank ?? "—", className: "text-ink-2 w-0" },
          {
            key: "name",
            head: t("department"),
            rowHead: true,
            cell: (row) => <Name row={row} />,
            className: "min-w-28 print:min-w-0",
          },
          { ...column("received", t("received")), className: "w-0" },
          { ...column("answeredInTime", t("inTime"), t("inTimeNote")), className: "min-w-48 print:min-w-0" },
          column("solved", t("solved"), t("solvedNote")),
          column("solvedOrExplained", t("solvedOrExplained"), t("solvedOrExplainedNote")),
          column("medianDays", t("median"), t("medianNote")),
          column("overdueNow", t("overdue")),
        ]}
      />
    </Card>
  );
}

function Head({ note, children }: { note?: string; children: ReactNode }) {
  return (
    <>
      {children}
      {note && <span className="block font-normal text-ink-3 text-xs">{note}</span>}
    </>
  );
}

function Name({ row: { key, name } }: { row: Row }) {
  const t = useTranslations("figures.departments");
  if (key !== null) return name || t("former");
  return (
    <>
      {t("unassigned")} <span className="block text-ink-3 text-xs">{t("unassignedHint")}</span>
    </>
  );
}

function Cell({ row, metric, filter }: { row: Row; metric: PageMetric; filter: FigureFilter }) {
  const t = useTranslations("figures.departments");
  const figure = row.figures[metric];
  const slice = { department: row.key ?? NONE };
  const isRate = METRICS[metric].unit === "percent";
  const small = isRate && figure.denominator !== 0 && isSmallSample(figure);
  const look = metric === "overdueNow" && figure.numerator > 0 ? "font-semibold text-red" : undefined;
  return (
    <span className="flex items-center justify-end gap-2">
      {metric === "answeredInTime" && small && <Tag>{t("small")}</Tag>}
      {metric === "answeredInTime" && !small && figure.value !== null && <RateBar percent={figure.value} />}
      <FigureLink metric={metric} figure={figure} filter={filter} slice={slice} className={look} />
      {isRate && (
        <NumberLink
          href={drillHref(filter, { metric, part: "denominator", slice })}
          className="min-w-12 text-ink-3 text-xs"
        >
          {formatNumber(figure.numerator)}/{formatNumber(figure.denominator)}
        </NumberLink>
      )}
    </span>
  );
}

function RateBar({ percent }: { percent: number }) {
  return (
    <span className="h-2 min-w-12 flex-1 bg-sunken print:hidden" aria-hidden>
      <span className="block h-full bg-series-1" style={{ width: `${percent}%` }} />
    </span>
  );
}
