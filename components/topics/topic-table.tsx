import Link from "next/link";
import { useTranslations } from "next-intl";
import { NumberLink } from "@/components/figures/number-link";
import { DueLamp, TopicStateTag } from "@/components/topics/topic-state";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Timestamp } from "@/components/ui/timestamp";
import { formatNumber } from "@/lib/formats";
import type { TopicState } from "@/lib/topics/policy";
import type { MeasureLamp } from "@/lib/topics/rules";
import type { Part } from "@/lib/topics/schema";

export type TopicLine = {
  id: string;
  title: string;
  state: TopicState;
  measure: string;
  dueOn: string | null;
  openedAt: Date;
  lamp: MeasureLamp | null;
  cases: number;
  owner: { name: string };
  leadDepartment: { shortName: string };
};

/** The register: what the problem is, who answers for it, what will be changed and by when. */
export function TopicTable({ rows, part }: { rows: readonly TopicLine[]; part: Exclude<Part, "proposed"> }) {
  const t = useTranslations("topics");
  const columns: TableColumn<TopicLine>[] = [
    {
      key: "topic",
      head: t("column.topic"),
      rowHead: true,
      cell: ({ id, title, openedAt }) => (
        <>
          <Link href={`/desk/topics/${id}`} className="link block">
            {title}
          </Link>
          <span className="text-ink-2 text-xs">
            <Timestamp at={openedAt} shape="day" />
          </span>
        </>
      ),
      className: "min-w-52",
    },
    { key: "state", head: t("column.state"), cell: ({ state }) => <TopicStateTag state={state} /> },
    {
      key: "owner",
      head: t("column.owner"),
      cell: ({ owner, leadDepartment }) => (
        <>
          {owner.name}
          <span className="block text-ink-2 text-xs">{leadDepartment.shortName}</span>
        </>
      ),
      className: "min-w-28",
    },
    {
      key: "measure",
      head: t("column.measure"),
      cell: ({ measure, lamp, dueOn }) => (
        <div className="grid justify-items-start gap-1">
          <span className={measure ? "line-clamp-2" : "text-ink-3"}>{measure || t("noMeasure")}</span>
          <DueLamp lamp={lamp} dueOn={dueOn} />
        </div>
      ),
      className: "min-w-64",
    },
    {
      key: "cases",
      head: t("column.cases"),
      numeric: true,
      cell: ({ id, cases }) => (
        <NumberLink href={`/desk/topics/${id}#cases`} label={t("column.casesOf", { count: cases })}>
          {formatNumber(cases)}
        </NumberLink>
      ),
    },
  ];
  const empty = (
    <EmptyState kind="none" title={t(`empty.${part}`)}>
      {t(`emptyText.${part}`)}
    </EmptyState>
  );
  return <Table label={t(`part.${part}`)} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}
