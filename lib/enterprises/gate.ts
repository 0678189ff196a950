import "server-only";
import { type Actor, capacitiesOf, hasRole } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordEvent } from "@/lib/history/commands";
import { Refusal } from "@/lib/refusal";
import { type EnterpriseFacts, type EnterpriseVerb, refusalOf } from "./access.policy";
import { type EnterpriseEvent, enterpriseEvent, enterpriseStream, isToldToEnterprise } from "./event";

const EVERY_ENTERPRISE = [
  "triageOfficer",
  "manager",
  "callBackOfficer",
  "supervisor",
  "systemAdministrator",
  "auditor",
  "system",
] as const;
const NOTHING: Prisma.EnterpriseWhereInput = { id: { in: [] } };

/**
 * The where-fragment of every enterprise the actor may see, in their own right or as somebody's stand-in. Every read spreads it in;
 * what it leaves out does not exist.
 */
export function enterprisesVisibleTo(actor: Actor): Prisma.EnterpriseWhereInput {
  const capacities = capacitiesOf(actor);
  if (capacities.some((capacity) => hasRole(capacity, ...EVERY_ENTERPRISE))) return {};
  const ways = [...new Map(capacities.flatMap(waysOf).map((way) => [JSON.stringify(way), way])).values()];
  const [first, ...others] = ways;
  if (!first) return NOTHING;
  return others.length === 0 ? first : { OR: ways };
}

function waysOf(actor: Actor): Prisma.EnterpriseWhereInput[] {
  const ways: Prisma.EnterpriseWhereInput[] = [];
  if (hasRole(actor, "enterpriseContact", "enterpriseAdministrator") && actor.enterpriseId) {
    ways.push({ id: actor.enterpriseId });
  }
  if (hasRole(actor, "specialist", "leader", "departmentReviewer") && actor.id) {
    ways.push({ links: { some: { personId: actor.id, endedAt: null } } });
  }
  if (hasRole(actor, "departmentLiaison", "departmentReviewer") && actor.departmentId) {
    ways.push({
      cases: {
        some: {
          items: {
            some: { departmentId: actor.departmentId, removedAt: null },
          },
        },
      },
    });
  }
  return ways;
}

/** What a command holds after the gate. */
export type TakenEnterprise = Prisma.EnterpriseGetPayload<{
  include: typeof taken;
}>;

const taken = {
  links: {
    where: { endedAt: null },
    include: { person: { select: { name: true } } },
  },
} satisfies Prisma.EnterpriseInclude;

/**
 * Finds an enterprise through sight, locks its row and asks for permission. Refuses with `notFound` (also for what the
 * actor may not see), `changedMeanwhile` (its facts are newer than version `seenVersion`; names who saved), or the law's reason.
 */
export async function takeEnterprise(
  tx: Tx,
  actor: Actor,
  verb: EnterpriseVerb,
  id: string,
  seenVersion?: number,
): Promise<TakenEnterprise> {
  const found = await tx.enterprise.findFirst({
    where: { AND: [{ id }, enterprisesVisibleTo(actor)] },
    select: { id: true },
  });
  if (!found) throw new Refusal("notFound");
  await tx.$queryRaw`SELECT id FROM enterprises WHERE id = ${found.id}::uuid FOR UPDATE`;
  const enterprise = await tx.enterprise.findUniqueOrThrow({
    where: { id: found.id },
    include: taken,
  });
  const because = refusalOf(actor, verb, factsOf(enterprise));
  if (because) throw new Refusal(because);
  if (seenVersion !== undefined && seenVersion < enterprise.version) throw await changedMeanwhile(tx, enterprise);
  return enterprise;
}

/** The law's facts of an enterprise read with its active links. */
export function factsOf(row: {
  id: string;
  closedAt: Date | null;
  links: readonly { personId: string }[];
}): EnterpriseFacts {
  return {
    id: row.id,
    closed: row.closedAt !== null,
    linkedPersonIds: row.links.map((link) => link.personId),
  };
}

/** The fourth beat: appends what happened to the enterprise's stream. */
export async function recordEnterprise(
  tx: Tx,
  id: string,
  actor: Actor,
  event: EnterpriseEvent,
  now: Date,
): Promise<void> {
  await recordEvent(tx, enterpriseStream(id), actor, enterpriseEvent.parse(event), now, isToldToEnterprise(event));
}

/** Only the facts have a version: a hand-over or a certificate is no reason to refuse a form about the address. */
async function changedMeanwhile(tx: Tx, { id, version }: { id: string; version: number }): Promise<Refusal> {
  const last = await tx.event.findFirst({
    where: {
      stream: enterpriseStream(id),
      kind: {
        in: ["enterpriseRegistered", "enterpriseChanged", "enterpriseClosed"],
      },
    },
    orderBy: { sequence: "desc" },
    select: { actorName: true, at: true },
  });
  return new Refusal("changedMeanwhile", {
    by: last?.actorName ?? "",
    at: last?.at ?? null,
    version,
  });
}
