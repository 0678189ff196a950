import "server-only";
import type { WorkCalendar } from "@/lib/calendar/rules";
import type { TakenCase } from "@/lib/cases/gate";
import type { Tx } from "@/lib/db";
import { limitMinutesOf, pausedSince } from "@/lib/deadlines/rules";
import { countedOf } from "@/lib/deadlines/standing.policy";
import { Refusal } from "@/lib/refusal";
import { CLIMBING_CLOCKS, type Rung } from "../policy";
import type { ClimbingClock } from "../rules";

/** A running promise of a department, and what the ladder has made of it so far. */
export type TakenPromise = NonNullable<Awaited<ReturnType<typeof promiseOf>>>;

/** A running clock of a taken case with the department it binds; refuses `promiseEnded` when it runs no more. */
export async function takePromise(tx: Tx, facts: TakenCase, clockId: string): Promise<TakenPromise> {
  const promise = await promiseOf(tx, facts, clockId);
  if (!promise) throw new Refusal("promiseEnded", {}, "clockId");
  return promise;
}

async function promiseOf(tx: Tx, facts: TakenCase, clockId: string) {
  const clock = await tx.clock.findFirst({
    where: { id: clockId, caseId: facts.id, kind: { in: [...CLIMBING_CLOCKS] }, stoppedAt: null },
    include: {
      climbs: { select: { rung: true } },
      case: { select: { pauses: true, answerDueAt: true } },
    },
  });
  const item = clock?.itemId ? await tx.item.findUnique({ where: { id: clock.itemId } }) : null;
  const departmentId = item?.departmentId ?? facts.leadDepartmentId;
  if (!clock || !departmentId) return null;
  const department = await tx.department.findUniqueOrThrow({ where: { id: departmentId } });
  return {
    clock,
    climbed: clock.climbs.map(({ rung }) => rung as Rung),
    department,
    /** A line of the checklist of the very department that owes the answer. */
    isOwnLine: clock.kind === "item" && departmentId === facts.leadDepartmentId,
    /** Only a promise about one line of the checklist names it. */
    itemTitle: clock.kind === "item" ? (item?.title ?? null) : null,
  };
}

/** The facts of a promise that decide which rung it has reached. */
export function standingOf(
  { clock, climbed, isOwnLine }: TakenPromise,
  calendar: WorkCalendar,
  now: Date,
): ClimbingClock {
  const { dueAt, stoppedAt } = clock;
  const { limit, pauses } = countedOf(clock, clock.case.pauses);
  const standing = pauses.find(({ closedAt }) => closedAt === null);
  return {
    dueAt,
    stoppedAt,
    pausedAt: standing ? pausedSince({ pausedAt: standing.fromAt, pausedTo: standing.toAt }, now) : null,
    limitMinutes: limitMinutesOf(calendar, limit),
    pauses,
    answerDueAt: isOwnLine ? clock.case.answerDueAt : null,
    climbed,
  };
}

/** What every event about a promise says of it. */
export function promiseFacts({ clock, department, itemTitle }: TakenPromise, copies: readonly string[]) {
  return {
    clockId: clock.id,
    clock: clock.kind,
    dueAt: clock.dueAt?.toISOString() ?? null,
    itemTitle,
    departmentId: department.id,
    departmentName: department.name,
    copies: [...copies],
  };
}
