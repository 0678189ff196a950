import Link from "next/link";
import { useTranslations } from "next-intl";
import { NumberLink } from "@/components/figures/number-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";

export type RecordView = {
  id: string;
  visitedOn: string;
  authorName: string;
  met: string;
  photoIds: readonly string[];
  enterprise: { id: string; name: string };
  _count: { lines: number; promises: number };
};

type RecordTableProps = {
  rows: readonly RecordView[];
  ofOne?: boolean;
  /** The words that were looked for. */
  asked?: string;
};

/** Visits as they were handed in. On an enterprise's own page its name is left out. */
export function RecordTable({ rows, ofOne = false, asked }: RecordTableProps) {
  const t = useTranslations("visits");
  const enterprise: TableColumn<RecordView> = {
    key: "enterprise",
    head: t("column.enterprise"),
    cell: ({ enterprise: { id, name } }) => (
      <Link href={`/desk/enterprises/${id}/visits`} prefetch={false} className="link">
        {name}
      </Link>
    ),
    className: "min-w-48",
  };
  const columns: TableColumn<RecordView>[] = [
    {
      key: "visitedOn",
      head: t("column.visitedOn"),
      rowHead: true,
      cell: ({ id, visitedOn }) => (
        <Link href={`/desk/visits/${id}`} prefetch={false} className="link whitespace-nowrap">
          {visitedOn}
        </Link>
      ),
    },
    ...(ofOne ? [] : [enterprise]),
    { key: "by", head: t("column.by"), cell: ({ authorName }) => authorName, className: "whitespace-nowrap" },
    { key: "met", head: t("column.met"), cell: ({ met }) => met, className: "min-w-32" },
    {
      key: "lines",
      head: t("column.lines"),
      numeric: true,
      cell: ({ id, _count }) => <Inside id={id} count={_count.lines} />,
    },
    {
      key: "promises",
      head: t("column.promises"),
      numeric: true,
      cell: ({ id, _count }) => <Inside id={id} count={_count.promises} />,
    },
    {
      key: "photos",
      head: t("column.photos"),
      numeric: true,
      cell: ({ id, photoIds }) => <Inside id={id} count={photoIds.length} />,
    },
  ];
  const empty = asked ? (
    <EmptyState kind="none" title={t("empty.found", { words: asked })}>
      {t("emptyText.found")}
    </EmptyState>
  ) : (
    <EmptyState kind="first" title={t("empty.records")}>
      {t("emptyText.records")}
    </EmptyState>
  );
  return <Table label={t("list.records")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

/** What a visit holds stands on its own page. */
function Inside({ id, count }: { id: string; count: number }) {
  return count > 0 ? <NumberLink href={`/desk/visits/${id}`}>{String(count)}</NumberLink> : "0";
}
