import "server-only";
import type { Actor } from "@/lib/actor";
import type { LimitChange } from "@/lib/cases/event";
import { visibleTo } from "@/lib/cases/gate";
import { type CaseState, greenStateOf } from "@/lib/cases/rules";
import { momentsWithin } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, pageOf, placeOf } from "@/lib/keyset";
import { type RegisterEnd, type RegisterState, readsRegister, type Verdict } from "./policy";
import { countBy, type RegisterCount } from "./rules";
import { NOBODY, type RegisterFilter } from "./schema";

const PAGE_SIZE = 50;
/** An exception that was granted more often in the chosen days is none: nobody works by the number then. */
const MOST_GRANTED = 20_000;

/** One page of the register, last proposed first, or null for people who may not read it. The cursor is opaque. */
export async function registerPage(actor: Actor, filter: RegisterFilter, pageSize = PAGE_SIZE) {
  if (!readsRegister(actor)) return null;
  const rows = await db.greenChannel.findMany({
    where: { AND: [await registerWhere(actor, filter), before(filter.after)] },
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
  if (!readsRegister(actor)) return 0;
  return tx.greenChannel.count({ where: await registerWhere(actor, filter, tx) });
}

/** What makes a habit visible: how often each manager decided, who asked how often, and whose work it was. Null like the page. */
export async function registerSummary(actor: Actor, filter: RegisterFilter): Promise<RegisterSummary | null> {
  if (!readsRegister(actor)) return null;
  const inPeriod = { askedAt: momentsWithin(filter) };
  const [groups, entries, departments] = await Promise.all([
    db.greenChannel.groupBy({
      by: ["decidedById", "decidedByName", "askedById", "askedByName", "granted"],
      where: { AND: [inReach(actor), inPeriod] },
      _count: { _all: true, liftedAt: true },
    }),
    db.greenChannel.findMany({
      where: { AND: [inReach(actor), inPeriod, { granted: true }] },
      select: { case: { select: { leadDepartmentId: true } } },
      take: MOST_GRANTED,
    }),
    db.department.findMany({ select: { id: true, shortName: true } }),
  ]);
  const parts = groups.map(({ _count, ...group }) => ({ ...group, count: _count._all, lifted: _count.liftedAt }));
  const decided = parts.filter(({ granted }) => granted !== null);
  const granted = entries.map(({ case: { leadDepartmentId } }) => {
    const name = departments.find(({ id }) => id === leadDepartmentId)?.shortName ?? "";
    return { id: leadDepartmentId ?? "", name, granted: true, count: 1, lifted: 0 };
  });
  return {
    approvers: countBy(decided, (part) => [part.decidedById ?? "", part.decidedByName ?? ""]),
    askers: countBy(parts, (part) => [part.askedById, part.askedByName]),
    departments: countBy(granted, (part) => [part.id, part.name]),
  };
}

export type RegisterSummary = Record<"approvers" | "askers" | "departments", RegisterCount[]>;

async function registerWhere(
  actor: Actor,
  filter: RegisterFilter,
  tx: Tx = db,
): Promise<Prisma.GreenChannelWhereInput> {
  const { state, granted, ended, judged, approver, asker, department } = filter;
  return {
    AND: [
      inReach(actor),
      { askedAt: momentsWithin(filter) },
      stateWhere(state),
      granted || ended ? { granted: true } : {},
      ended ? { case: endWhere(ended) } : {},
      judged ? await judgedWhere(tx, judged) : {},
      approver ? { decidedById: approver } : {},
      asker ? { askedById: asker } : {},
      department ? { case: { leadDepartmentId: department === NOBODY ? null : department } } : {},
    ],
  };
}

/** A later round of a month's review replaces the earlier ones: only what the last one says of an entry stands. */
async function judgedWhere(tx: Tx, judged: Verdict): Promise<Prisma.GreenChannelWhereInput> {
  const last = await tx.greenReview.findMany({
    distinct: ["month"],
    orderBy: [{ month: "desc" }, { round: "desc" }],
    select: { id: true },
  });
  return { judgements: { some: { rightly: judged === "rightly", reviewId: { in: last.map(({ id }) => id) } } } };
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
