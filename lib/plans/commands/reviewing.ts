import "server-only";
import { type Actor, systemActor } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { IN_FORCE, ofPlan, recordPlan, type TakenPlan, takePlan } from "../gate";
import { lastDayOf, reviewState } from "../review.policy";
import type { KeptOutcome, ReviewPlan } from "../schema";

/**
 * Writes down what became of every goal and measure in this quarter, and what follows. Refuses `reviewNotDue` with the first day on
 * which it is, `outcomeMissing` at the line that has none, and like `takePlan`. A review is kept as it was written.
 */
export async function reviewPlan(actor: Actor, input: ReviewPlan, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const plan = await takePlan(tx, actor, "review", { id: input.planId });
    const due = await dueIn(tx, plan, now);
    if (due === null) throw new Refusal("reviewNotDue");
    const outcomes = outcomesOf(plan, input);

    const { conclusion, note } = input;
    await tx.planReview.create({
      data: { planId: plan.id, quarter: due, conclusion, note, outcomes, reviewedByName: actor.name, reviewedAt: now },
    });
    const event = { kind: "planReviewed", ...ofPlan(plan), quarter: due, conclusion, note } as const;
    await recordPlan(tx, plan, actor, event, now);
  });
}

/** Reminds the specialist of the review of this quarter, once, and says whether there was anything to remind of. Refuses like the gate. */
export async function remindOfReview(planId: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const plan = await takePlan(tx, systemActor, "nudge", { ...IN_FORCE, id: planId });
    const due = await dueIn(tx, plan, now);
    if (due === null || plan.reviewTold === due) return false;

    await tx.plan.update({ where: { id: planId }, data: { reviewTold: due } });
    const event = { kind: "planReviewDue", ...ofPlan(plan), quarter: due, dueOn: lastDayOf(due) } as const;
    await recordPlan(tx, plan, systemActor, event, now);
    return true;
  });
}

/** The quarter whose review is to be written now, or null. */
async function dueIn(tx: Tx, plan: TakenPlan, now: Date): Promise<string | null> {
  const reviews = await tx.planReview.findMany({ where: { planId: plan.id }, select: { quarter: true } });
  const reviewed = reviews.map(({ quarter }) => quarter);
  return reviewState(dayOf(plan.approvedAt ?? now), reviewed, dayOf(now)).due;
}

/** Every goal and measure with what the review says of it; a measure that is done was reached, whatever is said. */
function outcomesOf(plan: TakenPlan, { outcomes }: ReviewPlan): KeptOutcome[] {
  const goals = plan.lines.filter(({ kind }) => kind === "goal");
  const rows = [
    ...goals.map(({ key, title }) => ({ kind: "goal" as const, key, title, done: false })),
    ...plan.measures.map(({ key, title, completedAt }) => ({
      kind: "measure" as const,
      key,
      title,
      done: completedAt !== null,
    })),
  ];
  return rows.map(({ kind, key, title, done }, place) => {
    const said = outcomes.find((one) => one.key === key);
    if (!said && !done) throw new Refusal("outcomeMissing", { title }, `outcomes.${place}.outcome`);
    return { kind, key, title, outcome: done ? "reached" : (said?.outcome ?? "onTrack"), note: said?.note ?? "" };
  });
}
