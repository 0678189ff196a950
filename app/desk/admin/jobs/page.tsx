import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { JobsCard } from "@/components/jobs/jobs-card";
import { RunsCard } from "@/components/jobs/runs-card";
import { TaskTable } from "@/components/jobs/task-table";
import { WorkerNotice } from "@/components/jobs/worker-notice";
import { DeskPage } from "@/components/shell/desk-page";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { requireStaff } from "@/lib/auth";
import { formatMoment } from "@/lib/formats";
import { jobsBoard } from "@/lib/jobs/queries/board";
import { jobList } from "@/lib/jobs/queries/jobs";
import { READ_AT_MOST } from "@/lib/jobs/queries/queue";
import { runList } from "@/lib/jobs/queries/runs";
import { jobsPage } from "@/lib/jobs/schema";
import { retry, retryAll } from "./actions";

type Search = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("jobs"))("title") };
}

export default async function JobsPage({ searchParams }: Search) {
  const actor = await requireStaff("/desk/admin/jobs");
  const address = jobsPage.parse(await searchParams);
  const board = await jobsBoard(actor);
  if (!board) notFound();
  const { task, state, retried } = address;
  const [t, history, list, runs] = await Promise.all([
    getTranslations("jobs"),
    getTranslations("history"),
    task !== undefined && state ? jobList(actor, task, state) : null,
    runList(actor, address, board.at),
  ]);
  const back = { href: "/desk/admin", label: history("administration") };
  return (
    <DeskPage title={t("title")} lead={t("lead")} back={back}>
      {retried && (
        <Notice kind="success" role="status">
          {t("retried", { count: retried })}
        </Notice>
      )}
      <WorkerNotice {...board} />
      <Card flush title={t("tasks")} aside={t("asOf", { time: formatMoment(board.at, "full") })}>
        {board.isCut && <Notice>{t("cut", { count: READ_AT_MOST })}</Notice>}
        <TaskTable tasks={board.tasks} retryAll={board.canRetry ? retryAll : undefined} />
      </Card>
      {list && task !== undefined && state && (
        <JobsCard {...list} task={task} state={state} retry={board.canRetry ? retry : undefined} />
      )}
      {runs && <RunsCard {...runs} address={address} />}
    </DeskPage>
  );
}
