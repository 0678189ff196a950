import "server-only";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { opensField } from "../field.policy";
import { enterprisesCarriedBy } from "../gate";

/** Which of these enterprises stand on the list of the actor's phone, so that a visit can begin there. */
export async function carriedAmong(actor: Actor, enterpriseIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (!opensField(actor) || enterpriseIds.length === 0) return new Set();
  const rows = await db.enterprise.findMany({
    where: { AND: [{ id: { in: [...enterpriseIds] }, closedAt: null }, enterprisesCarriedBy(actor)] },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
