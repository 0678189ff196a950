import { expect, test } from "vitest";
import { takeBackRefusal } from "./taking-back.policy";

const completedAt = new Date("2026-03-02T01:00:00Z"); // 09:00 in the park
const review = (at: string) => ({ quarter: "2026Q1", reviewedAt: new Date(at) });

test.each([
  ["the same day", "2026-03-02", [], null],
  ["on the thirtieth day", "2026-04-01", [], null],
  ["on the thirty-first it is over", "2026-04-02", [], "takeBackOver"],
  ["a review from before it was done does not matter", "2026-03-03", [review("2026-03-01T01:00:00Z")], null],
  ["a review that counted it as reached does", "2026-03-05", [review("2026-03-04T01:00:00Z")], "measureReviewed"],
])("taken back: %s", (_, today, reviews, code) => {
  expect(takeBackRefusal({ completedAt, reviews }, today)?.code ?? null).toBe(code);
});

test("what is not done cannot be taken back", () => {
  expect(takeBackRefusal({ completedAt: null, reviews: [] }, "2026-03-02")?.code).toBe("measureOpen");
});
