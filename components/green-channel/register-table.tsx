import { useTranslations } from "next-intl";
import { LimitChanges } from "@/components/green-channel/limit-changes";
import { CaseHeading } from "@/components/registers/case-heading";
import { Ground } from "@/components/registers/ground";
import { WhoAndWhen } from "@/components/registers/who-and-when";
import { EmptyState } from "@/components/ui/empty-state";
import { Lamp } from "@/components/ui/lamp";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import type { LimitChange } from "@/lib/cases/event";
import { type CaseState, ENDED, OPEN } from "@/lib/cases/rules";
import type { RegisterState } from "@/lib/green-channel/policy";
import { greenTones } from "./green-tones";

export type RegisterLine = {
  id: string;
  ground: string;
  reason: string;
  askedByName: string;
  askedFor: string;
  askedAt: Date;
  decidedByName: string | null;
  decidedAt: Date | null;
  decisionNote: string;
  liftedByName: string | null;
  liftedAt: Date | null;
  liftedReason: string;
  state: RegisterState;
  limits: readonly LimitChange[];
  case: {
    number: string;
    title: string;
    state: CaseState;
    confidential: boolean;
    answeredInTime: boolean | null;
    enterprise: { name: string };
    leadDepartment: { shortName: string } | null;
  };
};

/** The register of the green channel: who asked and why, who decided, what limit became of what, and how it ended. */
export function RegisterTable({ rows }: { rows: readonly RegisterLine[] }) {
  const t = useTranslations("green");
  const cases = useTranslations("cases");
  const columns: TableColumn<RegisterLine>[] = [
    {
      key: "case",
      head: t("column.case"),
      rowHead: true,
      cell: ({ case: line }) => (
        <CaseHeading line={line} about={[line.enterprise.name, line.leadDepartment?.shortName]} />
      ),
      className: "min-w-52",
    },
    {
      key: "asked",
      head: t("column.asked"),
      cell: (row) => <WhoAndWhen name={row.askedByName} capacity={row.askedFor} at={row.askedAt} />,
      className: "min-w-32",
    },
    {
      key: "why",
      head: t("column.why"),
      cell: (row) => <Ground name={cases(`greenGround.${row.ground}`)} words={row.reason} />,
      className: "min-w-56",
    },
    {
      key: "decided",
      head: t("column.decided"),
      cell: (row) =>
        row.decidedAt ? (
          <>
            <WhoAndWhen name={row.decidedByName ?? ""} at={row.decidedAt} />
            {row.decisionNote && <span className="block">{row.decisionNote}</span>}
          </>
        ) : (
          "—"
        ),
      className: "min-w-36",
    },
    {
      key: "limits",
      head: t("column.limits"),
      cell: (row) => (row.decidedAt && row.state !== "refused" ? <LimitChanges limits={row.limits} /> : "—"),
      className: "min-w-44",
    },
    { key: "end", head: t("column.end"), cell: (row) => <End row={row} />, className: "min-w-36" },
  ];
  const empty = (
    <EmptyState kind="none" title={t("empty")}>
      {t("emptyText")}
    </EmptyState>
  );
  return <Table label={t("title")} columns={columns} rows={rows} rowKey={({ id }) => id} empty={empty} />;
}

/** How it ended: for the proposal, and where the case stands since. */
function End({ row }: { row: RegisterLine }) {
  const t = useTranslations("green");
  const cases = useTranslations("cases");
  const { state, answeredInTime } = row.case;
  const lapsed = row.state === "waiting" && !OPEN.includes(state);
  return (
    <div className="grid justify-items-start gap-1">
      <Tag tone={lapsed ? "gray" : greenTones[row.state]}>{t(lapsed ? "state.lapsed" : `state.${row.state}`)}</Tag>
      {row.liftedAt && (
        <>
          <WhoAndWhen name={row.liftedByName ?? ""} at={row.liftedAt} />
          <span>{row.liftedReason}</span>
        </>
      )}
      <span>{cases(`state.${state}`)}</span>
      {answeredInTime !== null && (ENDED.includes(state) || !OPEN.includes(state)) && (
        <Lamp kind={answeredInTime ? "done" : "doneLate"}>{t(answeredInTime ? "inTime" : "late")}</Lamp>
      )}
    </div>
  );
}
