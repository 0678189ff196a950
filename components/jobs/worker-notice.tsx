import { useTranslations } from "next-intl";
import { Notice, type NoticeKind } from "@/components/ui/notice";
import { formatMoment } from "@/lib/formats";
import type { WorkerState } from "@/lib/jobs/rules";
import type { WorkerView } from "./job-view";

const kinds: Record<WorkerState, NoticeKind> = {
  alive: "success",
  silent: "danger",
  stopped: "warning",
  never: "warning",
};

/** Whether anybody does the work, said first and plainly. */
export function WorkerNotice({ worker: { state, seenAt }, lastSignAt, isSetUp }: WorkerView) {
  const t = useTranslations("jobs");
  return (
    <Notice kind={kinds[state]} title={t(`worker.${state}`)}>
      <p>{t(`workerText.${state}`, { seenAt: seenAt ? formatMoment(seenAt, "full") : "" })}</p>
      <p>
        {isSetUp ? (lastSignAt ? t("lastSign", { at: formatMoment(lastSignAt, "full") }) : t("noSign")) : t("notSetUp")}
      </p>
    </Notice>
  );
}
