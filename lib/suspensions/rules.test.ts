import { describe, expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import type { SpecialStep } from "./policy";
import { grantable, suspensionRefusal, workingDaysOf } from "./rules";

// "2026-03-02 09:30" on the clocks of the park.
function at(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+08:00`);
}

describe("an answer due on Friday 6 March at 18:00", () => {
  const dueAt = at("2026-03-06 18:00");
  type Row = [string, SpecialStep, fromOn: string, toOn: string, now: string, used: number, code: string | null];
  const rows: Row[] = [
    ["today", "hearing", "2026-03-04", "2026-03-04", "2026-03-04 17:59", 0, null],
    ["from its own due day", "hearing", "2026-03-06", "2026-03-10", "2026-03-04 10:00", 0, null],
    ["for a hearing's twenty days", "hearing", "2026-03-05", "2026-04-01", "2026-03-04 10:00", 0, null],
    ["a day longer", "hearing", "2026-03-05", "2026-04-02", "2026-03-04 10:00", 0, "suspensionTooLong"],
    ["for ever", "hearing", "2026-03-05", "9999-12-31", "2026-03-04 10:00", 0, "suspensionTooLong"],
    ["for a rest of five", "hearing", "2026-03-05", "2026-03-11", "2026-03-04 10:00", 15, null],
    ["for six of a rest of five", "hearing", "2026-03-05", "2026-03-12", "2026-03-04 10:00", 15, "suspensionTooLong"],
    ["when nothing is left", "hearing", "2026-03-05", "2026-03-05", "2026-03-04 10:00", 21, "suspensionTooLong"],
    ["for an appraisal's thirty", "inspection", "2026-03-05", "2026-04-16", "2026-03-04 10:00", 0, null],
    ["from yesterday", "hearing", "2026-03-03", "2026-03-05", "2026-03-04 00:00", 0, "suspensionBackdated"],
    ["to a day before it begins", "hearing", "2026-03-06", "2026-03-05", "2026-03-04 10:00", 0, "suspensionEndsFirst"],
    ["from a day after it is due", "hearing", "2026-03-09", "2026-03-10", "2026-03-04 10:00", 0, "suspensionAfterDue"],
    ["at the moment it is due", "hearing", "2026-03-06", "2026-03-09", "2026-03-06 18:00", 0, null],
    ["a minute after the breach", "hearing", "2026-03-06", "2026-03-09", "2026-03-06 18:01", 0, "suspensionOverdue"],
  ];
  test.each(rows)("may stand still %s, or not", (_, step, fromOn, toOn, now, usedDays, code) => {
    expect(suspensionRefusal(calendar, { dueAt, usedDays }, { step, fromOn, toOn }, at(now))?.code ?? null).toBe(code);
  });

  test("says how much is left of what its step may take", () => {
    const wanted = { step: "hearing", fromOn: "2026-03-05", toOn: "2026-03-12" } as const;
    const refused = suspensionRefusal(calendar, { dueAt, usedDays: 15 }, wanted, at("2026-03-04 10:00"));
    expect(refused?.particulars).toEqual({ most: 20, left: 5 });
  });
});

test("a stretch without a working day stops nothing", () => {
  const wanted = { step: "hearing", fromOn: "2026-03-07", toOn: "2026-03-08" } as const;
  const refused = suspensionRefusal(
    calendar,
    { dueAt: at("2026-03-13 18:00"), usedDays: 0 },
    wanted,
    at("2026-03-04 10:00"),
  );
  expect(refused).toMatchObject({ code: "suspensionWithoutWorkday", field: "toOn" });
});

test("working days are counted with both ends, holidays left out and make-up days in", () => {
  expect(workingDaysOf(calendar, { fromOn: "2026-09-30", toOn: "2026-10-10" })).toBe(4);
  expect(workingDaysOf(calendar, { fromOn: "2026-10-01", toOn: "2026-10-07" })).toBe(0);
});

test("what passed before the grant is not given back", () => {
  const days = { fromOn: "2026-03-02", toOn: "2026-03-10" };
  expect(grantable(days, at("2026-03-04 10:00"))).toEqual({ fromOn: "2026-03-04", toOn: "2026-03-10" });
  expect(grantable(days, at("2026-02-27 10:00"))).toEqual(days);
});
