import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { PromiseFilter } from "@/lib/visits/address.policy";

type PromiseList = PromiseFilter["show"];
type Made = { id: string; visitedOn: string; authorName: string };
export type PromiseView = {
  id: string;
  text: string;
  dueOn: string | null;
  settledAs: string | null;
  settledOn: string | null;
  visit: Made & { enterprise: { id: string; name: string } };
  answers: readonly { answer: string; note: string; visit: Made }[];
};
type PromiseTableProps = { rows: readonly PromiseView[]; show: PromiseList; today: string };

/** What was promised to which enterprise, by whom, until when, and the last word on it. */
export function PromiseTable({ rows, show, today }: PromiseTableProps) {
  const t = useTranslations("visits");
  const columns: TableColumn<PromiseView>[] = [
    { key: "text", head: t("column.promise"), rowHead: true, cell: ({ text }) => text, className: "min-w-52" },
    {
      key: "enterprise",
      head: t("column.enterprise"),
      cell: ({ visit: { enterprise } }) => (
        <Link href={`/desk/enterprises/${enterprise.id}/visits`} prefetch={false} className="link">
          {enterprise.name}
        </Link>
      ),
      className: "min-w-40",
    },
    { key: "made", head: t("column.made"), cell: ({ visit }) => <VisitMark visit={visit} /> },
    {
      key: "due",
      head: t("column.promiseDue"),
      cell: (row) => <PromiseDue dueOn={row.dueOn} open={row.settledOn === null} today={today} />,
      className: "whitespace-nowrap",
    },
    { key: "word", head: t("column.word"), cell: ({ answers: [last] }) => <Word last={last} />, className: "min-w-44" },
  ];
  const empty = (
    <EmptyState kind={show === "open" || show === "overdue" ? "done" : "none"} title={t(`promise.empty.${show}`)}>
      {t(`promise.emptyText.${show}`)}
    </EmptyState>
  );
  return <Table label={t(`promise.${show}`)} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

/** Until when; red once that day has passed and nobody has said what became of it. */
export function PromiseDue({ dueOn, open, today }: { dueOn: string | null; open: boolean; today: string }) {
  const t = useTranslations("visits");
  if (!dueOn) return t("promise.noDay");
  return (
    <>
      <span className="mr-2">{dueOn}</span>
      {open && dueOn < today && <Tag tone="red">{t("promise.overdueTag")}</Tag>}
    </>
  );
}

function Word({ last }: { last: PromiseView["answers"][number] | undefined }) {
  const t = useTranslations("visits");
  if (!last) return <span className="text-ink-3">{t("promise.noWord")}</span>;
  return (
    <>
      <AnswerTag answer={last.answer} /> {last.note}
      <VisitMark visit={last.visit} />
    </>
  );
}

export function AnswerTag({ answer }: { answer: string }) {
  const t = useTranslations("visits");
  return <Tag tone={ANSWER_TONES[answer] ?? "gray"}>{t(`answer.${answer}`)}</Tag>;
}

const ANSWER_TONES: Record<string, "green" | "yellow" | "gray"> = {
  kept: "green",
  underWay: "yellow",
  dropped: "gray",
};

/** A visit by its day and who made it. */
export function VisitMark({ visit: { id, visitedOn, authorName } }: { visit: Made }) {
  return (
    <span className="block whitespace-nowrap">
      <Link href={`/desk/visits/${id}`} prefetch={false} className="link">
        {visitedOn}
      </Link>
      <span className="ml-2 text-ink-2 text-xs">{authorName}</span>
    </span>
  );
}
