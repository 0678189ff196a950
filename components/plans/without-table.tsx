import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import type { BareRow } from "@/lib/plans/register.policy";

/** Enterprises without a plan in force: who would write it, and whether somebody has begun. */
export function WithoutTable({ rows }: { rows: readonly BareRow[] }) {
  const t = useTranslations("plans");
  const columns: TableColumn<BareRow>[] = [
    {
      key: "enterprise",
      head: t("column.enterprise"),
      rowHead: true,
      className: "min-w-52",
      cell: ({ id, name }) => (
        <Link href={`/desk/enterprises/${id}/plan`} prefetch={false} className="link font-semibold">
          {name}
        </Link>
      ),
    },
    {
      key: "specialist",
      head: t("column.specialist"),
      cell: ({ specialistName }) => specialistName ?? t("own.nobody"),
    },
    {
      key: "open",
      head: t("column.openEdition"),
      cell: ({ openEdition }) =>
        openEdition === null ? (
          <span className="text-ink-3">{t("notBegun")}</span>
        ) : (
          t("edition", { edition: openEdition })
        ),
    },
  ];
  const empty = (
    <EmptyState kind="done" title={t("noneWithout")}>
      {t("noneWithoutText")}
    </EmptyState>
  );
  return <Table label={t("list.without")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}
