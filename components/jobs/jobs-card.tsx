import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import type { FormAction } from "@/lib/form-state";
import type { JobState } from "@/lib/jobs/rules";
import { jobsHref } from "@/lib/jobs/schema";
import { JobTable } from "./job-table";
import type { JobView } from "./job-view";
import { useTaskName } from "./words";

type JobsCardProps = { jobs: readonly JobView[]; count: number; task: string; state: JobState; retry?: FormAction };

/** The list behind a number: what it counts, what that means, and the way back. */
export function JobsCard({ jobs, count, task, state, retry }: JobsCardProps) {
  const t = useTranslations("jobs");
  const nameOf = useTaskName();
  const title = t("listTitle", { task: nameOf(task), state: t(`state.${state}`) });
  const aside = (
    <span className="flex flex-wrap gap-x-4">
      {jobs.length < count ? t("listCut", { count, shown: jobs.length }) : t("listCount", { count })}
      <Link href={jobsHref({})} className="text-brand hover:underline">
        {t("closeList")}
      </Link>
    </span>
  );
  return (
    <Card flush id="jobs" title={title} aside={aside} className="scroll-mt-16">
      <p className="px-4 py-2 text-ink-2 text-sm">{t(`listText.${state}`)}</p>
      <JobTable jobs={jobs} state={state} label={title} retry={retry} />
    </Card>
  );
}
