import "server-only";
import type { Actor } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { type CaseSummary, PAGE_SIZE, summarySelect, withLamps } from "@/lib/cases/queries/queues";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { nameOfEnterprise } from "@/lib/enterprises/queries/head";
import type { Prisma } from "@/lib/generated/prisma/client";
import { Refusal } from "@/lib/refusal";
import { type Basis, basisOf, conditionOf } from "../policy";
import { type CaseListAddress, filterOf, NONE, sliceOf, spanOfFilter } from "../schema";
import { countedWhere } from "./conditions";

export type FigureCase = CaseSummary & { outcome: string | null; answerMinutes: number | null; level: number | null };
export type FigureCases = { basis: Basis; count: number; rows: FigureCase[]; next: string | null };

/**
 * Exactly the cases a number counts, and how many they are: newest first, what stands open now longest waiting first.
 * Refuses `notFound` for a part the metric does not have.
 */
export async function figureCases(actor: Actor, address: CaseListAddress, now: Date): Promise<FigureCases> {
  const { metric, cursor } = address;
  const order = ORDERS[basisOf(metric)];
  const [count, found] = await Promise.all([
    countCases(actor, address, now),
    db.case.findMany({
      where: { AND: [visibleTo(actor), listWhere(address, now), after(cursor, order)] },
      orderBy: [{ [order.column]: order.direction }, { id: order.direction }],
      take: PAGE_SIZE + 1,
      select: rowSelect,
    }),
  ]);
  const page = found.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const lit = await withLamps(page, now);
  return {
    basis: basisOf(metric),
    count,
    rows: lit.map((row, index) => ({ ...row, ...extraOf(page[index]) })),
    next: found.length > PAGE_SIZE && last ? `${last[order.column]?.toISOString()}_${last.id}` : null,
  };
}

/** How many cases the list has, over all its pages. Refuses like `figureCases`. */
export async function countCases(actor: Actor, address: CaseListAddress, now: Date): Promise<number> {
  return db.case.count({ where: { AND: [visibleTo(actor), listWhere(address, now)] } });
}

/**
 * The names of the department, category, enterprise and person a list was narrowed to; null where it was not, where there is none,
 * or where the actor may not see the enterprise.
 */
export async function sliceNames(
  actor: Actor,
  {
    department,
    category,
    enterprise,
    person,
  }: Pick<CaseListAddress, "department" | "category" | "enterprise" | "person">,
) {
  const [lead, kind, owner, holder] = await Promise.all([
    department && department !== NONE
      ? db.department.findUnique({ where: { id: department }, select: { shortName: true } })
      : null,
    category ? db.category.findUnique({ where: { code: category }, select: { name: true, nameEn: true } }) : null,
    enterprise ? nameOfEnterprise(actor, enterprise) : null,
    person ? db.person.findFirst({ where: { id: person, links: { some: {} } }, select: { name: true } }) : null,
  ]);
  return {
    department: lead?.shortName ?? null,
    category: kind,
    enterprise: owner,
    person: holder?.name ?? null,
  };
}

function listWhere(address: CaseListAddress, now: Date): Prisma.CaseWhereInput {
  const condition = conditionOf(address.metric, address.part);
  if (!condition) throw new Refusal("notFound");
  return countedWhere(condition, spanOfFilter(address, dayOf(now)), filterOf(address), sliceOf(address), now);
}

type Order = { column: "submittedAt" | "acceptedAt" | "answeredAt"; direction: "asc" | "desc" };
const ORDERS: Record<Basis, Order> = {
  received: { column: "submittedAt", direction: "desc" },
  accepted: { column: "acceptedAt", direction: "desc" },
  answered: { column: "answeredAt", direction: "desc" },
  now: { column: "submittedAt", direction: "asc" },
};

function after(cursor: string | undefined, { column, direction }: Order): Prisma.CaseWhereInput {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+Z)_([0-9a-f-]{36})$/.exec(cursor ?? "");
  if (!match?.[1] || !match[2]) return {};
  const at = new Date(match[1]);
  const beyond = <Value>(value: Value) => (direction === "asc" ? { gt: value } : { lt: value });
  return { OR: [{ [column]: beyond(at) }, { [column]: at, id: beyond(match[2]) }] };
}

type LampRow = Parameters<typeof withLamps>[0][number];

const rowSelect = {
  ...summarySelect,
  acceptedAt: true,
  outcome: true,
  answerMinutes: true,
  rating: { select: { level: true } },
} satisfies Record<keyof LampRow, unknown> & Prisma.CaseSelect;

type Row = Prisma.CaseGetPayload<{ select: typeof rowSelect }>;

function extraOf(row: Row | undefined): Pick<FigureCase, "outcome" | "answerMinutes" | "level"> {
  return {
    outcome: row?.outcome ?? null,
    answerMinutes: row?.answerMinutes ?? null,
    level: row?.rating?.level ?? null,
  };
}
