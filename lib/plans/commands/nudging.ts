import "server-only";
import { systemActor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { loadLadder } from "@/lib/supervision/queries/ladder";
import { ofMeasure, recordPlan, takeAnyMeasure } from "../gate";
import { nudgeDue, stepsOf } from "../nudge.policy";
import { NUDGES, type Nudge } from "../policy";

const EVENT_OF = {
  reminded: "measureReminded",
  urged: "measureUrged",
  escalated: "measureEscalated",
  circulated: "measureCirculated",
} as const satisfies Record<Nudge, string>;

/**
 * Sends what is to be sent about one measure by now, and says whether there was anything. Whoever comes second finds it sent.
 * Refuses like the gate.
 */
export async function nudgeMeasure(measureId: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const { plan, measure } = await takeAnyMeasure(tx, systemActor, "nudge", measureId);
    if (measure.completedAt) return false;
    const [calendar, ladder] = [await loadCalendar(tx), await loadLadder(tx)];
    const { dueOn } = measure;
    const due = nudgeDue(calendar, stepsOf(ladder), { dueOn, last: nudgeIn(measure.nudge) }, dayOf(now));
    if (!due) return false;

    await tx.measure.update({ where: { id: measureId }, data: { nudge: due.nudge, nudgedAt: now } });
    const climbed = { ladderVersion: ladder.version, passedOver: [...due.passedOver] };
    const event = { kind: EVENT_OF[due.nudge], ...ofMeasure(plan, measure), approverId: plan.approvedById, ...climbed };
    await recordPlan(tx, plan, systemActor, event, now);
    return true;
  });
}

function nudgeIn(stored: string | null): Nudge | null {
  return NUDGES.find((one) => one === stored) ?? null;
}
