import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import { formatNumber } from "@/lib/formats";
import type { RunView } from "./job-view";
import { runTones, useResult, useTaskName } from "./words";

/** What the worker did, newest first. */
export function RunTable({ runs, label }: { runs: readonly RunView[]; label: string }) {
  const t = useTranslations("jobs");
  const nameOf = useTaskName();
  const resultOf = useResult();
  const columns: TableColumn<RunView>[] = [
    { key: "begun", head: t("begun"), rowHead: true, cell: (run) => <Timestamp at={run.startedAt} shape="full" /> },
    { key: "task", head: t("taskHead"), cell: ({ task }) => nameOf(task) },
    {
      key: "outcome",
      head: t("outcome"),
      className: "min-w-60 break-words",
      cell: (run) => (
        <>
          <Tag tone={runTones[run.state]}>{t(`runState.${run.state}`)}</Tag> {resultOf(run)}
        </>
      ),
    },
    { key: "took", head: t("took"), className: "whitespace-nowrap", cell: (run) => <Took run={run} /> },
    {
      key: "job",
      head: t("job"),
      className: "whitespace-nowrap",
      cell: ({ jobId, attempt }) => (
        <>
          {jobId} <span className="text-ink-2">{t("attempt", { count: attempt })}</span>
        </>
      ),
    },
  ];
  const empty = (
    <EmptyState kind="first" title={t("noRuns")}>
      {t("noRunsText")}
    </EmptyState>
  );
  return <Table label={label} columns={columns} rows={runs} rowKey={({ id }) => id} compact empty={empty} />;
}

function Took({ run: { startedAt, finishedAt } }: { run: RunView }) {
  const t = useTranslations("jobs");
  if (!finishedAt) return null;
  const seconds = (finishedAt.getTime() - startedAt.getTime()) / 1000;
  return seconds < 1 ? t("underOne") : t("seconds", { count: formatNumber(seconds) });
}
