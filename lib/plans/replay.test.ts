import { expect, test } from "vitest";
import type { EnterpriseEvent } from "@/lib/enterprises/event";
import { type Happened, replayPlans } from "./replay";

const at = (day: number) => new Date(Date.UTC(2026, 10, day, 1));
const named = (measureId: string, key: string, dueOn: string) => ({
  ...{ measureId, key, title: `措施 ${key}`, dueOn, personId: null, departmentId: "d" },
});
const of = (edition: number) => ({ planId: `plan-${edition}`, edition });
const about = (edition: number, measureId: string, key: string, dueOn: string) => {
  const { key: _, ...measure } = named(measureId, key, dueOn);
  return { ...of(edition), ...measure };
};
const approval = (edition: number, measures: ReturnType<typeof named>[] | null, supersededEdition: number | null) =>
  ({
    kind: "planApproved",
    ...of(edition),
    authorId: "a",
    untilOn: "2027-11-01",
    supersededEdition,
    measures,
  }) as const;

function history(events: EnterpriseEvent[]): Happened[] {
  return events.map((event, index) => ({
    ...{ event, at: at(index + 1), sequence: index + 1, doerId: "doer", byId: "by", byName: "签名" },
  }));
}

const first: EnterpriseEvent[] = [
  { kind: "planBegun", ...of(1) },
  { kind: "planSubmitted", ...of(1), authorId: "a" },
  { kind: "planSentBack", ...of(1), authorId: "a", reason: "请补充" },
  { kind: "planChanged", ...of(1) },
  { kind: "planSubmitted", ...of(1), authorId: "a" },
  approval(1, [named("m1", "k1", "2026-12-01"), named("m2", "k2", "2026-12-01")], null),
];
const climbed = { approverId: null, ladderVersion: 0, passedOver: [] };

test("a plan is what its events made of it: drafted, sent back, changed, approved", () => {
  const { plans, strange } = replayPlans(history(first));
  expect(strange).toEqual([]);
  expect(plans.get("plan-1")).toMatchObject({
    ...{ edition: 1, version: 6, authorId: "doer", approvedById: "by", approvedByName: "签名", untilOn: "2027-11-01" },
    ...{ submittedAt: at(5), sentBackAt: at(3), sentBackReason: "请补充", approvedAt: at(6), endedAt: null },
    measures: { m1: { dueOn: "2026-12-01", completedAt: null, evidence: "", nudge: null } },
  });
});

test("a measure is done, taken back, put off; what was sent belongs to its due day", () => {
  const m1 = about(1, "m1", "k1", "2026-12-01");
  const done = { kind: "measureCompleted", ...m1, approverId: null, evidence: "批复", files: 0 } as const;
  const steps: [EnterpriseEvent, object][] = [
    [
      { kind: "measureUrged", ...m1, ...climbed },
      { nudge: "urged", nudgedAt: at(7), completedAt: null },
    ],
    [done, { nudge: "urged", completedAt: at(8), completedByName: "签名", evidence: "批复" }],
    [
      { kind: "measureTakenBack", ...m1, approverId: null, reason: "无效" },
      { completedAt: null, evidence: "", nudge: "urged" },
    ],
    [
      { kind: "measurePutOff", ...m1, dueOn: "2027-01-15", fromOn: "2026-12-01", reason: "推迟" },
      { dueOn: "2027-01-15", nudge: null, nudgedAt: null },
    ],
  ];
  for (const [index] of steps.entries()) {
    const events = [...first, ...steps.slice(0, index + 1).map(([event]) => event)];
    expect(replayPlans(history(events)).plans.get("plan-1")?.measures.m1).toMatchObject(steps[index]?.[1] ?? {});
  }
});

test("the next edition takes over what was done, and what was sent where the day is the same", () => {
  const events: EnterpriseEvent[] = [
    ...first,
    { kind: "planBegun", ...of(2) },
    { kind: "measureCompleted", ...about(1, "m1", "k1", "2026-12-01"), approverId: null, evidence: "批复", files: 1 },
    { kind: "measureUrged", ...about(1, "m2", "k2", "2026-12-01"), ...climbed },
    { kind: "planSubmitted", ...of(2), authorId: "a" },
    approval(2, [named("n1", "k1", "2027-02-01"), named("n2", "k2", "2026-12-01"), named("n3", "k3", "2027-02-01")], 1),
  ];
  const { plans } = replayPlans(history(events));
  expect(plans.get("plan-1")).toMatchObject({ supersededAt: at(11) });
  expect(plans.get("plan-2")?.measures).toMatchObject({
    n1: { completedAt: at(8), evidence: "批复", nudge: null },
    n2: { completedAt: null, nudge: "urged", nudgedAt: at(9) },
    n3: { completedAt: null, nudge: null },
  });
});

test("of an approval that names no measures only what later events say is known", () => {
  const old: EnterpriseEvent[] = [
    ...first.slice(0, 5),
    approval(1, null, null),
    { kind: "measurePutOff", ...about(1, "m9", "k9", "2027-01-01"), fromOn: "2026-12-01", reason: "推迟" },
  ];
  const plan = replayPlans(history(old)).plans.get("plan-1");
  expect(plan?.measuresNamed).toBe(false);
  expect(plan?.measures.m9).toEqual({
    ...{ title: "措施 k9", dueOn: "2027-01-01", personId: null, departmentId: "d", nudge: null, nudgedAt: null },
  });
});

test("events about a plan or a measure that nobody began are named", () => {
  const events: EnterpriseEvent[] = [
    ...first,
    { kind: "planSeen", ...of(7) },
    { kind: "measureReported", ...about(1, "m7", "k7", "2026-12-01"), text: "进展" },
    { kind: "enterpriseClosed", reason: "注销" },
  ];
  expect(replayPlans(history(events)).strange).toEqual([7, 8]);
});
