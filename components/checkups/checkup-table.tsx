import Link from "next/link";
import { useTranslations } from "next-intl";
import { WarningLine, type WarningLineView } from "@/components/checkups/warning-line";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import type { CheckupFilter } from "@/lib/checkups/schema";

type Row = {
  id: string;
  name: string;
  warnings: readonly (WarningLineView & { id: string })[];
  lastOn: string | null;
  specialistName: string | null;
};

/** Enterprises with their open warnings and when they were last checked. */
export function CheckupTable({ rows, show }: { rows: readonly Row[]; show: CheckupFilter["show"] }) {
  const t = useTranslations("checkups");
  const columns: TableColumn<Row>[] = [
    {
      key: "enterprise",
      head: t("column.enterprise"),
      rowHead: true,
      className: "min-w-52",
      cell: ({ id, name }) => (
        <Link href={`/desk/enterprises/${id}/checkups`} prefetch={false} className="link font-semibold">
          {name}
        </Link>
      ),
    },
    {
      key: "warnings",
      head: t("column.warnings"),
      className: "min-w-64",
      cell: ({ warnings }) => (
        <ul className="grid gap-1">
          {warnings.map((warning) => (
            <li key={warning.id}>
              <WarningLine warning={warning} />
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: "last",
      head: t("column.last"),
      className: "whitespace-nowrap",
      cell: ({ lastOn }) => lastOn ?? t("never"),
    },
    {
      key: "specialist",
      head: t("column.specialist"),
      className: "whitespace-nowrap",
      cell: ({ specialistName }) => specialistName ?? t("nobody"),
    },
  ];
  const empty = (
    <EmptyState kind={show === "checked" ? "none" : "done"} title={t(`empty.${show}`)}>
      <p>{t("emptyText")}</p>
    </EmptyState>
  );
  return <Table label={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}
