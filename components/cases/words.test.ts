import { expect, test } from "vitest";
import { durationText, lampText, standstillText } from "@/components/cases/words";

const said = (key: string, values: Record<string, string | number> = {}) => [key, ...Object.values(values)].join(" ");
const WORKDAY = 480;

test.each([
  [80, "duration.hoursMinutes 1 20"],
  [60, "duration.hours 1"],
  [0, "duration.soon"],
  [WORKDAY + 90, "duration.daysHours 1 1"],
  [3 * WORKDAY + 90, "duration.days 3"],
])("%i working minutes are told so that an officer can plan with them: %s", (minutes, words) => {
  expect(durationText(said, minutes, WORKDAY)).toBe(words);
});

test("a paused clock says whose turn it is and no time", () => {
  expect(lampText(said, { lamp: "paused", remainingMinutes: 300 }, WORKDAY)).toBe("lamp.pausedFor");
});

test("one that a special step stops says so, for its due moment is known", () => {
  const suspended = { lamp: "paused", remainingMinutes: 300, dueAt: new Date("2026-11-16T10:00:00Z") };
  expect(lampText(said, suspended, WORKDAY)).toBe("lamp.suspended");
  const standstill = { reason: "hearing", toAt: new Date("2026-11-06T16:00:00Z") };
  expect(standstillText(said, standstill)).toBe("lamp.suspendedTo specialStep.hearing 2026-11-06");
  expect(standstillText(said, { reason: "correction", toAt: null })).toBe("lamp.pausedFor");
});

test("on the evening after its deadline a case is late although no working minute has passed", () => {
  expect(lampText(said, { lamp: "red", remainingMinutes: 0 }, WORKDAY)).toBe("lamp.lateNow");
  expect(lampText(said, { lamp: "red", remainingMinutes: -120 }, WORKDAY)).toBe("lamp.late duration.hours 2");
});
