import { expect, test } from "vitest";
import { halfYearOf, halfYearSpan, halfYearsUntil, readHalfYear } from "./half-year.policy";

test.each([
  ["2026-01-01", "2026H1"],
  ["2026-06-30", "2026H1"],
  ["2026-07-01", "2026H2"],
  ["2026-12-31", "2026H2"],
])("%s lies in %s, and within its span", (on, half) => {
  expect(halfYearOf(on)).toBe(half);
  const { fromOn, toOn } = halfYearSpan(halfYearOf(on));
  expect(fromOn <= on && on <= toOn).toBe(true);
});

test("half-years follow each other without a gap, newest first", () => {
  expect(halfYearsUntil("2026-11-23", 4)).toEqual(["2026H2", "2026H1", "2025H2", "2025H1"]);
});

test("an address that names none, nonsense or the future means this half-year", () => {
  for (const text of [undefined, "", "2026H3", "2027H1", "1999H1"])
    expect(readHalfYear(text, "2026-11-23")).toBe("2026H2");
  expect(readHalfYear("2025H1", "2026-11-23")).toBe("2025H1");
});
