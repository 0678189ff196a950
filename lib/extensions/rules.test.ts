import { describe, expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import { askRefusal, latestAskAt } from "./rules";

// "2026-03-02 09:30" on the clocks of the park.
function at(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+08:00`);
}

describe("more time must be asked for a working day ahead", () => {
  test.each([
    ["due on a Friday evening: by the Friday's opening", "2026-03-06 18:00", "2026-03-06 09:00"],
    ["due at noon: when the afternoon of the day before began", "2026-03-06 12:00", "2026-03-05 14:00"],
    ["due at the close of a day after a holiday: by its opening", "2026-10-08 18:00", "2026-10-08 09:00"],
    ["due in the morning after a holiday: in the last morning before it", "2026-10-08 10:00", "2026-09-30 10:00"],
    ["due on a worked Saturday", "2026-02-14 11:00", "2026-02-13 11:00"],
  ])("%s", (_, dueAt, latestAt) => {
    expect(latestAskAt(calendar, at(dueAt))).toEqual(at(latestAt));
  });
});

describe("a promise of seven working days, due on Friday 6 March at 18:00", () => {
  const clock = { dueAt: at("2026-03-06 18:00"), limitCount: 7 };

  test.each([
    ["by all of its length, in time", 7, "2026-03-05 17:00", null],
    ["at the last moment", 1, "2026-03-06 09:00", null],
    ["a minute after it", 1, "2026-03-06 09:01", "extensionTooLate"],
    ["after the promise was broken", 1, "2026-03-09 09:00", "extensionTooLate"],
    ["by a day more than it was long", 8, "2026-03-02 09:00", "extensionTooLong"],
  ])("may be extended %s, or not", (_, days, now, code) => {
    expect(askRefusal(calendar, clock, days, at(now))?.code ?? null).toBe(code);
  });

  test("says until when it could have been asked, and how much at most", () => {
    expect(askRefusal(calendar, clock, 1, at("2026-03-06 10:00"))?.particulars).toEqual({
      latestAt: at("2026-03-06 09:00"),
    });
    expect(askRefusal(calendar, clock, 9, at("2026-03-02 10:00"))?.particulars).toEqual({ most: 7 });
  });

  test("is not late while it stands still", () => {
    expect(askRefusal(calendar, { ...clock, dueAt: null }, 3, at("2026-04-01 10:00"))).toBeNull();
  });
});
