import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { IN_FORCE, ofPlan, recordPlan, type TakenPlan, takePlan } from "../gate";
import type * as schema from "../schema";
import { requireReady } from "./writing";

/**
 * Puts a plan in force; the edition before it is superseded, and what was done of it meanwhile is done in the new one too. Refuses
 * `ownPlan` to whoever wrote it, what `submitPlan` refuses, and like `takePlan`.
 */
export async function approvePlan(actor: Actor, input: z.output<typeof schema.approvePlan>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const plan = await takePlan(tx, actor, "approve", { id: input.planId }, { seenVersion: input.version });
    await requireReady(tx, plan, now);

    const before = await supersede(tx, plan, now);
    await tx.plan.update({
      where: { id: plan.id },
      data: {
        approvedAt: now,
        // In whose name: whoever comes back, or stands in next, may put off what was approved.
        approvedById: actor.id,
        approvedByName: actor.name,
        version: { increment: 1 },
        changedByName: actor.name,
        changedAt: now,
      },
    });
    const { authorId, untilOn } = plan;
    const supersededEdition = before?.edition ?? null;
    const measures = plan.measures.map(({ id: measureId, key, title, dueOn, personId, departmentId }) => ({
      ...{ measureId, key, title, dueOn, personId, departmentId },
    }));
    const event = { kind: "planApproved", ...ofPlan(plan), authorId, untilOn, supersededEdition, measures } as const;
    await recordPlan(tx, plan, actor, event, now);
  });
}

/** Gives a plan back to its author with reasons. Refuses like `takePlan`. */
export async function sendPlanBack(
  actor: Actor,
  input: z.output<typeof schema.sendPlanBack>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const plan = await takePlan(tx, actor, "sendBack", { id: input.planId }, { seenVersion: input.version });
    await tx.plan.update({
      where: { id: plan.id },
      data: {
        submittedAt: null,
        submittedByName: null,
        sentBackAt: now,
        sentBackByName: actor.name,
        sentBackReason: input.reason,
        version: { increment: 1 },
        changedByName: actor.name,
        changedAt: now,
      },
    });
    const { authorId } = plan;
    const event = { kind: "planSentBack", ...ofPlan(plan), authorId, reason: input.reason } as const;
    await recordPlan(tx, plan, actor, event, now);
  });
}

/** Ends a plan before its time, or when it has done what it was for. Refuses like `takePlan`. */
export async function endPlan(actor: Actor, input: z.output<typeof schema.endPlan>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const plan = await takePlan(tx, actor, "end", { id: input.planId });
    const { reason } = input;
    await tx.plan.update({
      where: { id: plan.id },
      data: {
        endedAt: now,
        endedByName: actor.name,
        endReason: reason,
        version: { increment: 1 },
        changedByName: actor.name,
        changedAt: now,
      },
    });
    const { authorId } = plan;
    await recordPlan(tx, plan, actor, { kind: "planEnded", ...ofPlan(plan), authorId, reason }, now);
  });
}

/** The enterprise says that it has seen its plan; the first of its people to say so counts. Refuses like `takePlan`. */
export async function confirmSeen(actor: Actor, input: z.output<typeof schema.confirmSeen>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const plan = await takePlan(tx, actor, "confirmSeen", { id: input.planId });
    if (plan.seenAt) return;
    await tx.plan.update({ where: { id: plan.id }, data: { seenAt: now, seenByName: actor.name } });
    await recordPlan(tx, plan, actor, { kind: "planSeen", ...ofPlan(plan) }, now);
  });
}

/** The edition in force gives way; the new one takes over what was done of it while the new one was written. */
async function supersede(tx: Tx, plan: TakenPlan, now: Date) {
  const before = await tx.plan.findFirst({
    where: { enterpriseId: plan.enterpriseId, ...IN_FORCE },
    include: { measures: true, lines: true },
  });
  if (!before) return null;
  await tx.plan.update({ where: { id: before.id }, data: { supersededAt: now, changedAt: now } });
  for (const { key, completedAt, completedByName, evidence, nudge, nudgedAt, dueOn } of before.measures) {
    const where = { planId: plan.id, key };
    if (completedAt) await tx.measure.updateMany({ where, data: { completedAt, completedByName, evidence } });
    // What was sent belongs to a due day: another day begins anew.
    await tx.measure.updateMany({ where: { ...where, dueOn }, data: { nudge, nudgedAt } });
  }
  for (const { key, settledAt, settledByName, settledNote } of before.lines) {
    if (!settledAt) continue;
    await tx.planLine.updateMany({ where: { planId: plan.id, key }, data: { settledAt, settledByName, settledNote } });
  }
  return before;
}
