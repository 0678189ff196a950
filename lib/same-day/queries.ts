import "server-only";
import type { Actor } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { addDays, addMonths, type Day, daysOfQuarter, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, pageOf, placeOf } from "@/lib/keyset";
import { readsSameDay } from "./policy";
import { NO_DEPARTMENT, type SameDayFilter } from "./schema";

const PAGE_SIZE = 50;
/** What a department put to its work as proof. */
const PROOF = { itemId: { not: null }, removedAt: null } satisfies Prisma.FileWhereInput;

/**
 * One page of what was settled the same working day in a month, last answered first, or null for people who may not read it.
 * Minutes are working minutes from filing to the answer. The cursor is opaque.
 */
export async function sameDayPage(actor: Actor, filter: SameDayFilter, pageSize = PAGE_SIZE) {
  if (!readsSameDay(actor)) return null;
  const rows = await db.case.findMany({
    where: { AND: [visibleTo(actor), sameDayWhere(filter), before(filter.after)] },
    orderBy: [{ answeredAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      number: true,
      title: true,
      tier: true,
      confidential: true,
      outcome: true,
      disposalMode: true,
      evidence: true,
      submittedAt: true,
      answeredAt: true,
      answerMinutes: true,
      enterprise: { select: { name: true } },
      type: { select: { name: true, nameEn: true } },
      leadDepartment: { select: { shortName: true } },
      handler: { select: { name: true } },
      _count: { select: { files: { where: PROOF } } },
    },
  });
  const page = pageOf(rows, pageSize, ({ answeredAt, id }) => (answeredAt ? cursorOf(answeredAt, id) : null));
  return {
    ...page,
    rows: page.rows.map(({ _count, ...row }) => ({ ...row, proofs: _count.files })),
  };
}

/** How many the register has under its filter, how many of them lack evidence, and the plain enquiries (tier A) of the month: settled the same day, and in all. */
export async function sameDayCounts(actor: Actor, filter: SameDayFilter) {
  if (!readsSameDay(actor)) return null;
  const { month, department, disposal } = filter;
  const narrowed = { month, department, disposal };
  const count = (where: Prisma.CaseWhereInput) => db.case.count({ where: { AND: [visibleTo(actor), where] } });
  const [all, missing, simple, simpleAll] = await Promise.all([
    count(sameDayWhere(narrowed)),
    count(sameDayWhere({ ...narrowed, evidence: "missing" })),
    count(sameDayWhere({ ...narrowed, tier: "A" })),
    count({ ...answeredWhere(narrowed), tier: "A" }),
  ]);
  return { all, missing, simple, simpleAll };
}

function sameDayWhere({ tier, evidence, ...filter }: SameDayFilter): Prisma.CaseWhereInput {
  return {
    ...answeredWhere(filter),
    answeredSameDay: true,
    ...(tier ? { tier } : {}),
    ...(evidence ? { evidence: null, files: { none: PROOF } } : {}),
  };
}

/** The basis "answered" of the figures (lib/stats): answered in the month, and not taken up again since. */
function answeredWhere({ month, department, disposal }: SameDayFilter): Prisma.CaseWhereInput {
  const { from, to } = daysOf(month);
  return {
    answeredAt: { gte: momentAt(from, 0), lt: momentAt(addDays(to, 1), 0) },
    state: { in: ["answered", "settled", "writtenOff"] },
    ...(department ? { leadDepartmentId: department === NO_DEPARTMENT ? null : department } : {}),
    ...(disposal ? { disposalMode: disposal } : {}),
  };
}

/** The days of a month or of a quarter. */
export function daysOf(month: string): { from: Day; to: Day } {
  if (month.includes("Q")) return daysOfQuarter(month);
  return { from: `${month}-01`, to: addDays(addMonths(`${month}-01`, 1), -1) };
}

function before(cursor: string | undefined): Prisma.CaseWhereInput {
  const place = placeOf(cursor);
  if (!place) return {};
  const { at, id } = place;
  return { OR: [{ answeredAt: { lt: at } }, { answeredAt: at, id: { lt: id } }] };
}
