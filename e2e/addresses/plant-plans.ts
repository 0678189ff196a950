import { createHash } from "node:crypto";
import sharp from "sharp";
import type { Actor } from "@/lib/actor";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { approvePlan, sendPlanBack } from "@/lib/plans/commands/deciding";
import { attachEvidence } from "@/lib/plans/commands/evidence";
import { completeMeasure, reportMeasure, settleLine } from "@/lib/plans/commands/working";
import { savePlan, submitPlan } from "@/lib/plans/commands/writing";
import * as schema from "@/lib/plans/schema";
import type { Park } from "@/lib/testing/park";
import { SECRETS } from "./secrets";

/**
 * The own enterprise has a plan in force, of which one measure is done and the one promise is kept, so that no form changes them, and
 * one measure is open, so that it is not taken back; and beside it a draft without a measure, that cannot be submitted and does not
 * wait for anybody. One file of the done measure is meant for the enterprise; so is one of the open measure, too early.
 */
export async function plantPlans(park: Park, now: Date) {
  const { specialist, manager, liaison } = park.people;
  const { planId, measureId, openMeasureId, lineId } = await inForce(park, now);
  await reportMeasure(liaison, { measureId, text: SECRETS.ownMeasureNote.text }, now);
  const measureFile = await attach(liaison, { measure: measureId, visible: "0" }, SECRETS.ownMeasureFile.text, now);
  const toShow = { measure: measureId, visible: "1" } as const;
  const shownMeasureFile = await attach(liaison, toShow, SECRETS.ownShownMeasureFile.text, now);
  const tooEarly = { measure: openMeasureId, visible: "1" } as const;
  const openMeasureFile = await attach(liaison, tooEarly, "招聘会方案", now);
  await completeMeasure(liaison, { measureId, evidence: SECRETS.ownEvidence.text }, now);
  await settleLine(manager, { lineId, note: SECRETS.ownEvidence.text }, now);
  const goals = [{ title: SECRETS.ownPlanDraft.text }];
  const draft = { enterpriseId: park.enterprises.own.id, version: 0, untilOn: addDays(dayOf(now), 300), goals };
  const { planId: planDraft } = await savePlan(specialist, schema.savePlan.parse(draft), now);
  const files = { measureFile, shownMeasureFile, openMeasureFile };
  return { plan: planId, planDraft, measure: measureId, openMeasure: openMeasureId, promise: lineId, ...files };
}

async function attach(actor: Actor, target: schema.EvidenceTarget, name: string, now: Date): Promise<string> {
  const bytes = await sharp({ create: { width: 4, height: 4, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const facts = { name: `${name}.png`, length: bytes.byteLength, sha256 };
  return (await attachEvidence(actor, target, facts, bytes, now)).id;
}

/** Sent back once, with reasons the enterprise must not read, before it was approved. */
async function inForce(park: Park, now: Date) {
  const { specialist, manager } = park.people;
  const today = dayOf(now);
  const owner = `department:${park.departments.lead.id}`;
  const why = SECRETS.ownPlanWhy.text;
  const measures = [
    { title: SECRETS.ownMeasure.text, owner, dueOn: addDays(today, 30), why },
    { title: "组织专场招聘", owner, dueOn: addDays(today, 90) },
  ];
  const promises = [{ title: "协调班车线路", dueOn: addDays(today, 60) }];
  const content = { untilOn: addDays(today, 365), measures, promises, handIn: "yes" };
  const first = { enterpriseId: park.enterprises.own.id, version: 0, ...content };
  const { planId } = await savePlan(specialist, schema.savePlan.parse(first), now);
  const version = async () => (await db.plan.findUniqueOrThrow({ where: { id: planId } })).version;
  await sendPlanBack(manager, { planId, version: await version(), reason: SECRETS.ownSentBack.text }, now);
  await submitPlan(specialist, { planId, version: await version() }, now);
  await approvePlan(manager, { planId, version: await version() }, now);
  const [measure, open] = await db.measure.findMany({ where: { planId }, orderBy: { position: "asc" } });
  if (!measure || !open) throw new Error("the plan has two measures");
  const promise = await db.planLine.findFirstOrThrow({ where: { planId, kind: "promise" } });
  return { planId, measureId: measure.id, openMeasureId: open.id, lineId: promise.id };
}
