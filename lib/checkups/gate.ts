import "server-only";
import { type Actor, capacitiesOf, hasRole } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { enterprisesVisibleTo, factsOf } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { Refusal } from "@/lib/refusal";
import { type CheckupVerb, refusalOf } from "./policy";

/** The where-fragment of every enterprise whose warnings the actor may read: the linked ones, or all. */
export function warningsVisibleTo(actor: Actor): Prisma.EnterpriseWhereInput {
  const capacities = capacitiesOf(actor);
  const sees = (capacity: Actor) => hasRole(capacity, "triageOfficer", "manager", "auditor", "system");
  if (capacities.some(sees)) return {};
  const ids = capacities.flatMap((capacity) =>
    hasRole(capacity, "specialist", "leader", "departmentReviewer") && capacity.id ? [capacity.id] : [],
  );
  return ids.length === 0 ? { id: { in: [] } } : { links: { some: { personId: { in: ids }, endedAt: null } } };
}

/** Finds an enterprise through sight, locks its row and asks for permission. Refuses `notFound` or the law's reason. */
export async function takeForCheckup(tx: Tx, actor: Actor, verb: CheckupVerb, enterpriseId: string) {
  const found = await tx.enterprise.findFirst({
    where: { AND: [{ id: enterpriseId }, enterprisesVisibleTo(actor)] },
    select: { id: true },
  });
  if (!found) throw new Refusal("notFound");
  await tx.$queryRaw`SELECT id FROM enterprises WHERE id = ${found.id}::uuid FOR UPDATE`;
  const enterprise = await tx.enterprise.findUniqueOrThrow({
    where: { id: found.id },
    select: { id: true, name: true, closedAt: true, links: { where: { endedAt: null }, select: { personId: true } } },
  });
  const because = refusalOf(actor, verb, factsOf(enterprise));
  if (because) throw new Refusal(because);
  return enterprise;
}
