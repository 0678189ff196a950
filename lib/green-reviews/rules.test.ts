import { expect, test } from "vitest";
import type { WorkCalendar } from "@/lib/calendar/rules";
import { daysOf, isOver, leastLookedAt, pastMonths, reviewDueOn, reviewState } from "./rules";

const calendar: WorkCalendar = {
  version: 1,
  hours: [{ opensAt: 540, closesAt: 1080 }],
  years: { 2026: "official" },
  exceptions: Object.fromEntries(
    ["01", "02", "05", "06", "07"].map((day) => [`2026-10-${day}`, { isWorkday: false, name: "国庆节" }]),
  ),
};
const asked = { asked: 2, rounds: 0 };

test("October's review is due on the fifth working day of November, September's only after the holiday", () => {
  expect(reviewDueOn(calendar, "2026-10")).toBe("2026-11-06");
  expect(reviewDueOn(calendar, "2026-09")).toBe("2026-10-14");
});

test.each([
  ["2026-11-05", asked, "open"],
  ["2026-11-06", asked, "due"],
  ["2027-02-01", asked, "due"],
  ["2026-11-06", { asked: 2, rounds: 1 }, "recorded"],
  ["2026-11-06", { asked: 0, rounds: 0 }, "nothing"],
] as const)("on %s the review of October with %j is %s", (todayOn, counts, state) => {
  expect(reviewState(calendar, "2026-10", counts, todayOn)).toBe(state);
});

test("a month is over on the first of the next one, not on its own last day", () => {
  expect(isOver("2026-10", "2026-10-31")).toBe(false);
  expect(isOver("2026-10", "2026-11-01")).toBe(true);
});

test("three of the granted cases are looked at, or all when there were fewer", () => {
  expect([0, 1, 3, 9].map(leastLookedAt)).toEqual([0, 1, 3, 3]);
});

test("the months since the first entry, latest first, without the present one and no more than two years", () => {
  expect(pastMonths("2026-09", "2026-11-23")).toEqual(["2026-10", "2026-09"]);
  expect(pastMonths("2026-11", "2026-11-23")).toEqual([]);
  expect(pastMonths(null, "2026-11-23")).toEqual([]);
  expect(pastMonths("2020-01", "2026-11-23")).toHaveLength(24);
  expect(daysOf("2028-02")).toEqual({ from: "2028-02-01", to: "2028-02-29" });
});
