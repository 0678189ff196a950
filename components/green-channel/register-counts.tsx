import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Table, type TableColumn } from "@/components/ui/table";
import { formatNumber } from "@/lib/formats";
import type { RegisterCount } from "@/lib/green-channel/rules";

type Counted = "granted" | "refused" | "lifted" | "waiting";
type CountKind = "approvers" | "askers" | "departments";

/** How often each manager decided, who asked how often, whose work it was: an exception that becomes a habit is seen here. */
export function RegisterCounts({ kind, counts }: { kind: CountKind; counts: readonly RegisterCount[] }) {
  const t = useTranslations("green");
  const number = (key: Counted): TableColumn<RegisterCount> => ({
    key,
    head: t(`count.${key}`),
    numeric: true,
    cell: (row) => formatNumber(row[key]),
  });
  const columns: TableColumn<RegisterCount>[] = [
    { key: "name", head: t(`count.${kind}Head`), rowHead: true, cell: ({ name }) => name || t("count.nobody") },
    ...COLUMNS[kind].map(number),
  ];
  if (counts.length === 0) return null;
  return (
    <Card flush title={t(`count.${kind}`)}>
      <Table label={t(`count.${kind}`)} columns={columns} rows={counts} rowKey={({ key }) => key} compact />
    </Card>
  );
}

const COLUMNS: Record<CountKind, Counted[]> = {
  approvers: ["granted", "refused", "lifted"],
  askers: ["granted", "refused", "lifted", "waiting"],
  departments: ["granted"],
};
