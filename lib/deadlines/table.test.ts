import { describe, expect, test } from "vitest";
import official from "@/lib/calendar/official-years.json";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import type { Limit } from "./policy";
import { dueOf, explain, limitMinutesOf, type Pause } from "./rules";

/**
 * What, when it begins, how long it may take (granted days behind a plus; after "then", what it was reclassified to), when it is
 * due, and the pauses. Times are the park's; the office is open from 9 to 12 and from 2 to 6.
 */
type Row = [what: string, start: string, limit: string, due: string, ...pauses: string[]];

const ROWS: Row[] = [
  // the six make-up workdays of 2026
  ["Sunday 4 January is worked", "2026-01-03 10:00", "1 days", "2026-01-04 18:00"],
  ["the same from New Year's Day", "2026-01-01 09:00", "1 days", "2026-01-04 18:00"],
  [
    "Saturday 14 February is worked, then nine days of Spring Festival",
    "2026-02-13 16:00",
    "2 days",
    "2026-02-24 18:00",
  ],
  ["three days over the whole festival", "2026-02-13 09:00", "3 days", "2026-02-25 18:00"],
  ["Saturday 28 February is worked", "2026-02-27 11:00", "1 days", "2026-02-28 18:00"],
  ["both worked Saturdays of February in one count", "2026-02-12 10:00", "7 days", "2026-02-28 18:00"],
  ["Saturday 9 May is worked, after May Day", "2026-04-30 17:59", "5 days", "2026-05-11 18:00"],
  ["filed on that worked Saturday", "2026-05-09 10:00", "1 days", "2026-05-11 18:00"],
  ["Sunday 20 September is worked", "2026-09-18 15:00", "3 days", "2026-09-22 18:00"],
  ["Saturday 10 October is worked, after the National Day", "2026-09-30 10:00", "3 days", "2026-10-10 18:00"],
  ["filed on 10 October", "2026-10-10 12:30", "1 days", "2026-10-12 18:00"],
  ["30 days over both autumn make-up days", "2026-09-15 09:00", "30 days", "2026-11-02 18:00"],

  // holidays and weekends
  ["Qingming moves the Monday", "2026-04-03 10:00", "1 days", "2026-04-07 18:00"],
  ["Dragon Boat Friday", "2026-06-18 10:00", "1 days", "2026-06-22 18:00"],
  ["Mid-Autumn and National Day lie close together", "2026-09-24 10:00", "5 days", "2026-10-09 18:00"],
  ["filed in the middle of the National Day week", "2026-10-04 10:00", "1 days", "2026-10-08 18:00"],
  ["Friday evening over an ordinary weekend", "2026-03-06 23:59", "1 days", "2026-03-09 18:00"],
  ["filed on a Saturday", "2026-03-07 00:00", "3 days", "2026-03-11 18:00"],
  ["filed on a Sunday night", "2026-03-08 23:30", "1 days", "2026-03-09 18:00"],
  ["15 days from a holiday", "2026-05-03 12:00", "15 days", "2026-05-25 18:00"],
  ["7 days with one weekend", "2026-03-02 09:00", "7 days", "2026-03-11 18:00"],
  ["7 days with two weekends", "2026-03-05 09:00", "7 days", "2026-03-16 18:00"],
  ["30 days in summer", "2026-07-01 09:00", "30 days", "2026-08-12 18:00"],

  // lunch and the ends of the day, in working minutes
  ["two hours over lunch", "2026-03-02 11:00", "120 minutes", "2026-03-02 15:00"],
  ["two hours from the middle of lunch", "2026-03-02 12:45", "120 minutes", "2026-03-02 16:00"],
  ["exactly to noon", "2026-03-02 10:00", "120 minutes", "2026-03-02 12:00"],
  ["one minute over noon", "2026-03-02 10:00", "121 minutes", "2026-03-02 14:01"],
  ["exactly to closing time", "2026-03-02 16:00", "120 minutes", "2026-03-02 18:00"],
  ["one minute over closing time", "2026-03-02 16:00", "121 minutes", "2026-03-03 09:01"],
  ["from before the office opens", "2026-03-02 07:00", "240 minutes", "2026-03-02 15:00"],
  ["from the evening", "2026-03-02 20:00", "120 minutes", "2026-03-03 11:00"],
  ["four hours from Friday five o'clock", "2026-03-06 17:00", "240 minutes", "2026-03-09 12:00"],
  ["the whole of a day to the minute", "2026-03-02 09:00", "420 minutes", "2026-03-02 18:00"],
  ["a day and a minute", "2026-03-02 09:00", "421 minutes", "2026-03-03 09:01"],
  ["urgent, filed on the eve of the Spring Festival", "2026-02-14 17:00", "120 minutes", "2026-02-24 10:00"],
  ["urgent, filed on a worked Sunday", "2026-09-20 11:30", "120 minutes", "2026-09-20 15:30"],

  // midnight and the years
  ["a minute before midnight", "2026-03-02 23:59", "1 days", "2026-03-03 18:00"],
  ["midnight is the next day", "2026-03-03 00:00", "1 days", "2026-03-04 18:00"],
  ["midnight before a worked Saturday", "2026-02-28 00:00", "1 days", "2026-03-02 18:00"],
  ["the last day of February", "2026-02-27 23:59", "1 days", "2026-02-28 18:00"],
  ["over New Year 2026", "2025-12-31 10:00", "1 days", "2026-01-04 18:00"],
  ["thirty days over New Year 2026", "2025-12-15 10:00", "30 days", "2026-01-27 18:00"],
  ["the Spring Festival of 2025", "2025-01-24 10:00", "7 days", "2025-02-10 18:00"],
  ["the Spring Festival of 2023, with two worked days after it", "2023-01-20 10:00", "5 days", "2023-02-01 18:00"],
  ["the end of 2022", "2022-12-30 10:00", "1 days", "2023-01-03 18:00"],
  ["a leap day", "2024-02-28 10:00", "1 days", "2024-02-29 18:00"],

  // years nobody has published
  ["into 2027 by a day", "2026-12-31 10:00", "1 days", "2027-01-01 18:00 provisional"],
  ["fifteen days into 2027", "2026-12-21 10:00", "15 days", "2027-01-11 18:00 provisional"],
  ["the last day of 2026 still stands", "2026-12-30 10:00", "1 days", "2026-12-31 18:00"],
  ["wholly in 2027", "2027-02-01 10:00", "7 days", "2027-02-10 18:00 provisional"],
  ["minutes that end at the close of the year", "2026-12-31 16:00", "120 minutes", "2026-12-31 18:00"],
  ["and those that do not", "2026-12-31 16:00", "121 minutes", "2027-01-01 09:01 provisional"],

  // pauses
  [
    "a pause of one working day",
    "2026-03-02 10:00",
    "3 days",
    "2026-03-06 18:00",
    "2026-03-04 09:00 to 2026-03-04 18:00",
  ],
  [
    "a pause over a weekend costs what was worked of it",
    "2026-03-02 10:00",
    "7 days",
    "2026-03-12 18:00",
    "2026-03-06 14:00 to 2026-03-09 12:00",
  ],
  [
    "a pause wholly on a weekend costs nothing",
    "2026-03-02 10:00",
    "7 days",
    "2026-03-11 18:00",
    "2026-03-07 09:00 to 2026-03-08 18:00",
  ],
  [
    "a pause over the whole Spring Festival",
    "2026-02-11 10:00",
    "7 days",
    "2026-03-03 12:00",
    "2026-02-14 10:00 to 2026-02-25 15:00",
  ],
  [
    "a pause over a worked Saturday",
    "2026-02-26 10:00",
    "3 days",
    "2026-03-03 12:00",
    "2026-02-28 09:00 to 2026-02-28 12:00",
  ],
  [
    "a pause over the National Day week",
    "2026-09-28 10:00",
    "5 days",
    "2026-10-14 18:00",
    "2026-09-29 09:00 to 2026-10-09 09:00",
  ],
  ["a pause over lunch", "2026-03-02 10:00", "1 days", "2026-03-03 18:00", "2026-03-03 12:00 to 2026-03-03 14:00"],
  [
    "a pause on the day of receipt",
    "2026-03-02 10:00",
    "3 days",
    "2026-03-05 18:00",
    "2026-03-02 11:00 to 2026-03-02 17:00",
  ],
  [
    "two pauses",
    "2026-03-02 10:00",
    "7 days",
    "2026-03-13 18:00",
    "2026-03-03 09:00 to 2026-03-03 18:00",
    "2026-03-05 14:00 to 2026-03-06 12:00",
  ],
  [
    "two that overlap count once",
    "2026-03-02 10:00",
    "7 days",
    "2026-03-13 18:00",
    "2026-03-04 09:00 to 2026-03-05 12:00",
    "2026-03-05 09:00 to 2026-03-05 18:00",
  ],
  [
    "a pause into 2027",
    "2026-12-25 10:00",
    "7 days",
    "2027-01-12 18:00 provisional",
    "2026-12-29 09:00 to 2027-01-05 09:00",
  ],
  [
    "one that begins at the due moment changes nothing",
    "2026-03-02 10:00",
    "3 days",
    "2026-03-05 18:00",
    "2026-03-05 18:00 to 2026-03-09 09:00",
  ],

  // more time, and another tier
  ["three days and two more", "2026-03-02 10:00", "3 days + 2", "2026-03-09 18:00"],
  [
    "more time after a pause",
    "2026-03-02 10:00",
    "7 days + 5",
    "2026-03-23 18:00",
    "2026-03-04 09:00 to 2026-03-06 18:00",
  ],
  [
    "more time after a pause over a holiday",
    "2026-04-01 10:00",
    "7 days + 7",
    "2026-04-24 18:00",
    "2026-04-03 09:00 to 2026-04-08 09:00",
  ],
  ["at most the same again", "2026-09-21 10:00", "15 days + 15", "2026-11-09 18:00"],
  ["more time into 2027", "2026-12-15 10:00", "7 days + 7", "2027-01-04 18:00 provisional"],
  ["reclassified from A to B keeps what has passed", "2026-03-02 10:00", "3 days, then 7 days", "2026-03-11 18:00"],
  ["reclassified from B to C over a holiday", "2026-04-01 10:00", "7 days, then 15 days", "2026-04-23 18:00"],
  [
    "reclassified from C to B with a pause behind it",
    "2026-03-02 10:00",
    "15 days, then 7 days",
    "2026-03-13 18:00",
    "2026-03-03 09:00 to 2026-03-04 18:00",
  ],
  ["reclassified and given more", "2026-09-16 10:00", "7 days, then 15 days + 5", "2026-10-20 18:00"],
];

test("there are at least sixty of them", () => expect(ROWS.length).toBeGreaterThanOrEqual(60));

describe("a deadline", () => {
  test.each(ROWS)("%s: from %s, %s, is due %s", (_what, start, words, due, ...stretches) => {
    const [, dueTime = "", provisional] = /^(.{16})( provisional)?$/.exec(due) ?? [];
    const clock = { startedAt: at(start), limit: limitIn(words), pauses: stretches.map(pauseIn) };

    expect(dueOf(calendar, clock, clock.startedAt)).toMatchObject({
      dueAt: at(dueTime),
      provisional: provisional !== undefined,
    });
    expect(slowDue(clock.startedAt, clock.limit, clock.pauses)).toEqual(at(dueTime));
    const counted = explain(calendar, clock, clock.startedAt).reduce((sum, day) => sum + day.countedMinutes, 0);
    expect(counted).toBe(limitMinutesOf(calendar, clock.limit));
  });
});

/** "2026-03-02 09:30" on the clocks of the park. */
function at(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+08:00`);
}

function pauseIn(text: string): Pause {
  const [from = "", to = ""] = text.split(" to ");
  return { fromAt: at(from), toAt: at(to) };
}

function limitIn(words: string): Limit {
  const [, count, unit, more = "0"] = /(\d+) (days|minutes)(?: \+ (\d+))?$/.exec(words) ?? [];
  return { unit: unit === "days" ? "workingDays" : "workingMinutes", count: Number(count) + Number(more) };
}

const MINUTE = 60_000;
const off = new Set<string>();
const worked = new Set<string>();
for (const { holidays, makeUpWorkdays } of official.years) {
  for (const { fromOn, toOn } of holidays) {
    for (let day = Date.parse(fromOn); day <= Date.parse(toOn); day += 1440 * MINUTE) off.add(iso(day));
  }
  for (const { on } of makeUpWorkdays) worked.add(on);
}

function iso(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}

/** The same by other means: minute after minute with a calendar hung on the wall. It shares nothing with the rules. */
function slowDue(startedAt: Date, limit: Limit, pauses: readonly Pause[]): Date {
  let minute = Math.floor(startedAt.getTime() / MINUTE);
  if (limit.unit === "workingDays") {
    do minute += 1;
    while (partsOf(minute).clock !== 0);
    while (!isOffice(minute)) minute += 1;
  }
  let left = limit.unit === "workingDays" ? limit.count * 420 : limit.count;
  for (; left > 0; minute += 1) {
    const isPaused = pauses.some(({ fromAt, toAt }) => minute * MINUTE >= +fromAt && toAt && minute * MINUTE < +toAt);
    if (isOffice(minute) && !isPaused) left -= 1;
  }
  return new Date(minute * MINUTE);
}

function partsOf(minute: number): { on: string; weekday: number; clock: number } {
  const there = new Date((minute + 480) * MINUTE);
  return { on: iso(+there), weekday: there.getUTCDay(), clock: there.getUTCHours() * 60 + there.getUTCMinutes() };
}

function isOffice(minute: number): boolean {
  const { on, weekday, clock } = partsOf(minute);
  const isDay = worked.has(on) || (!off.has(on) && weekday !== 0 && weekday !== 6);
  return isDay && ((clock >= 540 && clock < 720) || (clock >= 840 && clock < 1080));
}
