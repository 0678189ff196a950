import { describe, expect, test } from "vitest";
import { ENTERPRISE_EVENT_KINDS } from "@/lib/enterprises/event";
import { demoCreditCode } from "@/lib/enterprises/rules";
import {
  certificatesToMove,
  groupOf,
  type HealthRow,
  healthOf,
  kindsShown,
  namesakes,
  organisationPart,
  slotPlan,
  TIMELINE_GROUPS,
} from "./rules";

const NOW = new Date("2026-11-03T02:00:00Z");

test("all people of a duplicate end there, and only those for whom a slot is empty go on", () => {
  const kept = [{ slot: "specialist", personId: "a" }];
  const gone = [
    { slot: "specialist", personId: "b" },
    { slot: "leader", personId: "c" },
  ];
  expect(slotPlan(kept, gone)).toEqual({ ended: gone, taken: [{ slot: "leader", personId: "c" }] });
  expect(slotPlan([], []).taken).toEqual([]);
});

test("a certificate of the same kind and number stays behind; without a number nobody can tell", () => {
  const one = (id: string, kind: string, certificateNo: string | null) => ({ id, kind, certificateNo });
  const kept = [one("1", "highTech", "GR1"), one("2", "listed", null)];
  const gone = [
    one("3", "highTech", "GR1"),
    one("4", "highTech", "GR2"),
    one("5", "listed", null),
    one("6", "technology", "GR1"),
  ];
  expect(certificatesToMove(kept, gone).map(({ id }) => id)).toEqual(["4", "5", "6"]);
});

test("people of one name count as namesakes unless their phones say otherwise", () => {
  const one = (id: string, name: string, phone: string | null) => ({ id, name, phone });
  const kept = [one("1", "王丽", "13800138000"), one("2", "陈刚", null)];
  const gone = [
    one("3", "王丽", "13800138000"),
    one("4", "王丽", "13900139000"),
    one("5", "陈刚", "13700137000"),
    one("6", "李敏", null),
  ];
  expect(namesakes(kept, gone).map(({ id }) => id)).toEqual(["3", "5"]);
});

test("the organisation's part of a credit code survives another registration office", () => {
  const code = demoCreditCode(12);
  expect(organisationPart(code)).toHaveLength(9);
  expect(`92500000${code.slice(8)}`.slice(8, 17)).toBe(organisationPart(code));
});

describe("the timeline", () => {
  const staff = { ofEnterprise: false, readsCheckups: true, readsWarnings: true };

  test("has a group for every kind of event of an enterprise, and the groups together show each once", () => {
    const shown = TIMELINE_GROUPS.flatMap((group) => kindsShown(staff, group));
    expect(shown.toSorted()).toEqual(ENTERPRISE_EVENT_KINDS.toSorted());
    expect(kindsShown(staff, undefined)).toEqual(ENTERPRISE_EVENT_KINDS);
    expect(groupOf("somethingElse")).toBeNull();
  });

  test("shows warnings and checks to their readers only", () => {
    const without = kindsShown({ ...staff, readsCheckups: false, readsWarnings: false }, undefined);
    expect(without.filter((kind) => /^(warning|checkup)/.test(kind))).toEqual([]);
    expect(kindsShown({ ...staff, readsWarnings: false }, "checkups")).toEqual(["checkupHeld"]);
  });

  test("shows the enterprise what is meant for it: no warning, no closing, no word on where a duplicate went", () => {
    const own = kindsShown({ ofEnterprise: true, readsCheckups: true, readsWarnings: true }, undefined);
    const hidden = ["warningRaised", "warningSettled", "enterpriseClosed", "mergedInto"];
    expect(own.filter((kind) => hidden.includes(kind))).toEqual([]);
    expect(own).toContain("factsDecided");
  });
});

test("late answers and late promises are overdue, fairly satisfied is not satisfied, unrated is neither", () => {
  const row = (more: Partial<HealthRow>): HealthRow => ({
    isOpen: true,
    answerDueAt: null,
    answeredAt: null,
    answeredInTime: null,
    level: null,
    ...more,
  });
  const rows = [
    row({ answerDueAt: new Date("2026-11-03T01:59:59Z") }),
    row({ answerDueAt: new Date("2026-11-03T02:00:01Z") }),
    row({ answeredAt: NOW, answeredInTime: false, level: 3, isOpen: false }),
    row({ answeredAt: NOW, answeredInTime: true, level: 4, answerDueAt: new Date("2026-11-01T02:00:00Z") }),
    row({ isOpen: false, answerDueAt: new Date("2026-11-01T02:00:00Z") }),
  ];
  expect(healthOf(rows, NOW)).toEqual({ cases: 5, overdue: 2, rated: 2, satisfied: 1 });
  expect(healthOf([], NOW)).toEqual({ cases: 0, overdue: 0, rated: 0, satisfied: 0 });
});
