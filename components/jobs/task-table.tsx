import { useTranslations } from "next-intl";
import { NumberLink } from "@/components/figures/number-link";
import { Table, type TableColumn } from "@/components/ui/table";
import { Tag } from "@/components/ui/tag";
import { Timestamp } from "@/components/ui/timestamp";
import type { FormAction } from "@/lib/form-state";
import { formatNumber } from "@/lib/formats";
import { JOB_STATES, type JobState } from "@/lib/jobs/rules";
import { jobsHref } from "@/lib/jobs/schema";
import type { RunView, TaskView } from "./job-view";
import { RetryForm } from "./retry-form";
import { runTones, useResult, useRhythm, useTaskName } from "./words";

/** Every task on a line: when it ran and will run, and its jobs by state. Each number opens the jobs it counts. */
export function TaskTable({ tasks, retryAll }: { tasks: readonly TaskView[]; retryAll?: FormAction }) {
  const t = useTranslations("jobs");
  const nameOf = useTaskName();
  const hasFailed = ({ counts }: TaskView) => counts.failed + counts.givenUp > 0;
  const number = (state: JobState): TableColumn<TaskView> => ({
    key: state,
    head: t(`state.${state}`),
    numeric: true,
    cell: (line) => <Count line={line} state={state} />,
  });
  const action: TableColumn<TaskView> = {
    key: "retry",
    head: t("retryHead"),
    cell: (line) =>
      retryAll &&
      hasFailed(line) && (
        <RetryForm
          action={retryAll}
          field={{ name: "task", value: line.task }}
          text={t("retryAll")}
          label={t("retryAllOf", { task: nameOf(line.task) })}
        />
      ),
  };
  const columns: TableColumn<TaskView>[] = [
    { key: "task", head: t("taskHead"), rowHead: true, cell: (line) => <TaskName line={line} /> },
    { key: "last", head: t("last"), cell: ({ last }) => (last ? <LastRun run={last} /> : t("noRun")) },
    {
      key: "next",
      head: t("next"),
      cell: ({ nextAt }) => (nextAt ? <Timestamp at={nextAt} shape="short" /> : t("noNext")),
    },
    ...JOB_STATES.map(number),
    ...(retryAll && tasks.some(hasFailed) ? [action] : []),
  ];
  return <Table label={t("tasks")} columns={columns} rows={tasks} rowKey={({ task }) => task} />;
}

function TaskName({ line: { task, rhythm } }: { line: TaskView }) {
  const nameOf = useTaskName();
  const rhythmOf = useRhythm();
  return (
    <>
      <span className="font-semibold">{nameOf(task)}</span>
      {rhythm && <span className="block text-ink-2 text-xs">{rhythmOf(rhythm)}</span>}
    </>
  );
}

function LastRun({ run }: { run: RunView }) {
  const t = useTranslations("jobs");
  const nameOf = useTaskName();
  const resultOf = useResult();
  return (
    <>
      <NumberLink href={jobsHref({ task: run.task })} label={t("runsLink", { task: nameOf(run.task) })}>
        <Timestamp at={run.startedAt} shape="short" />
      </NumberLink>{" "}
      <Tag tone={runTones[run.state]}>{t(`runState.${run.state}`)}</Tag>
      <span className="block text-ink-2 text-xs">{resultOf(run)}</span>
    </>
  );
}

function Count({ line: { task, counts }, state }: { line: TaskView; state: JobState }) {
  const t = useTranslations("jobs");
  const nameOf = useTaskName();
  const count = counts[state];
  return (
    <NumberLink
      href={`${jobsHref({ task, state })}#jobs`}
      label={t("open", { task: nameOf(task), state: t(`state.${state}`), count })}
      className={count > 0 ? "font-semibold" : undefined}
    >
      {formatNumber(count)}
    </NumberLink>
  );
}
