import { useTranslations } from "next-intl";
import { useDates } from "@/components/requests/dates";
import { ProvisionalMark } from "@/components/requests/provisional-mark";
import type { DueView } from "@/components/slips/slip-view";

/** A promised date in words, marked where it may still move. */
export function Due({ due, withTime = false }: { due: DueView; withTime?: boolean }) {
  const t = useTranslations("slips");
  const dates = useDates();
  if (!due.at) return t("paused");
  const words = { date: dates.full(due.at), time: dates.time(due.at) };
  return (
    <>
      {withTime ? t("byTime", words) : t("by", words)}
      <ProvisionalMark when={due.provisional} />
    </>
  );
}

/** A moment that has passed, in words. */
export function useMoment() {
  const t = useTranslations("slips");
  const dates = useDates();
  return (at: Date) => t("moment", { date: dates.full(at), time: dates.time(at) });
}
