import { describe, expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import { momentAt } from "@/lib/day";
import { dueOfStored, type StoredClock } from "./standing.policy";
import { answeredBy, dueIfAnswered, problemOfDay } from "./what-if.policy";

const at = (on: string, hour: number) => momentAt(on, hour * 60);
const NOW = at("2026-09-22", 10);

function clock(more: Partial<StoredClock> = {}): StoredClock {
  const times = { startedAt: at("2026-09-18", 9), dueAt: null, warnAt: null, stoppedAt: null };
  const limit = { limitUnit: "workingDays", limitCount: 3, extendedCount: 0, greenUnit: null, greenCount: null };
  const rest = { pausable: true, provisional: false, calendarVersion: 1 };
  return { id: "1", kind: "acceptance", itemId: null, ...times, ...limit, ...rest, ...more };
}

/** Counted on Sunday the 20th, a make-up workday; paused at its close. */
const OPEN = { reason: "correction", fromAt: at("2026-09-20", 18), toAt: null, closedAt: null };

describe("if the enterprise answers", () => {
  test.each([
    ["on Thursday before the holiday: the two days that are left follow it", "2026-09-24", "2026-09-29"],
    ["in the middle of the holiday: as if on its last day", "2026-09-26", "2026-09-29"],
    ["just before National Day: over the week and its make-up Saturday", "2026-09-30", "2026-10-09"],
  ])("%s", (_, on, dueOn) => {
    const [supposed] = dueIfAnswered(calendar, [clock()], [OPEN], answeredBy(calendar, on, NOW));
    expect(supposed).toEqual({ id: "1", kind: "acceptance", dueAt: at(dueOn, 18), provisional: false });
  });

  test("at any moment, it is due when it would be if the pause had really ended then", () => {
    for (let hour = 0; hour < 24 * 40; hour += 7) {
      const moment = new Date(NOW.getTime() + hour * 3_600_000);
      const [supposed] = dueIfAnswered(calendar, [clock()], [OPEN], moment);
      const real = dueOfStored(calendar, clock(), [{ ...OPEN, toAt: moment }], moment);
      expect(supposed?.dueAt).toEqual(real.dueAt);
    }
  });

  test("half a day that had counted before the pause stays counted", () => {
    const noon = { ...OPEN, fromAt: at("2026-09-21", 12) };
    const [supposed] = dueIfAnswered(calendar, [clock()], [noon], answeredBy(calendar, "2026-09-24", NOW));
    expect(supposed?.dueAt).toEqual(at("2026-09-29", 15));
  });

  test("in a year without a published calendar, the date is provisional", () => {
    const [supposed] = dueIfAnswered(calendar, [clock()], [OPEN], answeredBy(calendar, "2026-12-31", NOW));
    expect(supposed?.provisional).toBe(true);
  });

  test("clocks that do not wait for it are left out, and so is everything where nothing waits", () => {
    const others = [clock({ kind: "correction", pausable: false }), clock({ stoppedAt: NOW })];
    expect(dueIfAnswered(calendar, others, [OPEN], NOW)).toEqual([]);
    expect(dueIfAnswered(calendar, [clock()], [{ ...OPEN, toAt: NOW }], NOW)).toEqual([]);
  });

  test("this evening after the office has closed: it cannot come sooner than now", () => {
    const evening = at("2026-09-22", 20);
    expect(answeredBy(calendar, "2026-09-22", evening)).toEqual(evening);
    expect(answeredBy(calendar, "2026-09-22", NOW)).toEqual(at("2026-09-22", 18));
  });
});

test.each([
  ["2026-09-22", null],
  ["2026-09-21", "past"],
  ["2027-09-23", null],
  ["2027-09-24", "tooFar"],
  ["2026-02-30", "notADay"],
  ["Friday", "notADay"],
  ["9999999-01-01", "notADay"],
])("the day %s may be supposed unless: %s", (on, problem) => {
  expect(problemOfDay(on, NOW)).toBe(problem);
});
