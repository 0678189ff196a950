import { useTranslations } from "next-intl";
import { FactTable } from "@/components/slips/fact-table";
import { Paper, PaperPart } from "@/components/slips/paper";
import { Signatures } from "@/components/slips/signatures";
import type { PaperView } from "@/components/slips/slip-view";
import { Table, type TableColumn } from "@/components/ui/table";
import { formatMoment } from "@/lib/formats";
import type { LineView, MeasureView, PlanView } from "@/lib/plans/schema";

/** 企业服务方案: an edition on paper, to be signed by both sides. What is internal (reasons, notes, reviews) stays off it. */
export function PlanPaper({ paper, plan }: { paper: PaperView; plan: PlanView }) {
  const t = useTranslations("plans");
  return (
    <Paper view={paper} title={t("paper.title")} provisional={false}>
      <FactTable facts={useFactsOf(paper, plan)} />
      {!plan.approvedAt && <p className="font-semibold">{t("paper.notApproved")}</p>}
      <Lines title={t("goals")} lines={plan.goals} head={t("column.goal")} amount={t("column.amount")} />
      <PaperPart title={t("measures")} long>
        <MeasureRows measures={plan.measures} />
      </PaperPart>
      <Lines title={t("claims")} lines={plan.claims} head={t("column.claim")} amount={t("column.claimAmount")} />
      <Lines title={t("promises")} lines={plan.promises} head={t("column.promise")} />
      <Signatures parties={[t("paper.sign.enterprise"), t("paper.sign.park")]} />
    </Paper>
  );
}

function useFactsOf({ enterpriseName }: PaperView, plan: PlanView) {
  const t = useTranslations("plans");
  const { authorName, approvedByName, approvedAt, untilOn, state } = plan;
  return [
    { term: t("paper.enterprise"), value: enterpriseName, wide: true },
    { term: t("column.state"), value: t(`state.${state}`) },
    { term: t("untilOn"), value: untilOn },
    { term: t("author"), value: authorName },
    {
      term: t("approvedBy"),
      value: approvedAt && t("by", { name: approvedByName ?? "", at: formatMoment(approvedAt, "day") }),
    },
  ];
}

function MeasureRows({ measures }: { measures: readonly MeasureView[] }) {
  const t = useTranslations("plans");
  const columns: TableColumn<MeasureView>[] = [
    { key: "title", head: t("column.measure"), rowHead: true, cell: ({ title }) => title },
    { key: "owner", head: t("column.owner"), cell: ({ ownerName }) => ownerName },
    { key: "due", head: t("column.due"), cell: ({ dueOn }) => dueOn, className: "whitespace-nowrap" },
    { key: "lamp", head: t("column.lamp"), cell: ({ lamp }) => (lamp ? t(`lamp.${lamp}`) : "—") },
  ];
  return <Table label={t("measures")} columns={columns} rows={measures} rowKey={({ id }) => id} compact ruled />;
}

type LinesProps = { title: string; lines: readonly LineView[]; head: string; amount?: string };

function Lines({ title, lines, head, amount }: LinesProps) {
  const t = useTranslations("plans");
  if (lines.length === 0) return null;
  const columns: TableColumn<LineView>[] = [
    { key: "title", head, rowHead: true, cell: (line) => line.title },
    ...(amount ? [{ key: "amount", head: amount, cell: (line: LineView) => line.amount || "—" }] : []),
    { key: "due", head: t("column.due"), cell: ({ dueOn }) => dueOn ?? t("noDay"), className: "whitespace-nowrap" },
  ];
  return (
    <PaperPart title={title} long>
      <Table label={title} columns={columns} rows={lines} rowKey={({ id }) => id} compact ruled />
    </PaperPart>
  );
}
