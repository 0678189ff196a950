import clsx from "clsx";
import { useTranslations } from "next-intl";
import { useLimitSource } from "@/components/cases/limit-source";
import { durationText, type Words } from "@/components/cases/words";
import { weekdayOf } from "@/lib/day";
import type { LimitSource } from "@/lib/deadlines/policy";
import type { LedgerDay } from "@/lib/deadlines/rules";
import { formatMoment } from "@/lib/formats";

/** A day of the account, with the pauses that stopped it. */
export type AccountDay = LedgerDay & { pausedBy: readonly { reason: string; byName: string }[] };

export type Ledger = {
  clock: {
    id: string;
    limitUnit: string;
    limitCount: number;
    extendedCount: number;
    greenUnit: string | null;
    greenCount: number | null;
    calendarVersion: number;
  };
  /** Who put the case into the green channel and so halved this clock, and when. */
  green: { by: string; at: Date } | null;
  source: LimitSource;
  days: readonly AccountDay[];
  calendarVersion: number;
  minutesPerWorkday: number;
};

const CAPTIONS: Record<string, string> = {
  workingDays: "clocks.limitDays",
  workingMinutes: "clocks.limitMinutes",
  months: "clocks.limitMonths",
};

/** Day by day, why a clock is due when it is. */
export function ClockLedger({ ledger }: { ledger: Ledger }) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const sentence = useLimitSource();
  const green = useTranslations("green");
  const { limitUnit, limitCount, extendedCount, greenUnit, greenCount } = ledger.clock;
  return (
    <div className="mt-2 rounded-control border border-line bg-page">
      <table className="w-full text-left text-xs">
        <caption className="px-2 py-1.5 text-left text-ink-2">
          {t(CAPTIONS[greenUnit ?? limitUnit] ?? "clocks.limitDays", {
            count: (greenCount ?? limitCount) + extendedCount,
          })}
          {ledger.green && (
            <span className="block text-green">
              {green(limitUnit === "workingDays" ? "accountDays" : "accountMinutes", {
                count: limitCount,
                name: ledger.green.by,
                at: formatMoment(ledger.green.at, "short"),
              })}
            </span>
          )}
        </caption>
        <thead>
          <tr className="border-line border-y">
            {["day", "what", "sum"].map((head) => (
              <th key={head} scope="col" className="px-2 py-1 font-semibold text-ink-2 last:text-right">
                {t(`clocks.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ledger.days.map((day) => (
            <tr key={day.on} className={clsx("border-line border-b", day.countedMinutes === 0 && "text-ink-3")}>
              <th scope="row" className="whitespace-nowrap px-2 py-1 font-normal">
                {day.on.slice(5)} {t(`weekday.${weekdayOf(day.on)}`)}
              </th>
              <td className="px-2 py-1">
                {whatOf({ t, cases, minutesPerWorkday: ledger.minutesPerWorkday }, day)}
                {day.pausedBy.map(({ reason, byName }) => (
                  <span key={reason} className="ml-1">
                    {t("clocks.pausedBy", { reason: pauseReason(cases, reason), name: byName })}
                  </span>
                ))}
                {day.provisional && <span className="ml-1 text-yellow">{cases("lamp.provisional")}</span>}
              </td>
              <td className="whitespace-nowrap px-2 py-1 text-right">
                {sumOf(t, day.cumulativeMinutes, ledger.minutesPerWorkday)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="px-2 pt-1.5 text-ink-3 text-xs">{sentence(ledger.source)}</p>
      <p className="px-2 pb-1.5 text-ink-3 text-xs">
        {t("clocks.calendar", { version: ledger.calendarVersion })}
        {ledger.clock.calendarVersion < ledger.calendarVersion &&
          ` ${t("clocks.olderCalendar", { version: ledger.clock.calendarVersion })}`}
      </p>
    </div>
  );
}

function pauseReason(cases: Words, reason: string): string {
  return cases(reason === "correction" ? "lamp.pausedFor" : `specialStep.${reason}`);
}

type Speech = { t: Words; cases: Words; minutesPerWorkday: number };

function whatOf(speech: Speech, day: LedgerDay): string {
  const { t } = speech;
  if (day.isStartDay && day.countedMinutes === 0) return t("clocks.startDay");
  if (day.pausedMinutes > 0 && day.countedMinutes === 0) return t("clocks.pausedDay");
  if (day.countedMinutes > 0) {
    const counted = countedOf(speech, day);
    const worked = day.kind === "makeUpWorkday" ? t("clocks.makeUp", { name: day.name ?? "", counted }) : counted;
    return day.pausedMinutes > 0 ? t("clocks.partlyPaused", { counted: worked }) : worked;
  }
  if (day.kind === "holiday") return day.name ? t("clocks.holidayNamed", { name: day.name }) : t("clocks.holiday");
  return day.kind === "weekend" ? t("clocks.weekend") : t("clocks.notCounted");
}

/** Half a day says how much of it counted; a whole one need not. */
function countedOf({ t, cases, minutesPerWorkday }: Speech, { countedMinutes }: LedgerDay): string {
  if (countedMinutes >= minutesPerWorkday) return t("clocks.counted");
  return t("clocks.countedPart", { time: durationText(cases, countedMinutes, minutesPerWorkday) });
}

/** Whole days where it is whole days, otherwise days with one decimal. */
function sumOf(t: Words, minutes: number, minutesPerWorkday: number): string {
  const days = Math.round((minutes / minutesPerWorkday) * 10) / 10;
  return t("clocks.days", { days });
}
