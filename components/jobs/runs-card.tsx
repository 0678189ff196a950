import Link from "next/link";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { Pagination } from "@/components/ui/pagination";
import { type JobsPage, jobsHref } from "@/lib/jobs/schema";
import type { RunView } from "./job-view";
import { RunTable } from "./run-table";
import { useTaskName } from "./words";

type RunsCardProps = { runs: readonly RunView[]; next: string | undefined; address: JobsPage };

/** The history of runs, of one task or of all, page by page. */
export function RunsCard({ runs, next, address: { task, state, before } }: RunsCardProps) {
  const t = useTranslations("jobs");
  const nameOf = useTaskName();
  const title = task === undefined ? t("runs") : t("runsOf", { task: nameOf(task) });
  const aside = (
    <span className="flex flex-wrap gap-x-4">
      {t("runsKept")}
      {task !== undefined && (
        <Link href={jobsHref({})} className="text-brand hover:underline">
          {t("everyRun")}
        </Link>
      )}
    </span>
  );
  return (
    <Card flush title={title} aside={aside}>
      <RunTable runs={runs} label={title} />
      <Pagination
        previousHref={before && jobsHref({ task, state })}
        nextHref={next && jobsHref({ task, state, before: next })}
      />
    </Card>
  );
}
