import "server-only";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import type { WorkCalendar } from "@/lib/calendar/rules";
import { visibleTo } from "@/lib/cases/gate";
import { currentTypeByCode, typeById } from "@/lib/catalog/queries";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { workingDays } from "@/lib/deadlines/policy";
import { dueOf, explain } from "@/lib/deadlines/rules";
import { promisedDays } from "@/lib/presets/rules";
import { presetUnder } from "../commands/assign";
import { needsSupport, spreadLimits, supportLimit } from "../rules";

/**
 * What accepting a visible case now would make of it: the items with the days they would be due, and why the answer would be
 * due when it is. `typeCode` tries another request type than the case's own. Null when there is no such case or type.
 */
export async function acceptPlan(actor: Actor, number: string, typeCode: string | undefined, now: Date) {
  const found = await db.case.findFirst({
    where: { AND: [{ number }, visibleTo(actor)] },
    select: { typeId: true, preset: true },
  });
  if (!found) return null;
  const own = await typeById(db, found.typeId);
  const type = (typeCode ? await currentTypeByCode(db, typeCode) : null) ?? own;
  if (!type || !own) return null;
  const calendar = await loadCalendar();
  const preset = await presetUnder(db, found.preset, own, type);
  const limitDays = promisedDays(preset, type);
  const limits = spreadLimits(type.checklist.length, limitDays);
  return {
    type,
    isOwnType: type.code === own.code,
    suggestsSupport: needsSupport(type.tier),
    items: type.checklist.map((line, index) => ({
      ...line,
      ...dueDay(calendar, limits[index] ?? limitDays, now),
    })),
    support: dueDay(calendar, supportLimit(preset.supportDays, limitDays), now),
    answer: answerPlan(calendar, limitDays, now),
  };
}

function answerPlan(calendar: WorkCalendar, limitDays: number, now: Date) {
  const clock = { startedAt: now, limit: workingDays(limitDays), pauses: [] };
  const days = explain(calendar, clock, now).filter((day) => !day.isStartDay);
  return {
    fromOn: days.find((day) => day.countedMinutes > 0)?.on ?? dayOf(now),
    weekendDays: days.filter((day) => day.kind === "weekend").length,
    holidays: days.filter((day) => day.kind === "holiday").length,
    ...dueDay(calendar, limitDays, now),
  };
}

function dueDay(calendar: WorkCalendar, limitDays: number, now: Date) {
  const { dueAt, provisional } = dueOf(calendar, { startedAt: now, limit: workingDays(limitDays), pauses: [] }, now);
  return { limitDays, dueOn: dayOf(dueAt ?? now), provisional };
}
