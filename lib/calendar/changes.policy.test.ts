import { expect, test } from "vitest";
import { changedDays, partOf, withYear, workdaysOf } from "./changes.policy";
import { officialCalendar } from "./policy";

const off = (on: string, name = "元旦") => ({ on, isWorkday: false, name });
const work = (on: string, name = "元旦") => ({ on, isWorkday: true, name });

test("publishing a year nobody has published changes the weekdays that are off and the weekends that are worked", () => {
  const days = [off("2026-12-31"), off("2027-01-01"), off("2027-01-02"), work("2027-01-09")];
  const after = withYear(officialCalendar, 2027, "official", [], days);
  expect(changedDays(officialCalendar, after)).toEqual([
    { on: "2026-12-31", before: "workday", after: "holiday", name: "元旦" },
    { on: "2027-01-01", before: "workday", after: "holiday", name: "元旦" },
    { on: "2027-01-09", before: "weekend", after: "makeUpWorkday", name: "元旦" },
  ]);
  expect(workdaysOf(after, 2027) - workdaysOf(officialCalendar, 2027)).toBe(0);
});

test("a second notice gives back the days it no longer names, and only those of its own year", () => {
  const first = [off("2027-01-01"), off("2027-01-04"), work("2027-01-09")];
  const before = withYear(officialCalendar, 2027, "official", [], first);
  const after = withYear(before, 2027, "official", first, [off("2027-01-01", "新年")]);
  expect(changedDays(before, after)).toEqual([
    { on: "2027-01-04", before: "holiday", after: "workday", name: "元旦" },
    { on: "2027-01-09", before: "makeUpWorkday", after: "weekend", name: "元旦" },
  ]);
  expect(after.exceptions["2026-10-01"]).toEqual(officialCalendar.exceptions["2026-10-01"]);
});

test("a browser is sent the days of the year it shows and no others", () => {
  const part = partOf(officialCalendar, 2023);
  expect(Object.keys(part.exceptions).every((on) => on.startsWith("2023-"))).toBe(true);
  expect(part.years).toEqual({ 2023: "official" });
});
