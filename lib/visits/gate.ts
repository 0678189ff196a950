import "server-only";
import { type Actor, capacitiesOf, hasRole } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { factsOf } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { Refusal } from "@/lib/refusal";
import { readsEveryVisit, refusalOf, type VisitVerb } from "./policy";

/**
 * The where-fragment of the enterprises whose visits the actor reads, in their own right or as somebody's stand-in: the linked
 * ones, or all. Being seen as an enterprise is not enough: a department with an item there does not read its visits.
 */
export function enterprisesVisitedBy(actor: Actor): Prisma.EnterpriseWhereInput {
  return capacitiesOf(actor).some(readsEveryVisit) ? {} : enterprisesCarriedBy(actor);
}

/**
 * The where-fragment of the enterprises the actor carries about on a device: only the linked ones of their own and of whom they stand
 * in for, also for whoever sees every enterprise.
 */
export function enterprisesCarriedBy(actor: Actor): Prisma.EnterpriseWhereInput {
  const personIds = capacitiesOf(actor).flatMap((capacity) =>
    hasRole(capacity, "specialist", "leader", "departmentReviewer") && capacity.id ? [capacity.id] : [],
  );
  return { links: { some: { personId: { in: personIds }, endedAt: null } } };
}

/** The where-fragment of every visit the actor may read. Every read spreads it in; what it leaves out does not exist. */
export function visitsVisibleTo(actor: Actor): Prisma.VisitWhereInput {
  return { enterprise: enterprisesVisitedBy(actor) };
}

export type TakenEnterprise = Awaited<ReturnType<typeof takeVisitedEnterprise>>;

/**
 * Finds an enterprise through sight, locks its row and asks for permission, so that whatever is written about its visits comes one
 * after the other. Refuses `notFound` (also for what the actor may not see), `notAllowed`, `enterpriseClosed`; each at `enterpriseId`.
 */
export async function takeVisitedEnterprise(tx: Tx, actor: Actor, verb: VisitVerb, id: string) {
  const found = await tx.enterprise.findFirst({
    where: { AND: [{ id }, enterprisesVisitedBy(actor)] },
    select: { id: true },
  });
  if (!found) throw new Refusal("notFound", {}, "enterpriseId");
  // Not FOR UPDATE: whoever files a request of this enterprise holds the lock of a foreign key, and waits for numbers we give out.
  await tx.$queryRaw`SELECT id FROM enterprises WHERE id = ${found.id}::uuid FOR NO KEY UPDATE`;
  const enterprise = await tx.enterprise.findUniqueOrThrow({
    where: { id: found.id },
    include: {
      links: { where: { endedAt: null }, select: { personId: true } },
      people: {
        where: { disabledAt: null },
        orderBy: { createdAt: "asc" },
        select: { name: true, phone: true },
      },
      visitRhythms: { orderBy: { fromOn: "asc" } },
    },
  });
  const because = refusalOf(actor, verb, factsOf(enterprise));
  if (because) throw new Refusal(because, {}, "enterpriseId");
  return enterprise;
}
