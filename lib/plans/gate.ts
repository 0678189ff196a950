import "server-only";
import { type Actor, capacitiesOf, hasRole, isOfEnterprise } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import type { EnterpriseEvent } from "@/lib/enterprises/event";
import { enterprisesVisibleTo, recordEnterprise } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { Refusal } from "@/lib/refusal";
import { type PlanFacts, type PlanMoments, type PlanVerb, refusalOf, stateOf } from "./access.policy";

export const IN_FORCE = { approvedAt: { not: null }, supersededAt: null, endedAt: null } as const;
/** Those who look after all enterprises read what is still being written, too. */
const EVERY_PLAN = ["triageOfficer", "manager", "supervisor", "auditor", "system"] as const;

/**
 * The where-fragment of every edition the actor may see. An enterprise sees its own plan in force and no other; staff see what
 * was approved of the enterprises they see, and what is still being written where they look after all or are linked.
 */
export function plansVisibleTo(actor: Actor): Prisma.PlanWhereInput {
  return { OR: capacitiesOf(actor).flatMap(waysOf) };
}

function waysOf(actor: Actor): Prisma.PlanWhereInput[] {
  const enterprise = enterprisesVisibleTo(actor);
  if (isOfEnterprise(actor)) return [{ enterprise, ...IN_FORCE }];
  const approved = { enterprise, approvedAt: { not: null } };
  if (hasRole(actor, ...EVERY_PLAN)) return [{ enterprise }];
  if (!hasRole(actor, "specialist", "leader", "departmentReviewer") || actor.id === null) return [approved];
  return [approved, { enterprise: { links: { some: { personId: actor.id, endedAt: null } } } }];
}

/** What the law needs to be told of a plan; spread into every include that asks it. */
export const lawFacts = {
  enterprise: {
    select: {
      id: true,
      name: true,
      closedAt: true,
      links: { where: { endedAt: null }, select: { slot: true, personId: true } },
    },
  },
  approvedBy: {
    select: {
      disabledAt: true,
      grants: { where: { endedAt: null, role: { in: ["manager", "leader"] } }, select: { id: true } },
    },
  },
} satisfies Prisma.PlanInclude;

const taken = {
  ...lawFacts,
  lines: { orderBy: [{ position: "asc" }, { id: "asc" }] },
  measures: { orderBy: [{ position: "asc" }, { id: "asc" }] },
} satisfies Prisma.PlanInclude;

/** What a command holds after the gate. */
export type TakenPlan = Prisma.PlanGetPayload<{ include: typeof taken }>;
export type LawRow = Prisma.PlanGetPayload<{ include: typeof lawFacts }>;

/**
 * Finds a plan through sight, locks its enterprise and asks for permission. Refuses `notFound`, `changedMeanwhile` when it is newer
 * than `seenVersion`, or the law's reason. `measureId` says which measure it is about.
 */
export async function takePlan(
  tx: Tx,
  actor: Actor,
  verb: PlanVerb,
  where: Prisma.PlanWhereInput,
  more: { seenVersion?: number; measureId?: string } = {},
): Promise<TakenPlan> {
  const found = await tx.plan.findFirst({
    where: { AND: [where, plansVisibleTo(actor)] },
    select: { id: true, enterpriseId: true },
  });
  if (!found) throw new Refusal("notFound");
  await lockEnterprise(tx, found.enterpriseId);
  const plan = await tx.plan.findUniqueOrThrow({ where: { id: found.id }, include: taken });
  const owner = plan.measures.find(({ id }) => id === more.measureId);
  const because = refusalOf(actor, verb, factsOf(plan), owner);
  if (because) throw new Refusal(because, { edition: plan.edition });
  if (more.seenVersion !== undefined && more.seenVersion < plan.version) {
    throw new Refusal("changedMeanwhile", { by: plan.changedByName, at: plan.changedAt, version: plan.version });
  }
  return plan;
}

/** The gate of one measure of a plan in force, done or not. Refuses like `takePlan`. */
export async function takeAnyMeasure(tx: Tx, actor: Actor, verb: PlanVerb, measureId: string) {
  const plan = await takePlan(tx, actor, verb, { ...IN_FORCE, measures: { some: { id: measureId } } }, { measureId });
  const measure = plan.measures.find(({ id }) => id === measureId);
  if (!measure) throw new Refusal("notFound");
  return { plan, measure };
}

/** The files that show how measures were done: they stay with the measure through the editions of one enterprise's plan. */
export function filesOf(enterpriseId: string, keys: readonly string[]): Prisma.FileWhereInput {
  return { removedAt: null, measure: { key: { in: [...keys] }, plan: { enterpriseId } } };
}

/** Everything that is done to the plans of one enterprise happens one after the other. */
export async function lockEnterprise(tx: Tx, enterpriseId: string): Promise<void> {
  await tx.$queryRaw`SELECT id FROM enterprises WHERE id = ${enterpriseId}::uuid FOR UPDATE`;
}

/** The law's facts of a plan. */
export function factsOf(plan: LawRow): PlanFacts {
  const { enterprise, approvedBy } = plan;
  return {
    enterpriseId: enterprise.id,
    closed: enterprise.closedAt !== null,
    linkedPersonIds: enterprise.links.map(({ personId }) => personId),
    state: stateOf(plan),
    writerIds: plan.writerIds,
    approverId: plan.approvedById,
    approverGone: approvedBy !== null && (approvedBy.disabledAt !== null || approvedBy.grants.length === 0),
  };
}

/** What the law needs to be told of an enterprise before an edition is begun: its last one says whether there may be another. */
export const beforeBeginning = {
  id: true,
  closedAt: true,
  links: { where: { endedAt: null }, select: { slot: true, personId: true } },
  plans: { orderBy: { edition: "desc" }, take: 1 },
} satisfies Prisma.EnterpriseSelect;

export function beginFacts(row: {
  id: string;
  closedAt: Date | null;
  links: readonly { personId: string }[];
  plans: readonly PlanMoments[];
}): PlanFacts {
  const [last] = row.plans;
  return {
    enterpriseId: row.id,
    closed: row.closedAt !== null,
    linkedPersonIds: row.links.map(({ personId }) => personId),
    state: last ? stateOf(last) : null,
    writerIds: [],
    approverId: null,
    approverGone: false,
  };
}

/** What every event of a plan names. */
export function ofPlan({ id, edition }: { id: string; edition: number }) {
  return { planId: id, edition };
}

/** What every event of a measure names. */
export function ofMeasure(plan: { id: string; edition: number }, measure: MeasureFacts) {
  const { id: measureId, title, dueOn, personId, departmentId } = measure;
  return { ...ofPlan(plan), measureId, title, dueOn, personId, departmentId };
}
type MeasureFacts = {
  id: string;
  title: string;
  dueOn: string;
  personId: string | null;
  departmentId: string | null;
};

/** The fourth beat: appends what happened to the stream of the enterprise. */
export async function recordPlan(
  tx: Tx,
  plan: { enterpriseId: string },
  actor: Actor,
  event: EnterpriseEvent,
  now: Date,
): Promise<void> {
  await recordEnterprise(tx, plan.enterpriseId, actor, event, now);
}
