import { addDays, type Day, daysBetween, isDay, weekdayOf, yearOf } from "@/lib/day";

/** A date as a notice writes it. `on` is null for a date that does not exist; `weekday` is what stands in brackets. */
export type WrittenDay = { on: Day | null; year: number; month: number; weekday: number | null };
/** One day or a stretch of days, both ends included, and how it was written. */
export type Span = { from: WrittenDay; to: WrittenDay; read: string };

/** What a date without a year is read by: the notice's year, and whether it stands under New Year's Day. */
export type DateContext = { year: number; newYear: boolean };

const DATE = /(?:(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})|(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})[日号])(?:\(([^()]*)\))?/y;
const UNTIL = /至|到|~|[—–-]+/y;
const AND = /[、,和及]/y;
const WEEKDAYS = "一二三四五六日";
const LONGEST_SPAN_DAYS = 31;

/** Reads days and stretches ("2月15日(周日)至23日(周一)", "9月20日、10月10日") at the beginning of a text without spaces. */
export function readSpans(text: string, context: DateContext): { spans: Span[]; rest: string } {
  const spans: Span[] = [];
  let end = 0;
  for (let at = 0; ; ) {
    const from = dateAt(text, at, context, spans.at(-1)?.to ?? null, false);
    if (!from) return { spans, rest: text.slice(end) };
    const joined = after(UNTIL, text, from.end);
    const to = joined === null ? null : dateAt(text, joined, context, from.day, true);
    end = to?.end ?? from.end;
    spans.push({ from: from.day, to: to?.day ?? from.day, read: text.slice(at, end) });
    const next = after(AND, text, end);
    if (next === null) return { spans, rest: text.slice(end) };
    at = next;
  }
}

/** The days of a stretch, or null when it ends before it begins or is longer than any holiday. Both ends must exist. */
export function daysOfSpan({ from, to }: Span): Day[] | null {
  if (!from.on || !to.on) return null;
  const length = daysBetween(from.on, to.on) + 1;
  if (length < 1 || length > LONGEST_SPAN_DAYS) return null;
  const { on } = from;
  return Array.from({ length }, (_, index) => addDays(on, index));
}

/** The ISO weekday a text names ("周六", "星期日"), or null. */
export function weekdayIn(text: string): number | null {
  const named = /(?:周|星期|礼拜)([一二三四五六日天])/.exec(text)?.[1];
  return named ? WEEKDAYS.indexOf(named === "天" ? "日" : named) + 1 : null;
}

/** The ends of a stretch whose weekday in brackets is not the day's own. */
export function wrongWeekdays({ from, to }: Span): { on: Day; said: number; is: number }[] {
  const ends = from === to ? [from] : [from, to];
  return ends.flatMap(({ on, weekday }) =>
    on && weekday && weekday !== weekdayOf(on) ? [{ on, said: weekday, is: weekdayOf(on) }] : [],
  );
}

/** Whether a notice of a year may name a day: it may reach into the December before and the January after. */
export function belongsTo(on: Day, year: number): boolean {
  return yearOf(on) === year || on.startsWith(`${year - 1}-12-`) || on.startsWith(`${year + 1}-01-`);
}

function dateAt(text: string, at: number, context: DateContext, before: WrittenDay | null, isEnd: boolean) {
  DATE.lastIndex = at;
  const match = DATE.exec(text);
  if (!match) return null;
  const month = Number(match[2] ?? match[5] ?? before?.month ?? 0);
  if (month === 0) return null;
  const said = match[1] ?? match[4];
  const year = said ? Number(said) : yearFor(month, context, before, isEnd || match[5] === undefined);
  const on = [year, pad(month), pad(Number(match[3] ?? match[6]))].join("-");
  const day: WrittenDay = { on: isDay(on) ? on : null, year, month, weekday: weekdayIn(match[7] ?? "") };
  return { day, end: DATE.lastIndex };
}

/** The end of a stretch follows its beginning; under New Year's Day a December is the one before. */
function yearFor(month: number, { year, newYear }: DateContext, before: WrittenDay | null, follows: boolean): number {
  if (before && follows) return before.month === 12 && month === 1 ? before.year + 1 : before.year;
  return newYear && month === 12 ? year - 1 : year;
}

function after(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

function pad(value: number): string {
  return String(value).padStart(2, "0");
}
