import { useTranslations } from "next-intl";
import { CaseHeading } from "@/components/registers/case-heading";
import { Ground } from "@/components/registers/ground";
import { WhoAndWhen } from "@/components/registers/who-and-when";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Change, type ReclassificationChange } from "./change";

export type ReclassificationLine = ReclassificationChange & {
  id: string;
  longer: boolean;
  reason: string;
  note: string;
  askedByName: string;
  askedAt: Date;
  granted: boolean | null;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionNote: string;
  case: {
    number: string;
    title: string;
    enterprise: { name: string };
    leadDepartment: { shortName: string } | null;
  };
};

/** The register of reclassifications: what became of which promise, who asked, who decided. */
export function ReclassificationTable({ rows }: { rows: readonly ReclassificationLine[] }) {
  const t = useTranslations("reclassification");
  const cases = useTranslations("cases");
  const columns: TableColumn<ReclassificationLine>[] = [
    {
      key: "case",
      head: t("column.case"),
      rowHead: true,
      cell: ({ case: line }) => (
        <CaseHeading line={line} about={[line.enterprise.name, line.leadDepartment?.shortName]} />
      ),
      className: "min-w-52",
    },
    { key: "change", head: t("column.change"), cell: (row) => <Change change={row} />, className: "min-w-64" },
    {
      key: "why",
      head: t("column.why"),
      cell: (row) => <Ground name={cases(`reclassificationReason.${row.reason}`)} words={row.note} />,
      className: "min-w-52",
    },
    {
      key: "asked",
      head: t("column.asked"),
      cell: (row) => <WhoAndWhen name={row.askedByName} at={row.askedAt} />,
      className: "min-w-36",
    },
    { key: "decided", head: t("column.decided"), cell: (row) => <Decided row={row} />, className: "min-w-40" },
  ];
  const empty = (
    <EmptyState kind="none" title={t("empty")}>
      {t("emptyText")}
    </EmptyState>
  );
  return <Table label={t("registerTitle")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

/** A change that makes nothing longer needs nobody else; a longer one names the manager. */
function Decided({ row }: { row: ReclassificationLine }) {
  const t = useTranslations("reclassification");
  const state = row.granted === null ? "waiting" : !row.granted ? "refused" : row.longer ? "longer" : "done";
  return (
    <>
      <Tag tone={tones[state]}>{t(`state.${state}`)}</Tag>
      {row.decidedAt && state !== "done" && <WhoAndWhen name={row.decidedByName ?? ""} at={row.decidedAt} />}
      {row.decisionNote && <span className="block">{row.decisionNote}</span>}
    </>
  );
}

const tones = { waiting: "yellow", refused: "red", longer: "purple", done: "gray" } as const;
