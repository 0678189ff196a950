import "server-only";
import { type Actor, capacitiesOf } from "@/lib/actor";
import { dayOf, daysOfQuarter, type Quarter } from "@/lib/day";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { PromiseFilter } from "../address.policy";
import { visitsVisibleTo } from "../gate";
import { readsEveryVisit, worksWithVisits } from "../policy";

const PAGE_SIZE = 50;
const MOST_COUNTED = 1000;

/** Of one person's enterprises, or one enterprise's: far more than anybody hands over. */
const MOST_OPEN = 1000;

export type PromiseLine = NonNullable<Awaited<ReturnType<typeof promisesPage>>>["rows"][number];

/** One page of what was promised on visits: open and overdue ones by their day, those without one last; settled ones last first. */
export async function promisesPage(actor: Actor, filter: PromiseFilter, now: Date, pageSize = PAGE_SIZE) {
  if (!worksWithVisits(actor)) return null;
  const person = capacitiesOf(actor).some(readsEveryVisit) ? filter.person : undefined;
  const settled = filter.show === "settled" || filter.show === "keptInTime";
  const rows = await db.visitPromise.findMany({
    where: {
      AND: [
        promisesIn(actor, { ...filter, person }, now),
        settled ? beforeSettled(filter.after) : afterDue(filter.after),
      ],
    },
    orderBy: settled
      ? [{ settledOn: "desc" }, { id: "desc" }]
      : [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: pageSize + 1,
    select: {
      id: true,
      text: true,
      dueOn: true,
      settledAs: true,
      settledOn: true,
      visit: {
        select: { id: true, visitedOn: true, authorName: true, enterprise: { select: { id: true, name: true } } },
      },
      answers: {
        orderBy: [{ visit: { visitedOn: "desc" } }, { visit: { handedInAt: "desc" } }],
        take: 1,
        select: { answer: true, note: true, visit: { select: { id: true, visitedOn: true, authorName: true } } },
      },
    },
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const on = settled ? last?.settledOn : last?.dueOn;
  return { rows: page, next: rows.length > pageSize && last ? `${on ?? "none"}_${last.id}` : null };
}

/** How many promises are open, and how many of them past their day, counted up to 1000. */
export async function countPromises(actor: Actor, person: string | undefined, now: Date) {
  const count = (show: PromiseFilter["show"]) => countIn(actor, { show, person }, now);
  const [openPromises, overduePromises] = await Promise.all([count("open"), count("overdue")]);
  return { openPromises, overduePromises };
}

/** How many promises were settled in a quarter, and how many of them kept in time, counted up to 1000; null for people without visits. */
export async function settledPromises(actor: Actor, quarter: Quarter, now: Date) {
  if (!worksWithVisits(actor)) return null;
  const count = (show: PromiseFilter["show"]) => countIn(actor, { show, quarter }, now);
  const [settled, keptInTime] = await Promise.all([count("settled"), count("keptInTime")]);
  return { settled, keptInTime };
}

type PromiseList = Pick<PromiseFilter, "show" | "person" | "quarter">;

function countIn(actor: Actor, list: PromiseList, now: Date): Promise<number> {
  return db.visitPromise.count({ where: promisesIn(actor, list, now), take: MOST_COUNTED });
}

/** The same fragment for a figure and for its list. */
function promisesIn(actor: Actor, { show, person, quarter }: PromiseList, now: Date): Prisma.VisitPromiseWhereInput {
  const visit = { AND: [visitsVisibleTo(actor), person ? { authorId: person } : {}] };
  if (show === "open") return { visit, settledOn: null };
  if (show === "overdue") return { visit, settledOn: null, dueOn: { lt: dayOf(now) } };
  const { from, to } = quarter ? daysOfQuarter(quarter) : { from: undefined, to: undefined };
  const settled = { visit, settledOn: { not: null, gte: from, lte: to } };
  if (show === "settled") return settled;
  return { AND: [settled, { settledAs: "kept", settledOn: { lte: db.visitPromise.fields.dueOn } }] };
}

function afterDue(cursor: string | undefined): Prisma.VisitPromiseWhereInput {
  const [, on, id] = CURSOR.exec(cursor ?? "") ?? [];
  if (!on || !id) return {};
  if (on === "none") return { dueOn: null, id: { gt: id } };
  return { OR: [{ dueOn: { gt: on } }, { dueOn: on, id: { gt: id } }, { dueOn: null }] };
}

function beforeSettled(cursor: string | undefined): Prisma.VisitPromiseWhereInput {
  const [, on, id] = CURSOR.exec(cursor ?? "") ?? [];
  return on && id ? { OR: [{ settledOn: { lt: on } }, { settledOn: on, id: { lt: id } }] } : {};
}

const CURSOR = /^(\d{4}-\d{2}-\d{2}|none)_([0-9a-f-]{36})$/;

export type OpenPromise = { id: string; enterpriseId: string; text: string; dueOn: string | null };

/** What was promised on visits to these enterprises and is not settled, oldest first. For readers of their visits. */
export async function openVisitPromises(enterpriseIds: readonly string[]): Promise<OpenPromise[]> {
  const rows = await db.visitPromise.findMany({
    where: { settledOn: null, visit: { enterpriseId: { in: [...enterpriseIds] } } },
    orderBy: [{ visit: { visitedOn: "asc" } }, { id: "asc" }],
    take: MOST_OPEN,
    select: { id: true, text: true, dueOn: true, visit: { select: { enterpriseId: true } } },
  });
  return rows.map(({ visit, ...promise }) => ({ ...promise, enterpriseId: visit.enterpriseId }));
}
