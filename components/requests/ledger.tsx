import { useTranslations } from "next-intl";
import { useLimitSource } from "@/components/cases/limit-source";
import { useDuration } from "@/components/requests/duration";
import { ProvisionalMark } from "@/components/requests/provisional-mark";
import type { Limit, LimitSource } from "@/lib/deadlines/policy";
import type { LedgerDay } from "@/lib/deadlines/rules";

export type LedgerView = {
  days: readonly (LedgerDay & { pausedBy: readonly { reason: string }[] })[];
  limit: Limit;
  source: LimitSource;
  /** The limit it had before the green channel halved it. */
  halvedFrom: Limit | null;
  minutesPerWorkday: number;
  calendarVersion: number;
};

/** "How this was counted": every day from receipt to the due day, in plain words. */
export function Ledger({ days, limit, source, halvedFrom, minutesPerWorkday, calendarVersion }: LedgerView) {
  const t = useTranslations("my.case");
  const words = useTranslations("cases.duration");
  const duration = useDuration(minutesPerWorkday);
  const sentence = useLimitSource();
  const inDays = limit.unit !== "workingMinutes";
  const told = ({ unit, count }: Limit) => (unit === "workingMinutes" ? duration(count) : words("days", { count }));
  return (
    <details className="mt-1">
      <summary className="inline-flex min-h-8 items-center text-brand text-sm">{t("ledger")}</summary>
      <p className="text-ink-2 text-sm">
        {limit.unit === "months"
          ? t("ledgerLeadMonth")
          : t(inDays ? "ledgerLead" : "ledgerLeadMinutes", { limit: told(limit) })}
      </p>
      {halvedFrom && <p className="text-ink-2 text-sm">{t("ledgerHalved", { limit: told(halvedFrom) })}</p>}
      <table className="mt-1 w-full text-left text-sm">
        <thead>
          <tr className="border-line border-b text-ink-2">
            <th className="py-1 pr-3 font-normal">{t("day")}</th>
            <th className="py-1 pr-3 font-normal">{t("dayKind")}</th>
            <th className="py-1 text-right font-normal">{t("dayCounted")}</th>
          </tr>
        </thead>
        <tbody>
          {days.map((day) => (
            <tr
              key={day.on}
              className={day.countedMinutes > 0 ? "border-line border-b" : "border-line border-b text-ink-3"}
            >
              <td className="whitespace-nowrap py-1 pr-3">{day.on}</td>
              <td className="py-1 pr-3">
                <DayWords day={day} inDays={inDays} />
                <ProvisionalMark when={day.provisional} />
              </td>
              <td className="py-1 text-right">
                {day.countedMinutes > 0 ? duration(day.countedMinutes) : t("notCounted")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-1 text-ink-2 text-sm">{sentence(source)}</p>
      <p className="mt-1 text-ink-2 text-sm">{t("ledgerCalendar", { version: String(calendarVersion) })}</p>
    </details>
  );
}

function DayWords({ day, inDays }: { day: LedgerView["days"][number]; inDays: boolean }) {
  const t = useTranslations("my.case");
  const words = useTranslations("cases");
  if (inDays && day.isStartDay) return t("kind.start");
  if (day.pausedMinutes > 0) {
    const step = day.pausedBy.find(({ reason }) => reason !== "correction")?.reason;
    return step ? t("kind.suspended", { step: words(`specialStep.${step}`) }) : t("kind.paused");
  }
  const kind = t(`kind.${day.kind}`);
  return day.name ? t("dayNamed", { kind, name: day.name }) : kind;
}
