import "server-only";
import { type Actor, isOfEnterprise } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { db } from "@/lib/db";
import { plansVisibleTo } from "../gate";
import type { OwnLine, OwnPlan } from "../own.policy";
import type { Outcome } from "../policy";
import { nextDay } from "../rules";
import type { LineView, PlanView } from "../schema";
import { filesByKey } from "./evidence";
import { planView, shownPlan } from "./view";

/**
 * The plan in force as its enterprise reads it, or null. Nothing of how it came about: no reasons, no notes, no words of evidence, no reviews
 * but for how each goal stands, and no names but whom a measure is owed by;
 * of the files of what is done those that are meant for it.
 */
export async function ownPlan(actor: Actor, now: Date): Promise<OwnPlan | null> {
  if (!isOfEnterprise(actor)) return null;
  const row = await db.plan.findFirst({ where: plansVisibleTo(actor), include: shownPlan });
  if (!row) return null;
  const keys = row.measures.flatMap(({ key, completedAt }) => (completedAt ? [key] : []));
  const files = await filesByKey(row.enterpriseId, keys);
  const plan = planView(actor, row, { notes: new Map(), files }, { calendar: await loadCalendar(), now });
  const { id, edition, approvedAt, untilOn, seenAt, seenByName, progress } = plan;
  return {
    ...{ id, edition, approvedAt, untilOn, seenAt, seenByName, progress },
    goals: plan.goals.map((goal) => ({ ...ownLine(goal), outcome: lastOutcome(plan, goal.key) })),
    measures: plan.measures.map((measure) => {
      const { id: measureId, title, ownerName, dueOn, lamp, completedAt } = measure;
      const shown = measure.files.filter(({ visible }) => visible);
      const own = shown.map(({ id: fileId, name, mime }) => ({ id: fileId, name, mime }));
      return { id: measureId, title, ownerName, dueOn, lamp, completedAt, files: own };
    }),
    claims: plan.claims.map(ownLine),
    promises: plan.promises.map(ownLine),
    nextOn: nextDay(plan.measures, plan.promises),
    nextReviewOn: plan.review?.nextOn ?? null,
    canConfirm: plan.seenAt === null && plan.can.includes("confirmSeen"),
  };
}

function ownLine({ id, title, amount, dueOn, settledAt }: LineView): OwnLine {
  return { id, title, amount, dueOn, settledAt };
}

function lastOutcome({ reviews }: PlanView, key: string): Outcome | null {
  return reviews[0]?.outcomes.find((one) => one.key === key)?.outcome ?? null;
}
