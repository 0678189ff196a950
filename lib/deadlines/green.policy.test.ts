import { describe, expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import { momentAt } from "@/lib/day";
import { greenLimitOf, halved, type ToHalve } from "./green.policy";
import { type Limit, workingDays } from "./policy";
import { countedMinutesBetween, dueOf, explain, limitMinutesOf, type Pause } from "./rules";

// "2026-03-02 09:30" on the clocks of the park; 2 March 2026 is a Monday.
function at(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+08:00`);
}
const minutes = (count: number): Limit => ({ unit: "workingMinutes", count });

test.each([
  [1, 1],
  [2, 1],
  [3, 2],
  [7, 4],
  [15, 8],
  [30, 15],
])("%i working days become %i", (days, half) => {
  expect(halved(workingDays(days))).toEqual(workingDays(half));
});

describe("an answer promised within seven working days, begun on Monday 2 March, due on Wednesday 11 March", () => {
  const clock: ToHalve = {
    kind: "answer",
    startedAt: at("2026-03-02 10:00"),
    limit: workingDays(7),
    extendedCount: 0,
    pauses: [],
  };
  const green = (greenAt: string, more: Partial<ToHalve> = {}) =>
    greenLimitOf(calendar, { ...clock, ...more }, at(greenAt));

  test.each([
    ["on the day it began: half of it, Friday 6 March", "2026-03-02 15:00", 4],
    ["on Thursday the 5th: still half of it, Friday is the next working day", "2026-03-05 17:00", 4],
    ["on Friday, when half of it would end that evening: Monday", "2026-03-06 09:00", 5],
    ["on Saturday: Monday", "2026-03-07 12:00", 5],
    ["on Monday the 9th, when half of it is over: Tuesday", "2026-03-09 10:00", 6],
    ["on Tuesday: Wednesday, as promised", "2026-03-10 10:00", 7],
    ["on its last day: as promised", "2026-03-11 10:00", 7],
    ["once it is late: as promised, and late", "2026-03-12 10:00", 7],
  ])("put into the green channel %s", (_, greenAt, count) => {
    expect(green(greenAt)).toEqual(workingDays(count));
  });

  test("days that a manager granted before are not halved", () => {
    expect(green("2026-03-03 10:00", { extendedCount: 3 })).toEqual(workingDays(4));
    expect(green("2026-03-11 10:00", { extendedCount: 3 })).toEqual(workingDays(5));
  });

  test("a pause before it counts for it, and one that is open is taken to end there", () => {
    const pause: Pause = { fromAt: at("2026-03-03 09:00"), toAt: at("2026-03-05 09:00") };
    expect(green("2026-03-09 10:00", { pauses: [pause] })).toEqual(workingDays(4));
    expect(green("2026-03-06 17:00", { pauses: [{ ...pause, toAt: null }] })).toEqual(workingDays(4));
  });

  test("one that begins afterwards begins with half", () => {
    expect(green("2026-02-25 10:00")).toEqual(workingDays(4));
    expect(green("2026-02-25 10:00", { limit: workingDays(1) })).toEqual(workingDays(1));
  });
});

describe("first contact", () => {
  const clock: ToHalve = {
    kind: "firstContact",
    startedAt: at("2026-03-02 10:00"),
    limit: workingDays(1),
    extendedCount: 0,
    pauses: [],
  };

  test.each([
    ["as it is filed", "2026-03-02 10:00", 240],
    ["an hour later", "2026-03-02 11:00", 300],
    ["in the afternoon", "2026-03-02 16:00", 480],
  ])("is due four working hours after the green channel, put into it %s", (_, greenAt, count) => {
    const limit = greenLimitOf(calendar, clock, at(greenAt));
    expect(limit).toEqual(minutes(count));
    expect(dueOf(calendar, { ...clock, limit }, at(greenAt)).remainingMinutes).toBe(240);
  });

  test("is never due later than it was, and an urgent one is quicker already", () => {
    expect(greenLimitOf(calendar, clock, at("2026-03-03 15:00"))).toEqual(workingDays(1));
    const urgent = { ...clock, limit: minutes(120) };
    expect(greenLimitOf(calendar, urgent, at("2026-03-02 10:00"))).toEqual(minutes(120));
  });
});

test("two thousand clocks drawn by lot: what was counted stays, the account adds up, nobody is late by the act", () => {
  const draw = lots(20260303);
  for (let round = 0; round < 2000; round++) {
    const { clock, greenAt } = drawClock(draw);
    const { startedAt, limit, pauses, extendedCount } = clock;
    const shown = JSON.stringify({ clock, greenAt });
    const half = greenLimitOf(calendar, clock, greenAt);
    const due = (own: Limit) => {
      const whole = { startedAt, limit: { ...own, count: own.count + extendedCount }, pauses };
      return { whole, ...dueOf(calendar, whole, greenAt) };
    };
    const [before, after] = [due(limit), due(half)];
    if (!before.dueAt || !after.dueAt) throw new Error("closed pauses leave a due moment");

    expect(half.count, shown).toBeGreaterThanOrEqual(clock.kind === "firstContact" ? 1 : halved(limit).count);
    expect(after.dueAt <= before.dueAt, shown).toBe(true);
    if (greenAt <= before.dueAt) expect(greenAt <= after.dueAt, shown).toBe(true);
    const spent = (remaining: number, own: Limit) =>
      limitMinutesOf(calendar, { ...own, count: own.count + extendedCount }) - remaining;
    if (half.unit === limit.unit)
      expect(spent(after.remainingMinutes, half), shown).toBe(spent(before.remainingMinutes, limit));
    else expect(spent(after.remainingMinutes, half)).toBe(countedMinutesBetween(calendar, pauses, startedAt, greenAt));

    const sum = explain(calendar, after.whole, greenAt).reduce((total, day) => total + day.countedMinutes, 0);
    expect(sum, shown).toBe(limitMinutesOf(calendar, after.whole.limit));
  }
});

// Numbers drawn by lot, the same ones on every run.
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** A clock whose pauses have ended, and a moment after them at which it is put into the green channel. */
function drawClock(draw: (below: number) => number): { clock: ToHalve; greenAt: Date } {
  const DAY = 86_400;
  const startedAt = new Date(momentAt("2022-12-20", 0).getTime() + draw(1400 * DAY) * 1000);
  const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);
  const pauses = Array.from({ length: draw(3) }, () => {
    const fromAt = after(draw(5 * DAY) - DAY);
    return { fromAt, toAt: new Date(fromAt.getTime() + draw(3 * DAY) * 1000) };
  });
  const kind = draw(5) === 0 ? "firstContact" : "answer";
  const limit = workingDays(kind === "answer" ? 1 + draw(30) : 1);
  const greenAt = new Date(Math.max(...pauses.map(({ toAt }) => toAt.getTime()), after(draw(45 * DAY)).getTime()));
  return { clock: { kind, startedAt, limit, extendedCount: draw(3) === 0 ? draw(8) : 0, pauses }, greenAt };
}
