import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { KeepFresh } from "@/components/ui/keep-fresh";
import { ProgressBar } from "@/components/ui/progress-bar";
import { MOST_MOVED } from "@/lib/deadlines/policy";
import { formatNumber } from "@/lib/formats";

type RecountCardProps = { progress: { version: number; open: number; waiting: number; moved: number } };

/** How far the open deadlines have come round to the calendar in force. */
export function RecountCard({ progress: { version, open, waiting, moved } }: RecountCardProps) {
  const t = useTranslations("calendar");
  const shownMoved = moved >= MOST_MOVED ? `${formatNumber(MOST_MOVED - 1)}+` : formatNumber(moved);
  const done = open - waiting;
  return (
    <Card title={t("recount")} aside={t("recountVersion", { version: String(version) })}>
      <div className="grid gap-2">
        <p>{t(waiting > 0 ? "recountRunning" : "recountDone")}</p>
        {waiting > 0 && (
          <>
            <KeepFresh seconds={2} />
            <ProgressBar label={t("recount")} value={done} maximum={open} />
            <p className="text-ink-2 text-sm">{t("recountWaiting", { count: formatNumber(waiting) })}</p>
          </>
        )}
        <p className="text-ink-2 text-sm">{t("recountBar", { done: formatNumber(done), open: formatNumber(open) })}</p>
        {moved > 0 && <p className="text-ink-2 text-sm">{t("recountMoved", { count: shownMoved })}</p>}
      </div>
    </Card>
  );
}
