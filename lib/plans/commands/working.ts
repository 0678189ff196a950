import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import type { PlanVerb } from "../access.policy";
import { filesOf, ofMeasure, ofPlan, recordPlan, takeAnyMeasure, takePlan } from "../gate";
import type * as schema from "../schema";
import { takeBackRefusal } from "../taking-back.policy";

/** Says how a measure is coming along. Refuses `measureDone`, and like `takePlan`. */
export async function reportMeasure(
  actor: Actor,
  { measureId, text }: z.output<typeof schema.reportMeasure>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { plan, measure } = await takeMeasure(tx, actor, "report", measureId);
    await tx.measureNote.create({
      data: { measureKey: measure.key, kind: "progress", text, byName: actor.name, at: now },
    });
    await recordPlan(tx, plan, actor, { kind: "measureReported", ...ofMeasure(plan, measure), text }, now);
  });
}

/** A measure is done, and this shows it, with the files that were sent for it. Refuses `measureDone`, and like `takePlan`. */
export async function completeMeasure(
  actor: Actor,
  { measureId, evidence }: z.output<typeof schema.completeMeasure>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { plan, measure } = await takeMeasure(tx, actor, "complete", measureId);
    await tx.measure.update({
      where: { id: measure.id },
      data: { completedAt: now, completedByName: actor.name, evidence },
    });
    const files = await tx.file.count({ where: filesOf(plan.enterpriseId, [measure.key]) });
    const more = { approverId: plan.approvedById, evidence, files };
    await recordPlan(tx, plan, actor, { kind: "measureCompleted", ...ofMeasure(plan, measure), ...more }, now);
  });
}

/**
 * A measure that was said to be done is not. It is open again with the due day it had, so that nothing is won by it; what it was said
 * to be done by is kept in its notes. Refuses what `takeBackRefusal` says, and like `takePlan`.
 */
export async function takeBackMeasure(
  actor: Actor,
  { measureId, reason }: z.output<typeof schema.takeBackMeasure>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { plan, measure } = await takeAnyMeasure(tx, actor, "takeBack", measureId);
    const { key: measureKey, completedAt, completedByName, evidence } = measure;
    const reviews = await tx.planReview.findMany({ where: { planId: plan.id } });
    const because = takeBackRefusal({ completedAt, reviews }, dayOf(now));
    if (because) throw new Refusal(because.code, because.particulars);

    await tx.measure.update({
      where: { id: measure.id },
      data: { completedAt: null, completedByName: null, evidence: "" },
    });
    const done = { measureKey, kind: "done", text: evidence, byName: completedByName ?? "", at: completedAt ?? now };
    const takenBack = { measureKey, kind: "takenBack", text: reason, byName: actor.name, at: now };
    await tx.measureNote.createMany({ data: [done, takenBack] });
    const more = { approverId: plan.approvedById, reason };
    await recordPlan(tx, plan, actor, { kind: "measureTakenBack", ...ofMeasure(plan, measure), ...more }, now);
  });
}

/**
 * Gives a measure a later day; reminders begin anew for it. Refuses `notLater`, `dayPassed`, `afterPlanEnd` at the field,
 * `measureDone`, and like `takePlan`: only whoever approved the plan may.
 */
export async function putOffMeasure(
  actor: Actor,
  { measureId, dueOn, reason }: z.output<typeof schema.putOffMeasure>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { plan, measure } = await takeMeasure(tx, actor, "putOff", measureId);
    const fromOn = measure.dueOn;
    const today = dayOf(now);
    if (dueOn <= fromOn) throw new Refusal("notLater", { fromOn }, "dueOn");
    if (dueOn < today) throw new Refusal("dayPassed", { today }, "dueOn");
    if (dueOn > plan.untilOn) throw new Refusal("afterPlanEnd", { untilOn: plan.untilOn }, "dueOn");

    await tx.measure.update({ where: { id: measure.id }, data: { dueOn, nudge: null, nudgedAt: null } });
    const note = { measureKey: measure.key, kind: "putOff", text: reason, byName: actor.name, at: now };
    await tx.measureNote.create({ data: { ...note, fromOn, toOn: dueOn } });
    const event = { kind: "measurePutOff", ...ofMeasure(plan, { ...measure, dueOn }), fromOn, reason } as const;
    await recordPlan(tx, plan, actor, event, now);
  });
}

/** A promise is kept, or a policy was claimed: says what came of it. Refuses `lineSettled`, and like `takePlan`. */
export async function settleLine(
  actor: Actor,
  { lineId, note }: z.output<typeof schema.settleLine>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const some = { id: lineId, kind: { in: ["claim", "promise"] } };
    const plan = await takePlan(tx, actor, "settle", { lines: { some } });
    const line = plan.lines.find(({ id }) => id === lineId);
    if (!line) throw new Refusal("notFound");
    if (line.settledAt) throw new Refusal("lineSettled", { by: line.settledByName, at: line.settledAt });

    const settled = { settledAt: now, settledByName: actor.name, settledNote: note };
    await tx.planLine.update({ where: { id: lineId }, data: settled });
    const event = { kind: "planLineSettled", ...ofPlan(plan), lineKind: line.kind, title: line.title, note } as const;
    await recordPlan(tx, plan, actor, event, now);
  });
}

/** The gate of one measure that is still open. */
async function takeMeasure(tx: Tx, actor: Actor, verb: PlanVerb, measureId: string) {
  const { plan, measure } = await takeAnyMeasure(tx, actor, verb, measureId);
  if (measure.completedAt) {
    throw new Refusal("measureDone", { by: measure.completedByName, at: measure.completedAt });
  }
  return { plan, measure };
}
