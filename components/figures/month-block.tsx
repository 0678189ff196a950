import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Table, type TableColumn } from "@/components/ui/table";
import type { PageMetric } from "@/lib/stats/policy";
import type { Figures } from "@/lib/stats/rules";
import type { FigureFilter } from "@/lib/stats/schema";
import { FigureLink } from "./figure-link";
import { MonthChart } from "./month-chart";

type MonthRow = Figures["months"][number];

export function MonthBlock({ months, filter }: { months: Figures["months"]; filter: FigureFilter }) {
  const t = useTranslations("figures.months");
  const ui = useTranslations("ui");
  const column = (metric: PageMetric, head: string): TableColumn<MonthRow> => ({
    key: metric,
    head,
    numeric: true,
    cell: ({ month, figures }) => (
      <FigureLink metric={metric} figure={figures[metric]} filter={filter} slice={{ month }} />
    ),
  });
  const columns = [
    { key: "month", head: t("month"), rowHead: true, cell: ({ month }: MonthRow) => month },
    column("received", t("received")),
    column("answered", t("answered")),
    column("answeredLate", t("late")),
    column("answeredInTime", t("inTime")),
  ];
  return (
    <Card title={t("title")} aside={t("note")}>
      <MonthChart months={months} filter={filter} />
      <details className="mt-2 text-sm">
        <summary className="link w-fit list-none py-1">{ui("chartData")}</summary>
        <Table label={t("label")} compact rows={months.toReversed()} rowKey={({ month }) => month} columns={columns} />
      </details>
    </Card>
  );
}
