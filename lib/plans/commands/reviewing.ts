import "server-only";
import type { Actor } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { ofPlan, recordPlan, type TakenPlan, takePlan } from "../gate";
import { reviewState } from "../review.policy";
import type { KeptOutcome, ReviewPlan } from "../schema";

/**
 * Writes down what became of every goal and measure in this quarter, and what follows. Refuses `reviewNotDue` with the first day on
 * which it is, `outcomeMissing` at the line that has none, and like `takePlan`. A review is kept as it was written.
 */
export async function reviewPlan(actor: Actor, input: ReviewPlan, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const plan = await takePlan(tx, actor, "review", { id: input.planId });
    const reviews = await tx.planReview.findMany({ where: { planId: plan.id }, select: { quarter: true } });
    const approvedOn = dayOf(plan.approvedAt ?? now);
    const reviewed = reviews.map(({ quarter }) => quarter);
    const { due } = reviewState(approvedOn, reviewed, dayOf(now));
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
