import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "@/lib/day";
import { firstDayOf, lastDayOf, nextQuarter, quarterOf, reviewState } from "./review.policy";

test.each([
  ["2026-01-01", "2026Q1", "2026-01-01", "2026-03-31"],
  ["2026-06-30", "2026Q2", "2026-04-01", "2026-06-30"],
  ["2026-07-01", "2026Q3", "2026-07-01", "2026-09-30"],
  ["2028-02-29", "2028Q1", "2028-01-01", "2028-03-31"],
  ["2026-12-31", "2026Q4", "2026-10-01", "2026-12-31"],
])("%s lies in %s, from %s to %s", (day, quarter, first, last) => {
  expect([quarterOf(day), firstDayOf(quarter), lastDayOf(quarter)]).toEqual([quarter, first, last]);
});

test("every day lies in its quarter, and quarters follow each other without a gap", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (number) => {
      const day = addDays("1970-01-01", number);
      const quarter = quarterOf(day);
      expect(firstDayOf(quarter) <= day && day <= lastDayOf(quarter)).toBe(true);
      expect(quarterOf(addDays(lastDayOf(quarter), 1))).toBe(nextQuarter(quarter));
      expect(nextQuarter(quarter) > quarter).toBe(true);
    }),
  );
});

// A plan approved on 20 May 2026.
test.each<[string, string[], string, string | null, string[], string]>([
  ["in the quarter of its approval nothing is asked", [], "2026-06-30", null, [], "2026-09-30"],
  ["the next quarter asks from its first day", [], "2026-07-01", "2026Q3", [], "2026-09-30"],
  ["until its last", [], "2026-09-30", "2026Q3", [], "2026-09-30"],
  ["once reviewed it is the next one's turn", ["2026Q3"], "2026-07-02", null, [], "2026-12-31"],
  ["a quarter that went by was missed", [], "2026-10-01", "2026Q4", ["2026Q3"], "2026-12-31"],
  ["and is not made up for", ["2026Q4"], "2026-11-20", null, ["2026Q3"], "2027-03-31"],
  ["across the year", ["2026Q3"], "2027-02-01", "2027Q1", ["2026Q4"], "2027-03-31"],
])("%s", (_, reviewed, today, due, missed, nextOn) => {
  expect(reviewState("2026-05-20", reviewed, today)).toEqual({ due, missed, nextOn });
});
