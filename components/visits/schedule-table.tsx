import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { VisitList } from "@/lib/visits/address.policy";
import type { DutyState, Rhythm } from "@/lib/visits/schedule.policy";

export type ScheduleView = {
  key: string;
  id: string;
  name: string;
  park: string;
  lastVisitedOn: string | null;
  duty: DutyView | null;
};
export type DutyView = {
  every: Rhythm;
  from: string;
  to: string;
  dueOn: string;
  state: DutyState;
  who: string | null;
};

type ScheduleTableProps = {
  rows: readonly ScheduleView[];
  show: Exclude<VisitList, "records" | "requests">;
};

/** Enterprises and the visits that are to be made, were made or were missed there. */
export function ScheduleTable({ rows, show }: ScheduleTableProps) {
  const t = useTranslations("visits");
  const columns: TableColumn<ScheduleView>[] = [
    { key: "enterprise", head: t("column.enterprise"), rowHead: true, cell: enterpriseCell, className: "min-w-48" },
    {
      key: "period",
      head: t("column.period"),
      cell: ({ duty }) => duty && <Period duty={duty} />,
      className: "min-w-44",
    },
    { key: "dueOn", head: t("column.dueOn"), cell: ({ duty }) => duty && <Due duty={duty} />, className: "min-w-36" },
    { key: "who", head: t("column.who"), cell: ({ duty }) => duty?.who ?? t("nobody"), className: "whitespace-nowrap" },
    {
      key: "last",
      head: t("column.lastVisitedOn"),
      cell: ({ lastVisitedOn }) => lastVisitedOn ?? t("never"),
      className: "whitespace-nowrap",
    },
  ];
  const empty = (
    <EmptyState kind={show === "visited" || show === "done" ? "none" : "done"} title={t(`empty.${show}`)}>
      {t(`emptyText.${show}`)}
    </EmptyState>
  );
  return <Table label={t(`list.${show}`)} columns={columns} rows={rows} rowKey={({ key }) => key} empty={empty} />;
}

function enterpriseCell({ id, name, park }: ScheduleView) {
  return (
    <>
      <Link href={`/desk/enterprises/${id}/visits`} prefetch={false} className="link">
        {name}
      </Link>
      <span className="block text-ink-2 text-xs">{park}</span>
    </>
  );
}

/** From when to when the visit was or is to be made, and how often that is. */
export function Period({ duty: { every, from, to } }: { duty: Pick<DutyView, "every" | "from" | "to"> }) {
  const t = useTranslations("visits");
  return (
    <>
      <span className="whitespace-nowrap">{t("period", { from, to })}</span>
      <span className="block text-ink-2 text-xs">{t(`rhythm.${every}`)}</span>
    </>
  );
}

function Due({ duty: { dueOn, state } }: { duty: DutyView }) {
  return (
    <>
      <span className="mr-2 whitespace-nowrap">{dueOn}</span>
      <DutyTag state={state} />
    </>
  );
}

export function DutyTag({ state }: { state: DutyState }) {
  const t = useTranslations("visits");
  return <Tag tone={TONES[state]}>{t(`state.${state}`)}</Tag>;
}

const TONES = { done: "green", due: "yellow", missed: "red" } as const;
