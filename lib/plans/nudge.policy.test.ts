import fc from "fast-check";
import { expect, test } from "vitest";
import { officialCalendar as calendar } from "@/lib/calendar/policy";
import { addDays } from "@/lib/day";
import { nudgeDue } from "./nudge.policy";
import { NUDGES, type Nudge } from "./policy";

// Due on Friday 13 March 2026.
test.each<[string, string, Nudge | null, Nudge | null]>([
  ["four working days ahead it is quiet", "2026-03-09", null, null],
  ["three working days ahead the owner is reminded", "2026-03-10", null, "reminded"],
  ["once", "2026-03-11", "reminded", null],
  ["on the due day the owner is urged", "2026-03-13", "reminded", "urged"],
  ["also by a worker that slept over the reminder", "2026-03-13", null, "urged"],
  ["once", "2026-03-16", "urged", null],
  ["the weekend is no delay", "2026-03-17", "urged", null],
  ["three working days late goes to whoever approved", "2026-03-18", "urged", "escalated"],
  ["once", "2026-06-30", "escalated", null],
  ["a clock that jumps sends one thing, not three", "2026-06-30", null, "escalated"],
])("%s", (_, today, last, nudge) => {
  expect(nudgeDue(calendar, "2026-03-13", last, today)).toBe(nudge);
});

test("the days of a long holiday are not counted: due on the first day back, reminded before it begins", () => {
  // 1 to 7 October are days off; 8 October is the first working day.
  expect(nudgeDue(calendar, "2026-10-08", null, "2026-09-29")).toBe("reminded");
});

test("whatever days the worker runs on, nothing is sent twice and nothing out of order", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -30, max: 60 }), { maxLength: 40 }), (offsets) => {
      let last: Nudge | null = null;
      const sent: Nudge[] = [];
      for (const offset of offsets) {
        const nudge: Nudge | null = nudgeDue(calendar, "2026-03-13", last, addDays("2026-03-13", offset));
        if (nudge) sent.push(nudge);
        last = nudge ?? last;
      }
      const places = sent.map((one) => NUDGES.indexOf(one));
      expect(places).toEqual([...new Set(places)].sort());
    }),
  );
});
