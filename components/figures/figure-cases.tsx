import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Lamp, type LampKind } from "@/components/ui/lamp";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import { type CaseState, OPEN } from "@/lib/cases/rules";
import { formatNumber } from "@/lib/formats";
import type { Basis } from "@/lib/stats/policy";
import { workingDaysOf } from "@/lib/stats/rules";
import { NumberLink } from "./number-link";

export type FigureCaseRow = {
  id: string;
  number: string;
  title: string;
  state: CaseState;
  confidential: boolean;
  submittedAt: Date;
  answeredAt: Date | null;
  answeredInTime: boolean | null;
  answerMinutes: number | null;
  outcome: string | null;
  level: number | null;
  lamp: LampKind;
  enterprise: { name: string };
  leadDepartment: { shortName: string } | null;
};

type FigureCasesProps = { label: string; basis: Basis; rows: readonly FigureCaseRow[]; minutesPerWorkday: number };

/** The cases behind a number, with the columns that number is made of. */
export function FigureCases({ label, basis, rows, minutesPerWorkday }: FigureCasesProps) {
  const t = useTranslations("figures.cases");
  const words = useTranslations("cases");
  const common: TableColumn<FigureCaseRow>[] = [
    { key: "what", head: t("what"), rowHead: true, cell: (row) => <Heading row={row} />, className: "min-w-64" },
    { key: "enterprise", head: t("enterprise"), cell: (row) => row.enterprise.name, className: "min-w-36" },
    { key: "department", head: t("department"), cell: (row) => row.leadDepartment?.shortName ?? "—" },
    { key: "state", head: t("state"), cell: (row) => <Standing row={row} />, className: "whitespace-nowrap" },
    { key: "submitted", head: t("submitted"), cell: (row) => <Timestamp at={row.submittedAt} shape="day" /> },
  ];
  const answered: TableColumn<FigureCaseRow>[] = [
    {
      key: "answered",
      head: t("answered"),
      cell: (row) => row.answeredAt && <Timestamp at={row.answeredAt} shape="day" />,
    },
    {
      key: "outcome",
      head: t("outcome"),
      cell: (row) => (row.outcome ? words(`outcome.${row.outcome}`) : "—"),
      className: "whitespace-nowrap",
    },
    {
      key: "days",
      head: t("days"),
      numeric: true,
      cell: (row) => formatNumber(workingDaysOf(row.answerMinutes, minutesPerWorkday), 1),
    },
    {
      key: "level",
      head: t("level"),
      cell: (row) => (row.level ? words(`level.${row.level}`) : t("unrated")),
      className: "whitespace-nowrap",
    },
  ];
  return (
    <Table
      label={label}
      rows={rows}
      rowKey={({ id }) => id}
      columns={basis === "answered" ? [...common, ...answered] : common}
      empty={
        <EmptyState kind="none" title={t("empty")}>
          {t("emptyText")}
        </EmptyState>
      }
    />
  );
}

function Heading({ row }: { row: FigureCaseRow }) {
  const t = useTranslations("figures.cases");
  return (
    <>
      <span className="mr-2 whitespace-nowrap text-ink-2 text-xs">{row.number}</span>
      {row.confidential && <Tag tone="purple">{t("confidential")}</Tag>}
      <NumberLink href={`/cases/${row.number}`} className="block">
        {row.title}
      </NumberLink>
    </>
  );
}

/** The state, and a lamp where a promise to the enterprise is broken: a late call-back afterwards is none of these figures. */
function Standing({ row }: { row: FigureCaseRow }) {
  const t = useTranslations("figures.cases");
  const words = useTranslations("cases");
  const isLate = row.lamp === "red" && OPEN.includes(row.state);
  return (
    <span className="flex flex-wrap items-center gap-x-2">
      {words(`state.${row.state}`)}
      {isLate && <Lamp kind="red">{t("late")}</Lamp>}
      {!isLate && row.answeredInTime === false && <Lamp kind="doneLate">{t("lateAnswer")}</Lamp>}
    </span>
  );
}
