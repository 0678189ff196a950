import { useTranslations } from "next-intl";
import type { AcceptChoices, PlannedDay } from "@/components/cases/accept-panel";

/** What the click will make: the lines of the checklist with their days, and the promise to the enterprise with its reason. */
export function AcceptOutcome({ plan: { items, support, answer, type } }: { plan: AcceptChoices["plan"] }) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const skipped = [
    answer.weekendDays > 0 && t("accept.skippedWeekend", { count: answer.weekendDays }),
    answer.holidays > 0 && t("accept.skippedHoliday", { count: answer.holidays }),
  ].filter(Boolean);
  return (
    <section aria-label={t("accept.outcome")} className="rounded-control border border-line bg-page">
      <p className="flex flex-wrap justify-between gap-x-3 border-line border-b px-3 py-1.5">
        <span className="font-semibold">{t("accept.items", { count: items.length })}</span>
        <span className="text-ink-2">{cases(`tier.${type.tier}`)}</span>
      </p>
      <ol className="divide-y divide-line">
        {items.map((item, index) => (
          <li key={item.title} className="flex gap-3 px-3 py-1">
            <span className="w-4 shrink-0 text-right text-ink-3">{index + 1}</span>
            <span className="min-w-0 flex-1">
              {item.title}
              {!item.mandatory && <span className="ml-1.5 text-ink-3 text-xs">{t("accept.voluntary")}</span>}
            </span>
            <DueOn day={item} />
          </li>
        ))}
      </ol>
      <p className="flex gap-3 border-line border-t px-3 py-1 text-ink-2 text-sm">
        <span className="min-w-0 flex-1">{t("accept.supportItem")}</span>
        <DueOn day={support} />
      </p>
      <p className="border-line border-t px-3 py-1.5">
        <span className="font-semibold">{t("accept.answerDue")}</span>{" "}
        {t("accept.answerReason", { from: short(answer.fromOn), days: answer.limitDays, due: short(answer.dueOn) })}
        {skipped.length > 0 && (
          <span className="text-ink-2 text-sm">{t("accept.skipped", { what: skipped.join(t("comma")) })}</span>
        )}
        {type.statutoryDays !== null && (
          <span className="block text-ink-2 text-sm" title={type.statutoryBasis}>
            {cases("promisedAndStatutory", { promised: answer.limitDays, statutory: type.statutoryDays })}
          </span>
        )}
        {answer.provisional && (
          <span className="ml-1 text-sm text-yellow" title={cases("lamp.provisionalHint")}>
            {cases("lamp.provisional")}
          </span>
        )}
      </p>
    </section>
  );
}

function DueOn({ day }: { day: PlannedDay }) {
  const t = useTranslations("desk");
  return <span className="shrink-0 text-ink-2 text-sm">{t("accept.due", { day: short(day.dueOn) })}</span>;
}

function short(day: string): string {
  return day.slice(5);
}
