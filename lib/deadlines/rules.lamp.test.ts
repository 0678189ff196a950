import { describe, expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import { workingDays } from "./policy";
import { dueOf, type LampFacts, lampOf, pausedSince, warnAtOf } from "./rules";

// "2026-03-02 09:30" on the clocks of the park.
function at(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+08:00`);
}

describe("a case suspended from Wednesday to Friday", () => {
  const standstill = { pausedAt: at("2026-03-04 00:00"), pausedTo: at("2026-03-07 00:00") };

  test.each([
    ["has not begun on the evening before", standstill, "2026-03-03 23:59", null],
    ["stands still from midnight", standstill, "2026-03-04 00:00", standstill.pausedAt],
    ["stands still on its last evening", standstill, "2026-03-06 23:59", standstill.pausedAt],
    ["is over at midnight, whoever has noticed", standstill, "2026-03-07 00:00", null],
    [
      "waits for the enterprise however long it takes",
      { ...standstill, pausedTo: null },
      "2027-01-01 00:00",
      standstill.pausedAt,
    ],
    ["counts when nothing stands", { pausedAt: null, pausedTo: null }, "2026-03-05 00:00", null],
  ] as const)("%s", (_, of, now, since) => {
    expect(pausedSince(of, at(now))).toEqual(since);
  });
});

test("what was nearly due when it was suspended is yellow when it counts again, not in between", () => {
  const pause = { fromAt: at("2026-03-06 14:00"), toAt: at("2026-03-14 00:00") };
  // A warning of 420 minutes: 180 on Monday morning, 180 on Friday morning, 60 on Thursday evening.
  expect(warnAtOf(calendar, at("2026-03-16 14:00"), 3 * 420, [pause])).toEqual(at("2026-03-05 17:00"));
});

describe("the lamp", () => {
  const running: LampFacts = {
    dueAt: at("2026-03-06 18:00"),
    warnAt: at("2026-03-06 09:00"),
    stoppedAt: null,
    pausedAt: null,
  };

  test.each([
    ["green well before", {}, "2026-03-05 10:00", "green"],
    ["green a minute before the warning", {}, "2026-03-06 08:59", "green"],
    ["yellow from the warning", {}, "2026-03-06 09:00", "yellow"],
    ["yellow at the due moment itself", {}, "2026-03-06 18:00", "yellow"],
    ["red a minute after", {}, "2026-03-06 18:01", "red"],
    ["paused", { dueAt: null, warnAt: null, pausedAt: at("2026-03-04 10:00") }, "2026-03-20 10:00", "paused"],
    [
      "paused, with the due moment of before the pause",
      { pausedAt: at("2026-03-04 10:00") },
      "2026-03-20 10:00",
      "paused",
    ],
    ["red although paused, when late before", { pausedAt: at("2026-03-09 10:00") }, "2026-03-20 10:00", "red"],
    ["done in time", { stoppedAt: at("2026-03-05 10:00") }, "2026-03-20 10:00", "done"],
    ["done at the due moment itself", { stoppedAt: at("2026-03-06 18:00") }, "2026-03-20 10:00", "done"],
    ["done late", { stoppedAt: at("2026-03-06 18:01") }, "2026-03-20 10:00", "doneLate"],
    ["done while paused", { dueAt: null, warnAt: null, stoppedAt: at("2026-04-01 10:00") }, "2026-04-02 10:00", "done"],
  ] as const)("is %s", (_, change, now, lamp) => {
    expect(lampOf({ ...running, ...change }, at(now))).toBe(lamp);
  });

  test("an item due on Friday is not overdue until its office has closed", () => {
    const { dueAt } = dueOf(
      calendar,
      { startedAt: at("2026-03-03 10:00"), limit: workingDays(3), pauses: [] },
      at("2026-03-03 10:00"),
    );
    expect(dueAt).toEqual(at("2026-03-06 18:00"));
    expect(lampOf({ ...running, dueAt }, new Date("2026-03-06T18:00:00+08:00"))).toBe("yellow");
    expect(lampOf({ ...running, dueAt }, new Date("2026-03-06T18:00:01+08:00"))).toBe("red");
  });

  test.each([
    ["1 working day: the last fifth", 1, "2026-03-06 16:36"],
    ["2 working days: the last fifth", 2, "2026-03-06 15:12"],
    ["3 working days: the last day", 3, "2026-03-06 09:00"],
    ["5 working days: the last day, which is a fifth", 5, "2026-03-06 09:00"],
    ["7 working days: the last fifth, which is more than a day", 7, "2026-03-05 15:12"],
    ["15 working days: the last three days", 15, "2026-03-04 09:00"],
    ["30 working days: the last six days", 30, "2026-02-28 09:00"],
  ])("warns ahead of a limit of %s", (_, days, warnAt) => {
    expect(warnAtOf(calendar, at("2026-03-06 18:00"), days * 420)).toEqual(at(warnAt));
  });

  test("warns half an hour ahead of a limit of two and a half hours", () => {
    expect(warnAtOf(calendar, at("2026-03-06 14:10"), 150)).toEqual(at("2026-03-06 11:40"));
  });
});
