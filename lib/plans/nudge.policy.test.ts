import fc from "fast-check";
import { expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import { addDays } from "@/lib/day";
import { type LadderRung, STANDARD_LADDER } from "@/lib/supervision/policy";
import { nudgeDue, stepsOf, workingDaysLate } from "./nudge.policy";
import { NUDGES, type Nudge } from "./policy";

const DUE = "2026-03-13"; // a Friday
/** Reminded three working days ahead, urged on the day, told upwards after three and five. */
const ladderWith = (days: Partial<Record<LadderRung["rung"], number | null>>) => ({
  rungs: STANDARD_LADDER.rungs.flatMap((one) => {
    const own = days[one.rung];
    return own === null ? [] : [{ ...one, days: own ?? one.days }];
  }),
});
const steps = stepsOf(ladderWith({ reminder: -3 }));

test.each<[string, string, Nudge | null, Nudge | null, Nudge[]]>([
  ["four working days ahead it is quiet", "2026-03-09", null, null, []],
  ["three working days ahead the owner is reminded", "2026-03-10", null, "reminded", []],
  ["once", "2026-03-11", "reminded", null, []],
  ["on the due day the owner is urged", "2026-03-13", "reminded", "urged", []],
  ["also by a worker that slept over the reminder", "2026-03-13", null, "urged", ["reminded"]],
  ["once", "2026-03-16", "urged", null, []],
  ["the weekend is no delay", "2026-03-17", "urged", null, []],
  ["three working days late goes to managers and supervisors", "2026-03-18", "urged", "escalated", []],
  ["once", "2026-03-19", "escalated", null, []],
  ["five working days late goes to the linked leader too", "2026-03-20", "escalated", "circulated", []],
  ["once, and then it is through", "2026-06-30", "circulated", null, []],
  [
    "a clock that jumps sends one thing, not four",
    "2026-06-30",
    null,
    "circulated",
    ["reminded", "urged", "escalated"],
  ],
])("%s", (_, today, last, nudge, passedOver) => {
  expect(nudgeDue(calendar, steps, { dueOn: DUE, last }, today)).toEqual(nudge && { nudge, passedOver });
});

test("thresholds are the ladder's, and a rung out of use is no step", () => {
  const own = stepsOf(ladderWith({ reminder: null, slip: 1, circular: 2 }));
  expect(own.map(({ nudge }) => nudge)).toEqual(["urged", "escalated", "circulated"]);
  const on = (today: string, last: Nudge | null) => nudgeDue(calendar, own, { dueOn: DUE, last }, today)?.nudge;
  expect(on("2026-03-12", null)).toBeUndefined();
  expect(on("2026-03-16", "urged")).toBe("escalated");
  expect(on("2026-03-17", "escalated")).toBe("circulated");
  // A ladder that was made gentler takes nothing back.
  expect(nudgeDue(calendar, steps, { dueOn: DUE, last: "circulated" }, "2026-03-16")).toBeNull();
  expect(stepsOf({ rungs: [] })).toEqual([]);
});

test("a reminder that was missed is not made up for when nobody urges on the day", () => {
  const late = stepsOf(ladderWith({ urge: 2 }));
  const on = (today: string) => nudgeDue(calendar, late, { dueOn: DUE, last: null }, today)?.nudge;
  expect([on("2026-03-12"), on("2026-03-13"), on("2026-03-16"), on("2026-03-17")]).toEqual([
    "reminded",
    undefined,
    undefined,
    "urged",
  ]);
});

test("the days of a long holiday are not counted: due on the first day back, reminded before it begins", () => {
  // 1 to 7 October are days off; 8 October is the first working day.
  expect(nudgeDue(calendar, steps, { dueOn: "2026-10-08", last: null }, "2026-09-29")?.nudge).toBe("reminded");
});

test("lateness is counted in working days, from the day after the due day", () => {
  const late = (today: string) => workingDaysLate(calendar, DUE, today);
  expect(["2026-03-12", "2026-03-13", "2026-03-15", "2026-03-16", "2026-03-18"].map(late)).toEqual([0, 0, 0, 1, 3]);
});

test("whatever days the worker runs on, nothing is sent twice and nothing out of order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -30, max: 60 }), { maxLength: 40 }), (offsets) => {
      let last: Nudge | null = null;
      const sent: Nudge[] = [];
      for (const offset of offsets) {
        const due = nudgeDue(calendar, steps, { dueOn: DUE, last }, addDays(DUE, offset));
        if (due) sent.push(due.nudge);
        last = due?.nudge ?? last;
      }
      const places = sent.map((one) => NUDGES.indexOf(one));
      expect(places).toEqual([...new Set(places)].sort());
    }),
  );
});
