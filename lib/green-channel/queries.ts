import "server-only";
import type { Actor } from "@/lib/actor";
import type { LimitChange } from "@/lib/cases/event";
import { visibleTo } from "@/lib/cases/gate";
import { type CaseState, greenStateOf } from "@/lib/cases/rules";
import { momentsWithin } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, pageOf, placeOf } from "@/lib/keyset";
import { type RegisterEnd, type RegisterState, readsRegister } from "./policy";
import { countBy, type RegisterCount } from "./rules";
import type { RegisterFilter } from "./schema";

const PAGE_SIZE = 50;

/** One page of the register, last proposed first, or null for people who may not read it. The cursor is opaque. */
export async function registerPage(actor: Actor, filter: RegisterFilter, pageSize = PAGE_SIZE) {
  if (!readsRegister(actor)) return null;
  const rows = await db.greenChannel.findMany({
    where: { AND: [registerWhere(actor, filter), before(filter.after)] },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    include: {
      case: {
        select: {
          number: true,
          title: true,
          state: true,
          confidential: true,
          answeredInTime: true,
          enterprise: { select: { name: true } },
          leadDepartment: { select: { shortName: true } },
        },
      },
    },
  });
  const page = pageOf(rows, pageSize, (last) => cursorOf(last.askedAt, last.id));
  return {
    ...page,
    rows: page.rows.map((row) => ({
      ...row,
      state: greenStateOf(row) as RegisterState,
      limits: row.limits as LimitChange[],
      case: { ...row.case, state: row.case.state as CaseState },
    })),
  };
}

/** How many entries the register has under a filter; 0 for people who may not read it. */
export async function registerCount(actor: Actor, filter: RegisterFilter, tx: Tx = db): Promise<number> {
  return readsRegister(actor) ? tx.greenChannel.count({ where: registerWhere(actor, filter) }) : 0;
}

/** What makes a habit visible: how often each manager decided, who asked how often, and whose work it was. Null like the page. */
export async function registerSummary(actor: Actor, filter: RegisterFilter): Promise<RegisterSummary | null> {
  if (!readsRegister(actor)) return null;
  const inPeriod = { askedAt: momentsWithin(filter) };
  const [groups, cases, departments] = await Promise.all([
    db.greenChannel.groupBy({
      by: ["decidedById", "decidedByName", "askedById", "askedByName", "granted"],
      where: { AND: [inReach(actor), inPeriod] },
      _count: { _all: true, liftedAt: true },
    }),
    db.case.groupBy({
      by: ["leadDepartmentId"],
      where: { AND: [visibleTo(actor), { greenChannels: { some: { ...inPeriod, granted: true } } }] },
      _count: true,
    }),
    db.department.findMany({ select: { id: true, shortName: true } }),
  ]);
  const parts = groups.map(({ _count, ...group }) => ({ ...group, count: _count._all, lifted: _count.liftedAt }));
  const decided = parts.filter(({ granted }) => granted !== null);
  const granted = cases.map(({ leadDepartmentId, _count }) => {
    const name = departments.find(({ id }) => id === leadDepartmentId)?.shortName ?? "";
    return { id: leadDepartmentId ?? "", name, granted: true, count: _count, lifted: 0 };
  });
  return {
    approvers: countBy(decided, (part) => [part.decidedById ?? "", part.decidedByName ?? ""]),
    askers: countBy(parts, (part) => [part.askedById, part.askedByName]),
    departments: countBy(granted, (part) => [part.id, part.name]),
  };
}

export type RegisterSummary = Record<"approvers" | "askers" | "departments", RegisterCount[]>;

function registerWhere(actor: Actor, filter: RegisterFilter): Prisma.GreenChannelWhereInput {
  const { state, granted, ended } = filter;
  return {
    AND: [
      inReach(actor),
      { askedAt: momentsWithin(filter) },
      stateWhere(state),
      granted || ended ? { granted: true } : {},
      ended ? { case: endWhere(ended) } : {},
    ],
  };
}

const ANSWERED: CaseState[] = ["answered", "settled", "writtenOff"];

function endWhere(end: RegisterEnd): Prisma.CaseWhereInput {
  if (end === "unanswered") return { OR: [{ state: { notIn: ANSWERED } }, { answeredInTime: null }] };
  return { state: { in: ANSWERED }, answeredInTime: end === "inTime" };
}

function inReach(actor: Actor): Prisma.GreenChannelWhereInput {
  return { case: visibleTo(actor) };
}

function stateWhere(state: RegisterState | undefined): Prisma.GreenChannelWhereInput {
  switch (state) {
    case "waiting":
      return { granted: null };
    case "refused":
      return { granted: false };
    case "inForce":
      return { granted: true, liftedAt: null };
    case "lifted":
      return { liftedAt: { not: null } };
    default:
      return {};
  }
}

function before(cursor: string | undefined): Prisma.GreenChannelWhereInput {
  const place = placeOf(cursor);
  if (!place) return {};
  const { at, id } = place;
  return { OR: [{ askedAt: { lt: at } }, { askedAt: at, id: { lt: id } }] };
}
