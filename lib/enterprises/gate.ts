import "server-only";
import { type Actor, capacitiesOf, hasRole, isOfEnterprise } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordEvents } from "@/lib/history/commands";
import { Refusal } from "@/lib/refusal";
import {
  type EnterpriseFacts,
  type EnterpriseRefusal,
  type EnterpriseVerb,
  refusalOf,
  seesEveryEnterprise,
} from "./access.policy";
import { type EnterpriseEvent, enterpriseEvent, enterpriseStream, isToldToEnterprise } from "./event";

const NOTHING: Prisma.EnterpriseWhereInput = { id: { in: [] } };

/**
 * The where-fragment of every enterprise the actor may see, in their own right or as somebody's stand-in. Every read spreads it in;
 * what it leaves out does not exist.
 */
export function enterprisesVisibleTo(actor: Actor): Prisma.EnterpriseWhereInput {
  const capacities = capacitiesOf(actor);
  if (capacities.some((capacity) => seesEveryEnterprise(capacity))) return {};
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
  // Whoever owes an enterprise a measure of its service plan sees it, while the plan is in force.
  const owed = measuresOwedBy(actor);
  if (owed.length > 0) {
    const inForce = { approvedAt: { not: null }, supersededAt: null, endedAt: null };
    ways.push({ plans: { some: { ...inForce, measures: { some: { OR: owed } } } } });
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

/** The measures of service plans that are the actor's own, or their department's. */
export function measuresOwedBy(actor: Actor): Prisma.MeasureWhereInput[] {
  if (actor.id === null || isOfEnterprise(actor)) return [];
  const ofDepartment = hasRole(actor, "departmentLiaison", "departmentReviewer") && actor.departmentId;
  return [{ personId: actor.id }, ...(ofDepartment ? [{ departmentId: ofDepartment }] : [])];
}

/** Enterprises whose own proposals the actor reviews: the linked ones of a specialist, all of a triage officer or manager. */
export function reviewedBy(actor: Actor): Prisma.EnterpriseWhereInput {
  const capacities = capacitiesOf(actor);
  if (capacities.some((capacity) => hasRole(capacity, "triageOfficer", "manager", "system"))) return {};
  const ids = capacities.flatMap((capacity) => (hasRole(capacity, "specialist") && capacity.id ? [capacity.id] : []));
  return ids.length === 0 ? NOTHING : { links: { some: { personId: { in: ids }, endedAt: null } } };
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

/**
 * The same for many at once, in two statements and always in the same order, so that two hand-overs wait for each other instead of
 * blocking each other. What the actor may not see is left out; what the law refuses comes with its reason, so that the caller can
 * say at which line it stands.
 */
export async function takeEnterprises(
  tx: Tx,
  actor: Actor,
  verb: EnterpriseVerb,
  ids: readonly string[],
): Promise<Map<string, TakenEnterprise & { because: EnterpriseRefusal | null }>> {
  const seen = await tx.enterprise.findMany({
    where: { AND: [{ id: { in: [...ids] } }, enterprisesVisibleTo(actor)] },
    select: { id: true },
  });
  const wanted = seen.map(({ id }) => id);
  await tx.$queryRaw`SELECT id FROM enterprises WHERE id = ANY(${wanted}::uuid[]) ORDER BY id FOR UPDATE`;
  const rows = await tx.enterprise.findMany({ where: { id: { in: wanted } }, include: taken });
  return new Map(rows.map((row) => [row.id, { ...row, because: refusalOf(actor, verb, factsOf(row)) }]));
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
  await recordEnterprises(tx, actor, [{ id, event }], now);
}

/** The same for many enterprises, in as few statements. */
export async function recordEnterprises(
  tx: Tx,
  actor: Actor,
  happenings: readonly { id: string; event: EnterpriseEvent }[],
  now: Date,
): Promise<void> {
  const toRecord = happenings.map(({ id, event }) => ({
    stream: enterpriseStream(id),
    event: enterpriseEvent.parse(event),
    visible: isToldToEnterprise(event),
  }));
  await recordEvents(tx, actor, toRecord, now);
}

/** Only the facts have a version: a hand-over or a certificate is no reason to refuse a form about the address. */
async function changedMeanwhile(tx: Tx, { id, version }: { id: string; version: number }): Promise<Refusal> {
  const last = await tx.event.findFirst({
    where: {
      stream: enterpriseStream(id),
      kind: {
        in: [
          "enterpriseRegistered",
          "enterpriseChanged",
          "enterpriseClosed",
          "factsDecided",
          "duplicateMerged",
          "mergedInto",
        ],
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
