import "server-only";
import type { Actor } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { queueWhere } from "@/lib/cases/queries/queues";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";

/** Open cases by enterprise, and of these the overdue ones: the queues' own words, for the enterprises a fragment names. */
export type OpenCounts = { open: Map<string, number>; overdue: Map<string, number> };

/** How many cases the actor sees open and overdue, by enterprise. */
export async function openCounts(
  actor: Actor,
  enterprise: Prisma.EnterpriseWhereInput,
  now: Date,
): Promise<OpenCounts> {
  const base = [visibleTo(actor), queueWhere("open", actor, now), { enterprise }];
  const [open, overdue] = await Promise.all([
    db.case.groupBy({ by: ["enterpriseId"], where: { AND: base }, _count: true }),
    db.case.groupBy({
      by: ["enterpriseId"],
      where: { AND: [...base, queueWhere("overdue", actor, now)] },
      _count: true,
    }),
  ]);
  return { open: mapOf(open), overdue: mapOf(overdue) };
}

function mapOf(rows: readonly { enterpriseId: string; _count: number }[]): Map<string, number> {
  return new Map(rows.map(({ enterpriseId, _count }) => [enterpriseId, _count]));
}
