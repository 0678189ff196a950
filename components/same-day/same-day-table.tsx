import { useLocale, useTranslations } from "next-intl";
import { CaseHeading } from "@/components/registers/case-heading";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";

export type SameDayLine = {
  id: string;
  number: string;
  title: string;
  tier: string;
  confidential: boolean;
  outcome: string | null;
  disposalMode: string | null;
  evidence: string | null;
  /** Files a department put to its work. */
  proofs: number;
  submittedAt: Date;
  answeredAt: Date | null;
  answerMinutes: number | null;
  enterprise: { name: string };
  type: { name: string; nameEn: string };
  leadDepartment: { shortName: string } | null;
  handler: { name: string } | null;
};

/** 马上就办: what was settled the same working day, how, by whom, in which time, and what there is to show for it. */
export function SameDayTable({ rows }: { rows: readonly SameDayLine[] }) {
  const t = useTranslations("sameDay");
  const cases = useTranslations("cases");
  const english = useLocale() === "en";
  const columns: TableColumn<SameDayLine>[] = [
    {
      key: "case",
      head: t("column.case"),
      rowHead: true,
      className: "min-w-60",
      cell: (row) => (
        <CaseHeading
          line={row}
          about={[row.enterprise.name, english ? row.type.nameEn : row.type.name, cases(`tier.${row.tier}`)]}
        />
      ),
    },
    {
      key: "how",
      head: t("column.how"),
      className: "min-w-32",
      cell: ({ disposalMode, outcome }) => (
        <>
          <span className="block">{disposalMode ? cases(`disposal.${disposalMode}`) : "—"}</span>
          {outcome && <span className="text-ink-2 text-xs">{cases(`outcome.${outcome}`)}</span>}
        </>
      ),
    },
    { key: "evidence", head: t("column.evidence"), className: "min-w-56", cell: (row) => <Evidence row={row} /> },
    {
      key: "who",
      head: t("column.who"),
      className: "min-w-28",
      cell: ({ handler, leadDepartment }) => (
        <>
          <span className="block">{handler?.name ?? "—"}</span>
          <span className="text-ink-2 text-xs">{leadDepartment?.shortName ?? t("desk")}</span>
        </>
      ),
    },
    {
      key: "answered",
      head: t("column.answered"),
      className: "min-w-32",
      cell: ({ submittedAt, answeredAt }) => (
        <>
          <span className="block">{answeredAt && <Timestamp at={answeredAt} />}</span>
          <span className="text-ink-2 text-xs">
            {t("filedAt")} <Timestamp at={submittedAt} />
          </span>
        </>
      ),
    },
    {
      key: "minutes",
      head: t("column.minutes"),
      numeric: true,
      className: "whitespace-nowrap",
      cell: ({ answerMinutes }) => answerMinutes ?? "—",
    },
  ];
  const empty = (
    <EmptyState kind="none" title={t("empty")}>
      {t("emptyText")}
    </EmptyState>
  );
  return <Table label={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

/** What was written down when it was settled on the spot, or the files put to the work; whoever has neither is marked. */
function Evidence({ row: { evidence, proofs } }: { row: SameDayLine }) {
  const t = useTranslations("sameDay");
  if (!evidence && proofs === 0) return <Tag tone="yellow">{t("missing")}</Tag>;
  return (
    <>
      {evidence && <span className="block whitespace-pre-line">{evidence}</span>}
      {proofs > 0 && <span className="text-ink-2 text-xs">{t("files", { count: proofs })}</span>}
    </>
  );
}
