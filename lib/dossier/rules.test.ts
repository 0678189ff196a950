import { describe, expect, test } from "vitest";
import { enterpriseEvent, TOLD_TO_ENTERPRISE } from "@/lib/enterprises/event";
import { demoCreditCode } from "@/lib/enterprises/rules";
import {
  certificatesToMove,
  groupOf,
  type HealthRow,
  healthOf,
  kindsOf,
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

describe("the timeline's groups", () => {
  test("every kind of event of an enterprise has one, and the filter finds exactly its kinds", () => {
    for (const kind of enterpriseEvent.options.map((option) => option.shape.kind.value)) {
      const group = groupOf(kind);
      expect([kind, group]).not.toEqual([kind, null]);
      const matching = TIMELINE_GROUPS.filter((one) => {
        const kinds = kindsOf(one);
        return (
          kinds && (kinds.names.includes(kind) || kinds.beginnings.some((beginning) => kind.startsWith(beginning)))
        );
      });
      expect([kind, matching]).toEqual([kind, [group]]);
    }
  });

  test("requests have streams of their own; a strange kind belongs nowhere", () => {
    expect(kindsOf("cases")).toBeNull();
    expect(groupOf("somethingElse")).toBeNull();
  });
});

test("warnings and closings are not for the enterprise's eyes", () => {
  const hidden = ["warningRaised", "warningSettled", "enterpriseClosed", "mergedInto"];
  expect(TOLD_TO_ENTERPRISE.filter((kind) => hidden.includes(kind))).toEqual([]);
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
