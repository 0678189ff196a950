import { describe, expect, test } from "vitest";
import {
  addMonths,
  compare,
  type Figure,
  hasData,
  lastYearSpan,
  momentsOf,
  monthSpan,
  monthsOf,
  previousSpan,
  sharePercent,
  spanOf,
  trendSpan,
  workingDaysOf,
  worstFirst,
} from "./rules";

const TODAY = "2026-11-23";

describe("the days of a period", () => {
  test("this month and this quarter begin on the 1st and end today", () => {
    expect(spanOf("thisMonth", TODAY)).toEqual({ fromOn: "2026-11-01", toOn: TODAY });
    expect(spanOf("thisQuarter", TODAY)).toEqual({ fromOn: "2026-10-01", toOn: TODAY });
    expect(spanOf("thisQuarter", "2026-12-31")).toEqual({ fromOn: "2026-10-01", toOn: "2026-12-31" });
    expect(spanOf("thisQuarter", "2027-01-01")).toEqual({ fromOn: "2027-01-01", toOn: "2027-01-01" });
  });

  test("last month is the whole month, also across the new year and in February of a leap year", () => {
    expect(spanOf("lastMonth", "2027-01-01")).toEqual({ fromOn: "2026-12-01", toOn: "2026-12-31" });
    expect(spanOf("lastMonth", "2028-03-31")).toEqual({ fromOn: "2028-02-01", toOn: "2028-02-29" });
  });

  test("the last 12 months are this one and the eleven before it", () => {
    expect(spanOf("last12Months", TODAY)).toEqual({ fromOn: "2025-12-01", toOn: TODAY });
    expect(monthsOf(spanOf("last12Months", TODAY))).toHaveLength(12);
  });

  test("a month begins and ends at midnight in the park, whatever the machine's clock thinks", () => {
    const { from, before } = momentsOf(monthSpan("2026-02"));
    expect(from.toISOString()).toBe("2026-01-31T16:00:00.000Z");
    expect(before.toISOString()).toBe("2026-02-28T16:00:00.000Z");
  });

  test("a year's last second belongs to December and the next one to January", () => {
    const december = momentsOf(monthSpan("2026-12"));
    expect(december.before.toISOString()).toBe("2026-12-31T16:00:00.000Z");
    expect(momentsOf(monthSpan("2027-01")).from).toEqual(december.before);
  });

  test("months are counted over the turn of the year in both directions", () => {
    expect([addMonths("2026-11", 2), addMonths("2026-01", -1), addMonths("2026-12", -12)]).toEqual([
      "2027-01",
      "2025-12",
      "2025-12",
    ]);
  });
});

describe("the period before", () => {
  test("a running month is compared with the same days of the month before", () => {
    expect(previousSpan("thisMonth", spanOf("thisMonth", TODAY))).toEqual({ fromOn: "2026-10-01", toOn: "2026-10-23" });
  });

  test("a running quarter is compared with the same stretch of the quarter before", () => {
    expect(previousSpan("thisQuarter", spanOf("thisQuarter", TODAY))).toEqual({
      fromOn: "2026-07-01",
      toOn: "2026-08-23",
    });
  });

  test("30 March looks back on the whole of February, and a finished month on a whole month", () => {
    expect(previousSpan("thisMonth", spanOf("thisMonth", "2026-03-30"))).toEqual({
      fromOn: "2026-02-01",
      toOn: "2026-02-28",
    });
    expect(previousSpan("lastMonth", monthSpan("2026-02"))).toEqual(monthSpan("2026-01"));
    expect(previousSpan("thisMonth", spanOf("thisMonth", "2026-11-30"))).toEqual(monthSpan("2026-10"));
  });

  test("the last 12 months are compared once: the period before is the year before", () => {
    const span = spanOf("last12Months", TODAY);
    expect(previousSpan("last12Months", span)).toEqual({ fromOn: "2024-12-01", toOn: "2025-11-23" });
    expect(lastYearSpan(span)).toEqual(previousSpan("last12Months", span));
  });

  test("chosen days are compared with as many days before them, whole months with whole months", () => {
    expect(previousSpan("custom", { fromOn: "2026-11-10", toOn: "2026-11-16" })).toEqual({
      fromOn: "2026-11-03",
      toOn: "2026-11-09",
    });
    expect(previousSpan("custom", { fromOn: "2026-03-01", toOn: "2026-04-30" })).toEqual({
      fromOn: "2026-01-01",
      toOn: "2026-02-28",
    });
  });

  test("29 February looks back on 28 February", () => {
    expect(lastYearSpan({ fromOn: "2028-02-10", toOn: "2028-02-29" })).toEqual({
      fromOn: "2027-02-10",
      toOn: "2027-02-28",
    });
    expect(lastYearSpan(monthSpan("2027-02"))).toEqual(monthSpan("2026-02"));
    expect(lastYearSpan(monthSpan("2029-02"))).toEqual({ fromOn: "2028-02-01", toOn: "2028-02-29" });
  });
});

test("a span that begins before the park's first case is compared with nothing", () => {
  const span = { fromOn: "2026-01-01", toOn: "2026-03-31" };
  expect(hasData(span, "2025-12-31")).toBe(true);
  expect(hasData(span, "2026-01-01")).toBe(true);
  expect(hasData(span, "2026-01-02")).toBe(false);
  expect(hasData(span, null)).toBe(false);
});

test("a trend shows 12 to 24 whole months that end with the period's last one", () => {
  expect(trendSpan({ fromOn: "2026-11-10", toOn: "2026-11-16" })).toEqual({ fromOn: "2025-12-01", toOn: "2026-11-30" });
  expect(monthsOf(trendSpan({ fromOn: "2025-05-20", toOn: "2026-11-16" }))).toHaveLength(19);
  expect(monthsOf(trendSpan({ fromOn: "2022-01-01", toOn: "2026-11-16" }))).toHaveLength(24);
});

describe("shares and durations", () => {
  test("over no cases there is no share", () => {
    expect(sharePercent(0, 0)).toBeNull();
  });

  test("only all cases are 100 % and only none of them 0 %", () => {
    expect([sharePercent(1999, 2000), sharePercent(2000, 2000)]).toEqual([99.9, 100]);
    expect([sharePercent(1, 5000), sharePercent(0, 5000)]).toEqual([0.1, 0]);
    expect([sharePercent(41, 42), sharePercent(1, 3), sharePercent(2, 3)]).toEqual([97.6, 33.3, 66.7]);
  });

  test("working minutes are shown as working days with one decimal", () => {
    expect([
      workingDaysOf(420, 420),
      workingDaysOf(630, 420),
      workingDaysOf(2016.5, 420),
      workingDaysOf(0, 420),
    ]).toEqual([1, 1.5, 4.8, 0]);
    expect(workingDaysOf(null, 420)).toBeNull();
  });
});

describe("how a figure moved", () => {
  test("a share that rises is better where more is better, in points of what is shown", () => {
    expect(compare("answeredInTime", share(41, 42), share(90, 100))).toEqual({
      direction: "up",
      difference: 7.6,
      percent: null,
      tone: "better",
    });
    expect(compare("dissatisfied", share(2, 10), share(1, 10))).toMatchObject({ direction: "up", tone: "worse" });
  });

  test("two shares that look the same are the same", () => {
    expect(compare("answeredInTime", share(97_641, 100_000), share(97_559, 100_000))).toMatchObject({
      direction: "same",
      difference: 0,
      tone: "same",
    });
  });

  test("more requests are neither good nor bad news, and are also told in percent", () => {
    expect(compare("received", count(126), count(123))).toEqual({
      direction: "up",
      difference: 3,
      percent: 2.4,
      tone: "same",
    });
    expect(compare("received", count(126), count(0))).toMatchObject({
      direction: "up",
      difference: 126,
      percent: null,
    });
  });

  test("without an earlier value nothing moved", () => {
    expect(compare("solved", share(10, 20), share(0, 0)).direction).toBe("unknown");
    expect(compare("solved", share(10, 20), null).direction).toBe("unknown");
  });

  test("four cases, now or then, are too few to compare a share with, or to put a count in percent of", () => {
    expect(compare("solved", share(2, 4), share(5, 10)).direction).toBe("unknown");
    expect(compare("solved", share(5, 10), share(2, 4)).direction).toBe("unknown");
    expect(compare("solved", share(5, 10), share(2, 5)).direction).toBe("up");
    expect(compare("received", count(20), count(4))).toMatchObject({ difference: 16, percent: null });
  });
});

test("departments stand worst first, equal rates share a rank, four cases are too few, and nobody's cases come last", () => {
  const rows = [
    { key: null, name: "", rate: share(10, 100) },
    { key: "1", name: "甲", rate: share(9, 10) },
    { key: "2", name: "乙", rate: share(0, 4) },
    { key: "3", name: "丙", rate: share(5, 10) },
    { key: "4", name: "丁", rate: share(10, 20) },
    { key: "5", name: "戊", rate: share(5, 5) },
    { key: "6", name: "己", rate: share(0, 0) },
  ];
  const ranked = worstFirst(rows, ({ rate }) => rate).map(({ name, rank }) => [name, rank]);
  expect(ranked).toEqual([
    ["丁", 1],
    ["丙", 1],
    ["甲", 3],
    ["戊", 4],
    ["乙", null],
    ["己", null],
    ["", null],
  ]);
});

function share(numerator: number, denominator: number): Figure {
  return { numerator, denominator, value: sharePercent(numerator, denominator) };
}

function count(numerator: number): Figure {
  return { numerator, denominator: null, value: numerator };
}
