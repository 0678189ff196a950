import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { fillPark } from "@/lib/testing/answered-cases";
import { makePark, type Park } from "@/lib/testing/park";
import { basisOf, conditionOf, PAGE_METRICS, PARTS } from "../policy";
import type { FigureSet, Figures } from "../rules";
import { caseListAddress, type Drill, type FigureFilter, figureFilter, NONE } from "../schema";
import { countCases, figureCases } from "./cases";
import { figures } from "./figures";

const NOW = new Date("2026-11-23T07:40:00Z");
let park: Park;

beforeAll(async () => {
  park = await makePark();
  await fillPark(park, 240, NOW);
}, 60_000);

test.each(["manager", "liaison", "reviewer", "leader", "specialist"] as const)(
  "every number the %s sees is the number of cases in its list",
  async (role) => {
    const filter = figureFilter.parse({});
    const shown = numbersOf(await figures(park.people[role], filter, NOW));
    expect(shown.filter(({ count }) => count > 0).length).toBeGreaterThan(60);
    expect(await listed(park.people[role], filter, shown)).toEqual(shown);
  },
  60_000,
);

test("who sees no case sees only zeros", async () => {
  const { total } = await figures(park.people.administrator, figureFilter.parse({}), NOW);
  expect(totalsOf(total, {}).filter(({ count }) => count !== 0)).toEqual([]);
});

test.each<Partial<FigureFilter>>([
  { period: "thisMonth" },
  { period: "lastMonth" },
  { period: "thisQuarter" },
  { period: "custom", from: "2026-01-31", to: "2026-03-01" },
  { channel: "phone" },
  { department: NONE },
])("filters change the numbers and their lists alike: %j", async (chosen) => {
  for (const actor of [park.people.manager, park.people.reviewer]) {
    const filter = figureFilter.parse(chosen);
    const shown = totalsOf((await figures(actor, filter, NOW)).total, {});
    expect(await listed(actor, filter, shown)).toEqual(shown);
  }
});

test("a list of several pages shows every case once, and no more than its number says", async () => {
  const filter = figureFilter.parse({});
  for (const metric of ["received", "answered", "openNow"] as const) {
    const { count } = await page(park.people.manager, filter, { metric });
    const ids: string[] = [];
    for (let cursor: string | undefined, more = true; more; ) {
      const { rows, next } = await page(park.people.manager, filter, { metric }, cursor);
      ids.push(...rows.map(({ id }) => id));
      more = next !== null;
      cursor = next ?? undefined;
    }
    expect([metric, ids.length, new Set(ids).size]).toEqual([metric, count, count]);
    expect(count).toBeGreaterThan(50);
  }
});

test("the slices of a split add up to the answered cases, the unrated among them", async () => {
  const { total, outcomes, disposals, levels } = await figures(park.people.manager, figureFilter.parse({}), NOW);
  const sum = (rows: { count: number }[]) => rows.reduce((whole, { count }) => whole + count, 0);
  expect([sum(outcomes), sum(disposals), sum(levels)]).toEqual(Array(3).fill(total.answered.numerator));
  expect(total.rated.numerator + total.unrated.numerator).toBe(total.answered.numerator);
  expect(levels.find(({ key }) => key === null)?.count).toBe(total.unrated.numerator);
  expect(total.unrated.numerator).toBeGreaterThan(0);
});

test("the median and the ninetieth percentile are those of the listed cases", async () => {
  const filter = figureFilter.parse({ period: "thisQuarter" });
  const { total } = await figures(park.people.liaison, filter, NOW);
  const { rows, next } = await page(park.people.liaison, filter, { metric: "medianDays" });
  expect(next).toBeNull();
  const minutes = rows.map(({ answerMinutes }) => answerMinutes ?? Number.NaN).sort((a, b) => a - b);
  expect(minutes.length).toBeGreaterThan(5);
  expect(total.medianDays.value).toBe(tenths(interpolated(minutes, 0.5) / 420));
  expect(total.ninetiethDays.value).toBe(tenths(interpolated(minutes, 0.9) / 420));
});

type Numbered = { drill: Drill; count: number };

function numbersOf(all: Figures): Numbered[] {
  const split = (by: "outcome" | "disposal" | "level", rows: Figures["outcomes"]): Numbered[] =>
    rows.map(({ key, count }) => ({ drill: { metric: "answered", slice: { [by]: key ?? NONE } }, count }));
  return [
    ...totalsOf(all.total, {}),
    ...all.departments.flatMap(({ key, figures }) => totalsOf(figures, { department: key ?? NONE })),
    ...all.categories.flatMap(({ key, figures }) => totalsOf(figures, { category: key ?? NONE })),
    // What stands open now has no month.
    ...all.months.flatMap(({ month, figures }) =>
      totalsOf(figures, { month }).filter(({ drill }) => basisOf(drill.metric) !== "now"),
    ),
    ...split("outcome", all.outcomes),
    ...split("disposal", all.disposals),
    ...split("level", all.levels),
  ];
}

function totalsOf(set: FigureSet, slice: Drill["slice"]): Numbered[] {
  return PAGE_METRICS.flatMap((metric) =>
    PARTS.filter((part) => conditionOf(metric, part)).map((part) => ({
      drill: { metric, part, slice },
      count: set[metric][part] ?? -1,
    })),
  );
}

async function listed(actor: Actor, filter: FigureFilter, shown: Numbered[]): Promise<Numbered[]> {
  return Promise.all(
    shown.map(async ({ drill }) => ({ drill, count: await countCases(actor, addressOf(filter, drill), NOW) })),
  );
}

function page(actor: Actor, filter: FigureFilter, drill: Drill, cursor?: string) {
  return figureCases(actor, addressOf(filter, drill, cursor), NOW);
}

function addressOf(filter: FigureFilter, { metric, part, slice }: Drill, cursor?: string) {
  const given = Object.entries({ ...filter, ...slice, metric, part, cursor });
  return caseListAddress.parse(Object.fromEntries(given.filter(([, value]) => value !== undefined)));
}

function interpolated(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [low, high] = [sorted[Math.floor(place)] ?? 0, sorted[Math.ceil(place)] ?? 0];
  return low + (high - low) * (place - Math.floor(place));
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
