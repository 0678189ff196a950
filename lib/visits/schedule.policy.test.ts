import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { WorkCalendar } from "@/lib/calendar/rules";
import { addDays, daysBetween } from "@/lib/day";
import { dutiesOf, linkedDays, nextDueOf, periodOf, RHYTHMS, rhythmOn } from "./schedule.policy";

/** The National Day week of 2026 is a holiday; 2026-10-10, a Saturday, is worked. */
const calendar: WorkCalendar = {
  version: 1,
  hours: [{ opensAt: 540, closesAt: 1080 }],
  years: { 2026: "official" },
  exceptions: Object.fromEntries([
    ...Array.from({ length: 7 }, (_, index) => [addDays("2026-10-05", index), { isWorkday: false, name: "国庆节" }]),
    ["2026-10-17", { isWorkday: true, name: "国庆节" }],
  ]),
};
const always = [{ from: "2026-01-01", to: null }];
const plain = { linked: always, rhythms: [], visits: [] as { id: string; visitedOn: string }[] };
const visit = (visitedOn: string) => ({ id: visitedOn, visitedOn });
const states = (facts: Parameters<typeof dutiesOf>[1], today: string, since?: string) =>
  dutiesOf(calendar, facts, today, since).map(({ from, dueOn, state }) => `${from} ${dueOn} ${state}`);

describe("which visits are due, by when, done and missed", () => {
  test.each([
    ["the quarter runs", plain, "2026-03-30", ["2026-01-01 2026-03-31 due"]],
    [
      "its last working day is a Friday, its last day a Sunday",
      plain,
      "2026-05-31",
      ["2026-01-01 2026-03-31 missed", "2026-04-01 2026-06-30 due"],
    ],
    [
      "one visit is enough for its quarter and no other",
      { ...plain, visits: [visit("2026-01-05"), visit("2026-03-31")] },
      "2026-04-01",
      ["2026-01-01 2026-03-31 done", "2026-04-01 2026-06-30 due"],
    ],
    [
      "linked with less than half of the quarter left",
      { ...plain, linked: [{ from: "2026-02-20", to: null }] },
      "2026-04-01",
      ["2026-04-01 2026-06-30 due"],
    ],
    [
      "linked in the first half of the quarter",
      { ...plain, linked: [{ from: "2026-02-14", to: null }] },
      "2026-04-01",
      ["2026-02-14 2026-03-31 missed", "2026-04-01 2026-06-30 due"],
    ],
    [
      "nobody linked any more since May",
      { ...plain, linked: [{ from: "2026-01-01", to: "2026-05-10" }] },
      "2026-08-01",
      ["2026-01-01 2026-03-31 missed"],
    ],
    ["nobody linked at all", { ...plain, linked: [] }, "2026-08-01", []],
  ])("%s", (_, facts, today, expected) => {
    expect(states(facts, today)).toEqual(expected);
  });

  test("weekly: a week without a working day asks for no visit, a worked Saturday is the last day of its week", () => {
    const weekly = { ...plain, rhythms: [{ every: "week" as const, fromOn: "2026-09-28" }] };
    expect(states(weekly, "2026-10-19", "2026-09-28")).toEqual([
      "2026-09-28 2026-10-02 missed",
      "2026-10-12 2026-10-17 missed",
      "2026-10-19 2026-10-23 due",
    ]);
  });

  test("a new rhythm cuts the running period short and begins at once if half of its own is left", () => {
    const rhythms = [
      { every: "week" as const, fromOn: "2026-03-06" }, // a Friday: too little is left of its week
      { every: "month" as const, fromOn: "2026-03-16" },
    ];
    expect(states({ ...plain, rhythms }, "2026-04-01")).toEqual([
      "2026-03-09 2026-03-13 missed",
      "2026-03-16 2026-03-31 missed",
      "2026-04-01 2026-04-30 due",
    ]);
    expect(rhythmOn(rhythms, "2026-03-04")).toBe("quarter");
    expect(rhythmOn(rhythms, "2026-03-15")).toBe("week");
    expect(rhythmOn(rhythms, "2026-03-16")).toBe("month");
  });

  test("what comes next is this period's visit, or the next one's when it is done", () => {
    expect(nextDueOf(calendar, plain, "2026-02-01")).toBe("2026-03-31");
    expect(nextDueOf(calendar, { ...plain, visits: [visit("2026-01-20")] }, "2026-02-01")).toBe("2026-06-30");
    expect(nextDueOf(calendar, { ...plain, linked: [] }, "2026-02-01")).toBeNull();
    expect(nextDueOf(calendar, { ...plain, linked: [{ from: "2026-03-20", to: null }] }, "2026-03-21")).toBe(
      "2026-06-30",
    );
  });
});

describe("the days on which somebody is linked", () => {
  test.each([
    [
      "three slots on the same days",
      [
        { from: "2026-01-01", to: null },
        { from: "2026-01-03", to: null },
      ],
      null,
      always,
    ],
    [
      "a hand-over from one day to the next",
      [
        { from: "2026-01-01", to: "2026-02-01" },
        { from: "2026-02-02", to: null },
      ],
      null,
      always,
    ],
    [
      "a gap",
      [
        { from: "2026-01-01", to: "2026-02-01" },
        { from: "2026-02-03", to: null },
      ],
      null,
      [
        { from: "2026-01-01", to: "2026-02-01" },
        { from: "2026-02-03", to: null },
      ],
    ],
    [
      "closed since March",
      [{ from: "2026-01-01", to: null }],
      "2026-03-01",
      [{ from: "2026-01-01", to: "2026-03-01" }],
    ],
    ["linked only after it was closed", [{ from: "2026-04-01", to: null }], "2026-03-01", []],
  ])("%s", (_, links, closedOn, expected) => {
    expect(linkedDays(links, closedOn)).toEqual(expected);
  });
});

const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays("2025-01-01", count));
const facts = fc.record({
  links: fc.array(fc.tuple(day, fc.option(fc.integer({ min: 0, max: 400 }))), { minLength: 1, maxLength: 5 }),
  rhythms: fc.array(fc.tuple(day, fc.constantFrom(...RHYTHMS)), { maxLength: 3 }),
  visits: fc.array(day, { maxLength: 12 }),
  today: day,
});

test("every period between the link's beginning and today that counts is done, due or missed, once, and only the last is due", () => {
  fc.assert(
    fc.property(facts, ({ links, rhythms, visits, today }) => {
      const given = {
        linked: linkedDays(
          links.map(([from, length]) => ({ from, to: length === null ? null : addDays(from, length) })),
          null,
        ),
        rhythms: [...new Map(rhythms)]
          .map(([fromOn, every]) => ({ fromOn, every }))
          .toSorted((one, other) => (one.fromOn < other.fromOn ? -1 : 1)),
        visits: visits.map(visit),
      };
      const duties = dutiesOf(calendar, given, today);
      for (const [index, duty] of duties.entries()) {
        const previous = duties[index - 1];
        expect(previous === undefined || previous.to < duty.from).toBe(true);
        expect(duty.from <= duty.dueOn && duty.dueOn <= duty.to && duty.from <= today).toBe(true);
        const inside = visits.filter((on) => on >= duty.from && on <= duty.to);
        expect(duty.state).toBe(inside.length > 0 ? "done" : duty.to < today ? "missed" : "due");
        expect(duty.state !== "due" || index === duties.length - 1).toBe(true);
        expect(duty.visit?.visitedOn).toBe(inside.toSorted()[0]);
      }
      // Whole periods under one rhythm, with a link all the time and a working day in them, are never forgotten.
      const covers = (from: string, to: string) =>
        given.linked.some((one) => one.from <= from && (one.to === null || one.to >= to));
      for (let from = "2025-01-06"; from <= today; from = addDays(from, 7)) {
        const to = addDays(from, 6);
        const steady =
          rhythmOn(given.rhythms, from) === "week" &&
          !given.rhythms.some(({ fromOn }) => fromOn > from && fromOn <= to);
        if (steady && covers(from, to) && from !== "2026-10-05")
          expect(duties.filter((duty) => duty.to === to)).toHaveLength(1);
      }
      expect(dutiesOf(calendar, given, today, "2026-01-01")).toEqual(duties.filter((duty) => duty.to >= "2026-01-01"));
    }),
    { numRuns: 300 },
  );
});

test("periods follow each other without a gap", () => {
  fc.assert(
    fc.property(day, fc.constantFrom(...RHYTHMS), (on, every) => {
      const { from, to } = periodOf(every, on);
      expect(from <= on && on <= to).toBe(true);
      expect(periodOf(every, addDays(to, 1)).from).toBe(addDays(to, 1));
      const days = daysBetween(from, to) + 1;
      expect(every === "week" ? [7] : every === "month" ? [28, 29, 30, 31] : [90, 91, 92]).toContain(days);
    }),
  );
});
