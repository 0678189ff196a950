import Link from "next/link";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag, type TagTone } from "@/components/ui/tag";
import { formatMoment } from "@/lib/formats";
import type { ReviewState } from "@/lib/green-reviews/rules";

export type MonthLine = {
  month: string;
  asked: number;
  granted: number;
  state: ReviewState;
  dueOn: string;
  last: { round: number; reviewedByName: string; reviewedAt: Date; judgements: { rightly: boolean }[] } | null;
};

const tones: Record<ReviewState, TagTone> = { recorded: "green", nothing: "gray", due: "red", open: "yellow" };

/** The past months of the green channel, latest first, and how the review of each stands. */
export function MonthTable({
  months,
  registerHref,
}: {
  months: readonly MonthLine[];
  registerHref: (month: string, filter?: Record<string, string>) => string;
}) {
  const t = useTranslations("greenReviews");
  const columns: TableColumn<MonthLine>[] = [
    {
      key: "month",
      head: t("column.month"),
      rowHead: true,
      cell: ({ month }) => (
        <Link href={`/desk/green-channel/reviews/${month}`} className="link font-semibold">
          {month}
        </Link>
      ),
    },
    {
      key: "asked",
      head: t("column.asked"),
      numeric: true,
      cell: ({ month, asked }) => (
        <Link href={registerHref(month)} prefetch={false} className="link">
          {asked}
        </Link>
      ),
    },
    {
      key: "granted",
      head: t("column.granted"),
      numeric: true,
      cell: ({ month, granted }) => (
        <Link href={registerHref(month, { granted: "yes" })} prefetch={false} className="link">
          {granted}
        </Link>
      ),
    },
    { key: "state", head: t("column.state"), cell: (line) => <State line={line} /> },
    { key: "judged", head: t("column.judged"), cell: ({ last }) => last && t("judged", judgedOf(last.judgements)) },
    {
      key: "by",
      head: t("column.by"),
      cell: ({ last }) => last && t("by", { name: last.reviewedByName, at: formatMoment(last.reviewedAt) }),
    },
  ];
  const empty = (
    <EmptyState kind="none" title={t("empty")}>
      {t("emptyText")}
    </EmptyState>
  );
  return <Table label={t("title")} columns={columns} rows={months} rowKey={({ month }) => month} empty={empty} />;
}

function State({ line: { state, dueOn, last } }: { line: MonthLine }) {
  const t = useTranslations("greenReviews");
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      {(state === "due" || state === "open") && <span className="text-ink-2 text-xs">{t("dueOn", { on: dueOn })}</span>}
      {last && last.round > 1 && (
        <span className="text-ink-2 text-xs">{t("corrected", { count: last.round - 1 })}</span>
      )}
    </span>
  );
}

/** How many were looked at, and how many of them had no place in the lane. */
export function judgedOf(judgements: readonly { rightly: boolean }[]): { count: number; wrongly: number } {
  return { count: judgements.length, wrongly: judgements.filter(({ rightly }) => !rightly).length };
}
