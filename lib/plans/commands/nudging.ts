import "server-only";
import { systemActor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { IN_FORCE, ofMeasure, recordPlan, takePlan } from "../gate";
import { nudgeDue } from "../nudge.policy";
import { NUDGES, type Nudge } from "../policy";

const EVENT_OF = {
  reminded: "measureReminded",
  urged: "measureUrged",
  escalated: "measureEscalated",
} as const satisfies Record<Nudge, string>;

/** Sends what is to be sent about one measure by now, and says whether there was anything. Whoever comes second finds it sent. Refuses like the gate. */
export async function nudgeMeasure(measureId: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const plan = await takePlan(tx, systemActor, "nudge", { ...IN_FORCE, measures: { some: { id: measureId } } });
    const measure = plan.measures.find(({ id }) => id === measureId);
    if (!measure || measure.completedAt) return false;
    const last = NUDGES.find((one) => one === measure.nudge) ?? null;
    const nudge = nudgeDue(await loadCalendar(tx), measure.dueOn, last, dayOf(now));
    if (!nudge) return false;

    await tx.measure.update({ where: { id: measureId }, data: { nudge } });
    const event = { kind: EVENT_OF[nudge], ...ofMeasure(plan, measure), approverId: plan.approvedById };
    await recordPlan(tx, plan, systemActor, event, now);
    return true;
  });
}
