import { expect, test } from "vitest";
import { durationText, lampText } from "@/components/cases/words";

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

test("on the evening after its deadline a case is late although no working minute has passed", () => {
  expect(lampText(said, { lamp: "red", remainingMinutes: 0 }, WORKDAY)).toBe("lamp.lateNow");
  expect(lampText(said, { lamp: "red", remainingMinutes: -120 }, WORKDAY)).toBe("lamp.late duration.hours 2");
});
