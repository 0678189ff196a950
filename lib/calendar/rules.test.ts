import { describe, expect, test } from "vitest";
import { addDays, momentAt, weekdayOf } from "@/lib/day";
import { officialCalendar, PUBLISHED_YEARS } from "./policy";
import {
  addWorkingDays,
  addWorkingMinutes,
  closingOf,
  countWorkingDays,
  dayKind,
  isSameWorkingDay,
  isWorkday,
  minutesPerWorkday,
  openingOfNextWorkday,
  subtractWorkingMinutes,
  type WorkCalendar,
  workingMinutesBetween,
} from "./rules";

const calendar = officialCalendar;

// "2026-03-02 09:30" on the clocks of the park.
function at(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+08:00`);
}

describe("the n-th working day after receipt, day of receipt not counted", () => {
  test.each([
    ["2026-02-13", 1, "2026-02-14"],
    ["2026-02-13", 3, "2026-02-25"],
    ["2026-02-13", 7, "2026-03-02"],
    ["2026-04-03", 1, "2026-04-07"],
    ["2026-04-30", 5, "2026-05-11"],
    ["2026-09-18", 3, "2026-09-22"],
    ["2026-09-24", 5, "2026-10-09"],
    ["2026-09-30", 1, "2026-10-08"],
    ["2026-09-30", 7, "2026-10-15"],
    ["2026-09-30", 15, "2026-10-27"],
    ["2025-01-24", 7, "2025-02-10"],
    ["2023-01-20", 5, "2023-02-01"],
    ["2022-12-30", 1, "2023-01-03"],
    ["2026-01-01", 1, "2026-01-04"],
    ["2026-03-07", 0, "2026-03-07"],
  ])("%s + %i = %s", (on, count, dueOn) => {
    expect(addWorkingDays(calendar, on, count)).toEqual({
      on: dueOn,
      provisional: false,
    });
    expect(countWorkingDays(calendar, on, dueOn)).toBe(count);
  });
});

test.each([
  [2022, 249],
  [2023, 249],
  [2024, 251],
  [2025, 248],
  [2026, 248],
])("the year %i has %i working days", (year, count) => {
  expect(countWorkingDays(calendar, `${year - 1}-12-31`, `${year}-12-31`)).toBe(count);
});

test.each([
  ["2026-01-04", "元旦"],
  ["2026-02-14", "春节"],
  ["2026-02-28", "春节"],
  ["2026-05-09", "劳动节"],
  ["2026-09-20", "国庆节"],
  ["2026-10-10", "国庆节"],
])("the weekend day %s is worked for %s", (on, name) => {
  expect(weekdayOf(on)).toBeGreaterThan(5);
  expect(dayKind(calendar, on)).toEqual({
    kind: "makeUpWorkday",
    name,
    provisional: false,
  });
  expect(isWorkday(calendar, on)).toBe(true);
  expect(workingMinutesBetween(calendar, momentAt(on, 0), momentAt(on, 1440))).toBe(420);
});

test.each([
  ["2026-03-02", { kind: "workday", provisional: false }],
  ["2026-03-07", { kind: "weekend", provisional: false }],
  ["2026-02-17", { kind: "holiday", name: "春节", provisional: false }],
  ["2026-02-15", { kind: "holiday", name: "春节", provisional: false }],
  ["2022-12-31", { kind: "holiday", name: "元旦", provisional: false }],
  ["2023-09-29", { kind: "holiday", name: "中秋节", provisional: false }],
  ["2025-10-06", { kind: "holiday", name: "中秋节", provisional: false }],
  ["2025-10-08", { kind: "holiday", name: "国庆节", provisional: false }],
  ["2027-01-01", { kind: "workday", provisional: true }],
  ["2027-01-02", { kind: "weekend", provisional: true }],
])("%s is shown as %o", (on, description) => {
  expect(dayKind(calendar, on)).toEqual(description);
});

test("every make-up workday of a notice falls on a weekend, and every notice names its source", () => {
  const makeUpDays = PUBLISHED_YEARS.flatMap((year) => year.makeUpWorkdays);
  expect(makeUpDays).toHaveLength(33);
  expect(makeUpDays.filter(({ on }) => weekdayOf(on) <= 5)).toEqual([]);
  expect(PUBLISHED_YEARS.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026]);
  expect(PUBLISHED_YEARS.filter(({ source }) => !/^https?:\/\/www\.gov\.cn\//.test(source))).toEqual([]);
});

test("a day computed in a year nobody has published is provisional", () => {
  expect(addWorkingDays(calendar, "2026-12-30", 1)).toEqual({
    on: "2026-12-31",
    provisional: false,
  });
  expect(addWorkingDays(calendar, "2026-12-31", 1)).toEqual({
    on: "2027-01-01",
    provisional: true,
  });
  expect(addWorkingMinutes(calendar, at("2026-12-31 17:00"), 60)).toEqual({
    at: at("2026-12-31 18:00"),
    provisional: false,
  });
  expect(addWorkingMinutes(calendar, at("2026-12-31 17:00"), 61)).toEqual({
    at: at("2027-01-01 09:01"),
    provisional: true,
  });
});

test("a calendar that marks a year as provisional keeps its known holidays", () => {
  const next: WorkCalendar = {
    ...calendar,
    version: 2,
    years: { ...calendar.years, 2027: "provisional" },
    exceptions: {
      ...calendar.exceptions,
      "2027-01-01": { isWorkday: false, name: "元旦" },
    },
  };
  expect(addWorkingDays(next, "2026-12-31", 1)).toEqual({
    on: "2027-01-04",
    provisional: true,
  });
  expect(addWorkingDays(calendar, "2026-12-31", 1).on).toBe("2027-01-01");
});

describe("working minutes end at the earliest moment by which they have passed", () => {
  test.each([
    ["within a morning", "2026-03-02 09:00", 60, "2026-03-02 10:00"],
    ["to the lunch break, not past it", "2026-03-02 10:00", 120, "2026-03-02 12:00"],
    ["over the lunch break", "2026-03-02 11:30", 60, "2026-03-02 14:30"],
    ["from within the lunch break", "2026-03-02 13:00", 1, "2026-03-02 14:01"],
    ["to the close, not to the next opening", "2026-03-02 17:00", 60, "2026-03-02 18:00"],
    ["overnight", "2026-03-02 17:00", 61, "2026-03-03 09:01"],
    ["from ten to midnight", "2026-03-02 23:50", 30, "2026-03-03 09:30"],
    ["from midnight", "2026-03-03 00:00", 30, "2026-03-03 09:30"],
    ["from Friday evening", "2026-03-06 18:00", 420, "2026-03-09 18:00"],
    ["over a holiday, into a worked Saturday", "2026-02-13 17:30", 60, "2026-02-14 09:30"],
    ["over a long holiday", "2026-02-14 17:30", 60, "2026-02-24 09:30"],
    ["over the new year", "2025-12-31 17:30", 60, "2026-01-04 09:30"],
    ["nothing at all", "2026-03-07 11:11", 0, "2026-03-07 11:11"],
  ])("%s: %s + %i = %s", (_, from, minutes, to) => {
    expect(addWorkingMinutes(calendar, at(from), minutes).at).toEqual(at(to));
    expect(workingMinutesBetween(calendar, at(from), at(to))).toBe(minutes);
  });
});

describe("walking back, working minutes begin at the latest moment that leaves them", () => {
  test.each([
    ["2026-03-02 18:00", 60, "2026-03-02 17:00"],
    ["2026-03-02 18:00", 240, "2026-03-02 14:00"],
    ["2026-03-02 18:00", 241, "2026-03-02 11:59"],
    ["2026-03-02 18:00", 420, "2026-03-02 09:00"],
    ["2026-03-02 18:00", 421, "2026-02-28 17:59"],
    ["2026-03-02 13:00", 30, "2026-03-02 11:30"],
    ["2026-03-08 12:00", 30, "2026-03-06 17:30"],
    ["2026-03-08 12:00", 0, "2026-03-08 12:00"],
  ])("%s - %i = %s", (to, minutes, from) => {
    expect(subtractWorkingMinutes(calendar, at(to), minutes).at).toEqual(at(from));
    expect(workingMinutesBetween(calendar, at(from), at(to))).toBe(minutes);
  });
});

test("a span counted backwards is negative, and one outside office hours is nothing", () => {
  expect(workingMinutesBetween(calendar, at("2026-03-02 10:00"), at("2026-03-02 09:00"))).toBe(-60);
  expect(workingMinutesBetween(calendar, at("2026-03-07 00:00"), at("2026-03-08 23:59"))).toBe(0);
  expect(workingMinutesBetween(calendar, at("2026-03-02 12:00"), at("2026-03-02 14:00"))).toBe(0);
  expect(workingMinutesBetween(calendar, at("2026-03-02 18:00"), at("2026-03-02 12:30"))).toBe(-240);
});

test("seconds are dropped, so that stretches of time add up", () => {
  const [from, middle, to] = ["09:00:59", "10:30:30", "11:00:01"].map((time) => new Date(`2026-03-02T${time}+08:00`));
  if (!from || !middle || !to) throw new Error("three moments");
  expect(workingMinutesBetween(calendar, from, to)).toBe(120);
  expect(workingMinutesBetween(calendar, from, middle) + workingMinutesBetween(calendar, middle, to)).toBe(120);
  expect(addWorkingMinutes(calendar, from, 30).at).toEqual(at("2026-03-02 09:30"));
});

test("adding, counting and taking away agree with each other on every hour of 2026", () => {
  for (let hour = 0; hour < 365 * 24; hour += 5) {
    const from = momentAt("2026-01-01", hour * 60 + 17);
    const { at: to } = addWorkingMinutes(calendar, from, 700);
    expect(workingMinutesBetween(calendar, from, to)).toBe(700);
    expect(workingMinutesBetween(calendar, from, new Date(to.getTime() - 60_000))).toBe(699);
    const { at: back } = subtractWorkingMinutes(calendar, to, 700);
    expect(workingMinutesBetween(calendar, back, to)).toBe(700);
    expect(back >= from).toBe(true);
  }
});

test("the office opens on the next working day and closes in the evening", () => {
  expect(openingOfNextWorkday(calendar, "2026-09-30")).toEqual(at("2026-10-08 09:00"));
  expect(openingOfNextWorkday(calendar, "2026-03-02")).toEqual(at("2026-03-03 09:00"));
  expect(closingOf(calendar, "2026-03-02")).toEqual(at("2026-03-02 18:00"));
  expect(minutesPerWorkday(calendar)).toBe(420);
});

test("a park with other office hours counts with them", () => {
  const straight: WorkCalendar = {
    ...calendar,
    hours: [{ opensAt: 510, closesAt: 1050 }],
  };
  expect(minutesPerWorkday(straight)).toBe(540);
  expect(addWorkingMinutes(straight, at("2026-03-02 11:30"), 60).at).toEqual(at("2026-03-02 12:30"));
  expect(openingOfNextWorkday(straight, "2026-03-02")).toEqual(at("2026-03-03 08:30"));
});

test("a count that can never be reached is an error, not an endless loop", () => {
  const closed: WorkCalendar = { ...calendar, hours: [] };
  expect(() => addWorkingMinutes(closed, at("2026-03-02 09:00"), 1)).toThrow(RangeError);
  expect(() => subtractWorkingMinutes(closed, at("2026-03-02 09:00"), 1)).toThrow(RangeError);
  expect(() => addWorkingDays(calendar, "2026-03-02", 6000)).toThrow(RangeError);
  expect(() => countWorkingDays(calendar, "2000-01-01", "2026-01-01")).toThrow(RangeError);
  expect(() => addWorkingDays(calendar, "2026-03-02", -1)).toThrow(RangeError);
  expect(() => addWorkingMinutes(calendar, at("2026-03-02 09:00"), 1.5)).toThrow(RangeError);
});

test("thirteen months of working minutes are the working days between, at seven hours each", () => {
  const [from, to] = [at("2025-02-05 10:00"), at("2026-03-04 10:00")];
  let expected = 0;
  for (let on = "2025-02-06"; on <= "2026-03-04"; on = addDays(on, 1)) if (isWorkday(calendar, on)) expected += 420;
  expect(workingMinutesBetween(calendar, from, to)).toBe(expected);
});

describe("the same working day", () => {
  test.each([
    ["2026-03-02 09:00", "2026-03-02 17:00", true],
    ["2026-03-02 09:00", "2026-03-02 23:59", true],
    ["2026-03-02 09:00", "2026-03-03 00:00", false],
    ["2026-03-02 06:00", "2026-03-02 12:00", true],
    // After closing time: until the end of the next working day, over a weekend and a holiday.
    ["2026-03-02 21:00", "2026-03-03 17:00", true],
    ["2026-03-02 21:00", "2026-03-04 09:00", false],
    ["2026-03-06 21:00", "2026-03-09 17:00", true],
    ["2026-03-07 10:00", "2026-03-07 11:00", true],
    ["2026-03-07 10:00", "2026-03-10 09:00", false],
    ["2026-09-30 21:00", "2026-10-08 17:00", true],
  ])("what came %s and was settled %s: %s", (from, to, same) => {
    expect(isSameWorkingDay(calendar, at(from), at(to))).toBe(same);
  });
});
