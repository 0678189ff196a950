import Link from "next/link";
import { useTranslations } from "next-intl";
import { MeasureLamp } from "@/components/plans/measure-lamp";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { formatMoment } from "@/lib/formats";
import type { MeasureRow } from "@/lib/plans/register.policy";

/** Open measures of the plans in force, by due day. */
export function MeasureTable({ rows }: { rows: readonly MeasureRow[] }) {
  const t = useTranslations("plans");
  const columns: TableColumn<MeasureRow>[] = [
    {
      key: "measure",
      head: t("column.measure"),
      rowHead: true,
      className: "min-w-52",
      cell: ({ id, title, enterpriseId }) => (
        <Link href={`/desk/enterprises/${enterpriseId}/plan#measure-${id}`} className="link font-semibold">
          {title}
        </Link>
      ),
    },
    { key: "lamp", head: t("column.lamp"), cell: ({ lamp }) => <MeasureLamp lamp={lamp} /> },
    {
      key: "due",
      head: t("column.due"),
      className: "whitespace-nowrap",
      cell: ({ dueOn, lamp, workingDaysLate }) => (
        <>
          {dueOn}
          {lamp === "red" && (
            <span className="block text-red text-xs">{t("workingDaysLate", { count: workingDaysLate })}</span>
          )}
        </>
      ),
    },
    {
      key: "step",
      head: t("column.step"),
      className: "min-w-32",
      cell: ({ nudge, nudgedAt }) =>
        nudge && nudgedAt
          ? t("nudgedOn", { step: t(`nudge.${nudge}`), on: formatMoment(nudgedAt, "day") })
          : t(`nudge.${nudge ?? "none"}`),
    },
    { key: "owner", head: t("column.owner"), cell: ({ ownerName }) => ownerName, className: "min-w-32" },
    { key: "enterprise", head: t("column.enterprise"), cell: (row) => row.enterpriseName, className: "min-w-40" },
  ];
  const empty = (
    <EmptyState kind="none" title={t("noMeasures")}>
      {t("noMeasuresText")}
    </EmptyState>
  );
  return <Table label={t("measures")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}
