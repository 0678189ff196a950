import "server-only";
import { type Actor, isOfEnterprise } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { addWorkingDays } from "@/lib/calendar/rules";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { isToldToEnterprise } from "@/lib/deadlines/policy";
import { answeredBy, dueIfAnswered, problemOfDay, supposableDays, type WhatIf } from "@/lib/deadlines/what-if.policy";
import { visibleTo } from "../gate";

/**
 * What the deadlines of a visible case come to if the enterprise answers on a day, the next working day when none is asked
 * for; null when the case is not visible or does not wait for the enterprise. An enterprise gets only the clocks it is told of.
 */
export async function whatIf(
  actor: Actor,
  number: string,
  asked: string | undefined,
  now: Date,
): Promise<WhatIf | null> {
  const row = await db.case.findFirst({
    where: { AND: [{ number }, visibleTo(actor)] },
    select: {
      pauses: true,
      clocks: { where: { stoppedAt: null, kind: { not: "item" } }, orderBy: { startedAt: "asc" } },
    },
  });
  if (!row?.pauses.some(({ toAt }) => toAt === null)) return null;
  const calendar = await loadCalendar();
  const on = asked?.trim() || addWorkingDays(calendar, dayOf(now), 1).on;
  const problem = problemOfDay(on, now);
  const answer = { on, problem, ...supposableDays(now), isLate: false, clocks: [] };
  if (problem) return answer;
  const at = answeredBy(calendar, on, now);
  const told = isOfEnterprise(actor) ? row.clocks.filter(({ kind }) => isToldToEnterprise(kind)) : row.clocks;
  const own = row.clocks.find(({ kind }) => kind === "correction");
  const isLate = own?.dueAt ? at > own.dueAt : false;
  return { ...answer, isLate, clocks: dueIfAnswered(calendar, told, row.pauses, at) };
}
