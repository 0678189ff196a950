import { describe, expect, test } from "vitest";
import { officialCalendar } from "@/lib/calendar/policy";
import { addWorkingDays, closingOf } from "@/lib/calendar/rules";
import { type Limit, workingDays } from "./policy";
import {
  type Clock,
  countedMinutesBetween,
  dueOf,
  explain,
  limitMinutesOf,
  monthlyDueOn,
  type Pause,
  remainingParts,
} from "./rules";

const calendar = officialCalendar;

// "2026-03-02 09:30" on the clocks of the park.
function at(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+08:00`);
}

function pause(from: string, to: string | null): Pause {
  return { fromAt: at(from), toAt: to === null ? null : at(to) };
}

function clock(start: string, limit: Limit, ...pauses: Pause[]): Clock {
  return { startedAt: at(start), limit, pauses };
}

const workingMinutes = (count: number): Limit => ({ unit: "workingMinutes", count });

describe("without pauses", () => {
  test.each([
    ["filed on Monday morning", "2026-03-02 09:30", workingDays(1), "2026-03-03 18:00"],
    ["filed at ten to midnight: not a day late at birth", "2026-03-02 23:50", workingDays(1), "2026-03-03 18:00"],
    ["filed on a Saturday", "2026-03-07 10:00", workingDays(3), "2026-03-11 18:00"],
    ["filed on a worked Saturday", "2026-02-14 10:00", workingDays(1), "2026-02-24 18:00"],
    ["filed before a long holiday", "2026-09-30 10:00", workingDays(7), "2026-10-15 18:00"],
    ["filed on New Year's Day", "2026-01-01 10:00", workingDays(1), "2026-01-04 18:00"],
    ["two working hours over lunch", "2026-03-02 11:00", workingMinutes(120), "2026-03-02 15:00"],
    ["two working hours from the evening", "2026-03-02 20:00", workingMinutes(120), "2026-03-03 11:00"],
    ["four working hours over a weekend", "2026-03-06 17:00", workingMinutes(240), "2026-03-09 12:00"],
  ])("%s", (_, start, limit, due) => {
    expect(dueOf(calendar, clock(start, limit), at(start))).toEqual({
      dueAt: at(due),
      provisional: false,
      remainingMinutes: limitMinutesOf(calendar, limit),
    });
  });

  test("a clock of n working days is due at the close of the n-th working day after its start", () => {
    for (const count of [1, 2, 3, 5, 7, 15, 30]) {
      for (const startOn of ["2026-02-13", "2026-04-03", "2026-09-18", "2026-09-24", "2025-01-24", "2023-01-20"]) {
        const { dueAt } = dueOf(calendar, clock(`${startOn} 15:20`, workingDays(count)), at(`${startOn} 15:20`));
        expect(dueAt).toEqual(closingOf(calendar, addWorkingDays(calendar, startOn, count).on));
      }
    }
  });

  test("the minutes left shrink in working time only, and go below nothing when late", () => {
    const twoDays = clock("2026-03-05 10:00", workingDays(2));
    const left = (now: string) => dueOf(calendar, twoDays, at(now)).remainingMinutes;
    expect(left("2026-03-05 17:00")).toBe(840);
    expect(left("2026-03-06 12:30")).toBe(660);
    expect(left("2026-03-08 12:00")).toBe(420);
    expect(left("2026-03-09 18:00")).toBe(0);
    expect(left("2026-03-09 23:00")).toBe(0);
    expect(left("2026-03-10 10:00")).toBe(-60);
  });

  test("a due moment in a year nobody has published is provisional", () => {
    const now = at("2026-12-29 10:00");
    expect(dueOf(calendar, clock("2026-12-29 10:00", workingDays(2)), now).provisional).toBe(false);
    expect(dueOf(calendar, clock("2026-12-29 10:00", workingDays(3)), now)).toMatchObject({
      dueAt: at("2027-01-01 18:00"),
      provisional: true,
    });
  });

  test("a limit of nothing, or of half a day, is a mistake", () => {
    expect(() => dueOf(calendar, clock("2026-03-02 10:00", workingDays(0)), at("2026-03-02 10:00"))).toThrow(
      RangeError,
    );
    expect(() => limitMinutesOf(calendar, workingDays(0.5))).toThrow(RangeError);
  });
});

describe("with pauses", () => {
  const now = at("2026-03-20 12:00");
  const oneDay = (...pauses: Pause[]) =>
    dueOf(calendar, clock("2026-03-02 10:00", workingDays(1), ...pauses), now).dueAt;

  test.each([
    [
      "an hour of the counted day moves the due moment by an hour",
      [pause("2026-03-03 10:00", "2026-03-03 11:00")],
      "2026-03-04 10:00",
    ],
    [
      "a pause on the day of receipt changes nothing",
      [pause("2026-03-02 10:00", "2026-03-02 18:00")],
      "2026-03-03 18:00",
    ],
    ["a pause over lunch changes nothing", [pause("2026-03-03 12:00", "2026-03-03 14:00")], "2026-03-03 18:00"],
    [
      "a pause after the due moment changes nothing",
      [pause("2026-03-03 18:00", "2026-03-05 18:00")],
      "2026-03-03 18:00",
    ],
    [
      "a pause that began before the clock counts from its beginning",
      [pause("2026-02-25 10:00", "2026-03-03 10:00")],
      "2026-03-04 10:00",
    ],
    [
      "overlapping pauses count once",
      [pause("2026-03-03 10:00", "2026-03-03 11:00"), pause("2026-03-03 10:30", "2026-03-03 11:30")],
      "2026-03-04 10:30",
    ],
    [
      "a pause inside another counts once",
      [pause("2026-03-03 09:00", "2026-03-03 12:00"), pause("2026-03-03 10:00", "2026-03-03 11:00")],
      "2026-03-04 12:00",
    ],
    [
      "pauses that touch count as one",
      [pause("2026-03-03 11:00", "2026-03-03 12:00"), pause("2026-03-03 10:00", "2026-03-03 11:00")],
      "2026-03-04 11:00",
    ],
    ["a pause of no length changes nothing", [pause("2026-03-03 10:00", "2026-03-03 10:00")], "2026-03-03 18:00"],
    [
      "a pause over the weekend moves by its working time",
      [pause("2026-03-03 17:00", "2026-03-09 10:00")],
      "2026-03-09 11:00",
    ],
  ])("%s", (_, pauses, due) => {
    expect(oneDay(...pauses)).toEqual(at(due));
  });

  test("while a pause is open there is no due moment and the minutes left stand still", () => {
    const paused = clock("2026-03-02 10:00", workingDays(3), pause("2026-03-04 10:00", null));
    for (const moment of ["2026-03-04 10:00", "2026-03-04 16:00", "2026-04-20 10:00"]) {
      expect(dueOf(calendar, paused, at(moment))).toMatchObject({ dueAt: null, remainingMinutes: 1260 - 420 - 60 });
    }
  });

  test("an open pause that closed ones overlap still stops the clock", () => {
    expect(oneDay(pause("2026-03-03 10:00", null), pause("2026-03-03 11:00", "2026-03-03 12:00"))).toBeNull();
    expect(oneDay(pause("2026-03-03 10:00", "2026-03-03 12:00"), pause("2026-03-03 11:00", null))).toBeNull();
  });

  test("a pause opened after the due moment does not take the due moment away", () => {
    expect(oneDay(pause("2026-03-03 20:00", null))).toEqual(at("2026-03-03 18:00"));
    const late = clock("2026-03-02 10:00", workingDays(1), pause("2026-03-04 10:00", null));
    expect(dueOf(calendar, late, now).remainingMinutes).toBe(-60);
  });
});

describe("the explanation", () => {
  test("tells day by day what was counted, what was not, and what was paused", () => {
    const paused = clock("2026-02-13 15:00", workingDays(3), pause("2026-02-24 10:00", "2026-02-24 15:00"));
    const ledger = explain(calendar, paused, at("2026-02-13 15:00"));
    expect(ledger).toHaveLength(14);
    expect(ledger[0]).toEqual({
      on: "2026-02-13",
      kind: "workday",
      isStartDay: true,
      countedMinutes: 0,
      pausedMinutes: 0,
      provisional: false,
      cumulativeMinutes: 0,
    });
    expect(ledger[1]).toMatchObject({ on: "2026-02-14", kind: "makeUpWorkday", name: "春节", countedMinutes: 420 });
    expect(ledger[2]).toMatchObject({ on: "2026-02-15", kind: "holiday", name: "春节", countedMinutes: 0 });
    expect(ledger[11]).toMatchObject({ on: "2026-02-24", countedMinutes: 240, pausedMinutes: 180 });
    expect(ledger[13]).toMatchObject({ on: "2026-02-26", countedMinutes: 180, cumulativeMinutes: 1260 });
  });

  test("of a paused clock goes to today and shows the time standing still", () => {
    const paused = clock("2026-03-02 10:00", workingDays(3), pause("2026-03-04 10:00", null));
    const ledger = explain(calendar, paused, at("2026-03-05 12:00"));
    expect(ledger.map(({ on, countedMinutes, pausedMinutes }) => [on, countedMinutes, pausedMinutes])).toEqual([
      ["2026-03-02", 0, 0],
      ["2026-03-03", 420, 0],
      ["2026-03-04", 60, 360],
      ["2026-03-05", 0, 180],
    ]);
  });

  test("of a clock in minutes counts the start day", () => {
    const ledger = explain(calendar, clock("2026-03-02 17:30", workingMinutes(60)), at("2026-03-02 17:30"));
    expect(ledger.map(({ on, countedMinutes }) => [on, countedMinutes])).toEqual([
      ["2026-03-02", 30],
      ["2026-03-03", 30],
    ]);
  });

  test("marks the days that are provisional", () => {
    const ledger = explain(calendar, clock("2026-12-30 10:00", workingDays(2)), at("2026-12-30 10:00"));
    expect(ledger.map(({ on, provisional }) => [on, provisional])).toEqual([
      ["2026-12-30", false],
      ["2026-12-31", false],
      ["2027-01-01", true],
    ]);
  });
});

test("a duration is shown in working days, hours and minutes", () => {
  expect(remainingParts(1260 + 125, 420)).toEqual({ late: false, days: 3, hours: 2, minutes: 5 });
  expect(remainingParts(419, 420)).toEqual({ late: false, days: 0, hours: 6, minutes: 59 });
  expect(remainingParts(0, 420)).toEqual({ late: false, days: 0, hours: 0, minutes: 0 });
  expect(remainingParts(-450, 420)).toEqual({ late: true, days: 1, hours: 0, minutes: 30 });
});

test("what a clock has counted leaves out pauses that overlap or reach beyond both ends", () => {
  const pauses = [pause("2026-03-01 10:00", "2026-03-02 10:00"), pause("2026-03-02 09:30", "2026-03-02 11:00")];
  expect(countedMinutesBetween(calendar, pauses, at("2026-03-02 09:00"), at("2026-03-02 12:00"))).toBe(60);
  expect(
    countedMinutesBetween(calendar, [pause("2026-03-02 11:00", null)], at("2026-03-02 09:00"), at("2026-03-03 12:00")),
  ).toBe(120);
  expect(countedMinutesBetween(calendar, [], at("2026-03-03 12:00"), at("2026-03-02 09:00"))).toBe(0);
});

test.each([
  ["an ordinary day", "2026-03-03", "2026-04-03"],
  ["a holiday: the first working day after it", "2026-09-01", "2026-10-08"],
  ["a Saturday that is worked", "2026-01-14", "2026-02-14"],
  ["a day that the next month does not have: its last, a worked Saturday", "2026-01-31", "2026-02-28"],
])("a report due on %s", (_, startOn, dueOn) => {
  expect(monthlyDueOn(officialCalendar, startOn, 1)).toBe(dueOn);
});
