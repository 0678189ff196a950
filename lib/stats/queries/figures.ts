import "server-only";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { minutesPerWorkday } from "@/lib/calendar/rules";
import { categoryNames } from "@/lib/catalog/queries";
import { type Day, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { type Dimension, METRICS, type MetricKey, PAGE_METRICS, type PageMetric } from "../policy";
import {
  type Figure,
  type FigureRow,
  type FigureSet,
  type Figures,
  isSameSpan,
  lastYearSpan,
  monthsOf,
  previousSpan,
  type Span,
  sharePercent,
  trendSpan,
  workingDaysOf,
} from "../rules";
import { type FigureFilter, spanOfFilter } from "../schema";
import { type Durations, durations, type Scope, type Tally, tally, tallyMonths } from "./tally";

/** The figures of the cases the actor may see, for the filters of the page, as of `now`. */
export async function figures(actor: Actor, filter: FigureFilter, now: Date): Promise<Figures> {
  const scope: Scope = { actor, filter, now };
  const span = spanOfFilter(filter, dayOf(now));
  const [before, yearAgo, trend] = [previousSpan(filter.period, span), lastYearSpan(span), trendSpan(span)];
  const [current, previous, lastYear, received, answered, calendar, names, firstOn] = await Promise.all([
    currentTotals(scope, span),
    totals(scope, before),
    isSameSpan(before, yearAgo) ? null : totals(scope, yearAgo),
    tallyMonths(scope, "received", trend),
    tallyMonths(scope, "answered", trend),
    loadCalendar(),
    namesOfRows(),
    firstCaseOn(),
  ]);
  const perDay = minutesPerWorkday(calendar);
  const rows = (by: "department" | "category"): FigureRow[] =>
    keysOf(current, by).map((key) => ({ ...nameIn(names[by], key), figures: figureSet(current, by, key, perDay) }));
  const split = (by: Dimension) =>
    keysOf(current, by).map((key) => ({ key, count: countsOf(current, by, key).answered ?? 0 }));
  const inMonths: Totals = { tallies: [...received, ...answered], timed: [] };

  return {
    span,
    firstOn,
    total: figureSet(current, null, null, perDay),
    previous: { span: before, figures: figureSet(previous, null, null, perDay) },
    lastYear: { span: yearAgo, figures: figureSet(lastYear ?? previous, null, null, perDay) },
    months: monthsOf(trend).map((month) => ({ month, figures: figureSet(inMonths, "month", month, perDay) })),
    departments: rows("department"),
    categories: rows("category"),
    outcomes: split("outcome"),
    disposals: split("disposal"),
    levels: split("level"),
  };
}

type Totals = { tallies: Tally[]; timed: Durations[] };

async function currentTotals(scope: Scope, span: Span): Promise<Totals> {
  const [received, answered, standing, timed] = await Promise.all([
    tally(scope, "received", span, ["department", "category"]),
    tally(scope, "answered", span, ["department", "category", "outcome", "disposal", "level"]),
    tally(scope, "now", span, ["department", "category"]),
    durations(scope, span, true),
  ]);
  return { tallies: [...received, ...answered, ...standing], timed };
}

async function totals(scope: Scope, span: Span): Promise<Totals> {
  const [received, answered, timed] = await Promise.all([
    tally(scope, "received", span, []),
    tally(scope, "answered", span, []),
    durations(scope, span, false),
  ]);
  return { tallies: [...received, ...answered], timed };
}

/** The day the park's first case was filed, whoever may see it: no figure reaches further back. */
async function firstCaseOn(): Promise<Day | null> {
  const first = await db.case.findFirst({
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    select: { submittedAt: true },
  });
  return first && dayOf(first.submittedAt);
}

type Name = { key: string | null; name: string; nameEn: string };

async function namesOfRows(): Promise<Record<"department" | "category", Name[]>> {
  const [departments, categories] = await Promise.all([
    db.department.findMany({ select: { id: true, shortName: true } }),
    categoryNames(),
  ]);
  return {
    department: departments.map(({ id, shortName }) => ({ key: id, name: shortName, nameEn: shortName })),
    category: categories.map(({ code, name, nameEn }) => ({ key: code, name, nameEn })),
  };
}

function nameIn(names: Name[], key: string | null): Name {
  return names.find((named) => named.key === key) ?? { key, name: "", nameEn: "" };
}

/** One set of counts from the tallies of several bases. */
function countsOf({ tallies }: Totals, by: Dimension | null, key: string | null): Tally["counts"] {
  return Object.assign({}, ...tallies.filter((row) => row.by === by && row.key === key).map((row) => row.counts));
}

function keysOf({ tallies }: Totals, by: Dimension): (string | null)[] {
  return [...new Set(tallies.filter((row) => row.by === by).map((row) => row.key))];
}

/** Every metric for all cases (`by` null), or for one value of a dimension. Percentiles are known in all and by department. */
function figureSet(found: Totals, by: Dimension | null, key: string | null, perDay: number): FigureSet {
  const counts = countsOf(found, by, key);
  const hasTimes = by === null || by === "department";
  const timed = hasTimes
    ? found.timed.find((row) => row.isTotal === (by === null) && row.department === key)
    : undefined;
  const entries = PAGE_METRICS.map((metric): [PageMetric, Figure] => [metric, figureOf(metric, counts, timed, perDay)]);
  return Object.fromEntries(entries) as FigureSet;
}

function figureOf(key: MetricKey, counts: Tally["counts"], timed: Durations | undefined, perDay: number): Figure {
  const { unit, numerator: above, denominator: below } = METRICS[key];
  const numerator = counts[above] ?? 0;
  const denominator = below === null ? null : (counts[below] ?? 0);
  if (unit === "cases") return { numerator, denominator, value: numerator };
  if (unit === "percent") return { numerator, denominator, value: sharePercent(numerator, denominator ?? 0) };
  const minutes = (key === "medianDays" ? timed?.median : timed?.ninetieth) ?? null;
  return { numerator, denominator, value: workingDaysOf(minutes, perDay) };
}
