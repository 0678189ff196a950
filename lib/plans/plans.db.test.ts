import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, inNameOf, mintActor } from "@/lib/actor";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { eventsOf } from "@/lib/history/queries";
import { firstBreak } from "@/lib/history/rules";
import { makePark, type Park } from "@/lib/testing/park";
import * as deciding from "./commands/deciding";
import { reviewPlan } from "./commands/reviewing";
import * as working from "./commands/working";
import { savePlan, submitPlan } from "./commands/writing";
import { draftingFor } from "./queries/drafting";
import { ownPlan } from "./queries/own";
import { planInForce, planPaper, planTab } from "./queries/tab";
import * as schema from "./schema";

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);
const on = (days: number) => addDays(dayOf(monday), days);

let park: Park;
// Every test has a park of its own: an enterprise has one plan.
beforeEach(async () => {
  park = await makePark();
});

type Content = { measures?: object[]; goals?: object[]; claims?: object[]; promises?: object[]; untilOn?: string };

const owner = (actor: Actor) => `person:${actor.id}`;
const measure = (more: object = {}) => ({
  title: "对接供电公司核定容量",
  owner: `department:${park.departments.lead.id}`,
  dueOn: on(30),
  ...more,
});

async function save(actor: Actor, content: Content = {}, more: object = {}, now = monday) {
  const all = { untilOn: on(365), measures: [measure()], ...content };
  const input = schema.savePlan.parse({ enterpriseId: park.enterprises.own.id, version: 0, ...all, ...more });
  return savePlan(actor, input, now);
}

const rowOf = (planId: string) =>
  db.plan.findUniqueOrThrow({
    where: { id: planId },
    include: { measures: { orderBy: { position: "asc" } }, lines: true },
  });
const versionOf = async (planId: string) => (await rowOf(planId)).version;

async function submitted(content: Content = {}, now = monday): Promise<string> {
  return (await save(park.people.specialist, content, { handIn: "yes" }, now)).planId;
}

async function approve(planId: string, actor: Actor = park.people.manager, now = monday) {
  await deciding.approvePlan(actor, { planId, version: await versionOf(planId) }, now);
}

async function inForce(content: Content = {}, actor?: Actor, now = monday): Promise<string> {
  const planId = await submitted(content, now);
  await approve(planId, actor, now);
  return planId;
}

async function firstMeasure(planId: string): Promise<string> {
  return (await rowOf(planId)).measures[0]?.id ?? "";
}

const kindsOf = async () => (await eventsOf(db, `enterprise:${park.enterprises.own.id}`)).map(({ kind }) => kind);

describe("writing a plan", () => {
  test("a plan is drafted, sent back with reasons, changed, submitted and approved by somebody else", async () => {
    const { specialist, leader, manager } = park.people;
    const planId = await submitted();
    const reason = "措施的完成日太晚，请提前";
    await deciding.sendPlanBack(leader, { planId, version: await versionOf(planId), reason }, later(1));
    expect((await planTab(specialist, park.enterprises.own.id, null, later(1)))?.shown).toMatchObject({
      state: "sentBack",
      sentBackReason: reason,
    });
    const content = { measures: [measure({ dueOn: on(20) })] };
    await save(specialist, content, { version: await versionOf(planId) }, later(2));
    await submitPlan(specialist, { planId, version: await versionOf(planId) }, later(2));
    await approve(planId, manager, later(3));

    const shown = (await planTab(manager, park.enterprises.own.id, null, later(3)))?.shown;
    expect(shown).toMatchObject({ state: "inForce", edition: 1, measures: [{ dueOn: on(20), lamp: "green" }] });
    expect(await kindsOf()).toEqual([
      "planBegun",
      "planSubmitted",
      "planSentBack",
      "planChanged",
      "planSubmitted",
      "planApproved",
    ]);
    expect(firstBreak(await eventsOf(db, `enterprise:${park.enterprises.own.id}`))).toBeNull();
  });

  test("nobody approves what they wrote, whoever they stand in for; nothing is left behind", async () => {
    const { manager, specialist, leader } = park.people;
    const { planId } = await save(manager, {}, { handIn: "yes" });
    await expect(approve(planId, manager)).rejects.toMatchObject({ code: "ownPlan" });
    const standIn = mintActor(inNameOf({ ...leader }, { id: manager.id ?? "", name: manager.name }));
    await expect(approve(planId, standIn)).rejects.toMatchObject({ code: "ownPlan" });
    await expect(approve(planId, specialist)).rejects.toMatchObject({ code: "notAllowed" });
    expect(await rowOf(planId)).toMatchObject({ approvedAt: null });
    await approve(planId, leader);
    expect(await rowOf(planId)).toMatchObject({ approvedById: leader.id });
  });

  test("a measure sent with the key of another enterprise's gets a key of its own", async () => {
    const { specialist, manager } = park.people;
    const theirs = await db.plan.create({
      data: {
        ...{ enterpriseId: park.enterprises.other.id, edition: 1, untilOn: on(300), writerIds: [] },
        ...{ authorId: manager.id ?? "", authorName: manager.name, changedByName: manager.name },
        ...{ createdAt: later(0), changedAt: later(0) },
        measures: {
          create: {
            key: crypto.randomUUID(),
            position: 0,
            title: "对方的措施",
            why: "",
            dueOn: on(20),
            personId: manager.id,
          },
        },
      },
      include: { measures: true },
    });
    const [strange] = theirs.measures;
    const { planId } = await save(specialist, { measures: [measure({ key: strange?.key, dueOn: on(20) })] }, {});
    const [own] = (await rowOf(planId)).measures;
    expect(own?.key).toMatch(/^[0-9a-f-]{36}$/);
    expect(own?.key).not.toBe(strange?.key);
  });

  test("a plan without a measure may be a draft, and is refused at the measures when it is submitted", async () => {
    const { specialist } = park.people;
    await expect(save(specialist, { measures: [] }, { handIn: "yes" })).rejects.toMatchObject({
      code: "measureMissing",
      field: "measures",
    });
    expect(await db.plan.count({ where: { enterpriseId: park.enterprises.own.id } })).toBe(0);
    const { planId } = await save(specialist, { measures: [] });
    const version = await versionOf(planId);
    await expect(submitPlan(specialist, { planId, version }, monday)).rejects.toMatchObject({ code: "measureMissing" });
    expect(await versionOf(planId)).toBe(version);
  });

  test("days that have gone by or lie behind the plan's end are refused at their field", async () => {
    const { specialist } = park.people;
    const refused = (content: Content) => expect(save(specialist, content)).rejects;
    await refused({ measures: [measure(), measure({ dueOn: on(-1) })] }).toMatchObject({
      code: "dayPassed",
      field: "measures.1.dueOn",
    });
    await refused({ measures: [measure({ dueOn: on(366) })] }).toMatchObject({
      code: "afterPlanEnd",
      field: "measures.0.dueOn",
    });
    const promise = { title: "协调班车线路", dueOn: on(-1) };
    await refused({ promises: [promise] }).toMatchObject({ code: "dayPassed", field: "promises.0.dueOn" });
    await refused({ untilOn: on(-1) }).toMatchObject({ code: "dayPassed", field: "untilOn" });
    await refused({ untilOn: on(1100) }).toMatchObject({ code: "planTooLong", field: "untilOn" });
    await save(specialist, { measures: [measure({ dueOn: on(0) })] });
  });

  test("an owner must be somebody who can be held to it", async () => {
    const { specialist, contact, auditor } = park.people;
    const refused = (to: string) => expect(save(specialist, { measures: [measure(), measure({ owner: to })] })).rejects;
    const at = (code: string) => ({ code, field: "measures.1.owner" });
    await refused(`person:${crypto.randomUUID()}`).toMatchObject(at("ownerUnknown"));
    await refused(`department:${auditor.id}`).toMatchObject(at("ownerUnknown"));
    await refused(owner(contact)).toMatchObject(at("ownerNotStaff"));
    await db.person.update({ where: { id: auditor.id ?? "" }, data: { disabledAt: monday } });
    await refused(owner(auditor)).toMatchObject(at("ownerDisabled"));
    const empty = { name: "空单位", shortName: "空", validFrom: "2020-01-01", code: crypto.randomUUID().slice(0, 12) };
    const { id } = await db.department.create({ data: empty });
    await refused(`department:${id}`).toMatchObject(at("ownerDepartmentEmpty"));
    await db.department.update({ where: { id }, data: { validTo: "2026-01-01" } });
    await refused(`department:${id}`).toMatchObject(at("ownerDepartmentClosed"));
    expect(await kindsOf()).toEqual([]);
  });

  test("what has become impossible since it was written is refused when it is approved", async () => {
    const planId = await submitted();
    const late = { planId, version: await versionOf(planId) };
    await expect(deciding.approvePlan(park.people.manager, late, later(31))).rejects.toMatchObject({
      code: "lineDayPassed",
    });
    await db.department.update({ where: { id: park.departments.lead.id }, data: { validTo: on(0) } });
    await expect(approve(planId)).rejects.toMatchObject({ code: "ownerDepartmentClosed" });
  });

  test("two editors: the second one hears who saved; two beginners: one plan", async () => {
    const { specialist, triage } = park.people;
    const both = await Promise.allSettled([save(specialist), save(triage)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "planAlreadyOpen" } });
    await save(specialist, {}, { version: 1 });
    await expect(save(triage, {}, { version: 1 })).rejects.toMatchObject({
      code: "changedMeanwhile",
      particulars: { by: specialist.name, version: 2 },
    });
  });

  test("two approvers at once leave one approval", async () => {
    const planId = await submitted();
    const both = await Promise.allSettled([approve(planId), approve(planId, park.people.leader)]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await kindsOf()).filter((kind) => kind === "planApproved")).toHaveLength(1);
  });

  test("only those who look after the enterprise write; strangers find nothing", async () => {
    const { otherSpecialist, auditor, supervisor, leader, stranger } = park.people;
    for (const actor of [otherSpecialist, stranger]) {
      await expect(save(actor)).rejects.toMatchObject({ code: "notFound" });
    }
    for (const actor of [auditor, supervisor, leader]) {
      await expect(save(actor)).rejects.toMatchObject({ code: "notAllowed" });
    }
    expect(await db.plan.count({ where: { enterpriseId: park.enterprises.own.id } })).toBe(0);
  });
});

describe("a plan in force", () => {
  test("a measure is reported on and done with evidence by its owner, once", async () => {
    const { liaison, farLiaison, triage } = park.people;
    const measureId = await firstMeasure(await inForce());
    await expect(
      working.reportMeasure(farLiaison, { measureId, text: "不是本单位的" }, later(1)),
    ).rejects.toMatchObject({
      code: "notFound",
    });
    await working.reportMeasure(liaison, { measureId, text: "已现场勘查" }, later(1));
    const evidence = "供电公司已核定 800 千伏安";
    await working.completeMeasure(liaison, { measureId, evidence }, later(2));
    await expect(working.completeMeasure(triage, { measureId, evidence }, later(3))).rejects.toMatchObject({
      code: "measureDone",
      particulars: { by: liaison.name },
    });
    const shown = (await planTab(liaison, park.enterprises.own.id, null, later(3)))?.shown;
    expect(shown?.measures[0]).toMatchObject({
      lamp: "done",
      evidence,
      notes: [{ text: "已现场勘查" }],
      can: ["attach", "takeBack"],
    });
    expect(shown?.progress).toEqual({ done: 1, all: 1 });
  });

  test("a measure is put off by whoever approved and nobody else, for a later day within the plan", async () => {
    const { leader, manager, specialist } = park.people;
    const planId = await inForce({ untilOn: on(60) }, leader);
    const measureId = await firstMeasure(planId);
    await db.measure.update({ where: { id: measureId }, data: { nudge: "reminded" } });
    const to = (days: number) => ({ measureId, dueOn: on(days), reason: "设备到货推迟" });
    for (const actor of [manager, specialist]) {
      await expect(working.putOffMeasure(actor, to(40), later(1))).rejects.toMatchObject({ code: "notAllowed" });
    }
    const field = "dueOn";
    await expect(working.putOffMeasure(leader, to(30), later(1))).rejects.toMatchObject({ code: "notLater", field });
    await expect(working.putOffMeasure(leader, to(61), later(1))).rejects.toMatchObject({
      code: "afterPlanEnd",
      field,
    });
    await expect(working.putOffMeasure(leader, to(35), later(40))).rejects.toMatchObject({ code: "dayPassed", field });
    await working.putOffMeasure(leader, to(40), later(1));
    expect((await rowOf(planId)).measures[0]).toMatchObject({ dueOn: on(40), nudge: null });
    const shown = (await planTab(leader, park.enterprises.own.id, null, later(1)))?.shown;
    expect(shown?.measures[0]?.notes).toMatchObject([{ kind: "putOff", fromOn: on(30), toOn: on(40) }]);

    await db.person.update({ where: { id: leader.id ?? "" }, data: { disabledAt: later(2) } });
    await working.putOffMeasure(manager, to(50), later(3));
  });

  test("promises are kept and policies claimed, once each; a goal is neither", async () => {
    const goal = { title: "升为规上企业", amount: "年营收 2000 万元" };
    const planId = await inForce({
      goals: [goal],
      claims: [{ title: "技改补助", amount: "30" }],
      promises: [{ title: "协调班车线路", dueOn: on(10) }],
    });
    const { lines } = await rowOf(planId);
    const idOf = (kind: string) => lines.find((line) => line.kind === kind)?.id ?? "";
    const { specialist } = park.people;
    const settle = (kind: string) =>
      working.settleLine(specialist, { lineId: idOf(kind), note: "线路已开通" }, later(1));
    await settle("promise");
    await settle("claim");
    await expect(settle("promise")).rejects.toMatchObject({ code: "lineSettled" });
    await expect(settle("goal")).rejects.toMatchObject({ code: "notFound" });
  });

  test("the next edition carries over what is left, supersedes the first, and takes what was done meanwhile", async () => {
    const { specialist, manager } = park.people;
    const first = await inForce({
      measures: [measure(), measure({ title: "已办好的" }), measure({ title: "第三项" })],
    });
    const [, done, third] = (await rowOf(first)).measures;
    await working.completeMeasure(specialist, { measureId: done?.id ?? "", evidence: "资料已交付" }, later(1));
    const drafting = await draftingFor(specialist, park.enterprises.own.id, later(2));
    expect(drafting?.edition).toBe(2);
    expect(drafting?.measures.map(({ title }) => title)).toEqual(["对接供电公司核定容量", "第三项"]);

    const measures = drafting?.measures.map(({ owner: who, ...line }) => ({
      ...line,
      owner: `${who?.kind}:${who?.id}`,
      ...(line.title === "第三项" ? {} : { dueOn: on(45) }),
    }));
    const second = (await save(specialist, { measures }, { handIn: "yes" }, later(3))).planId;
    await working.completeMeasure(specialist, { measureId: third?.id ?? "", evidence: "起草新版期间办完" }, later(4));
    await approve(second, manager, later(5));

    expect(await rowOf(first)).toMatchObject({ supersededAt: later(5) });
    const tab = await planTab(manager, park.enterprises.own.id, null, later(5));
    expect(tab?.shown).toMatchObject({ edition: 2, progress: { done: 1, all: 2 } });
    expect(tab?.differences).toMatchObject({
      since: 1,
      list: [
        { how: "changed", changes: [{ field: "dueOn", from: on(30), to: on(45) }] },
        { how: "finished", line: { title: "已办好的" } },
      ],
    });
    expect(await db.plan.count({ where: { enterpriseId: park.enterprises.own.id, supersededAt: null } })).toBe(1);
  });

  test("a quarter's review is written once, about every goal and open measure; a missed one is shown", async () => {
    const { specialist, manager } = park.people;
    const planId = await inForce({ goals: [{ title: "新增产值" }] });
    const { lines, measures } = await rowOf(planId);
    const keys = [lines[0]?.key ?? "", measures[0]?.key ?? ""];
    const review = (answered: string[], now: Date) => {
      const outcomes = answered.map((key) => ({ key, outcome: "onTrack" as const, note: "" }));
      return reviewPlan(specialist, { planId, outcomes, conclusion: "goesOn", note: "按计划推进" }, now);
    };
    await expect(review(keys, later(5))).rejects.toMatchObject({ code: "reviewNotDue" });
    const may = new Date("2027-05-10T01:00:00Z");
    await expect(review([keys[0] ?? ""], may)).rejects.toMatchObject({
      code: "outcomeMissing",
      field: "outcomes.1.outcome",
    });
    await review(keys, may);
    await expect(review(keys, may)).rejects.toMatchObject({ code: "reviewNotDue" });
    const shown = (await planTab(manager, park.enterprises.own.id, null, may))?.shown;
    expect(shown?.reviews).toMatchObject([
      { quarter: "2027Q2", outcomes: [{ kind: "goal" }, { kind: "measure", outcome: "onTrack" }] },
    ]);
    expect(shown?.review).toMatchObject({ due: null, missed: ["2027Q1"] });
  });

  test("an ended plan asks nothing of anybody any more, and another may be begun", async () => {
    const { leader, specialist, contact } = park.people;
    const planId = await inForce();
    const measureId = await firstMeasure(planId);
    await expect(deciding.endPlan(specialist, { planId, reason: "企业已迁出园区" }, later(1))).rejects.toMatchObject({
      code: "notAllowed",
    });
    await deciding.endPlan(leader, { planId, reason: "企业已迁出园区" }, later(1));
    await expect(
      working.completeMeasure(specialist, { measureId, evidence: "晚了一步" }, later(2)),
    ).rejects.toMatchObject({
      code: "notFound",
    });
    expect(await ownPlan(contact, later(2))).toBeNull();
    expect(await save(specialist, {}, {}, later(2))).toMatchObject({ edition: 2 });
  });
});

describe("who sees a plan", () => {
  const secrets = {
    why: "企业资金紧张，注意方式",
    evidence: "内部核实记录",
    note: "对方情绪激动",
    sentBack: "内容太空泛请重写",
  };

  /** A plan in force with everything internal about it, and a second edition being written. */
  async function everything() {
    const { specialist, liaison, manager } = park.people;
    const planId = await submitted({ measures: [measure({ why: secrets.why })] });
    await deciding.sendPlanBack(
      manager,
      { planId, version: await versionOf(planId), reason: secrets.sentBack },
      monday,
    );
    await submitPlan(specialist, { planId, version: await versionOf(planId) }, monday);
    await approve(planId);
    const measureId = await firstMeasure(planId);
    await working.reportMeasure(liaison, { measureId, text: secrets.note }, later(1));
    await working.completeMeasure(liaison, { measureId, evidence: secrets.evidence }, later(2));
    const draft = { measures: [measure({ title: "还在起草的措施" })] };
    await save(specialist, draft, {}, later(3));
    return planId;
  }

  test("the enterprise sees its plan in force, confirms it once, and nothing internal", async () => {
    const { contact, stranger } = park.people;
    const planId = await everything();
    const own = await ownPlan(contact, later(4));
    expect(own).toMatchObject({ edition: 1, canConfirm: true, measures: [{ lamp: "done" }], nextOn: null });
    const text = JSON.stringify(own);
    for (const secret of [...Object.values(secrets), "还在起草的措施"]) expect(text).not.toContain(secret);
    expect(await ownPlan(stranger, later(4))).toBeNull();

    await expect(deciding.confirmSeen(stranger, { planId }, later(4))).rejects.toMatchObject({ code: "notFound" });
    await deciding.confirmSeen(contact, { planId }, later(4));
    await deciding.confirmSeen(contact, { planId }, later(5));
    expect(await ownPlan(contact, later(5))).toMatchObject({ seenAt: later(4), canConfirm: false });
    expect((await kindsOf()).filter((kind) => kind === "planSeen")).toHaveLength(1);
  });

  test("staff see what is in force of their enterprises; drafts only those who look after it", async () => {
    const { specialist, leader, reviewer, triage, manager, supervisor, auditor, liaison } = park.people;
    await everything();
    const editions = async (actor: Actor) =>
      (await planTab(actor, park.enterprises.own.id, null, later(4)))?.editions.map(({ edition }) => edition);
    for (const actor of [specialist, leader, reviewer, triage, manager, supervisor, auditor]) {
      expect(await editions(actor), actor.name).toEqual([2, 1]);
    }
    // The liaison's department owes a measure: that is how they see the enterprise at all.
    expect(await editions(liaison)).toEqual([1]);
    for (const actor of [park.people.farLiaison, park.people.otherSpecialist, park.people.policyEditor]) {
      expect(await editions(actor)).toBeUndefined();
      expect(await planPaper(actor, park.enterprises.own.id, 1, later(4))).toBeNull();
      expect(await draftingFor(actor, park.enterprises.own.id, later(4))).toBeNull();
    }
    expect(await planPaper(liaison, park.enterprises.own.id, 2, later(4))).toBeNull();
    expect(await planPaper(liaison, park.enterprises.own.id, null, later(4))).toMatchObject({ plan: { edition: 1 } });
    expect(await planInForce(manager, park.enterprises.own.id, later(4))).toMatchObject({
      edition: 1,
      done: 1,
      all: 1,
    });
    expect(await planTab(manager, "no-such-id", null, later(4))).toBeNull();
  });
});
