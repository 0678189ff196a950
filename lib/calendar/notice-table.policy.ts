import { daysOfSpans, type NoticeProblem, problem, type ReadDay } from "@/lib/calendar/notice-checks.policy";
import { readSpans, weekdayIn } from "@/lib/calendar/notice-dates.policy";
import { weekdayOf } from "@/lib/day";

const OFF = /^(?:休|休息|放假|假|off|holiday)$/iu;
const WORK = /^(?:班|上班|补班|work|workday)$/iu;
const WEEKDAY = /^(?:周|星期|礼拜)[一二三四五六日天]$/u;

/**
 * Reads one row of a pasted table, or of the form with one day a line: a date or a stretch, 休 or 班, a name; a weekday
 * may stand between them and is checked. Tabs, commas, bars or spaces part them. Null for a line that is no such row.
 */
export function readRow(text: string, line: number, year: number, longestName: number) {
  const cells = cellsOf(text, year);
  if (!cells) return null;
  const [date = "", ...others] = cells;
  const weekdays = others.filter((cell) => WEEKDAY.test(cell));
  const facts = others.filter((cell) => !WEEKDAY.test(cell));
  const marked = facts.findIndex((cell) => OFF.test(cell) || WORK.test(cell));
  const name = facts.filter((_, index) => index !== marked).join(" ");
  if (marked === -1 || name === "" || [...name].length > longestName) {
    return { days: [], problems: [problem("noticeShape", line, text)] };
  }
  const isWorkday = WORK.test(facts[marked] ?? "");
  const { spans } = readSpans(date, { year, newYear: name.includes("元旦") });
  const { days, problems } = daysOfSpans(spans, line);
  const read: ReadDay[] = days.map((on) => ({ on, isWorkday, name, line }));
  return { days: read, problems: [...problems, ...wrongCells(days, weekdays, line)] };
}

/** The cells of a row whose first cell is a date; null for other lines. */
function cellsOf(text: string, year: number): string[] | null {
  const ways = [/[\t,|]/u, /\s+/u].map((edge) =>
    text
      .split(edge)
      .map((cell) => cell.replace(/^[\s"']+|[\s"']+$/gu, ""))
      .filter(Boolean),
  );
  return ways.find((cells) => cells.length > 1 && isOneSpan(cells[0] ?? "", year)) ?? null;
}

function isOneSpan(cell: string, year: number): boolean {
  const { spans, rest } = readSpans(cell.replaceAll(/\s/gu, ""), { year, newYear: false });
  return spans.length === 1 && rest === "";
}

/** A weekday in a cell of its own speaks of a row with one day. */
function wrongCells(days: readonly string[], weekdays: readonly string[], line: number): NoticeProblem[] {
  const [on, ...more] = days;
  if (!on || more.length > 0) return [];
  return weekdays.flatMap((cell) => {
    const said = weekdayIn(cell) ?? 0;
    const is = weekdayOf(on);
    return said === is ? [] : [problem("noticeWeekdayWrong", line, `${on} ${cell}`, { on, said, is })];
  });
}
