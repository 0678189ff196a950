import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import { minutesPerWorkday } from "@/lib/calendar/rules";
import { isAsGrave, type Ladder, RUNGS, type Rung, STANDARD_LADDER } from "./policy";
import { type ClimbingClock, firstOutOfOrder, heightOf, isTrusted, latestDueAt, rungsDue, slipNumber } from "./rules";

// "2026-03-02 09:30" on the clocks of the park.
function at(text: string): Date {
  return new Date(`${text.replace(" ", "T")}:00+08:00`);
}

const DAY = minutesPerWorkday(calendar);
/** Seven working days, due on Friday 6 March 2026 at the close of business. */
const clock: ClimbingClock = {
  dueAt: at("2026-03-06 18:00"),
  stoppedAt: null,
  pausedAt: null,
  limitMinutes: 7 * DAY,
  pauses: [],
  answerDueAt: null,
  climbed: [],
};

function due(now: string, more: Partial<ClimbingClock> = {}, ladder = STANDARD_LADDER): string {
  const climb = rungsDue({ ...clock, ...more }, ladder, calendar, at(now));
  return climb ? [climb.rung.rung, ...climb.passedOver.map((rung) => `-${rung}`)].join(" ") : "nothing";
}

describe("a promise due on Friday at 18:00, by the standard ladder", () => {
  test.each([
    ["the evening before", "2026-03-05 19:00", [], "nothing"],
    ["from the opening of the last working day", "2026-03-06 09:00", [], "reminder"],
    ["at the due moment itself it is not overdue", "2026-03-06 18:00", ["reminder"], "nothing"],
    ["a minute later, when it is", "2026-03-06 18:01", ["reminder"], "urge"],
    ["over the weekend", "2026-03-08 12:00", ["reminder", "urge"], "nothing"],
    ["a minute before the third working day ends", "2026-03-11 17:59", ["reminder", "urge"], "nothing"],
    ["at the end of the third working day", "2026-03-11 18:00", ["reminder", "urge"], "slip"],
    ["at the end of the fifth", "2026-03-13 18:00", ["reminder", "urge", "slip"], "circular"],
    ["at the end of the eighth", "2026-03-18 18:00", ["reminder", "urge", "slip", "circular"], "interview"],
    ["long afterwards, with every rung climbed", "2026-09-01 10:00", [...RUNGS], "nothing"],
  ] as const)("%s", (_, now, climbed, expected) => {
    expect(due(now, { climbed })).toBe(expected);
  });
});

describe("what was missed while nobody looked is passed over, not made up for", () => {
  test.each([
    ["away on the due day: urged, the reminder passed over", "2026-03-09 10:00", [], "urge -reminder"],
    ["away for a week: one slip", "2026-03-12 10:00", [], "slip -reminder -urge"],
    ["away for a month: one call to an interview", "2026-04-08 10:00", ["reminder"], "interview -urge -slip -circular"],
    ["a rung below one that was climbed never comes", "2026-03-12 10:00", ["slip"], "nothing"],
  ] as const)("%s", (_, now, climbed, expected) => {
    expect(due(now, { climbed })).toBe(expected);
  });

  test("a reminder that was missed is not given of what is overdue already", () => {
    const [reminder, , slip] = STANDARD_LADDER.rungs;
    const ladder = { ...STANDARD_LADDER, rungs: [reminder, slip] } as Ladder;
    expect(due("2026-03-09 10:00", {}, ladder)).toBe("nothing");
    expect(due("2026-03-12 10:00", {}, ladder)).toBe("slip -reminder");
  });
});

describe("a clock that does not count", () => {
  test.each([
    ["has stopped", { stoppedAt: at("2026-03-06 12:00") }],
    ["stands still", { pausedAt: at("2026-03-06 12:00"), dueAt: null }],
    ["was overdue before it was paused", { pausedAt: at("2026-03-09 10:00") }],
  ])("%s: it climbs nothing", (_, more) => {
    expect(due("2026-03-31 10:00", more)).toBe("nothing");
  });

  test("a pause after the due moment does not bring the next rung nearer", () => {
    const pauses = [{ fromAt: at("2026-03-09 09:00"), toAt: at("2026-03-16 09:00") }];
    const climbed = ["reminder", "urge"] as const;
    expect(due("2026-03-18 17:59", { pauses, climbed })).toBe("nothing");
    expect(due("2026-03-18 18:00", { pauses, climbed })).toBe("slip");
  });
});

test("a promise of one working day is not reminded of on the day it begins", () => {
  expect(due("2026-03-06 10:00", { limitMinutes: DAY })).toBe("nothing");
  expect(due("2026-03-06 10:00", { limitMinutes: DAY + 1 })).toBe("reminder");
});

test("the last line of a checklist has no ladder beside its department's answer, an earlier one has", () => {
  expect(due("2026-03-12 10:00", { answerDueAt: at("2026-03-06 18:00") })).toBe("nothing");
  expect(due("2026-03-12 10:00", { answerDueAt: at("2026-03-09 18:00") })).toBe("slip -reminder -urge");
});

test("more time granted after a rung takes nothing back and gives nothing twice", () => {
  const later = { dueAt: at("2026-03-20 18:00"), climbed: ["reminder", "urge"] as const };
  expect(due("2026-03-20 10:00", later)).toBe("nothing");
  expect(due("2026-03-23 10:00", later)).toBe("nothing");
  expect(due("2026-03-25 18:00", later)).toBe("slip");
});

const moment = fc
  .integer({ min: at("2026-01-01 00:00").getTime() / 60_000, max: at("2026-11-30 00:00").getTime() / 60_000 })
  .map((minutes) => new Date(minutes * 60_000));

test("looking again at the same moment, or after the clock went back, issues nothing more", () => {
  fc.assert(
    fc.property(moment, fc.array(moment, { minLength: 2, maxLength: 8 }), (dueAt, looks) => {
      const climbed: Rung[] = [];
      for (const now of looks) {
        const climb = rungsDue({ ...clock, dueAt, climbed: [...climbed] }, STANDARD_LADDER, calendar, now);
        if (!climb) continue;
        const named = [...climb.passedOver, climb.rung.rung];
        expect(named.filter((rung) => climbed.includes(rung))).toEqual([]);
        expect(named.every((rung) => climbed.every((before) => heightOf(before) < heightOf(rung)))).toBe(true);
        climbed.push(...named);
      }
    }),
  );
});

test("what the worker looks for never misses a clock that has reached a rung", () => {
  fc.assert(
    fc.property(moment, moment, (dueAt, now) => {
      for (const one of STANDARD_LADDER.rungs) {
        const climb = rungsDue({ ...clock, dueAt }, { ...STANDARD_LADDER, rungs: [one] }, calendar, now);
        if (climb) expect(dueAt.getTime()).toBeLessThanOrEqual(latestDueAt(calendar, one.days, now).getTime());
      }
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["a second apart", "2026-03-06 10:00", "2026-03-06 10:00", true],
  ["an hour ahead", "2026-03-06 11:00", "2026-03-06 10:00", true],
  ["a minute more", "2026-03-06 11:01", "2026-03-06 10:00", false],
  ["two days ahead", "2026-03-08 10:00", "2026-03-06 10:00", false],
  ["two days behind", "2026-03-04 10:00", "2026-03-06 10:00", false],
])("clocks %s are believed, or not", (_, now, databaseNow, trusted) => {
  expect(isTrusted(at(now), at(databaseNow))).toBe(trusted);
});

test("thresholds rise from rung to rung", () => {
  expect(firstOutOfOrder(STANDARD_LADDER.rungs)).toBeNull();
  expect(
    firstOutOfOrder([
      { rung: "urge", days: 2 },
      { rung: "slip", days: 2 },
    ]),
  ).toBe("slip");
  expect(
    firstOutOfOrder([
      { rung: "slip", days: 6 },
      { rung: "circular", days: 5 },
      { rung: "interview", days: 8 },
    ]),
  ).toBe("circular");
});

test("slips are numbered as official papers are, and red is graver than yellow and blue", () => {
  expect(slipNumber(2026, 12)).toBe("督〔2026〕12号");
  expect([isAsGrave("red", "red"), isAsGrave("yellow", "red"), isAsGrave("red", "blue")]).toEqual([true, false, true]);
});
