import { useTranslations } from "next-intl";
import { NumberLink } from "@/components/figures/number-link";
import { Card } from "@/components/ui/card";
import { Table, type TableColumn } from "@/components/ui/table";
import { formatNumber } from "@/lib/formats";
import type { RegisterCount } from "@/lib/green-channel/rules";
import { NOBODY, type RegisterFilter } from "@/lib/green-channel/schema";

type Counted = "granted" | "refused" | "lifted" | "waiting";
/** What makes the register show exactly what a number counts. */
const FILTERS = {
  granted: { granted: "yes" },
  refused: { state: "refused" },
  lifted: { state: "lifted" },
  waiting: { state: "waiting" },
} as const;
const NAMED = { approvers: "approver", askers: "asker", departments: "department" } as const;
type RegisterCountsProps = {
  kind: CountKind;
  counts: readonly RegisterCount[];
  /** The days the counts are of. */
  filter: Pick<RegisterFilter, "from" | "to">;
};
type CountKind = "approvers" | "askers" | "departments";

/** How often each manager decided, who asked how often, whose work it was: an exception that becomes a habit is seen here. */
export function RegisterCounts({ kind, counts, filter }: RegisterCountsProps) {
  const t = useTranslations("green");
  const days = { ...(filter.from && { from: filter.from }), ...(filter.to && { to: filter.to }) };
  const hrefOf = (row: RegisterCount, key: Counted) =>
    `/desk/green-channel?${new URLSearchParams({ ...days, [NAMED[kind]]: row.key || NOBODY, ...FILTERS[key] })}`;
  const number = (key: Counted): TableColumn<RegisterCount> => ({
    key,
    head: t(`count.${key}`),
    numeric: true,
    cell: (row) => (row[key] > 0 ? <NumberLink href={hrefOf(row, key)}>{formatNumber(row[key])}</NumberLink> : "0"),
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
