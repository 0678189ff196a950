import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import type { PlanVerb } from "../access.policy";
import { IN_FORCE, ofMeasure, ofPlan, recordPlan, takePlan } from "../gate";
import type * as schema from "../schema";

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

/** A measure is done, and this shows it. Refuses `measureDone`, and like `takePlan`. */
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
    await recordPlan(tx, plan, actor, { kind: "measureCompleted", ...ofMeasure(plan, measure), evidence }, now);
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

    await tx.measure.update({ where: { id: measure.id }, data: { dueOn, nudge: null } });
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
  const plan = await takePlan(tx, actor, verb, { ...IN_FORCE, measures: { some: { id: measureId } } }, { measureId });
  const measure = plan.measures.find(({ id }) => id === measureId);
  if (!measure) throw new Refusal("notFound");
  if (measure.completedAt) {
    throw new Refusal("measureDone", { by: measure.completedByName, at: measure.completedAt });
  }
  return { plan, measure };
}
