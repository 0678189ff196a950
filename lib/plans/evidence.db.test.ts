import { createHash } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { type Actor, inNameOf, mintActor } from "@/lib/actor";
import { addDays, dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { removeDraftFile } from "@/lib/files/commands/remove";
import { PDF } from "@/lib/files/commands/sample-files";
import { sweepDraftFiles } from "@/lib/files/jobs";
import { fileFor } from "@/lib/files/queries";
import { MOST_FILES } from "@/lib/files/rules";
import { makePark, type Park } from "@/lib/testing/park";
import { verify } from "@/scripts/verify/report";
import { approvePlan, endPlan } from "./commands/deciding";
import { attachEvidence } from "./commands/evidence";
import { reviewPlan } from "./commands/reviewing";
import { completeMeasure, putOffMeasure, takeBackMeasure } from "./commands/working";
import { savePlan } from "./commands/writing";
import { nudgeAll } from "./jobs";
import { evidenceFor } from "./queries/evidence";
import { ownPlan } from "./queries/own";
import { planTab } from "./queries/tab";
import * as schema from "./schema";

const monday = new Date("2026-11-02T01:00:00Z"); // 09:00 in the park
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);
const on = (days: number) => addDays(dayOf(monday), days);
const EVIDENCE = "供电公司已核定 800 千伏安";
const REASON = "核定书被退回，需重新办理";

let park: Park;
let measureId: string;
let planId: string;
let stream: string;
beforeEach(async () => {
  park = await makePark();
  stream = `enterprise:${park.enterprises.own.id}`;
  planId = await edition({});
  measureId = (await db.measure.findFirstOrThrow({ where: { planId } })).id;
});

/** An edition in force with one measure of the lead department, due in thirty days. */
async function edition({ key = "", dueOn = on(30), at = monday }): Promise<string> {
  const owner = `department:${park.departments.lead.id}`;
  const content = { untilOn: on(365), measures: [{ key, title: "核定用电容量", owner, dueOn }], handIn: "yes" };
  const input = schema.savePlan.parse({ enterpriseId: park.enterprises.own.id, version: 0, ...content });
  const saved = await savePlan(park.people.specialist, input, at);
  const { version } = await db.plan.findUniqueOrThrow({ where: { id: saved.planId } });
  await approvePlan(park.people.manager, { planId: saved.planId, version }, at);
  return saved.planId;
}

async function attach(actor: Actor, visible: "0" | "1" = "0", name = "核定书.pdf") {
  const facts = { name, sha256: createHash("sha256").update(PDF).digest("hex"), length: PDF.byteLength };
  return (await attachEvidence(actor, { measure: measureId, visible }, facts, PDF, later(1))).id;
}
const done = (at = later(2)) => completeMeasure(park.people.liaison, { measureId, evidence: EVIDENCE }, at);
const takeBack = (actor: Actor, at = later(3)) => takeBackMeasure(actor, { measureId, reason: REASON }, at);
const measureOf = async (actor: Actor) =>
  (await planTab(actor, park.enterprises.own.id, null, later(3)))?.shown?.measures[0];

test("files of a measure: staff who see the plan, the enterprise only what is meant for it and only of what is done; nobody else", async () => {
  const { liaison, contact, stranger, auditor, otherSpecialist, farLiaison, policyEditor } = park.people;
  const inside = await attach(liaison);
  const outside = await attach(liaison, "1", "给企业的核定书.pdf");
  expect(await evidenceFor(contact, outside)).toBeNull();
  await done();
  expect(await measureOf(auditor)).toMatchObject({
    files: [
      { id: inside, visible: false },
      { id: outside, visible: true, name: "给企业的核定书.pdf" },
    ],
  });
  for (const actor of [liaison, auditor])
    expect(await evidenceFor(actor, inside)).toMatchObject({ name: "核定书.pdf" });
  expect(await evidenceFor(contact, inside)).toBeNull();
  expect(await evidenceFor(contact, outside)).toMatchObject({ id: outside });
  expect((await ownPlan(contact, later(3)))?.measures).toMatchObject([{ files: [{ id: outside }] }]);
  expect(JSON.stringify(await ownPlan(contact, later(3)))).not.toContain(inside);
  for (const actor of [stranger, otherSpecialist, farLiaison, policyEditor]) {
    for (const id of [inside, outside]) expect(await evidenceFor(actor, id)).toBeNull();
    await expect(attach(actor)).rejects.toMatchObject({ code: "notFound" });
  }
  for (const actor of [auditor, contact]) await expect(attach(actor)).rejects.toMatchObject({ code: "notAllowed" });
  // It is no file of a draft: whoever sent it cannot take it off, and no sweep takes it away.
  expect(await fileFor(liaison, inside)).toBeNull();
  await expect(removeDraftFile(liaison, { fileId: inside }, later(3))).rejects.toMatchObject({ code: "notFound" });
  await sweepDraftFiles(later(60));
  expect(await db.file.count({ where: { measureId } })).toBe(2);
});

test("a measure has twenty files at most, and what is no longer in force gets none", async () => {
  const { liaison, manager } = park.people;
  const row = { name: "一页.pdf", mime: "application/pdf", bytes: 1, sha256: "0".repeat(64), storageKey: "none" };
  const filed = { ...row, measureId, uploadedById: liaison.id ?? "", uploadedAt: monday };
  await db.file.createMany({ data: Array.from({ length: MOST_FILES }, () => filed) });
  await expect(attach(liaison)).rejects.toMatchObject({ code: "tooManyFiles" });
  await endPlan(manager, { planId, reason: "企业迁出园区" }, later(1));
  await expect(attach(liaison)).rejects.toMatchObject({ code: "notFound" });
  expect(await db.file.count({ where: { measureId } })).toBe(MOST_FILES);
});

test("the files stay with the measure in the next edition, for the enterprise too", async () => {
  const { liaison, contact, manager } = park.people;
  const shown = await attach(liaison, "1");
  const { key } = await db.measure.findUniqueOrThrow({ where: { id: measureId } });
  await done();
  await edition({ key, at: later(4) });
  expect(await measureOf(manager)).toMatchObject({ completedAt: later(2), files: [{ id: shown }] });
  expect(await evidenceFor(contact, shown)).not.toBeNull();
});

test("what was said to be done is taken back once, by its owner, the writers or whoever approved; it keeps its day and its history", async () => {
  const { liaison, contact, auditor, supervisor, manager, farLiaison } = park.people;
  const shown = await attach(liaison, "1");
  await expect(takeBack(liaison)).rejects.toMatchObject({ code: "measureOpen" });
  await done();
  for (const actor of [auditor, supervisor, contact]) {
    await expect(takeBack(actor)).rejects.toMatchObject({ code: "notAllowed" });
  }
  await expect(takeBack(farLiaison)).rejects.toMatchObject({ code: "notFound" });
  expect(await measureOf(manager)).toMatchObject({ lamp: "done", can: ["attach", "takeBack"] });
  const both = await Promise.allSettled([takeBack(liaison), takeBack(manager)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await measureOf(manager)).toMatchObject({
    ...{ lamp: "green", dueOn: on(30), completedAt: null, evidence: "" },
    notes: [
      { kind: "takenBack", text: REASON },
      { kind: "done", text: EVIDENCE, byName: liaison.name, at: later(2) },
    ],
  });
  expect(await evidenceFor(contact, shown)).toBeNull();
  expect((await ownPlan(contact, later(3)))?.measures).toMatchObject([{ lamp: "green", files: [] }]);
  await done(later(4));
  expect(await evidenceFor(contact, shown)).not.toBeNull();
});

test("not after thirty days, and not after a review has counted it", async () => {
  const { liaison, specialist, manager } = park.people;
  await done(later(70));
  await reviewPlan(specialist, { planId, outcomes: [], conclusion: "goesOn", note: "按计划推进" }, later(80));
  await expect(takeBack(liaison, later(81))).rejects.toMatchObject({ code: "measureReviewed" });
  expect((await planTab(manager, park.enterprises.own.id, null, later(81)))?.shown?.measures[0]?.can).toEqual([
    "attach",
  ]);
  await db.planReview.deleteMany({ where: { planId } });
  await expect(takeBack(liaison, later(101))).rejects.toMatchObject({ code: "takeBackOver" });
  expect(await db.measure.findUnique({ where: { id: measureId } })).toMatchObject({ completedAt: later(70) });
  await takeBack(liaison, later(100));
});

/** Two editions, approved by a stand-in, with everything that can happen to a measure. */
async function wholeLife() {
  const { liaison, manager, leader, specialist } = park.people;
  await attach(liaison);
  await done();
  await takeBack(liaison);
  await putOffMeasure(manager, { measureId, dueOn: on(40), reason: "设备到货推迟" }, later(5));
  await nudgeAll(later(45));
  const { key } = await db.measure.findUniqueOrThrow({ where: { id: measureId } });
  const owner = `person:${specialist.id}`;
  const measures = [
    { key, title: "核定用电容量", owner, dueOn: on(90) },
    { title: "组织专场招聘", owner, dueOn: on(90) },
  ];
  const content = { enterpriseId: park.enterprises.own.id, version: 0, untilOn: on(365), measures, handIn: "yes" };
  const next = await savePlan(specialist, schema.savePlan.parse(content), later(46));
  await done(later(47));
  const { version } = await db.plan.findUniqueOrThrow({ where: { id: next.planId } });
  const standIn = mintActor(inNameOf({ ...leader }, { id: manager.id ?? "", name: manager.name }));
  await approvePlan(standIn, { planId: next.planId, version }, later(48));
  const rows = await db.measure.findMany({ where: { planId: next.planId }, orderBy: { position: "asc" } });
  const keys = rows.filter(({ completedAt }) => !completedAt).map((row) => row.key);
  const outcomes = keys.map((one) => ({ key: one, outcome: "onTrack" as const, note: "" }));
  await reviewPlan(specialist, { planId: next.planId, outcomes, conclusion: "goesOn", note: "按计划推进" }, later(70));
  await savePlan(specialist, schema.savePlan.parse({ ...content, handIn: "" }), later(71));
  return { second: next.planId, open: rows[1]?.id ?? "" };
}

test("an honest plan agrees with its history; a row its history does not tell of is named", async () => {
  const { second, open } = await wholeLife();
  expect((await verify(later(72), stream)).mismatches).toEqual([]);

  const place = `${stream} plan edition`;
  const wrong: [() => Promise<unknown>, string, string][] = [
    [
      () => db.plan.update({ where: { id: second }, data: { approvedById: park.people.manager.id } }),
      `${place} 2`,
      "approvedById",
    ],
    [
      () => db.measure.update({ where: { id: open }, data: { dueOn: on(200) } }),
      `${place} 2 measure 组织专场招聘`,
      "dueOn",
    ],
    [
      () => db.measure.update({ where: { id: measureId }, data: { completedAt: later(46) } }),
      `${place} 1 measure 核定用电容量`,
      "completedAt",
    ],
    [() => db.planReview.deleteMany({ where: { planId: second } }), `${place} 2`, "reviews"],
    [() => db.plan.update({ where: { id: second }, data: { supersededAt: later(72) } }), `${place} 2`, "state"],
  ];
  for (const [change, at, field] of wrong) {
    await change();
    const { mismatches } = await verify(later(73), stream);
    expect(mismatches).toContainEqual(expect.objectContaining({ place: at, field }));
  }
});

test("altered history of a plan is found, and its place is named", async () => {
  await wholeLife();
  await asOwner((tx) => tx.event.deleteMany({ where: { stream, kind: "measureTakenBack" } }));
  const { mismatches } = await verify(later(72), stream);
  const places = mismatches.map(({ place, field }) => [place, field]);
  expect(places).toContainEqual([expect.stringContaining(`${stream} #`), "sequence"]);
  await asOwner((tx) => tx.event.deleteMany({ where: { stream, kind: "planBegun" } }));
  const found = (await verify(later(72), stream)).mismatches.map(({ place, field }) => [place, field]);
  expect(found).toContainEqual([`${stream} #2`, "planId"]);
  expect(found).toContainEqual([`${stream} plan edition 1`, "events"]);
});

/** Does what only the owner of the database could: changes history with its guards switched off. */
function asOwner(change: (tx: Tx) => Promise<unknown>) {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`ALTER TABLE events DISABLE TRIGGER USER`;
    await tx.news.deleteMany();
    await change(tx);
    await tx.$executeRaw`ALTER TABLE events ENABLE TRIGGER USER`;
  });
}
