import { beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db";
import { eventsOf } from "@/lib/history/queries";
import { tellNews } from "@/lib/notices/commands/tell";
import { STANDARD_LADDER } from "@/lib/supervision/policy";
import { makePark, type Park } from "@/lib/testing/park";
import { approvePlan, endPlan } from "./commands/deciding";
import { reviewPlan } from "./commands/reviewing";
import { completeMeasure, putOffMeasure, takeBackMeasure } from "./commands/working";
import { savePlan } from "./commands/writing";
import { nudgeAll, nudgeMeasures, remindOfPlanReviews, remindOfReviewsAt } from "./jobs";
import { measurePage } from "./queries/register";
import * as schema from "./schema";

const begun = new Date("2026-03-02T01:00:00Z"); // Monday 09:00 in the park
const morningOf = (day: string) => new Date(`${day}T00:37:00Z`);
let park: Park;
beforeAll(async () => {
  park = await makePark();
});

/** A plan in force with one measure of the lead department due on Friday 13 March 2026. */
async function plan() {
  const creditCode = crypto.randomUUID().replaceAll("-", "").slice(0, 18).toUpperCase();
  const enterprise = await db.enterprise.create({
    data: { creditCode, name: `提醒企业-${creditCode.slice(0, 6)}`, park: "正阳工业园区", createdAt: begun, grams: [] },
  });
  const measures = [{ title: "补齐资料", owner: `department:${park.departments.lead.id}`, dueOn: "2026-03-13" }];
  const input = { enterpriseId: enterprise.id, version: 0, untilOn: "2026-12-31", measures, handIn: "yes" };
  const { planId } = await savePlan(park.people.triage, schema.savePlan.parse(input), begun);
  const { version } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  await approvePlan(park.people.manager, { planId, version }, begun);
  const { id: measureId } = await db.measure.findFirstOrThrow({ where: { planId } });
  const sent = async () => {
    const events = await eventsOf(db, `enterprise:${enterprise.id}`);
    return events.filter(({ kind }) => /^measure(Reminded|Urged|Escalated|Circulated)$/.test(kind));
  };
  return { planId, measureId, sent, kinds: async () => (await sent()).map(({ kind }) => kind) };
}

test("it climbs the ladder in force: before the day, on it, and twice upwards, each once; the owner is named and the list says how far it is", async () => {
  const { planId, measureId, sent, kinds } = await plan();
  const days = ["11", "12", "13", "16", "17", "18", "19", "20", "30"].map((day) => `2026-03-${day}`);
  const grown: number[] = [];
  for (const day of days) {
    await nudgeAll(morningOf(day));
    grown.push((await sent()).length);
  }
  expect(grown).toEqual([0, 1, 2, 2, 2, 3, 3, 4, 4]);
  expect(await kinds()).toEqual(["measureReminded", "measureUrged", "measureEscalated", "measureCirculated"]);
  expect((await sent())[2]?.particulars).toMatchObject({
    planId,
    measureId,
    dueOn: "2026-03-13",
    personId: null,
    departmentId: park.departments.lead.id,
    approverId: park.people.manager.id,
    ladderVersion: 0,
    passedOver: [],
  });
  const filter = schema.planFilter.parse({ overdue: "yes" });
  const { rows } = await measurePage(park.people.manager, filter, morningOf("2026-03-30"));
  expect(rows.find(({ id }) => id === measureId)).toMatchObject({
    ...{ lamp: "red", workingDaysLate: 11, nudge: "circulated", nudgedAt: morningOf("2026-03-20") },
  });
});

test("who is told: the owner, then managers and supervisors, at last the linked leader", async () => {
  const { manager, supervisor, leader, liaison } = park.people;
  const { planId } = await plan();
  const { enterpriseId } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  await db.link.create({ data: { enterpriseId, slot: "leader", personId: leader.id ?? "", fromAt: begun } });
  const told = async (day: string) => {
    await tellNews(morningOf(day));
    await nudgeAll(morningOf(day));
    await tellNews(morningOf(day));
    const notices = await db.notice.findMany({ where: { enterpriseId, at: morningOf(day) } });
    return [manager, supervisor, leader, liaison].filter(({ id }) => notices.some(({ personId }) => personId === id));
  };
  expect(await told("2026-03-12")).toEqual([liaison]);
  expect(await told("2026-03-18")).toEqual([manager, supervisor, liaison]);
  expect(await told("2026-03-20")).toEqual([manager, supervisor, leader, liaison]);
});

test("the thresholds are those of the ladder the park has set", async () => {
  const rungs = STANDARD_LADDER.rungs.map((one) => (one.rung === "slip" ? { ...one, days: 1 } : one));
  await db.setting.create({ data: { key: "ladder", value: { ...STANDARD_LADDER, rungs }, version: 7 } });
  try {
    const { sent } = await plan();
    await nudgeAll(morningOf("2026-03-16"));
    const events = await sent();
    expect(events.map(({ kind }) => kind)).toEqual(["measureEscalated"]);
    expect(events[0]?.particulars).toMatchObject({ ladderVersion: 7, passedOver: ["reminded", "urged"] });
  } finally {
    await db.setting.delete({ where: { key: "ladder" } });
  }
});

test("two workers at once send one reminder; one that slept, or a clock that jumped, sends one and not three", async () => {
  const { kinds } = await plan();
  await Promise.all([nudgeAll(morningOf("2026-03-12")), nudgeAll(morningOf("2026-03-12"))]);
  expect(await kinds()).toEqual(["measureReminded"]);
  const slept = await plan();
  await nudgeAll(morningOf("2026-08-03"));
  await nudgeAll(morningOf("2026-08-04"));
  expect(await slept.kinds()).toEqual(["measureCirculated"]);
});

test("what is put off begins anew, what is done or ended is left in peace", async () => {
  const { manager, liaison } = park.people;
  const [late, done, ended] = [await plan(), await plan(), await plan()];
  await nudgeAll(morningOf("2026-03-13"));
  const reason = "企业停产检修，推迟办理";
  await putOffMeasure(manager, { measureId: late.measureId, dueOn: "2026-04-30", reason }, morningOf("2026-03-16"));
  await completeMeasure(liaison, { measureId: done.measureId, evidence: "资料已经补齐" }, morningOf("2026-03-16"));
  await endPlan(manager, { planId: ended.planId, reason: "企业迁出园区" }, morningOf("2026-03-16"));
  await nudgeAll(morningOf("2026-03-20"));
  for (const one of [late, done, ended]) expect(await one.kinds()).toEqual(["measureUrged"]);
  await nudgeAll(morningOf("2026-04-30"));
  expect(await late.kinds()).toEqual(["measureUrged", "measureUrged"]);
});

test("taking back wins no time and starts nothing anew: it climbs on from the step it had, by its old day", async () => {
  const { liaison } = park.people;
  const { measureId, kinds } = await plan();
  await nudgeAll(morningOf("2026-03-13"));
  await completeMeasure(liaison, { measureId, evidence: "资料已经补齐" }, morningOf("2026-03-16"));
  await nudgeAll(morningOf("2026-03-18"));
  await takeBackMeasure(liaison, { measureId, reason: "补齐的资料被退回" }, morningOf("2026-03-19"));
  await nudgeAll(morningOf("2026-03-19"));
  await nudgeAll(morningOf("2026-03-19"));
  expect(await kinds()).toEqual(["measureUrged", "measureEscalated"]);
});

test("a worker whose clock is wrong sends nothing", async () => {
  const { sent } = await plan();
  await expect(nudgeMeasures(new Date(Date.now() + 400 * 86_400_000))).rejects.toThrow("clock");
  expect(await sent()).toEqual([]);
});

test("the review of a plan is reminded of once a quarter, from the one after its approval, and not when it was written", async () => {
  const { planId, measureId } = await plan();
  const { enterpriseId } = await db.plan.findUniqueOrThrow({ where: { id: planId } });
  const due = async () =>
    (await eventsOf(db, `enterprise:${enterpriseId}`)).filter(({ kind }) => kind === "planReviewDue");
  const grown: number[] = [];
  for (const day of ["2026-03-31", "2026-04-01", "2026-04-02", "2026-06-30"]) {
    await Promise.all([remindOfReviewsAt(morningOf(day)), remindOfReviewsAt(morningOf(day))]);
    grown.push((await due()).length);
  }
  expect(grown).toEqual([0, 1, 1, 1]);
  expect(await due()).toMatchObject([{ visible: false, particulars: { quarter: "2026Q2", dueOn: "2026-06-30" } }]);

  // A worker that slept through a quarter reminds of the present one only; what was reviewed is not reminded of.
  await remindOfReviewsAt(morningOf("2026-10-09"));
  expect((await due()).map(({ particulars }) => particulars)).toMatchObject([{}, { quarter: "2026Q4" }]);
  const { key } = await db.measure.findUniqueOrThrow({ where: { id: measureId } });
  const outcomes = [{ key, outcome: "onTrack" as const, note: "" }];
  const review = { planId, outcomes, conclusion: "goesOn" as const, note: "按计划推进" };
  await reviewPlan(park.people.triage, review, morningOf("2027-01-04"));
  await remindOfReviewsAt(morningOf("2027-01-05"));
  expect(await due()).toHaveLength(2);
});

test("a clock that is far from the database's reminds nobody of a review", async () => {
  await plan();
  const events = await db.event.count();
  await expect(remindOfPlanReviews(new Date(Date.now() + 40 * 86_400_000))).rejects.toThrow(/far from/);
  expect(await db.event.count()).toBe(events);
});
