import { DISPOSAL_MODES } from "@/lib/cases/rules";
import { type Day, daysOfQuarter, type Quarter, quarterOf, quartersUntil } from "@/lib/day";
import { type HalfYear, halfYearOf, halfYearSpan } from "./half-year.policy";
import { type Drill, drillHref, type FigureFilter, figureFilter, type Slice } from "./schema";

/** The mechanisms that have figures of their own, in the order of the page (docs/mechanisms.md). */
export const BLOCKS = [
  "links",
  "visits",
  "plans",
  "checkups",
  "sameDay",
  "green",
  "topics",
  "facts",
  "menu",
  "kinds",
  "disposals",
] as const;
export type Block = (typeof BLOCKS)[number];

/** What the page speaks of: a quarter, and for the disposal modes the half-year it lies in. */
export type ServicePeriod = Readonly<{ quarter: Quarter; from: Day; to: Day; half: HalfYear }>;

/** How many quarters one may choose: the running one and those before it that the schedule of visits looks back on. */
const QUARTERS_OFFERED = 5;

export function quartersOffered(today: Day): Quarter[] {
  return quartersUntil(today, QUARTERS_OFFERED);
}

/** Reads the quarter out of an address; the one `today` lies in where it says none, or none that is offered. */
export function readServicePeriod(text: unknown, today: Day): ServicePeriod {
  const quarter = quartersOffered(today).find((one) => one === text) ?? quarterOf(today);
  const { from, to } = daysOfQuarter(quarter);
  return { quarter, from, to, half: halfYearOf(from) };
}

export type Unit =
  | "enterprises"
  | "people"
  | "times"
  | "promises"
  | "plans"
  | "measures"
  | "cases"
  | "topics"
  | "proposals";
type Place = (period: ServicePeriod) => string;
export type ServiceFigure = Readonly<{
  block: Block;
  key: string;
  unit: Unit;
  /** The list that shows exactly the rows it counts. */
  at: Place;
  /** A share is told of so many, which have their own list. */
  of?: Readonly<{ key: string; at: Place }>;
  /** Where messages have its name and its definition: beside the figure of the mechanism's own page, where it has one. */
  words: readonly [name: string, definition: string];
}>;

/** One figure as it is shown: what it counts, of how many if it is a share, and the lists behind both numbers. */
export type CountedFigure = {
  key: string;
  unit: Unit;
  words: readonly [string, string];
  count: number;
  href: string;
  of: { count: number; href: string } | null;
};

/** The figures of the service mechanisms. Each is counted by its mechanism, with the where-fragment of the list it leads to. */
export const SERVICE_FIGURES: readonly ServiceFigure[] = [
  {
    ...figure("links", "served", "enterprises", () => "/desk/links?show=served#coverage", "links.figure", "Is"),
    of: { key: "all", at: () => "/desk/links?show=all#coverage" },
  },
  ...(["noLeader", "noDepartmentHead", "noSpecialist"] as const).map((key) =>
    figure("links", key, "enterprises", () => `/desk/links?show=${key}#coverage`, "figures.service.links"),
  ),
  ...(["leader", "departmentHead", "specialist"] as const).map((slot) =>
    figure("links", slot, "people", () => `/desk/links?slot=${slot}&load=above#load`, "figures.service.links"),
  ),

  ...(["due", "done", "missed"] as const).map((key) =>
    figure("visits", key, "times", ({ quarter }) => `/desk/visits?show=${key}&quarter=${quarter}`, "visits.figure"),
  ),
  ...(["open", "overdue"] as const).map((show) =>
    figure("visits", `${show}Promises`, "promises", () => `/desk/visits/promises?show=${show}`, "visits.figure"),
  ),
  {
    ...figure("visits", "keptInTime", "promises", promises("keptInTime"), "figures.service.visits"),
    of: { key: "settled", at: promises("settled") },
  },

  figure("plans", "inForce", "plans", () => "/desk/plans?state=inForce", "plans.figure", "Text"),
  figure("plans", "without", "enterprises", () => "/desk/plans?list=without", "plans.figure", "Text"),
  figure("plans", "submitted", "plans", () => "/desk/plans?state=submitted", "plans.figure", "Text"),
  figure("plans", "reviewDue", "plans", () => "/desk/plans?review=due", "plans.figure", "Text"),
  figure("plans", "reviewMissed", "plans", () => "/desk/plans?review=missed", "plans.figure", "Text"),
  figure("plans", "doneInTime", "measures", () => "/desk/plans?done=inTime", "plans.figure", "Text"),
  figure("plans", "doneLate", "measures", () => "/desk/plans?done=late", "plans.figure", "Text"),
  figure("plans", "overdue", "measures", () => "/desk/plans?overdue=yes", "plans.figure", "Text"),

  ...(["checked", "unchecked", "warned", "red"] as const).map((show) =>
    figure("checkups", show, "enterprises", () => `/desk/checkups?show=${show}`, "checkups.figure", "Text"),
  ),

  {
    ...figure("sameDay", "share", "cases", sameDay("&tier=A"), "sameDay.figure", "Text"),
    of: { key: "simpleAll", at: (period) => cases(period, { metric: "simpleSameDay", part: "denominator" }) },
  },
  figure("sameDay", "all", "cases", sameDay(""), "sameDay.figure", "Text"),
  figure("sameDay", "missing", "cases", sameDay("&evidence=missing"), "sameDay.figure", "Text"),

  {
    ...figure("green", "granted", "cases", green("&granted=yes"), "figures.service.green"),
    of: { key: "accepted", at: (period) => cases(period, { metric: "accepted" }) },
  },
  figure("green", "late", "cases", green("&ended=late"), "figures.service.green"),
  figure("green", "wrongly", "cases", green("&judged=wrongly"), "figures.service.green"),

  ...(["live", "overdue", "settled"] as const).map((show) =>
    figure("topics", show, "topics", () => `/desk/topics?show=${show}`, "topics.figure", "Definition"),
  ),
  figure("topics", "cases", "cases", () => "/desk/topics/covered?show=cases", "topics.figure", "Definition"),
  figure("topics", "told", "enterprises", () => "/desk/topics/covered?show=told", "topics.figure", "Definition"),

  figure("facts", "waiting", "proposals", () => "/desk/facts", "figures.service.facts"),
  figure("facts", "expiring", "enterprises", () => "/desk/enterprises?expiring=yes", "figures.service.facts"),

  {
    ...figure("menu", "ordered", "cases", (period) => cases(period, { metric: "ordered" }), "figures.service.menu"),
    of: { key: "received", at: (period) => cases(period, { metric: "received" }) },
  },
  ...(["suggestions", "needs", "problems"] as const).map((metric) => ({
    ...figure("kinds", metric, "cases", (period) => cases(period, { metric }), "figures.service.kinds"),
    of: { key: "received", at: (period: ServicePeriod) => cases(period, { metric: "received" }) },
  })),

  ...DISPOSAL_MODES.map((disposal) => ({
    ...figure("disposals", disposal, "cases", disposed({ disposal }), "figures.service.disposals"),
    of: { key: "total", at: disposed({}) },
  })),
];

/** The figures of a quarter's cases; the lists behind them are those of the page of figures. */
export function quarterFilter({ from, to }: Pick<ServicePeriod, "from" | "to">): FigureFilter {
  return figureFilter.parse({ period: "custom", from, to });
}

function figure(block: Block, key: string, unit: Unit, at: Place, area: string, ending?: string): ServiceFigure {
  const words = ending
    ? ([`${area}.${key}`, `${area}.${key}${ending}`] as const)
    : ([`${area}.${key}.name`, `${area}.${key}.definition`] as const);
  return { block, key, unit, at, words };
}

function promises(show: "keptInTime" | "settled"): Place {
  return ({ quarter }) => `/desk/visits/promises?show=${show}&quarter=${quarter}`;
}

function sameDay(more: string): Place {
  return ({ quarter }) => `/desk/same-day?month=${quarter}${more}`;
}

function green(more: string): Place {
  return ({ from, to }) => `/desk/green-channel?from=${from}&to=${to}${more}`;
}

function cases(period: ServicePeriod, drill: Drill): string {
  return drillHref(quarterFilter(period), drill);
}

function disposed(slice: Slice): Place {
  return ({ half }) => {
    const { fromOn, toOn } = halfYearSpan(half);
    return drillHref(quarterFilter({ from: fromOn, to: toOn }), { metric: "answered", slice });
  };
}
