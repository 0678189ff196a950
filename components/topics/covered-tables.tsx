import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import type { CaseState } from "@/lib/cases/rules";
import { formatMoment } from "@/lib/formats";

type Named = { id: string; title: string };
export type CoveredLine = {
  caseId: string;
  linkedAt: Date;
  toldAt: Date | null;
  topic: Named;
  case: { number: string; title: string; state: CaseState; enterprise: { name: string } };
};
export type ToldLine = {
  id: string;
  name: string;
  told: readonly { toldAt: Date | null; topic: Named; case: { number: string } }[];
};

/** The cases that are part of common problems. */
export function CoveredTable({ rows }: { rows: readonly CoveredLine[] }) {
  const t = useTranslations("topics");
  const cases = useTranslations("cases");
  const columns: TableColumn<CoveredLine>[] = [
    {
      key: "case",
      head: t("column.case"),
      rowHead: true,
      cell: ({ case: linked }) => (
        <>
          <span className="whitespace-nowrap text-ink-2 text-xs">{linked.number}</span>
          <Link href={`/desk/cases/${linked.number}`} prefetch={false} className="link block">
            {linked.title}
          </Link>
          <span className="text-ink-2 text-xs">{linked.enterprise.name}</span>
        </>
      ),
      className: "min-w-60",
    },
    {
      key: "state",
      head: t("column.state"),
      cell: ({ case: linked }) => <Tag tone="brand">{cases(`state.${linked.state}`)}</Tag>,
    },
    { key: "topic", head: t("column.topic"), cell: ({ topic }) => <TopicLink topic={topic} />, className: "min-w-48" },
    { key: "linked", head: t("column.linked"), cell: ({ linkedAt }) => <Timestamp at={linkedAt} shape="day" /> },
  ];
  return (
    <Table
      label={t("covered.casesTitle")}
      columns={columns}
      rows={rows}
      rowKey={({ caseId }) => caseId}
      empty={<Nothing part="cases" />}
    />
  );
}

/** The enterprises that were told, each with what it was told of. */
export function ToldTable({ rows }: { rows: readonly ToldLine[] }) {
  const t = useTranslations("topics");
  const columns: TableColumn<ToldLine>[] = [
    {
      key: "enterprise",
      head: t("column.enterprise"),
      rowHead: true,
      cell: ({ name }) => name,
      className: "min-w-52",
    },
    {
      key: "results",
      head: t("column.results"),
      cell: ({ told }) => (
        <ul className="grid gap-1">
          {told.map(({ topic, toldAt, case: linked }) => (
            <li key={linked.number}>
              <TopicLink topic={topic} />
              <span className="block text-ink-2 text-xs">
                {linked.number} · {toldAt && formatMoment(toldAt, "day")}
              </span>
            </li>
          ))}
        </ul>
      ),
      className: "min-w-64",
    },
  ];
  return (
    <Table
      label={t("covered.toldTitle")}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      empty={<Nothing part="told" />}
    />
  );
}

function TopicLink({ topic }: { topic: Named }) {
  return (
    <Link href={`/desk/topics/${topic.id}`} className="link">
      {topic.title}
    </Link>
  );
}

function Nothing({ part }: { part: "cases" | "told" }) {
  const t = useTranslations("topics");
  return (
    <EmptyState kind="none" title={t(`empty.${part}`)}>
      {t(`emptyText.${part}`)}
    </EmptyState>
  );
}
