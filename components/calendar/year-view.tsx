import clsx from "clsx";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { type DayKind, dayKind, type WorkCalendar } from "@/lib/calendar/rules";
import { addDays, monthOf, weekdayOf } from "@/lib/day";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

type YearViewProps = {
  calendar: WorkCalendar;
  year: number;
  title?: string;
  legend?: string;
  /** Days to frame, for example those a preview would change. */
  changed?: ReadonlySet<string>;
};

/** A year as twelve months; days off and worked weekends carry a word, not only a colour. */
export function YearView({ calendar, year, title, legend, changed }: YearViewProps) {
  const t = useTranslations("calendar");
  return (
    <Card title={title ?? t("year", { year: String(year) })} aside={legend ?? t("legend")}>
      <div className="grid gap-x-6 gap-y-5 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
        {MONTHS.map((month) => (
          <Month key={month} calendar={calendar} year={year} month={month} changed={changed} />
        ))}
      </div>
    </Card>
  );
}

type MonthProps = Pick<YearViewProps, "calendar" | "year" | "changed"> & { month: number };

function Month({ calendar, year, month, changed }: MonthProps) {
  const t = useTranslations("calendar");
  return (
    <table className="w-full table-fixed border-collapse text-center text-sm">
      <caption className="pb-1 text-left font-semibold">{t(`months.${month}`)}</caption>
      <thead>
        <tr>
          {WEEKDAYS.map((weekday) => (
            <th key={weekday} scope="col" className="font-normal text-ink-3 text-xs">
              {t(`weekdays.${weekday}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week) => (
          <tr key={week.find(Boolean)}>
            {week.map((on, index) => (
              <td key={on ?? `empty${WEEKDAYS[index]}`} className="p-px">
                {on && <Day calendar={calendar} on={on} framed={changed?.has(on)} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const looks: Record<DayKind, string> = {
  workday: "",
  weekend: "text-ink-3",
  holiday: "bg-green-soft text-green",
  makeUpWorkday: "bg-yellow-soft font-semibold text-yellow",
};

function Day({ calendar, on, framed }: { calendar: WorkCalendar; on: string; framed?: boolean }) {
  const t = useTranslations("calendar");
  const { kind, name } = dayKind(calendar, on);
  const mark = kind === "holiday" ? t("holiday") : kind === "makeUpWorkday" ? t("makeUp") : null;
  return (
    <span
      title={name && t("dayLabel", { on, name })}
      className={clsx(
        "block rounded-control py-0.5 leading-5",
        looks[kind],
        framed && "outline-2 outline-ink -outline-offset-2",
      )}
    >
      {Number(on.slice(8))}
      {mark && <span className="block text-xs leading-4">{mark}</span>}
    </span>
  );
}

/** The weeks of a month, Monday first; null where the week belongs to a neighbouring month. */
function weeksOf(year: number, month: number): (string | null)[][] {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const days: (string | null)[] = Array.from({ length: weekdayOf(first) - 1 }, () => null);
  for (let on = first; monthOf(on) === monthOf(first); on = addDays(on, 1)) days.push(on);
  while (days.length % 7 > 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}
