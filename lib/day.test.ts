import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayAtNumber,
  dayNumberOf,
  dayOf,
  daysBetween,
  daysOfQuarter,
  isDay,
  minutesOfDay,
  momentAt,
  momentsWithin,
  monthOf,
  quarterOf,
  quartersUntil,
  weekdayOf,
  yearOf,
} from "./day";

test("these tests run in a time zone that is not the park's", () => {
  expect(new Date("2026-01-05T00:00:00Z").getTimezoneOffset()).not.toBe(-480);
});

describe("midnight in the park divides two days, wherever the process runs", () => {
  test.each([
    ["2026-01-04T15:59:59.999Z", "2026-01-04", 1439],
    ["2026-01-04T16:00:00.000Z", "2026-01-05", 0],
    ["2026-01-05T01:00:00.000Z", "2026-01-05", 540],
    ["2025-12-31T16:00:00.000Z", "2026-01-01", 0],
    ["2024-02-28T16:00:00.000Z", "2024-02-29", 0],
    ["1969-12-31T15:59:00.000Z", "1969-12-31", 1439],
  ])("%s is minute of the day %s", (moment, on, minutes) => {
    expect(dayOf(new Date(moment))).toBe(on);
    expect(minutesOfDay(new Date(moment))).toBe(minutes);
  });
});

test("a period holds the whole of its last day, and is open where nothing was said", () => {
  const gte = new Date("2026-01-04T16:00:00Z");
  const lt = new Date("2026-01-06T16:00:00Z");
  expect(momentsWithin({ from: "2026-01-05", to: "2026-01-06" })).toEqual({ gte, lt });
  expect(momentsWithin({ from: "2026-01-05" })).toEqual({ gte });
  expect(momentsWithin({ to: "2026-01-06" })).toEqual({ lt });
  expect(momentsWithin({})).toEqual({});
});

test("nine o'clock in the park is one o'clock in Greenwich, in winter and in summer", () => {
  expect(momentAt("2026-01-05", 540).toISOString()).toBe("2026-01-05T01:00:00.000Z");
  expect(momentAt("2026-07-05", 540).toISOString()).toBe("2026-07-05T01:00:00.000Z");
  expect(momentAt("2026-12-31", 1440)).toEqual(momentAt("2027-01-01", 0));
});

test("days are added and counted over months, leap days and years", () => {
  expect(addDays("2024-02-28", 1)).toBe("2024-02-29");
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2026-01-01", -1)).toBe("2025-12-31");
  expect(daysBetween("2024-01-01", "2025-01-01")).toBe(366);
  expect(daysBetween("2026-03-10", "2026-03-01")).toBe(-9);
  expect(dayAtNumber(dayNumberOf("1970-01-01"))).toBe("1970-01-01");
  expect(dayNumberOf("1970-01-02")).toBe(1);
});

test("Monday is 1 and Sunday is 7", () => {
  expect(weekdayOf("2026-11-23")).toBe(1);
  expect(weekdayOf("2026-09-20")).toBe(7);
  expect(weekdayOf("1970-01-01")).toBe(4);
  expect(weekdayOf("1969-12-28")).toBe(7);
});

test("a day knows its year and month", () => {
  expect(yearOf("2026-09-20")).toBe(2026);
  expect(monthOf("2026-09-20")).toBe("2026-09");
});

test.each(["2026-02-30", "2026-13-01", "2026-00-10", "2025-02-29", "2026-1-5", "2026/01/05", "20260105", "", "today"])(
  "%j is no day",
  (text) => {
    expect(isDay(text)).toBe(false);
    expect(() => addDays(text, 1)).toThrow(RangeError);
  },
);

test.each(["2024-02-29", "2026-12-31", "1999-01-01"])("%s is a day", (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  ["2026-11-23", 1, "2026-12-23"],
  ["2026-12-23", 1, "2027-01-23"],
  ["2026-01-31", 1, "2026-02-28"],
  ["2028-01-31", 1, "2028-02-29"],
  ["2026-10-31", 13, "2027-11-30"],
])("%s and %i months is %s", (day, count, later) => {
  expect(addMonths(day, count)).toBe(later);
});

test("quarters are counted back over the turn of the year, each with its first and last day", () => {
  expect(quartersUntil("2026-02-28", 3)).toEqual(["2026Q1", "2025Q4", "2025Q3"]);
  expect(daysOfQuarter("2024Q1")).toEqual({ from: "2024-01-01", to: "2024-03-31" });
  expect(daysOfQuarter("2026Q4")).toEqual({ from: "2026-10-01", to: "2026-12-31" });
  expect(quarterOf("2026-06-30")).toBe("2026Q2");
});
