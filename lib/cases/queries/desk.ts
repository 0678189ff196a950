import "server-only";
import type { Actor } from "@/lib/actor";
import { dayOf, momentAt, yearOf } from "@/lib/day";
import { db } from "@/lib/db";
import { visibleTo } from "../gate";

export type EnterpriseBrief = { cases: number; answered: number; inTime: number };

/** What an enterprise has asked since 1 January, as far as the actor may see it, and how many of the answers came in time. */
export async function enterpriseYear(actor: Actor, enterpriseId: string, now: Date): Promise<EnterpriseBrief> {
  const year = { submittedAt: { gte: momentAt(`${yearOf(dayOf(now))}-01-01`, 0) } };
  const rows = await db.case.groupBy({
    by: ["answeredInTime"],
    where: { AND: [visibleTo(actor), { enterpriseId }, year] },
    _count: true,
  });
  const count = (wanted: boolean | null) => rows.find((row) => row.answeredInTime === wanted)?._count ?? 0;
  const answered = count(true) + count(false);
  return { cases: answered + count(null), answered, inTime: count(true) };
}
