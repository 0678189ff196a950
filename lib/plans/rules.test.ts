import fc from "fast-check";
import { expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import { addDays, dayOf } from "@/lib/day";
import type { Lamp } from "@/lib/deadlines/rules";
import { dueAtOf, measureLamp, nextDay, progressOf } from "./rules";

const at = (text: string) => new Date(`${text.replace(" ", "T")}:00+08:00`);
const since = at("2026-03-02 09:00");

// Approved on Monday 2 March, due on Friday 27 March 2026: twenty working days, the last fifth is four.
test.each<[string, string, string | null, Lamp]>([
  ["fresh", "2026-03-02 10:00", null, "green"],
  ["until the last fifth", "2026-03-23 17:00", null, "green"],
  ["yellow within it", "2026-03-24 10:00", null, "yellow"],
  ["yellow still on the evening of the due day", "2026-03-27 23:59", null, "yellow"],
  ["red when Saturday begins in the park", "2026-03-28 00:00", null, "red"],
  ["done in time", "2026-05-01 10:00", "2026-03-27 22:00", "done"],
  ["done late", "2026-05-01 10:00", "2026-03-28 00:00", "doneLate"],
])("%s", (_, now, completed, lamp) => {
  const measure = { dueOn: "2026-03-27", completedAt: completed ? at(completed) : null };
  expect(measureLamp(calendar, measure, since, at(now))).toBe(lamp);
});

test("a measure of one day is yellow at once when less than a fifth is left, and never both overdue and not", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 400 * 1440 }), (days, minutes) => {
      const dueOn = addDays("2026-03-02", days);
      const now = new Date(since.getTime() + minutes * 60_000);
      const isRed = measureLamp(calendar, { dueOn, completedAt: null }, since, now) === "red";
      // What the lists ask the database: the due day lies before today.
      expect(isRed).toBe(dueOn < dayOf(now));
    }),
  );
});

test("the due moment belongs to its day", () => {
  expect(dayOf(dueAtOf("2026-03-27"))).toBe("2026-03-27");
  expect(dayOf(new Date(dueAtOf("2026-03-27").getTime() + 1))).toBe("2026-03-28");
});

test("progress counts what is done, and what comes next is the first open day", () => {
  const done = { dueOn: "2026-03-01", completedAt: since };
  const open = { dueOn: "2026-04-01", completedAt: null };
  expect(progressOf([done, open, open])).toEqual({ done: 1, all: 3 });
  expect(nextDay([done, open], [{ dueOn: "2026-03-20", settledAt: null }])).toBe("2026-03-20");
  expect(nextDay([done, open], [{ dueOn: "2026-03-20", settledAt: since }])).toBe("2026-04-01");
  expect(nextDay([done], [{ dueOn: null, settledAt: null }])).toBeNull();
});
