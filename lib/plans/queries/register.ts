import "server-only";
import { type Actor, capacitiesOf } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { addDays, dayOf, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { enterprisesVisibleTo, measuresOwedBy } from "@/lib/enterprises/gate";
import { textWhere } from "@/lib/enterprises/queries/search";
import type { Prisma } from "@/lib/generated/prisma/client";
import { stateOf } from "../access.policy";
import { IN_FORCE, plansVisibleTo } from "../gate";
import { workingDaysLate } from "../nudge.policy";
import { NUDGES } from "../policy";
import type { BareRow, MeasureRow, PlanRegisterRow } from "../register.policy";
import { firstDayOf, quarterOf } from "../review.policy";
import { isDoneInTime, measureLamp, progressOf } from "../rules";
import type { PlanFilter } from "../schema";
import { ownerNameOf, reviewStateOf } from "./view";

const PAGE_SIZE = 50;
const MOST_COUNTED = 1000;
const MOST_DONE = 10_000;

export type Page<Row> = { rows: Row[]; next: string | null };

/** One page of the plans the actor may see, last changed first; superseded editions only stand on the enterprise's page. */
export async function planPage(
  actor: Actor,
  filter: PlanFilter,
  now: Date,
  pageSize = PAGE_SIZE,
): Promise<Page<PlanRegisterRow>> {
  const rows = await db.plan.findMany({
    where: { AND: [plansWhere(actor, filter, now), changedBefore(filter.after)] },
    orderBy: [{ changedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    include: {
      measures: { select: { completedAt: true, dueOn: true } },
      reviews: { select: { quarter: true } },
      enterprise: {
        select: {
          name: true,
          links: { where: { slot: "specialist", endedAt: null }, select: { person: { select: { name: true } } } },
        },
      },
    },
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const next = rows.length > pageSize && last ? `${last.changedAt.toISOString()}_${last.id}` : null;
  return { rows: page.map((row) => registerRow(row, now)), next };
}

/** One page of the measures of plans in force the actor may see, by due day. */
export async function measurePage(
  actor: Actor,
  filter: PlanFilter,
  now: Date,
  pageSize = PAGE_SIZE,
): Promise<Page<MeasureRow>> {
  const calendar = await loadCalendar();
  const rows = await db.measure.findMany({
    where: { AND: [await measuresWhere(actor, filter, now), dueAfter(filter.after)] },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: pageSize + 1,
    include: {
      person: { select: { name: true } },
      department: { select: { name: true } },
      plan: {
        select: { edition: true, enterpriseId: true, approvedAt: true, enterprise: { select: { name: true } } },
      },
    },
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.map(({ id, title, dueOn, completedAt, nudge, nudgedAt, plan, ...owner }) => ({
      ...{ id, title, dueOn, nudgedAt },
      nudge: NUDGES.find((one) => one === nudge) ?? null,
      workingDaysLate: completedAt ? 0 : workingDaysLate(calendar, dueOn, dayOf(now)),
      ownerName: ownerNameOf(owner),
      lamp: measureLamp(calendar, { dueOn, completedAt }, plan.approvedAt ?? now, now),
      enterpriseId: plan.enterpriseId,
      enterpriseName: plan.enterprise.name,
      edition: plan.edition,
    })),
    next: rows.length > pageSize && last ? `${last.dueOn}_${last.id}` : null,
  };
}

/** The figures above the register, each of exactly the rows its link shows, counted up to 1000. */
export async function planFigures(actor: Actor, now: Date) {
  const plans = (filter: PlanFilter) => db.plan.count({ where: plansWhere(actor, filter, now), take: MOST_COUNTED });
  const measures = async (filter: PlanFilter) =>
    db.measure.count({ where: await measuresWhere(actor, filter, now), take: MOST_COUNTED });
  const [inForce, without, submitted, reviewDue, reviewMissed, overdue, doneInTime, doneLate] = await Promise.all([
    plans({ state: "inForce" }),
    db.enterprise.count({ where: withoutPlan(actor), take: MOST_COUNTED }),
    plans({ state: "submitted" }),
    plans({ review: "due" }),
    plans({ review: "missed" }),
    measures({ overdue: "yes" }),
    measures({ done: "inTime" }),
    measures({ done: "late" }),
  ]);
  return { inForce, without, submitted, reviewDue, reviewMissed, overdue, doneInTime, doneLate };
}

/** One page of the open enterprises the actor sees that have no plan in force, by name, with whoever would write one. */
export async function withoutPage(
  actor: Actor,
  { q, after }: PlanFilter,
  pageSize = PAGE_SIZE,
): Promise<Page<BareRow>> {
  const rows = await db.enterprise.findMany({
    where: { AND: [withoutPlan(actor), q ? textWhere(q) : {}, namedAfter(after)] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: pageSize + 1,
    select: {
      id: true,
      name: true,
      isKey: true,
      plans: { where: { ...plansVisibleTo(actor), approvedAt: null }, take: 1, select: { edition: true } },
      links: { where: { slot: "specialist", endedAt: null }, select: { person: { select: { name: true } } } },
    },
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.map(({ plans, links, ...row }) => ({
      ...row,
      openEdition: plans[0]?.edition ?? null,
      specialistName: links[0]?.person.name ?? null,
    })),
    next: rows.length > pageSize && last ? `${last.id}${last.name}` : null,
  };
}

function withoutPlan(actor: Actor): Prisma.EnterpriseWhereInput {
  return { AND: [enterprisesVisibleTo(actor), { closedAt: null, plans: { none: IN_FORCE } }] };
}

function plansWhere(actor: Actor, { state, review, q }: PlanFilter, now: Date): Prisma.PlanWhereInput {
  return {
    AND: [
      plansVisibleTo(actor),
      { supersededAt: null, enterprise: { closedAt: null, ...(q ? textWhere(q) : {}) } },
      state ? STATE_WHERE[state] : {},
      review ? reviewWhere(review, now) : {},
    ],
  };
}

const STATE_WHERE: Record<NonNullable<PlanFilter["state"]>, Prisma.PlanWhereInput> = {
  open: { approvedAt: null },
  draft: { approvedAt: null, submittedAt: null, sentBackAt: null },
  sentBack: { approvedAt: null, submittedAt: null, sentBackAt: { not: null } },
  submitted: { approvedAt: null, submittedAt: { not: null } },
  inForce: IN_FORCE,
  ended: { endedAt: { not: null } },
};

/** Asks what `reviewState` says: due in this quarter, or missed in the one before. */
function reviewWhere(review: "due" | "missed", now: Date): Prisma.PlanWhereInput {
  const today = dayOf(now);
  const quarter = review === "due" ? quarterOf(today) : quarterOf(addDays(firstDayOf(quarterOf(today)), -1));
  return {
    ...IN_FORCE,
    AND: [{ approvedAt: { lt: momentAt(firstDayOf(quarter), 0) } }],
    reviews: { none: { quarter } },
  };
}

/** Measures of plans in force: the open ones, or with `done` those that were done in time or late. */
async function measuresWhere(
  actor: Actor,
  { overdue, done, mine, q }: PlanFilter,
  now: Date,
): Promise<Prisma.MeasureWhereInput> {
  const here = {
    plan: { AND: [plansVisibleTo(actor), { ...IN_FORCE, enterprise: { closedAt: null, ...(q ? textWhere(q) : {}) } }] },
  };
  return {
    AND: [
      here,
      done ? { id: { in: await doneIds(here, done) } } : { completedAt: null },
      overdue ? { dueOn: { lt: dayOf(now) } } : {},
      mine ? { OR: capacitiesOf(actor).flatMap(measuresOwedBy) } : {},
    ],
  };
}

/** A moment cannot be compared with a day in a where-fragment: the rule decides, over what the plans in force have done. */
async function doneIds(here: Prisma.MeasureWhereInput, done: "inTime" | "late"): Promise<string[]> {
  const rows = await db.measure.findMany({
    where: { AND: [here, { completedAt: { not: null } }] },
    select: { id: true, dueOn: true, completedAt: true },
    orderBy: [{ dueOn: "desc" }, { id: "desc" }],
    take: MOST_DONE,
  });
  return rows.filter((row) => isDoneInTime(row) === (done === "inTime")).map(({ id }) => id);
}

type RegisterSource = Prisma.PlanGetPayload<{
  include: {
    measures: { select: { completedAt: true; dueOn: true } };
    reviews: { select: { quarter: true } };
    enterprise: { select: { name: true; links: { select: { person: { select: { name: true } } } } } };
  };
}>;

function registerRow(row: RegisterSource, now: Date): PlanRegisterRow {
  const { id, enterpriseId, enterprise, edition, authorName, untilOn, changedAt, measures, reviews } = row;
  const state = stateOf(row);
  const review = state === "inForce" && row.approvedAt ? reviewStateOf(row.approvedAt, reviews, now) : null;
  const today = dayOf(now);
  const runs = state === "inForce";
  return {
    ...{ id, enterpriseId, edition, state, authorName, untilOn, changedAt },
    ...progressOf(measures),
    enterpriseName: enterprise.name,
    specialistName: enterprise.links[0]?.person.name ?? null,
    isOver: runs && untilOn < today,
    overdue: runs ? measures.filter(({ completedAt, dueOn }) => !completedAt && dueOn < today).length : 0,
    reviewDue: review !== null && review.due !== null,
    missed: review?.missed.length ?? 0,
  };
}

function changedBefore(cursor: string | undefined): Prisma.PlanWhereInput {
  const match = /^(\d{4}-[\dT:.-]+Z)_([0-9a-f-]{36})$/.exec(cursor ?? "");
  const at = new Date(match?.[1] ?? "");
  if (!match?.[2] || Number.isNaN(at.getTime())) return {};
  return { OR: [{ changedAt: { lt: at } }, { changedAt: at, id: { lt: match[2] } }] };
}

function dueAfter(cursor: string | undefined): Prisma.MeasureWhereInput {
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(cursor ?? "");
  const [, dueOn, id] = match ?? [];
  return dueOn && id ? { OR: [{ dueOn: { gt: dueOn } }, { dueOn, id: { gt: id } }] } : {};
}

function namedAfter(cursor: string | undefined): Prisma.EnterpriseWhereInput {
  const [, id, name] = /^([0-9a-f-]{36})(.+)$/su.exec(cursor ?? "") ?? [];
  return id && name ? { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] } : {};
}
