import { describe, expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import { isWorkday } from "@/lib/calendar/rules";
import { addDays, addMonths, dayOf, momentAt } from "@/lib/day";
import { MONTHLY, workingDays } from "./policy";
import {
  type Clock,
  countedMinutesBetween,
  dueOf,
  endedAt,
  explain,
  lengthMinutesOf,
  limitMinutesOf,
  type Pause,
  suspendedBetween,
  warnAtOf,
  warningMinutesOf,
} from "./rules";

describe("two thousand clocks drawn by lot", () => {
  const draw = lots(20260302);

  test("are due exactly when a slow count of single minutes says so, and their explanation adds up", () => {
    for (let round = 0; round < 2000; round++) {
      const drawn = drawClock(draw);
      const { dueAt } = dueOf(calendar, drawn, drawn.startedAt);
      const limitMinutes = limitMinutesOf(calendar, drawn.limit);
      expect(dueAt, JSON.stringify(drawn)).toEqual(slowDueAt(drawn, limitMinutes));

      const ledger = explain(calendar, drawn, drawn.startedAt);
      const sum = ledger.reduce((total, { countedMinutes }) => total + countedMinutes, 0);
      expect(sum, JSON.stringify(drawn)).toBe(limitMinutes);
      expect(ledger.at(-1)?.cumulativeMinutes).toBe(limitMinutes);
      expect(ledger.at(-1)?.on).toBe(dueAt && dayOf(dueAt));
      expect(ledger[0]?.on).toBe(dayOf(drawn.startedAt));
    }
  });

  test("are never due sooner for being paused more", () => {
    for (let round = 0; round < 2000; round++) {
      const drawn = drawClock(draw);
      const more = { ...drawn, pauses: [drawPause(draw, drawn.startedAt), ...drawn.pauses] };
      const [dueAt, dueWithMore] = [drawn, more].map((each) => dueOf(calendar, each, each.startedAt).dueAt);
      if (!dueAt || !dueWithMore) throw new Error("closed pauses leave a due moment");
      expect(dueWithMore >= dueAt, JSON.stringify(more)).toBe(true);
    }
  });

  test("turn yellow with exactly the warning's minutes left to count, whatever is paused", () => {
    for (let round = 0; round < 2000; round++) {
      const drawn = drawClock(draw);
      const { dueAt } = dueOf(calendar, drawn, drawn.startedAt);
      const limitMinutes = limitMinutesOf(calendar, drawn.limit);
      if (!dueAt) throw new Error("closed pauses leave a due moment");
      const warnAt = warnAtOf(calendar, dueAt, limitMinutes, drawn.pauses);
      const left = countedMinutesBetween(calendar, drawn.pauses, warnAt, dueAt);
      expect(left, JSON.stringify(drawn)).toBe(warningMinutesOf(calendar, limitMinutes));
    }
  });

  test("that were in time when suspended are in time whenever the suspension ends, and never due later than it said", () => {
    for (let round = 0; round < 2000; round++) {
      const drawn = { ...drawClock(draw), pauses: [] };
      const before = dueOf(calendar, drawn, drawn.startedAt).dueAt;
      if (!before) throw new Error("an unpaused clock is due");
      const grantedAt = within(draw, drawn.startedAt, before);
      const fromOn = addDays(dayOf(grantedAt), draw(4));
      const pause = suspendedBetween(fromOn, addDays(fromOn, draw(20)), grantedAt);
      const dueIf = (toAt: Date) => dueOf(calendar, { ...drawn, pauses: [{ ...pause, toAt }] }, grantedAt).dueAt;
      const [whole, endsAt] = [dueIf(pause.toAt), within(draw, grantedAt, pause.toAt)];
      const cut = dueIf(endedAt(pause, endsAt));
      if (!whole || !cut) throw new Error("a known end leaves a due moment");
      const story = JSON.stringify({ drawn, pause, endsAt });
      expect(before <= cut && cut <= whole, story).toBe(true);
      // Whoever ends it is not late by ending it: what was left when it began is left now.
      if (pause.fromAt <= before && endsAt >= pause.fromAt) expect(cut >= endsAt, story).toBe(true);
    }
  });

  test("of a month are due on its same day or the first working day after, and their explanation adds up", () => {
    for (let round = 0; round < 500; round++) {
      const startedAt = new Date(momentAt("2022-12-20", 0).getTime() + draw(1400 * 86_400) * 1000);
      const clock: Clock = { startedAt, limit: MONTHLY, pauses: [] };
      const { dueAt } = dueOf(calendar, clock, startedAt);
      if (!dueAt) throw new Error("nothing pauses a report");
      const [sameOn, dueOn] = [addMonths(dayOf(startedAt), 1), dayOf(dueAt)];
      expect(dueAt, startedAt.toISOString()).toEqual(momentAt(dueOn, 18 * 60));
      expect(dueOn >= sameOn && isWorkday(calendar, dueOn), startedAt.toISOString()).toBe(true);
      for (let on = sameOn; on < dueOn; on = addDays(on, 1)) expect(isWorkday(calendar, on), on).toBe(false);
      const counted = explain(calendar, clock, startedAt).at(-1)?.cumulativeMinutes;
      expect(counted).toBe(lengthMinutesOf(calendar, clock));
    }
  });

  test("have exactly as much left, at any moment, as will still be counted", () => {
    for (let round = 0; round < 2000; round++) {
      const drawn = drawClock(draw);
      const { dueAt } = dueOf(calendar, drawn, drawn.startedAt);
      if (!dueAt) throw new Error("closed pauses leave a due moment");
      const beginsAt = new Date(slowBegin(drawn) * 60_000);
      const now = new Date(beginsAt.getTime() + draw((dueAt.getTime() - beginsAt.getTime()) / 60_000 + 1) * 60_000);
      const { remainingMinutes } = dueOf(calendar, drawn, now);
      expect(remainingMinutes, JSON.stringify({ drawn, now })).toBe(
        countedMinutesBetween(calendar, drawn.pauses, now, dueAt),
      );
    }
  });
});

// Numbers drawn by lot, the same ones on every run: each call gives a whole number from 0 up to, not including, `below`.
function lots(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function within(draw: (below: number) => number, from: Date, to: Date): Date {
  return new Date(from.getTime() + draw(to.getTime() - from.getTime() + 1));
}

function drawClock(draw: (below: number) => number): Clock {
  const startedAt = new Date(momentAt("2022-12-20", 0).getTime() + draw(1430 * 86_400) * 1000);
  const limit = draw(2) === 0 ? workingDays(1 + draw(3)) : { unit: "workingMinutes" as const, count: 1 + draw(1500) };
  return { startedAt, limit, pauses: Array.from({ length: draw(5) }, () => drawPause(draw, startedAt)) };
}

function drawPause(draw: (below: number) => number, startedAt: Date): Pause {
  const fromAt = new Date(startedAt.getTime() + (draw(7 * 86_400) - 2 * 86_400) * 1000);
  return { fromAt, toAt: new Date(fromAt.getTime() + draw(3 * 86_400) * 1000) };
}

// The slow count shares nothing with the rules: it looks at every minute since 1970 and asks whether it is worked.
function slowDueAt(drawn: Clock, limitMinutes: number): Date {
  const pauses = drawn.pauses.map(({ fromAt, toAt }) => [minuteOf(fromAt), toAt ? minuteOf(toAt) : Infinity] as const);
  let minute = slowBegin(drawn);
  for (let left = limitMinutes; left > 0; minute++) {
    if (isWorkedMinute(minute) && !pauses.some(([from, to]) => from <= minute && minute < to)) left -= 1;
  }
  return new Date(minute * 60_000);
}

function slowBegin({ startedAt, limit }: Clock): number {
  let minute = minuteOf(startedAt);
  if (limit.unit === "workingMinutes") return minute;
  const startOn = parkDay(minute);
  while (parkDay(minute) === startOn || !isWorkedMinute(minute)) minute += 1;
  return minute;
}

function isWorkedMinute(minute: number): boolean {
  const ofDay = (minute + 480) % 1440;
  if (ofDay < 540 || ofDay >= 1080 || (ofDay >= 720 && ofDay < 840)) return false;
  const day = parkDay(minute);
  if (!workedDays.has(day)) {
    const date = new Date(day * 86_400_000);
    const exception = calendar.exceptions[date.toISOString().slice(0, 10)];
    workedDays.set(day, exception ? exception.isWorkday : date.getUTCDay() % 6 !== 0);
  }
  return workedDays.get(day) === true;
}

const workedDays = new Map<number, boolean>();

function parkDay(minute: number): number {
  return Math.floor((minute + 480) / 1440);
}

function minuteOf(moment: Date): number {
  return Math.floor(moment.getTime() / 60_000);
}
