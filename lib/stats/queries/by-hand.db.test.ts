import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { answeredAs, type CaseRow, writeCase } from "@/lib/testing/answered-cases";
import { makePark } from "@/lib/testing/park";
import type { FigureSet } from "../rules";
import { figureFilter } from "../schema";
import { figures } from "./figures";

// A small world, counted by hand: October 2026 of one department, as seen on 23 November.
const NOW = new Date("2026-11-23T07:40:00Z");
const ahead = new Date(NOW.getTime() + 60_000);
const passed = new Date(NOW.getTime() - 60_000);
let october: FigureSet;
let compared: { before: FigureSet; yearAgo: FigureSet };

beforeAll(async () => {
  const park = await makePark();
  const { id } = await db.department.create({
    data: { code: "OCT", name: "十月单位", shortName: "十月", validFrom: "2020-01-01" },
  });
  const at = (text: string) => new Date(text);
  const file = (submittedAt: string, more: Partial<CaseRow> = {}) =>
    writeCase(park, { leadDepartmentId: id, submittedAt: at(submittedAt), ...more });
  const answered = (on: string, answer: Parameters<typeof answeredAs>[2]) => answeredAs(park, at(on), answer);

  // October in the park begins on 30 September at 16:00 UTC and ends on 31 October at 16:00 UTC.
  await file("2026-09-30T15:59:59.999Z", { state: "inProgress", nextDueAt: ahead });
  await file(
    "2026-09-30T16:00:00.000Z",
    answered("2026-10-05T02:00:00Z", { outcome: "solved", minutes: 420, level: 5 }),
  );
  await file(
    "2026-10-02T02:00:00Z",
    answered("2026-10-09T02:00:00Z", { outcome: "explained", minutes: 840, level: 3 }),
  );
  await file(
    "2026-10-02T02:00:00Z",
    answered("2026-10-30T02:00:00Z", { outcome: "partlySolved", minutes: 4200, inTime: false }),
  );
  await file("2026-10-31T15:59:59.999Z", { state: "withdrawn", isOpen: false });
  await file("2026-10-31T16:00:00.000Z", { state: "submitted", nextDueAt: passed });
  // Answered in October and taken up again: not answered, and overdue.
  const again = answered("2026-10-10T02:00:00Z", { outcome: "solved", minutes: 9 });
  await file("2026-10-02T02:00:00Z", { ...again, state: "inProgress", isOpen: true, nextDueAt: passed });
  // Answered and waiting for its call-back, which is late: no case in work.
  const settled = answered("2026-09-10T02:00:00Z", { outcome: "solved", minutes: 9 });
  await file("2026-08-02T02:00:00Z", { ...settled, state: "settled", isOpen: true, nextDueAt: passed });
  await file("2025-10-31T15:00:00Z");

  const filter = figureFilter.parse({ period: "lastMonth", department: id });
  const { total, previous, lastYear } = await figures(park.people.manager, filter, NOW);
  october = total;
  compared = { before: previous.figures, yearAgo: lastYear.figures };
}, 30_000);

test("October has the cases filed in October in the park, the withdrawn included", () => {
  expect(october.received.numerator).toBe(5);
  expect(october.withdrawn).toEqual({ numerator: 1, denominator: 5, value: 1 });
});

test("explained is not solved, late is not in time, and a reopened case is not answered", () => {
  expect(october.answered.numerator).toBe(3);
  expect(october.answeredInTime).toEqual({ numerator: 2, denominator: 3, value: 66.7 });
  expect(october.solved).toEqual({ numerator: 1, denominator: 3, value: 33.3 });
  expect(october.solvedOrExplained).toEqual({ numerator: 2, denominator: 3, value: 66.7 });
  expect(october.partlySolved).toEqual({ numerator: 1, denominator: 3, value: 33.3 });
});

test("the unrated are in no part of the satisfaction, and fairly satisfied is not satisfied", () => {
  expect(october.satisfied).toEqual({ numerator: 1, denominator: 2, value: 50 });
  expect(october.basicallySatisfied).toEqual({ numerator: 1, denominator: 2, value: 50 });
  expect(october.rated).toEqual({ numerator: 2, denominator: 3, value: 66.7 });
  expect(october.unrated).toEqual({ numerator: 1, denominator: 3, value: 1 });
});

test("the median of 1, 2 and 10 working days is 2", () => {
  expect(october.medianDays.value).toBe(2);
});

test("open and overdue are as of now, and only while the enterprise waits for its answer", () => {
  expect(october.openNow.numerator).toBe(4);
  expect(october.overdueNow).toEqual({ numerator: 2, denominator: 4, value: 2 });
});

test("September and the October of last year stand beside it, each with its own border", () => {
  expect([compared.before.received.numerator, compared.before.answered.numerator]).toEqual([1, 1]);
  expect([compared.yearAgo.received.numerator, compared.yearAgo.answered.numerator]).toEqual([1, 0]);
  expect(compared.yearAgo.answeredInTime.value).toBeNull();
});
