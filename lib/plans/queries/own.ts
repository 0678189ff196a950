import "server-only";
import { type Actor, isOfEnterprise } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { db } from "@/lib/db";
import { plansVisibleTo } from "../gate";
import type { OwnLine, OwnPlan } from "../own.policy";
import type { Outcome } from "../policy";
import { nextDay } from "../rules";
import type { LineView, PlanView } from "../schema";
import { planView, shownPlan } from "./view";

/**
 * The plan in force as its enterprise reads it, or null. Nothing of how it came about: no reasons, no notes, no evidence, no reviews
 * but for how each goal stands, and no names but whom a measure is owed by.
 */
export async function ownPlan(actor: Actor, now: Date): Promise<OwnPlan | null> {
  if (!isOfEnterprise(actor)) return null;
  const row = await db.plan.findFirst({ where: plansVisibleTo(actor), include: shownPlan });
  if (!row) return null;
  const plan = planView(actor, row, new Map(), { calendar: await loadCalendar(), now });
  const { id, edition, approvedAt, untilOn, seenAt, seenByName, progress } = plan;
  return {
    ...{ id, edition, approvedAt, untilOn, seenAt, seenByName, progress },
    goals: plan.goals.map((goal) => ({ ...ownLine(goal), outcome: lastOutcome(plan, goal.key) })),
    measures: plan.measures.map((measure) => {
      const { id: measureId, title, ownerName, dueOn, lamp, completedAt } = measure;
      return { id: measureId, title, ownerName, dueOn, lamp, completedAt };
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
