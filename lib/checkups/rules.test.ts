import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Actor, mintActor, ROLES, type Role } from "@/lib/actor";
import {
  type Answers,
  allowedVerbs,
  type CheckupVerb,
  partOf,
  QUESTIONS,
  RULES,
  readsCheckupList,
  THRESHOLDS,
  TYPE_OF_RULE,
} from "./policy";
import { compared, type Finding, findingsOf, halfYearOf, warningChanges } from "./rules";

const ON = "2026-11-03";
const finding = (rule: string, answers: Answers) => findingsOf(answers, ON).find((one) => one.rule === rule);
const levelOf = (rule: string, answers: Answers) => {
  const found = finding(rule, answers);
  return found?.state === "warns" ? found.level : found?.state;
};

describe("what a rule says", () => {
  test.each<[string, Answers, string]>([
    ["powerDrop", { powerChange: -14 }, "clear"],
    ["powerDrop", { powerChange: -15 }, "yellow"],
    ["powerDrop", { powerChange: -30 }, "red"],
    ["powerDrop", { powerChange: 40 }, "clear"],
    ["powerDrop", {}, "unknown"],
    ["powerCut", { powerCutHours: 2 }, "yellow"],
    ["powerCut", { powerCutHours: 8 }, "red"],
    ["openPosts", { openPosts: 9 }, "clear"],
    ["openPosts", { openPosts: 10 }, "yellow"],
    ["layoffs", { plannedLayoffs: 0 }, "clear"],
    ["layoffs", { plannedLayoffs: 19 }, "yellow"],
    ["layoffs", { plannedLayoffs: 20 }, "red"],
    ["wagesLate", { wagesLateDays: 30 }, "red"],
    ["cash", { cashMonths: 3.1 }, "clear"],
    ["cash", { cashMonths: 3 }, "yellow"],
    ["cash", { cashMonths: 0 }, "red"],
    ["orders", { ordersMonths: 2 }, "yellow"],
    ["capacity", { capacityUsed: 40 }, "red"],
    ["loansDue", { loansDueWan: 0 }, "clear"],
    ["loansDue", { loansDueWan: 500, loansDueOn: "2026-12-13", renewalAgreed: false }, "yellow"],
    ["loansDue", { loansDueWan: 500, loansDueOn: "2026-12-03", renewalAgreed: false }, "red"],
    ["loansDue", { loansDueWan: 500, loansDueOn: "2026-12-03", renewalAgreed: true }, "clear"],
    ["loansDue", { loansDueWan: 500, loansDueOn: "2026-12-03" }, "unknown"],
    ["loansDue", { loansDueWan: 500, renewalAgreed: false }, "unknown"],
    ["oldEquipment", { oldEquipment: 4, renewalPlanned: false }, "yellow"],
    ["oldEquipment", { oldEquipment: 5, renewalPlanned: false }, "red"],
    ["oldEquipment", { oldEquipment: 5, renewalPlanned: true }, "clear"],
    ["oldEquipment", { oldEquipment: 5 }, "unknown"],
  ])("%s of %j is %s", (rule, answers, expected) => {
    expect(levelOf(rule, answers)).toBe(expected);
  });

  test("a warning says why in numbers: 500 (10,000 yuan) due in 40 days, 18 per cent less power", () => {
    const loans = finding("loansDue", { loansDueWan: 500, loansDueOn: "2026-12-13", renewalAgreed: false });
    expect(loans).toMatchObject({ particulars: { wan: 500, days: 40, on: "2026-12-13" } });
    expect(finding("powerDrop", { powerChange: -18 })).toMatchObject({ particulars: { value: 18 } });
  });

  test("loans that were due already are due in no days, not in minus ten", () => {
    const late = finding("loansDue", { loansDueWan: 80, loansDueOn: "2026-10-24", renewalAgreed: false });
    expect(late).toMatchObject({ level: "red", particulars: { days: 0 } });
  });

  test("nothing answered warns of nothing and clears nothing", () => {
    expect(new Set(findingsOf({}, ON).map(({ state }) => state))).toEqual(new Set(["unknown"]));
  });

  test("a worse number never gives a milder word", () => {
    const rank = { unknown: 0, clear: 0, yellow: 1, red: 2 } as Record<string, number>;
    fc.assert(
      fc.property(
        fc.constantFrom(...THRESHOLDS),
        fc.integer({ min: -100, max: 1000 }),
        fc.nat(200),
        (threshold, value, more) => {
          const worse = threshold.way === "from" ? value + more : value - more;
          const [one, other] = [value, worse].map((given) => levelOf(threshold.rule, { [threshold.question]: given }));
          expect(rank[other ?? ""]).toBeGreaterThanOrEqual(rank[one ?? ""] ?? 0);
        },
      ),
    );
  });
});

test("every rule belongs to a part and leads to a request type", () => {
  expect(RULES.flatMap((rule) => [rule, partOf(rule), TYPE_OF_RULE[rule]])).not.toContain(undefined);
  expect(new Set(QUESTIONS.map(({ key }) => key)).size).toBe(QUESTIONS.length);
});

describe("what a new check does to warnings that stand", () => {
  const warns = (rule: "cash" | "orders", level: "yellow" | "red"): Finding => ({
    state: "warns",
    rule,
    level,
    particulars: {},
  });
  const open = [{ id: "1", rule: "cash", level: "yellow" }];

  test.each<[string, Finding[], [number, number, number]]>([
    ["a new one is raised beside it", [warns("orders", "red"), { state: "unknown", rule: "cash" }], [1, 0, 0]],
    ["found again it stays", [warns("cash", "yellow")], [0, 1, 0]],
    ["answered and harmless it is settled", [{ state: "clear", rule: "cash" }], [0, 0, 1]],
    ["not asked this time it stays open", [{ state: "unknown", rule: "cash" }], [0, 0, 0]],
  ])("%s", (_, findings, [raised, kept, settled]) => {
    const changes = warningChanges(open, findings);
    expect([changes.raise.length, changes.keep.length, changes.settle.length]).toEqual([raised, kept, settled]);
  });

  test("one that turned red is told again, one that stayed is not", () => {
    expect(warningChanges(open, [warns("cash", "red")]).keep[0]?.rose).toBe(true);
    expect(warningChanges(open, [warns("cash", "yellow")]).keep[0]?.rose).toBe(false);
  });
});

test("answers stand beside those of the check before; what was not answered is not zero", () => {
  const rows = compared({ openPosts: 4 }, { openPosts: 9, cashMonths: 2 });
  expect(rows.find(({ key }) => key === "openPosts")).toEqual({ key: "openPosts", now: 4, before: 9 });
  expect(rows.find(({ key }) => key === "cashMonths")).toEqual({ key: "cashMonths", now: undefined, before: 2 });
  expect(compared({}, null).every(({ before }) => before === undefined)).toBe(true);
});

test.each([
  ["2026-01-01", "2026-01-01"],
  ["2026-06-30", "2026-01-01"],
  ["2026-07-01", "2026-07-01"],
  ["2026-12-31", "2026-07-01"],
])("the half-year of %s begins on %s", (day, begins) => {
  expect(halfYearOf(day)).toBe(begins);
});

const OWN = "own";
const LINKED = "linked";
function actor(role: Role, more: { id?: string; enterpriseId?: string } = {}): Actor {
  const nobody = { title: null, departmentId: null, departmentName: null, enterpriseName: null };
  return mintActor({
    id: more.id ?? "somebody",
    name: role,
    roles: [role],
    enterpriseId: more.enterpriseId ?? null,
    ...nobody,
  });
}
const facts = { id: OWN, closed: false, linkedPersonIds: [LINKED] };

// Written by hand: this is the law.
const TABLE: [string, Actor, CheckupVerb[]][] = [
  ["a contact of the enterprise", actor("enterpriseContact", { enterpriseId: OWN }), ["readCheckups"]],
  ["its administrator", actor("enterpriseAdministrator", { enterpriseId: OWN }), ["readCheckups", "checkUp"]],
  ["another enterprise's administrator", actor("enterpriseAdministrator", { enterpriseId: "other" }), []],
  [
    "its linked specialist",
    actor("specialist", { id: LINKED }),
    ["readCheckups", "readWarnings", "checkUp", "settleWarning"],
  ],
  ["another specialist", actor("specialist"), []],
  ["its linked leader", actor("leader", { id: LINKED }), ["readCheckups", "readWarnings"]],
  ["its linked department head", actor("departmentReviewer", { id: LINKED }), ["readCheckups", "readWarnings"]],
  ["another department's reviewer", actor("departmentReviewer"), []],
  ["a triage officer", actor("triageOfficer"), ["readCheckups", "readWarnings"]],
  ["a department's liaison", actor("departmentLiaison"), []],
  ["a call-back officer", actor("callBackOfficer"), []],
  ["a supervisor", actor("supervisor"), []],
  ["a manager", actor("manager"), ["readCheckups", "readWarnings", "checkUp", "settleWarning"]],
  ["a system administrator", actor("systemAdministrator"), []],
  ["an auditor", actor("auditor"), ["readCheckups", "readWarnings"]],
];

describe("what may be done about check-ups by", () => {
  test.each(TABLE)("%s", (_, who, verbs) => {
    expect(allowedVerbs(who, facts)).toEqual(verbs);
  });

  test("anybody once the enterprise is closed: reading only", () => {
    const closed = { ...facts, closed: true };
    const left = TABLE.flatMap(([, who]) => allowedVerbs(who, closed));
    expect(new Set(left)).toEqual(new Set(["readCheckups", "readWarnings"]));
  });

  test("the list, by role", () => {
    const readers = ["specialist", "triageOfficer", "departmentReviewer", "leader", "manager", "auditor"];
    expect(ROLES.filter((role) => readsCheckupList(actor(role)))).toEqual(readers);
  });
});
