import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mintActor, type Role } from "@/lib/actor";
import { addDays, dayOf, daysBetween, momentAt } from "@/lib/day";
import {
  type AbsenceFacts,
  type AbsenceParty,
  clashFault,
  extentFault,
  MOST_ABSENT_DAYS,
  personFault,
  reachOfAbsence,
  rolesLent,
  spanFault,
  standInsAt,
  stateOf,
} from "./absence.policy";

const TODAY = "2026-11-25";

function party(id: string, roles: Role[], more: Partial<AbsenceParty> = {}): AbsenceParty {
  return { id, roles, departmentId: null, enterpriseId: null, disabled: false, ...more };
}

const LEAD = { departmentId: "lead" };
const liaison = party("liaison", ["departmentLiaison"], LEAD);

// Written by hand, because it is the law: who may stand in for whom.
const PEOPLE: [what: string, absent: AbsenceParty, standIn: AbsenceParty, code: string | null][] = [
  ["a colleague of the same department", liaison, party("b", ["departmentLiaison"], LEAD), null],
  ["a reviewer of the same department, who is no liaison", liaison, party("b", ["departmentReviewer"], LEAD), null],
  [
    "a liaison of another department",
    liaison,
    party("b", ["departmentLiaison"], { departmentId: "far" }),
    "standInElsewhere",
  ],
  ["somebody without a department for a liaison", liaison, party("b", ["triageOfficer"]), "standInElsewhere"],
  ["one triage officer for another", party("a", ["triageOfficer"]), party("b", ["triageOfficer"]), null],
  ["a liaison for a manager", party("a", ["manager"]), liaison, null],
  ["oneself", liaison, liaison, "standInOneself"],
  ["a closed account", liaison, party("b", ["departmentLiaison"], { ...LEAD, disabled: true }), "standInClosed"],
  ["for a closed account", party("a", ["manager"], { disabled: true }), party("b", ["manager"]), "standInClosed"],
  [
    "somebody of an enterprise",
    party("a", ["specialist"]),
    party("b", ["enterpriseContact"], { enterpriseId: "e" }),
    "standInOfEnterprise",
  ],
  [
    "for somebody of an enterprise",
    party("a", ["enterpriseContact"], { enterpriseId: "e" }),
    party("b", ["specialist"]),
    "standInOfEnterprise",
  ],
  [
    "an administrator for an auditor who is also a manager",
    party("a", ["auditor", "manager"]),
    party("b", ["systemAdministrator"]),
    "standInApart",
  ],
  [
    "an auditor for an administrator",
    party("a", ["systemAdministrator", "manager"]),
    party("b", ["auditor"]),
    "standInApart",
  ],
  [
    "one administrator for another: an office is not lent",
    party("a", ["systemAdministrator"]),
    party("b", ["systemAdministrator"]),
    "nothingToLend",
  ],
  ["an auditor for a manager", party("a", ["manager"]), party("b", ["auditor"]), null],
];

test.each(PEOPLE)("whether %s stands in", (_, absent, standIn, code) => {
  expect(personFault(absent, standIn)?.code ?? null).toBe(code);
  // What may not be arranged lends nothing either, should roles or departments have changed since.
  if (code) expect(rolesLent(absent, standIn)).toEqual([]);
});

test("an office stays with its holder; what else they hold is lent", () => {
  const absent = party("a", ["systemAdministrator", "manager", "leader"]);
  expect(rolesLent(absent, party("b", ["specialist"]))).toEqual(["manager", "leader"]);
  expect(rolesLent(liaison, party("b", ["departmentReviewer"], LEAD))).toEqual(["departmentLiaison"]);
});

const SPANS: [what: string, firstOn: string, lastOn: string, code: string | null, field?: string][] = [
  ["today alone", TODAY, TODAY, null],
  ["from tomorrow", "2026-11-26", "2026-12-04", null],
  ["from yesterday", "2026-11-24", "2026-12-04", "absenceInThePast", "firstOn"],
  ["an end before the beginning", "2026-12-04", "2026-12-03", "absenceEndsBefore", "lastOn"],
  ["180 days", TODAY, addDays(TODAY, 179), null],
  ["181 days", TODAY, addDays(TODAY, 180), "absenceTooLong", "lastOn"],
];

test.each(SPANS)("whether one is away: %s", (_, firstOn, lastOn, code, field) => {
  expect(spanFault({ firstOn, lastOn }, TODAY)).toEqual(code && { code, field });
});

const other = (personId: string, standInId: string, firstOn: string, lastOn: string, endedAt: Date | null = null) =>
  ({ personId, standInId, firstOn, lastOn, endedAt }) satisfies AbsenceFacts;
const WANTED = { personId: "a", standInId: "b", firstOn: "2026-12-07", lastOn: "2026-12-11" };

const CLASHES: [what: string, other: AbsenceFacts, code: string | null][] = [
  ["one's own absence before", other("a", "c", "2026-12-01", "2026-12-06"), null],
  ["one's own absence that reaches into it", other("a", "c", "2026-12-01", "2026-12-07"), "absentAlready"],
  ["the same that was ended", other("a", "c", "2026-12-01", "2026-12-07", new Date()), null],
  ["the stand-in's own absence on the last day", other("b", "c", "2026-12-11", "2026-12-20"), "standInAbsent"],
  ["the stand-in's own absence the day after", other("b", "c", "2026-12-12", "2026-12-20"), null],
  ["standing in for somebody meanwhile", other("c", "a", "2026-12-08", "2026-12-08"), "absentWhileStandingIn"],
  ["a stand-in who stands in for two", other("c", "b", "2026-12-08", "2026-12-08"), null],
];

test.each(CLASHES)("what stands in the way: %s", (_, standing, code) => {
  expect(clashFault(WANTED, [standing])?.code ?? null).toBe(code);
});

test("one arranges one's own absences, an administrator everybody's, an auditor reads, and a stand-in nothing in that name", () => {
  const actor = (id: string, roles: Role[], more: object = {}) => {
    const none = { title: null, departmentId: null, departmentName: null, enterpriseId: null, enterpriseName: null };
    return mintActor({ id, name: id, roles, ...none, ...more });
  };
  const person = { id: "a", enterpriseId: null };
  expect(reachOfAbsence(actor("a", ["leader"]), person)).toBe("arrange");
  expect(reachOfAbsence(actor("x", ["systemAdministrator"]), person)).toBe("arrange");
  expect(reachOfAbsence(actor("x", ["auditor"]), person)).toBe("read");
  expect(reachOfAbsence(actor("x", ["manager"]), person)).toBe("nothing");
  const standIn = { id: "b", name: "b", insteadOf: "a" };
  expect(reachOfAbsence(actor("a", ["leader"], { standIn }), person)).toBe("nothing");
  expect(reachOfAbsence(actor("x", ["systemAdministrator"]), { id: "e", enterpriseId: "e" })).toBe("nothing");
});

describe("whatever the days", () => {
  const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays("2025-06-01", count));
  const span = fc.tuple(day, fc.integer({ min: 0, max: MOST_ABSENT_DAYS - 1 })).map(([firstOn, length]) => ({
    firstOn,
    lastOn: addDays(firstOn, length),
  }));
  const seconds = fc.integer({ min: 0, max: 86_399 });

  test("a stand-in is one from the first midnight in the park until the last one, and not a second longer", () => {
    fc.assert(
      fc.property(span, day, seconds, ({ firstOn, lastOn }, on, second) => {
        const absence = { ...other("a", "b", firstOn, lastOn) };
        const moment = new Date(momentAt(on, 0).getTime() + second * 1000);
        const within = momentAt(firstOn, 0) <= moment && moment < momentAt(addDays(lastOn, 1), 0);
        expect(standInsAt([absence], "a", dayOf(moment))).toEqual(within ? ["b"] : []);
        expect(standInsAt([{ ...absence, endedAt: moment }], "a", dayOf(moment))).toEqual([]);
        expect(stateOf(absence, dayOf(moment)) === "running").toBe(within);
      }),
    );
  });

  test("what the rules let in leaves nobody with two stand-ins, and nobody both away and a stand-in", () => {
    const people = ["a", "b", "c", "d"];
    const wanted = fc.record({
      personId: fc.constantFrom(...people),
      standInId: fc.constantFrom(...people),
      span: fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 9 })),
    });
    fc.assert(
      fc.property(fc.array(wanted, { maxLength: 12 }), (wishes) => {
        const kept: AbsenceFacts[] = [];
        for (const {
          personId,
          standInId,
          span: [from, length],
        } of wishes) {
          const firstOn = addDays(TODAY, from);
          const wish = other(personId, standInId, firstOn, addDays(firstOn, length));
          if (personId !== standInId && clashFault(wish, kept) === null) kept.push(wish);
        }
        for (let count = 0; count < 40; count++) {
          const on = addDays(TODAY, count);
          const running = kept.filter((absence) => stateOf(absence, on) === "running");
          for (const person of people) expect(standInsAt(kept, person, on).length).toBeLessThanOrEqual(1);
          const away = new Set(running.map(({ personId }) => personId));
          expect(running.filter(({ standInId }) => away.has(standInId))).toEqual([]);
        }
      }),
    );
  });

  test("an absence may be made longer up to the same length as when it is arranged", () => {
    fc.assert(
      fc.property(span, fc.integer({ min: -5, max: 400 }), ({ firstOn }, length) => {
        const lastOn = addDays(firstOn, length);
        const allowed = length >= 0 && daysBetween(firstOn, lastOn) <= MOST_ABSENT_DAYS - 1;
        expect(extentFault({ firstOn, lastOn }) === null).toBe(allowed);
      }),
    );
  });
});
