import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Table, type TableColumn } from "@/components/ui/table";
import { Timestamp } from "@/components/ui/timestamp";
import type { FormAction } from "@/lib/form-state";
import { type JobState, lockEndsAt } from "@/lib/jobs/rules";
import type { JobView } from "./job-view";
import { RetryForm } from "./retry-form";

type JobTableProps = { jobs: readonly JobView[]; state: JobState; label: string; retry?: FormAction };

/** The jobs of one number. Ids, times and reasons only: what a job was given to do is not shown. */
export function JobTable({ jobs, state, label, retry }: JobTableProps) {
  const t = useTranslations("jobs");
  const all: Record<string, TableColumn<JobView>> = {
    job: { key: "job", head: t("job"), rowHead: true, cell: ({ id }) => id },
    attempts: {
      key: "attempts",
      head: t("attempts"),
      cell: ({ attempts, maxAttempts }) =>
        attempts > 0 ? t("attemptsOf", { count: attempts, most: maxAttempts }) : t("noAttempt"),
    },
    due: { key: "due", head: t("dueAt"), cell: ({ runAt }) => moment(runAt) },
    next: { key: "next", head: t("nextAttempt"), cell: ({ runAt }) => moment(runAt) },
    locked: { key: "locked", head: t("lockedAt"), cell: ({ lockedAt }) => moment(lockedAt) },
    holder: { key: "holder", head: t("lockedBy"), cell: ({ lockedBy }) => <code className="text-xs">{lockedBy}</code> },
    ends: { key: "ends", head: t("lockEnds"), cell: ({ lockedAt }) => moment(lockedAt && lockEndsAt(lockedAt)) },
    reason: {
      key: "reason",
      head: t("reason"),
      className: "min-w-60 break-words",
      cell: ({ reason }) => reason ?? <span className="text-ink-2">{t("noReason")}</span>,
    },
    retry: {
      key: "retry",
      head: t("retryHead"),
      cell: (job) => retry && job.canRetry && <Retry job={job} action={retry} />,
    },
  };
  const shown = columnsOf[state].filter((key) => key !== "retry" || retry);
  const columns = shown.flatMap((key) => all[key] ?? []);
  const empty = (
    <EmptyState kind="none" title={t("listEmpty")}>
      {t("listEmptyText")}
    </EmptyState>
  );
  return <Table label={label} columns={columns} rows={jobs} rowKey={({ id }) => id} empty={empty} />;
}

const columnsOf: Record<JobState, readonly string[]> = {
  waiting: ["job", "due", "attempts"],
  running: ["job", "locked", "holder", "attempts"],
  abandoned: ["job", "locked", "holder", "attempts", "ends"],
  failed: ["job", "attempts", "reason", "next", "retry"],
  givenUp: ["job", "attempts", "reason", "retry"],
};

function Retry({ job: { id }, action }: { job: JobView; action: FormAction }) {
  const t = useTranslations("jobs");
  const field = { name: "jobId", value: id };
  return <RetryForm action={action} field={field} text={t("retry")} label={t("retryOf", { id })} />;
}

function moment(at: Date | null): ReactNode {
  return at && <Timestamp at={at} shape="full" />;
}
