import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { approvePlan, sendPlanBack } from "@/lib/plans/commands/deciding";
import { completeMeasure, reportMeasure, settleLine } from "@/lib/plans/commands/working";
import { savePlan, submitPlan } from "@/lib/plans/commands/writing";
import * as schema from "@/lib/plans/schema";
import type { Park } from "@/lib/testing/park";
import { SECRETS } from "./secrets";

/**
 * The own enterprise has a plan in force, whose one measure is done and whose one promise is kept, so that no form changes them;
 * and beside it a draft without a measure, that cannot be submitted and does not wait for anybody.
 */
export async function plantPlans(park: Park, now: Date) {
  const { specialist, manager, liaison } = park.people;
  const { planId, measureId, lineId } = await inForce(park, now);
  await reportMeasure(liaison, { measureId, text: SECRETS.ownMeasureNote.text }, now);
  await completeMeasure(liaison, { measureId, evidence: SECRETS.ownEvidence.text }, now);
  await settleLine(manager, { lineId, note: SECRETS.ownEvidence.text }, now);
  const goals = [{ title: SECRETS.ownPlanDraft.text }];
  const draft = { enterpriseId: park.enterprises.own.id, version: 0, untilOn: addDays(dayOf(now), 300), goals };
  const { planId: planDraft } = await savePlan(specialist, schema.savePlan.parse(draft), now);
  return { plan: planId, planDraft, measure: measureId, promise: lineId };
}

/** Sent back once, with reasons the enterprise must not read, before it was approved. */
async function inForce(park: Park, now: Date) {
  const { specialist, manager } = park.people;
  const today = dayOf(now);
  const owner = `department:${park.departments.lead.id}`;
  const why = SECRETS.ownPlanWhy.text;
  const measures = [{ title: SECRETS.ownMeasure.text, owner, dueOn: addDays(today, 30), why }];
  const promises = [{ title: "协调班车线路", dueOn: addDays(today, 60) }];
  const content = { untilOn: addDays(today, 365), measures, promises, handIn: "yes" };
  const first = { enterpriseId: park.enterprises.own.id, version: 0, ...content };
  const { planId } = await savePlan(specialist, schema.savePlan.parse(first), now);
  const version = async () => (await db.plan.findUniqueOrThrow({ where: { id: planId } })).version;
  await sendPlanBack(manager, { planId, version: await version(), reason: SECRETS.ownSentBack.text }, now);
  await submitPlan(specialist, { planId, version: await version() }, now);
  await approvePlan(manager, { planId, version: await version() }, now);
  const measure = await db.measure.findFirstOrThrow({ where: { planId } });
  const promise = await db.planLine.findFirstOrThrow({ where: { planId, kind: "promise" } });
  return { planId, measureId: measure.id, lineId: promise.id };
}
