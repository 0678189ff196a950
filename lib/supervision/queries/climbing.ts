import "server-only";
import type { WorkCalendar } from "@/lib/calendar/rules";
import { db } from "@/lib/db";
import { STOPPED_BY_STEP } from "@/lib/deadlines/policy";
import { env } from "@/lib/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import { CLIMBING_CLOCKS, type Ladder, RUNGS } from "../policy";
import { heightOf, isSpokenFor, isTrusted, latestDueAt } from "../rules";

/** The moment it is by the clock of the database, moved like our own (lib/now.ts) so that the two can be compared. */
export async function databaseTime(): Promise<Date> {
  const rows = await db.$queryRaw<{ now: Date }[]>`SELECT now() AS now`;
  return new Date((rows[0]?.now.getTime() ?? 0) + env.TEST_CLOCK_OFFSET_MS);
}

/**
 * The moment a duty may act for: never ahead of the clock of the database. Fails when the two clocks disagree by more than an hour,
 * so that a clock that jumps alarms nobody: the run is then noted with its reason.
 */
export async function trustedTime(now: Date): Promise<Date> {
  const databaseNow = await databaseTime();
  if (!isTrusted(now, databaseNow))
    throw new Error(
      `the clock of the worker (${now.toISOString()}) is far from the database's (${databaseNow.toISOString()})`,
    );
  return now < databaseNow ? now : databaseNow;
}

export type Candidate = { id: string; number: string };
type Place = { dueAt: Date; id: string };

/**
 * One page of the running clocks that may have reached a rung since they climbed last, by due moment: a few too many, never one
 * too few (latestDueAt). `next` is where the page after it begins, null at the end.
 */
export async function clocksThatMayClimb(
  calendar: WorkCalendar,
  ladder: Ladder,
  now: Date,
  { after, take }: { after: Place | null; take: number },
): Promise<{ clocks: Candidate[]; next: Place | null }> {
  const reached = ladder.rungs.map(({ rung, days }): Prisma.ClockWhereInput & { dueAt: { lte: Date } } => ({
    dueAt: { lte: latestDueAt(calendar, days, now), ...(days < 0 ? { gte: now } : {}) },
    climbs: { none: { rung: { in: RUNGS.filter((one) => heightOf(one) >= heightOf(rung)) } } },
  }));
  const latest = new Date(Math.max(...reached.map(({ dueAt }) => dueAt.lte.getTime())));
  const rows = await db.clock.findMany({
    where: {
      AND: [
        { stoppedAt: null, dueAt: { lte: latest }, kind: { in: [...CLIMBING_CLOCKS] } },
        { case: { state: { in: ["assigned", "inProgress", "inReview"] } } },
        { OR: countingAt(now) },
        { OR: reached },
        after ? { OR: [{ dueAt: { gt: after.dueAt } }, { dueAt: after.dueAt, id: { gt: after.id } }] } : {},
      ],
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take,
    select: {
      id: true,
      itemId: true,
      kind: true,
      dueAt: true,
      case: { select: { number: true, answerDueAt: true, leadDepartmentId: true } },
    },
  });
  const last = rows.length === take ? rows.at(-1) : undefined;
  const departmentOf = await departmentsOf(rows);
  const clocks = rows
    .filter(({ kind, itemId, dueAt, case: { answerDueAt, leadDepartmentId } }) => {
      const isOwnLine = kind === "item" && departmentOf.get(itemId ?? "") === leadDepartmentId;
      return !(isOwnLine && isSpokenFor(dueAt, answerDueAt));
    })
    .map((row) => ({ id: row.id, number: row.case.number }));
  return { clocks, next: last?.dueAt ? { dueAt: last.dueAt, id: last.id } : null };
}

/** What no pause stops at a moment: a special step has its end, and stops only some clocks. */
function countingAt(now: Date): Prisma.ClockWhereInput[] {
  return [
    { case: { pausedAt: null } },
    { case: { OR: [{ pausedTo: { lte: now } }, { pausedAt: { gt: now } }] } },
    { kind: { notIn: [...STOPPED_BY_STEP] }, case: { pausedTo: { not: null } } },
  ];
}

async function departmentsOf(clocks: readonly { itemId: string | null }[]): Promise<Map<string, string>> {
  const ids = clocks.flatMap(({ itemId }) => itemId ?? []);
  const items = await db.item.findMany({ where: { id: { in: ids } }, select: { id: true, departmentId: true } });
  return new Map(items.map(({ id, departmentId }) => [id, departmentId]));
}
