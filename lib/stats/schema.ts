import * as z from "zod";
import { CHANNELS, DISPOSAL_MODES, OUTCOMES, RECORD_KINDS } from "@/lib/cases/rules";
import { type Day, daysBetween, isDay } from "@/lib/day";
import { LINK_SLOTS } from "@/lib/enterprises/access.policy";
import { LEVELS } from "@/lib/ratings/schema";
import { METRIC_KEYS, type MetricKey, PARTS, type Part } from "./policy";
import { PERIODS, type Period, type Span, spanOf } from "./rules";

/** Stands in an address for "has none": the unassigned among departments, the unrated among levels. */
export const NONE = "none";

const LONGEST_DAYS = 5 * 366;

// "abort": what is no day must not reach the comparison of two days.
const day = z.string().refine((text) => isDay(text) && text >= "2000-01-01" && text <= "2100-12-31", { abort: true });
const filterFields = {
  period: z.enum(PERIODS).default("last12Months"),
  from: day.optional(),
  to: day.optional(),
  department: z.union([z.literal(NONE), z.uuid()]).optional(),
  category: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,20}$/)
    .optional(),
  channel: z.enum(CHANNELS).optional(),
  kind: z.enum(RECORD_KINDS).optional(),
};

const sliceFields = {
  month: z
    .string()
    .refine((text) => isDay(`${text}-01`))
    .optional(),
  outcome: z.enum([...OUTCOMES, NONE]).optional(),
  disposal: z.enum([...DISPOSAL_MODES, NONE]).optional(),
  level: z.enum([...LEVELS.map(String), NONE]).optional(),
  enterprise: z.uuid().optional(),
  /** Of the enterprises this person holds a slot of. */
  person: z.uuid().optional(),
  slot: z.enum(LINK_SLOTS).optional(),
};

/** The filters of the page of figures, as they stand in its address. */
export const figureFilter = z.strictObject(filterFields).refine(hasItsDays);
export type FigureFilter = z.output<typeof figureFilter>;

/** The address of the list behind one number: the page's filters, the metric and its part, and the slice it was cut from. */
export const caseListAddress = z
  .strictObject({
    ...filterFields,
    ...sliceFields,
    metric: z.enum(METRIC_KEYS as [MetricKey, ...MetricKey[]]),
    part: z.enum(PARTS).default("numerator"),
    cursor: z.string().max(80).optional(),
  })
  .refine(hasItsDays);
export type CaseListAddress = z.output<typeof caseListAddress>;
export type Slice = { department?: string; category?: string } & Pick<CaseListAddress, keyof typeof sliceFields>;

/** Which cases a number counts: its metric, the part of it, and the slice. Everything else comes from the page's filters. */
export type Drill = { metric: MetricKey; part?: Part; slice?: Slice };

function hasItsDays({ period, from, to }: { period: Period; from?: Day; to?: Day }): boolean {
  if (period !== "custom") return true;
  return from !== undefined && to !== undefined && from <= to && daysBetween(from, to) < LONGEST_DAYS;
}

/** The days the filter means, as seen on `todayOn`. */
export function spanOfFilter({ period, from, to }: Pick<FigureFilter, "period" | "from" | "to">, todayOn: Day): Span {
  if (period !== "custom") return spanOf(period, todayOn);
  return { fromOn: from ?? todayOn, toOn: to ?? from ?? todayOn };
}

type Params = Record<string, string | string[] | undefined>;

/** Reads the filters from an address. What cannot be read gives the plain page and `understood: false`. */
export function readFigureFilter(params: Params): { filter: FigureFilter; understood: boolean } {
  const read = figureFilter.safeParse(known(params, filterFields));
  return read.success ? { filter: read.data, understood: true } : { filter: figureFilter.parse({}), understood: false };
}

/** Reads the address of a list; null when any part of it cannot be read, because a wider list would answer another question. */
export function readCaseListAddress(params: Params): CaseListAddress | null {
  const read = caseListAddress.safeParse(known(params, caseListAddress.def.shape));
  return read.success ? read.data : null;
}

/** The page's filters out of the address of one of its lists. */
export function filterOf({ period, from, to, department, category, channel, kind }: CaseListAddress): FigureFilter {
  return { period, from, to, department, category, channel, kind };
}

/** What cut the list out of the page's figures, besides its filters. */
export function sliceOf({ month, outcome, disposal, level, enterprise, person, slot }: CaseListAddress): Slice {
  return { month, outcome, disposal, level, enterprise, person, slot };
}

export function figuresHref(filter: FigureFilter): string {
  return withQuery("/desk/figures", {
    ...filter,
    period: filter.period === "last12Months" ? undefined : filter.period,
  });
}

/** Where a number leads. */
export function drillHref(filter: FigureFilter, { metric, part = "numerator", slice = {} }: Drill): string {
  return withQuery("/desk/figures/cases", { metric, part, ...filter, ...slice });
}

/** The same list, further down. */
export function nextPageHref(address: CaseListAddress, cursor: string | undefined): string {
  return withQuery("/desk/figures/cases", { ...address, cursor });
}

// Mail programs and trackers add parameters of their own; ours are read, an empty choice of a form counts as none.
function known(params: Params, fields: Record<string, unknown>): Params {
  return Object.fromEntries(Object.entries(params).filter(([name, value]) => name in fields && value !== ""));
}

function withQuery(path: string, values: Record<string, string | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  return query.size > 0 ? `${path}?${query}` : path;
}
