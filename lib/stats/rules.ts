import { addDays, type Day, daysBetween, isDay, type Month, momentAt, monthOf } from "@/lib/day";
import { METRICS, type MetricKey, MINIMUM_SAMPLE, type PageMetric } from "./policy";

// ── periods ─────────────────────────────────────────────────────────────────

export const PERIODS = ["thisMonth", "lastMonth", "thisQuarter", "last12Months", "custom"] as const;
export type Period = (typeof PERIODS)[number];

/** Days of the park from the first to the last, both included. */
export type Span = Readonly<{ fromOn: Day; toOn: Day }>;

/** The days of a period as seen on `today`; a period that is still running ends today. */
export function spanOf(period: Exclude<Period, "custom">, today: Day): Span {
  const month = monthOf(today);
  switch (period) {
    case "thisMonth":
      return { fromOn: `${month}-01`, toOn: today };
    case "lastMonth":
      return monthSpan(addMonths(month, -1));
    case "thisQuarter":
      return { fromOn: `${addMonths(month, -((monthNumber(month) - 1) % 3))}-01`, toOn: today };
    case "last12Months":
      return { fromOn: `${addMonths(month, -11)}-01`, toOn: today };
  }
}

/** All days of a month. */
export function monthSpan(month: Month): Span {
  return { fromOn: `${month}-01`, toOn: addDays(`${addMonths(month, 1)}-01`, -1) };
}

const STEP_MONTHS: Record<Exclude<Period, "custom">, number> = {
  thisMonth: 1,
  lastMonth: 1,
  thisQuarter: 3,
  last12Months: 12,
};

/**
 * The period before, for comparison: as many months earlier, up to the same day (a whole month against a whole month). Custom
 * days that are not whole months are compared with as many days directly before them.
 */
export function previousSpan(period: Period, span: Span): Span {
  if (period !== "custom") return monthsEarlier(span, STEP_MONTHS[period]);
  if (isWholeMonths(span)) return monthsEarlier(span, monthsOf(span).length);
  const toOn = addDays(span.fromOn, -1);
  return { fromOn: addDays(toOn, -daysBetween(span.fromOn, span.toOn)), toOn };
}

/** The same days a year earlier; 29 February becomes the 28th. */
export function lastYearSpan(span: Span): Span {
  return monthsEarlier(span, 12);
}

/** The moments a span covers: from the midnight that begins it to the one that ends it, which no longer belongs to it. */
export function momentsOf(span: Span): { from: Date; before: Date } {
  return { from: momentAt(span.fromOn, 0), before: momentAt(addDays(span.toOn, 1), 0) };
}

/** Every month a span touches, earliest first. */
export function monthsOf(span: Span): Month[] {
  const months: Month[] = [];
  for (let month = monthOf(span.fromOn); month <= monthOf(span.toOn); month = addMonths(month, 1)) months.push(month);
  return months;
}

const LEAST_TREND_MONTHS = 12;
const MOST_TREND_MONTHS = 24;

/** The whole months a trend shows: those of the span, at least the 12 and at most the 24 that end with its last one. */
export function trendSpan(span: Span): Span {
  const last = monthOf(span.toOn);
  const count = Math.min(MOST_TREND_MONTHS, Math.max(LEAST_TREND_MONTHS, monthsOf(span).length));
  return { fromOn: `${addMonths(last, 1 - count)}-01`, toOn: monthSpan(last).toOn };
}

/** The month `count` months later, or earlier when `count` is negative. */
export function addMonths(month: Month, count: number): Month {
  const total = Number(month.slice(0, 4)) * 12 + monthNumber(month) - 1 + count;
  return `${String(Math.floor(total / 12)).padStart(4, "0")}-${String((total % 12) + 1).padStart(2, "0")}`;
}

function monthsEarlier(span: Span, count: number): Span {
  const earlier = (day: Day) => sameDayIn(addMonths(monthOf(day), -count), day);
  const toMonth = addMonths(monthOf(span.toOn), -count);
  return { fromOn: earlier(span.fromOn), toOn: isWholeMonths(span) ? monthSpan(toMonth).toOn : earlier(span.toOn) };
}

function sameDayIn(month: Month, day: Day): Day {
  const wanted = `${month}-${day.slice(8)}`;
  return isDay(wanted) ? wanted : monthSpan(month).toOn;
}

function isWholeMonths(span: Span): boolean {
  return span.fromOn.endsWith("-01") && addDays(span.toOn, 1).endsWith("-01");
}

function monthNumber(month: Month): number {
  return Number(month.slice(5, 7));
}

// ── numbers ─────────────────────────────────────────────────────────────────

/** Every metric for one set of cases. */
export type FigureSet = Readonly<Record<PageMetric, Figure>>;

/** The figures of one department or category. The key is null for cases without any (not yet assigned). */
export type FigureRow = { key: string | null; name: string; nameEn: string; figures: FigureSet };

/** Answered cases of one kind; a key of null has none. */
export type SplitRow = { key: string | null; count: number };

/** Everything the page shows. What stands open now has no earlier value and is zero in `previous`, `lastYear` and `months`. */
export type Figures = {
  span: Span;
  /** The day of the park's first case; null before there is one. */
  firstOn: Day | null;
  total: FigureSet;
  previous: { span: Span; figures: FigureSet };
  /** The same days a year earlier; the very same span as `previous` when the period is a year long. */
  lastYear: { span: Span; figures: FigureSet };
  months: { month: Month; figures: FigureSet }[];
  departments: FigureRow[];
  categories: FigureRow[];
  outcomes: SplitRow[];
  disposals: SplitRow[];
  levels: SplitRow[];
};

/** Whether there is nothing to show: nothing received, answered or open. */
export function hasNothing({ total }: Figures): boolean {
  return total.received.numerator + total.answered.numerator + total.openNow.numerator === 0;
}

/** One figure. `value` is in the metric's unit, rounded as shown; null when there was nothing to measure. */
export type Figure = Readonly<{ numerator: number; denominator: number | null; value: number | null }>;

/**
 * A share in percent with one decimal, null over nothing. Only all of them are 100 %, and only none of them 0 %: 1,999 of 2,000
 * is 99.9, whatever rounding says.
 */
export function sharePercent(part: number, whole: number): number | null {
  if (whole === 0) return null;
  if (part === 0 || part === whole) return part === 0 ? 0 : 100;
  return Math.min(99.9, Math.max(0.1, roundedTenth((part / whole) * 100)));
}

/** Working minutes as working days with one decimal; null when nothing was measured. */
export function workingDaysOf(minutes: number | null, minutesPerWorkday: number): number | null {
  return minutes === null || minutesPerWorkday === 0 ? null : roundedTenth(minutes / minutesPerWorkday);
}

export function roundedTenth(value: number): number {
  return Math.round(value * 10) / 10;
}

export function isSameSpan(one: Span, other: Span): boolean {
  return one.fromOn === other.fromOn && one.toOn === other.toOn;
}

/** Whether a span can be compared with: it does not begin before the park's first case, of whose time nothing is known. */
export function hasData(span: Span, firstOn: Day | null): boolean {
  return firstOn !== null && span.fromOn >= firstOn;
}

export type Comparison = Readonly<{
  direction: "up" | "down" | "same" | "unknown";
  /** In the metric's unit (percentage points for shares), as the two shown values differ; 0 when unknown. */
  difference: number;
  /** For counts: the difference as a share of the earlier value, in percent; null when that was below MINIMUM_SAMPLE. */
  percent: number | null;
  tone: "better" | "worse" | "same";
}>;

/**
 * How a figure moved. It compares what is shown, so that equal numbers on the screen are never "up". A share or a percentile over
 * fewer cases than MINIMUM_SAMPLE, now or then, is not compared; nor is a count put as a percentage of so few.
 */
export function compare(key: MetricKey, current: Figure, earlier: Figure | null): Comparison {
  const { unit, better } = METRICS[key];
  const tooFew = earlier && unit !== "cases" && (isSmallSample(current) || isSmallSample(earlier));
  if (!earlier || tooFew || current.value === null || earlier.value === null) {
    return { direction: "unknown", difference: 0, percent: null, tone: "same" };
  }
  const difference = roundedTenth(current.value - earlier.value);
  const direction = difference > 0 ? "up" : difference < 0 ? "down" : "same";
  const good = (better === "more") === (direction === "up");
  const tone = better === "neither" || direction === "same" ? "same" : good ? "better" : "worse";
  const percent =
    unit === "cases" && earlier.value >= MINIMUM_SAMPLE ? roundedTenth((difference / earlier.value) * 100) : null;
  return { direction, difference, percent, tone };
}

/** Whether a rate rests on too few cases to be ranked. */
export function isSmallSample(figure: Figure): boolean {
  return (figure.denominator ?? figure.numerator) < MINIMUM_SAMPLE;
}

export type Ranked<Row> = Row & { rank: number | null };

/**
 * Rows by a rate, worst first; equal rates share a rank. Rows with too few cases follow unranked, and last of all what belongs to
 * nobody (a key of null), which cannot be better or worse than anybody.
 */
export function worstFirst<Row extends { key: string | null; name: string }>(
  rows: readonly Row[],
  rate: (row: Row) => Figure,
): Ranked<Row>[] {
  const isRanked = (row: Row) => row.key !== null && !isSmallSample(rate(row));
  const large = rows.filter(isRanked);
  const small = rows.filter((row) => !isRanked(row));
  large.sort((a, b) => (rate(a).value ?? 0) - (rate(b).value ?? 0) || byWeight(rate(a), rate(b)) || byName(a, b));
  small.sort((a, b) => Number(a.key === null) - Number(b.key === null) || byWeight(rate(a), rate(b)) || byName(a, b));
  const rankOf = (row: Row) => 1 + large.findIndex((other) => rate(other).value === rate(row).value);
  return [...large.map((row) => ({ ...row, rank: rankOf(row) })), ...small.map((row) => ({ ...row, rank: null }))];
}

function byWeight(a: Figure, b: Figure): number {
  return (b.denominator ?? b.numerator) - (a.denominator ?? a.numerator);
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name.localeCompare(b.name, "zh-Hans-CN");
}
