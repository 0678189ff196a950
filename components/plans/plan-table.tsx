import Link from "next/link";
import { useTranslations } from "next-intl";
import { PlanStateTag } from "@/components/plans/plan-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import type { PlanRegisterRow } from "@/lib/plans/register.policy";

/** The register of service plans, last changed first. */
export function PlanTable({ rows }: { rows: readonly PlanRegisterRow[] }) {
  const t = useTranslations("plans");
  const columns: TableColumn<PlanRegisterRow>[] = [
    {
      key: "enterprise",
      head: t("column.enterprise"),
      rowHead: true,
      className: "min-w-52",
      cell: ({ enterpriseId, enterpriseName, edition }) => (
        <>
          <Link href={`/desk/enterprises/${enterpriseId}/plan?edition=${edition}`} className="link font-semibold">
            {enterpriseName}
          </Link>
          <span className="block text-ink-2">{t("edition", { edition })}</span>
        </>
      ),
    },
    { key: "state", head: t("column.state"), cell: (row) => <PlanStateTag state={row.state} isOver={row.isOver} /> },
    { key: "progress", head: t("column.progress"), cell: (row) => <Progress row={row} />, className: "min-w-28" },
    { key: "review", head: t("column.review"), cell: (row) => <Review row={row} />, className: "min-w-32" },
    { key: "until", head: t("column.until"), cell: ({ untilOn }) => untilOn, className: "whitespace-nowrap" },
    { key: "author", head: t("column.author"), cell: ({ authorName }) => authorName, className: "whitespace-nowrap" },
    { key: "changed", head: t("column.changed"), cell: ({ changedAt }) => <Timestamp at={changedAt} /> },
  ];
  const empty = (
    <EmptyState kind="none" title={t("noRows")}>
      {t("noRowsText")}
    </EmptyState>
  );
  return <Table label={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

function Progress({ row: { done, all, overdue } }: { row: PlanRegisterRow }) {
  const t = useTranslations("plans");
  return (
    <>
      {t("progress", { done, all })}
      {overdue > 0 && <span className="block text-red">{t("overdueCount", { count: overdue })}</span>}
    </>
  );
}

function Review({ row: { state, reviewDue, missed } }: { row: PlanRegisterRow }) {
  const t = useTranslations("plans");
  if (state !== "inForce") return "—";
  return (
    <>
      {reviewDue ? <Tag tone="yellow">{t("reviewNow")}</Tag> : t("reviewFine")}
      {missed > 0 && <span className="block text-red">{t("reviewMissed", { count: missed })}</span>}
    </>
  );
}
