import { describe, expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import { momentAt } from "@/lib/day";
import { type Limit, workingDays } from "@/lib/deadlines/policy";
import { dueOf, explain, limitMinutesOf } from "@/lib/deadlines/rules";
import { newLimitsOf, type RunningAnswer } from "./rules";

// "2026-03-02 09:30" on the clocks of the park; 2 March 2026 is a Monday.
function at(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+08:00`);
}

describe("an answer promised within seven working days, begun on Monday 2 March, due on Wednesday 11 March", () => {
  const answer: RunningAnswer = {
    startedAt: at("2026-03-02 10:00"),
    limit: workingDays(7),
    extendedCount: 0,
    pauses: [],
    dueAt: at("2026-03-11 18:00"),
    green: null,
  };

  test.each([
    ["a longer promise is as long as it says", 15, "2026-03-10 10:00", 15, true],
    ["a shorter one too, when there is time", 3, "2026-03-03 10:00", 3, false],
    ["a shorter one is due tomorrow when it would be today", 3, "2026-03-05 10:00", 4, false],
    ["and when it would be over", 3, "2026-03-09 10:00", 6, false],
    ["but never later than it was", 3, "2026-03-11 10:00", 7, false],
    ["the same stays the same", 7, "2026-03-05 10:00", 7, false],
  ])("%s", (_, days, now, count, longer) => {
    expect(newLimitsOf(calendar, answer, days, at(now))).toEqual({ limit: workingDays(count), green: null, longer });
  });

  test("an overdue one is not mended, neither way", () => {
    for (const days of [3, 7, 15]) expect(newLimitsOf(calendar, answer, days, at("2026-03-12 09:00"))).toBeNull();
  });

  test("one that stands still is not overdue", () => {
    const paused = { ...answer, dueAt: null, pauses: [{ fromAt: at("2026-03-04 09:00"), toAt: null }] };
    expect(newLimitsOf(calendar, paused, 15, at("2026-04-01 09:00"))?.limit).toEqual(workingDays(15));
  });

  test("in the green channel the new promise is halved, and a shorter one is no longer than it was there", () => {
    const green = { ...answer, green: workingDays(4), dueAt: at("2026-03-06 18:00") };
    expect(newLimitsOf(calendar, green, 15, at("2026-03-05 10:00"))?.green).toEqual(workingDays(8));
    expect(newLimitsOf(calendar, green, 3, at("2026-03-03 10:00"))?.green).toEqual(workingDays(2));
    expect(newLimitsOf(calendar, green, 3, at("2026-03-06 10:00"))?.green).toEqual(workingDays(4));
  });
});

test("a thousand answers drawn by lot keep what was counted, and nobody is overdue by the act", () => {
  const draw = lots(20260304);
  for (let round = 0; round < 1000; round++) {
    const { answer, now } = drawAnswer(draw);
    const days = 1 + draw(30);
    const counted = (own: Limit) => ({
      startedAt: answer.startedAt,
      limit: { ...own, count: own.count + answer.extendedCount },
      pauses: answer.pauses,
    });
    const before = dueOf(calendar, counted(answer.limit), now);
    const changed = newLimitsOf(calendar, { ...answer, dueAt: before.dueAt }, days, now);
    const shown = JSON.stringify({ answer, days, now });
    if (!before.dueAt) throw new Error("closed pauses leave a due moment");
    expect(changed === null, shown).toBe(now > before.dueAt);
    if (!changed) continue;

    const whole = counted(changed.limit);
    const after = dueOf(calendar, whole, now);
    expect(after.dueAt && after.dueAt >= now, shown).toBe(true);
    expect(changed.longer, shown).toBe(after.dueAt && after.dueAt > before.dueAt);
    const spent = limitMinutesOf(calendar, counted(answer.limit).limit) - before.remainingMinutes;
    expect(limitMinutesOf(calendar, whole.limit) - after.remainingMinutes, shown).toBe(spent);
    const sum = explain(calendar, whole, now).reduce((total, day) => total + day.countedMinutes, 0);
    expect(sum, shown).toBe(limitMinutesOf(calendar, whole.limit));
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

/** An answer whose pauses have ended, and a moment after them. */
function drawAnswer(draw: (below: number) => number): { answer: RunningAnswer; now: Date } {
  const DAY = 86_400;
  const startedAt = new Date(momentAt("2022-12-20", 0).getTime() + draw(1300 * DAY) * 1000);
  const after = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);
  const pauses = Array.from({ length: draw(3) }, () => {
    const fromAt = after(draw(5 * DAY) - DAY);
    return { fromAt, toAt: new Date(fromAt.getTime() + draw(3 * DAY) * 1000) };
  });
  const now = new Date(Math.max(...pauses.map(({ toAt }) => toAt.getTime()), after(draw(30 * DAY)).getTime()));
  const extendedCount = draw(3) === 0 ? draw(8) : 0;
  return {
    answer: { startedAt, limit: workingDays(1 + draw(30)), extendedCount, pauses, dueAt: null, green: null },
    now,
  };
}
