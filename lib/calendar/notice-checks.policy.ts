import { belongsTo, daysOfSpan, type Span, wrongWeekdays } from "@/lib/calendar/notice-dates.policy";
import { addDays, type Day, daysBetween, weekdayOf } from "@/lib/day";

/** A day that departs from the plain week: a holiday, or a weekend that is worked. */
export type ExceptionDay = { on: Day; isWorkday: boolean; name: string };
/** Such a day, and the line of the notice that names it (counted from 1). */
export type ReadDay = ExceptionDay & { line: number };

export type NoticeRefusal =
  | "noticeShape"
  | "noticeDay"
  | "noticeOrder"
  | "noticeYear"
  | "noticeOtherYear"
  | "noticeTwice"
  | "noticeGap"
  | "noticeParagraph"
  | "noticeWeekday"
  | "noticeWeekdayWrong"
  | "noticeCount"
  | "noticeEmpty"
  | "dayOfAnotherYear";

/** What is wrong with one line of a notice: the code of its sentence and the particulars, `read` being what was read. */
export type NoticeProblem = {
  code: NoticeRefusal;
  line: number;
  read: string;
  particulars: Readonly<Record<string, string | number>>;
};

const LONGEST_QUOTE = 40;
// A longer hole between two days of one name parts two holidays (two New Year's Days in one notice), not one.
const LONGEST_HOLE_DAYS = 7;

export function problem(
  code: NoticeRefusal,
  line: number,
  read: string,
  particulars: NoticeProblem["particulars"] = {},
): NoticeProblem {
  const letters = [...read.trim()];
  const quote = letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join("")}…` : letters.join("");
  return { code, line, read: quote, particulars };
}

/** The days of stretches that stand on one line, and what is wrong with how they are written. */
export function daysOfSpans(spans: readonly Span[], line: number): { days: Day[]; problems: NoticeProblem[] } {
  const days: Day[] = [];
  const problems: NoticeProblem[] = [];
  for (const span of spans) {
    for (const wrong of wrongWeekdays(span)) problems.push(problem("noticeWeekdayWrong", line, span.read, wrong));
    const missing = !span.from.on || !span.to.on;
    const within = daysOfSpan(span);
    if (within) days.push(...within);
    else problems.push(problem(missing ? "noticeDay" : "noticeOrder", line, span.read));
  }
  return { days, problems };
}

/** What is wrong with the days of a notice, taken together: another year, a day twice, a worked weekday, a hole. */
export function problemsAmong(days: readonly ReadDay[], year: number): NoticeProblem[] {
  const firstLine = new Map<Day, number>();
  const problems = days.flatMap((day) => {
    const first = firstLine.get(day.on);
    firstLine.set(day.on, first ?? day.line);
    if (!belongsTo(day.on, year)) return [problem("noticeYear", day.line, day.on, { year: String(year) })];
    if (first !== undefined) return [problem("noticeTwice", day.line, day.on, { first })];
    const weekday = weekdayOf(day.on);
    return day.isWorkday && weekday < 6 ? [problem("noticeWeekday", day.line, day.on, { weekday })] : [];
  });
  return [...problems, ...holesAmong(days)];
}

/** A holiday is one stretch: working days left out between two days of the same name were forgotten. */
function holesAmong(days: readonly ReadDay[]): NoticeProblem[] {
  const named = new Set(days.map(({ on }) => on));
  const off = days.filter((day) => !day.isWorkday).toSorted((one, other) => (one.on < other.on ? -1 : 1));
  return off.flatMap((day) => {
    const next = off.find(({ name, on }) => name === day.name && on > day.on);
    const length = next ? daysBetween(day.on, next.on) - 1 : 0;
    if (!next || length > LONGEST_HOLE_DAYS) return [];
    const hole = Array.from({ length }, (_, index) => addDays(day.on, index + 1));
    const forgotten = hole.find((on) => weekdayOf(on) < 6 && !named.has(on));
    return forgotten ? [problem("noticeGap", next.line, forgotten, { name: day.name })] : [];
  });
}
