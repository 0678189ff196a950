import { expect, test } from "vitest";
import { CONDITIONS, METRIC_KEYS, METRICS } from "./policy";
import { drillHref, figuresHref, nextPageHref, readCaseListAddress, readFigureFilter } from "./schema";

const DEPARTMENT = "01932c5e-7d1a-7c3e-8f00-000000000001";

test("an empty address means the last 12 months of everything, and empty choices of the form are none", () => {
  expect(readFigureFilter({})).toEqual({ filter: { period: "last12Months" }, understood: true });
  expect(
    readFigureFilter({ period: "thisMonth", from: "", to: "", department: "", category: "", channel: "", utm: "x" }),
  ).toEqual({
    filter: { period: "thisMonth" },
    understood: true,
  });
});

test.each([
  { period: "yesterday" },
  { period: "custom" },
  { period: "custom", from: "2026-11-02", to: "2026-11-01" },
  { period: "custom", from: "2026-02-30", to: "2026-03-01" },
  { period: "custom", from: "2001-01-01", to: "2026-01-01" },
  { department: "' OR 1=1" },
  { category: "a b" },
  { channel: ["self", "phone"] },
])("filters that cannot be read show the plain page and say so: %j", (params) => {
  expect(readFigureFilter(params)).toEqual({ filter: { period: "last12Months" }, understood: false });
});

test("a list whose address cannot be read is no list, never a wider one", () => {
  expect(readCaseListAddress({ metric: "received" })).not.toBeNull();
  expect(readCaseListAddress({ metric: "everything" })).toBeNull();
  expect(readCaseListAddress({ metric: "received", department: "nobody" })).toBeNull();
  expect(readCaseListAddress({ metric: "received", month: "2026-13" })).toBeNull();
  expect(readCaseListAddress({ metric: "received", level: "6" })).toBeNull();
});

test("the address of a number reads back as the same filters, metric, part and slice", () => {
  const { filter } = readFigureFilter({
    period: "custom",
    from: "2026-01-01",
    to: "2026-03-31",
    department: DEPARTMENT,
    channel: "phone",
  });
  const href = drillHref(filter, {
    metric: "satisfied",
    part: "denominator",
    slice: { month: "2026-02", level: "none" },
  });
  const address = readCaseListAddress(Object.fromEntries(new URL(href, "http://park").searchParams));
  expect(address).toEqual({ ...filter, metric: "satisfied", part: "denominator", month: "2026-02", level: "none" });
  expect(address && nextPageHref(address, "c1")).toContain("cursor=c1");
});

test("a slice of a department wins over the page's filter, and the plain page has a plain address", () => {
  const { filter } = readFigureFilter({ department: DEPARTMENT });
  expect(drillHref(filter, { metric: "received", slice: { department: "none" } })).toContain("department=none");
  expect(figuresHref({ period: "last12Months" })).toBe("/desk/figures");
});

test("every metric divides cases of one kind by cases of the same kind", () => {
  for (const key of METRIC_KEYS) {
    const { unit, numerator, denominator } = METRICS[key];
    if (denominator) expect([key, CONDITIONS[denominator]]).toEqual([key, CONDITIONS[numerator]]);
    expect([key, unit === "percent" && denominator === null]).toEqual([key, false]);
  }
});
