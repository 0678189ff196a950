import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { formatNumber } from "@/lib/formats";

export type DepartmentLine = {
  id: string;
  code: string;
  name: string;
  shortName: string;
  phone: string | null;
  validFrom: string;
  validTo: string | null;
  people: number;
};

export function DepartmentList({ rows, canManage }: { rows: readonly DepartmentLine[]; canManage: boolean }) {
  const t = useTranslations("people");
  const columns: TableColumn<DepartmentLine>[] = [
    {
      key: "name",
      head: t("departmentName"),
      rowHead: true,
      className: "min-w-48",
      cell: (row) => <Name row={row} canManage={canManage} />,
    },
    { key: "shortName", head: t("departmentShortName"), cell: (row) => row.shortName, className: "min-w-24" },
    { key: "code", head: t("departmentCode"), cell: (row) => row.code, className: "whitespace-nowrap" },
    { key: "phone", head: t("phone"), cell: (row) => row.phone ?? "—", className: "whitespace-nowrap" },
    { key: "people", head: t("departmentPeople"), numeric: true, cell: (row) => formatNumber(row.people) },
    {
      key: "span",
      head: t("departmentSpan"),
      className: "whitespace-nowrap",
      cell: (row) => (row.validTo ? `${row.validFrom} – ${row.validTo}` : t("departmentSince", { day: row.validFrom })),
    },
  ];
  const none = (
    <EmptyState kind="first" title={t("departmentsNoneTitle")}>
      {t("departmentsNoneText")}
    </EmptyState>
  );
  return <Table label={t("departments")} columns={columns} rows={rows} rowKey={(row) => row.id} empty={none} />;
}

function Name({ row, canManage }: { row: DepartmentLine; canManage: boolean }) {
  const t = useTranslations("people");
  if (row.validTo !== null) {
    return (
      <>
        {row.name} <Tag>{t("departmentClosedTag")}</Tag>
      </>
    );
  }
  if (!canManage) return row.name;
  return (
    <Link href={`/desk/admin/departments/${row.id}`} className="link font-semibold">
      {row.name}
    </Link>
  );
}
