import "server-only";
import { type Actor, capacitiesOf, hasRole, isOfEnterprise } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordEvent } from "@/lib/history/commands";
import { Refusal } from "@/lib/refusal";
import { type TopicEvent, topicEvent, topicStream } from "./event";
import { refusalOf, type TopicFacts, type TopicState, type TopicVerb } from "./policy";

const EVERY_TOPIC = ["triageOfficer", "manager", "leader", "auditor", "system"] as const;
const NOTHING: Prisma.TopicWhereInput = { id: { in: [] } };

/**
 * The where-fragment of every common problem the actor may see, in their own right or as somebody's stand-in: those who see over
 * the park, the people of its lead department, and its owner. Which of its cases they see is the cases' own gate's matter.
 */
export function topicsVisibleTo(actor: Actor): Prisma.TopicWhereInput {
  if (isOfEnterprise(actor)) return NOTHING;
  const capacities = capacitiesOf(actor);
  if (capacities.some((capacity) => hasRole(capacity, ...EVERY_TOPIC))) return {};
  const ways = capacities.flatMap(waysOf);
  return ways.length === 0 ? NOTHING : { OR: ways };
}

function waysOf(actor: Actor): Prisma.TopicWhereInput[] {
  const ways: Prisma.TopicWhereInput[] = [];
  if (actor.id) ways.push({ ownerId: actor.id });
  if (hasRole(actor, "departmentLiaison", "departmentReviewer") && actor.departmentId) {
    ways.push({ leadDepartmentId: actor.departmentId });
  }
  return ways;
}

const taken = {
  owner: { select: { name: true } },
  leadDepartment: { select: { name: true } },
} satisfies Prisma.TopicInclude;

/** What a command holds after the gate. */
export type TakenTopic = Omit<Prisma.TopicGetPayload<{ include: typeof taken }>, "state"> & { state: TopicState };

/**
 * Finds a common problem through sight, locks its row and asks for permission. Refuses with `notFound` (also for what the actor may
 * not see), the law's reason, or `changedMeanwhile` when something happened to it since version `seenVersion`.
 */
export async function takeTopic(
  tx: Tx,
  actor: Actor,
  verb: TopicVerb,
  id: string,
  seenVersion?: number,
): Promise<TakenTopic> {
  const found = await tx.topic.findFirst({ where: { AND: [{ id }, topicsVisibleTo(actor)] }, select: { id: true } });
  if (!found) throw new Refusal("notFound");
  await tx.$queryRaw`SELECT id FROM topics WHERE id = ${found.id}::uuid FOR UPDATE`;
  const row = await tx.topic.findUniqueOrThrow({ where: { id: found.id }, include: taken });
  if (seenVersion !== undefined && seenVersion < row.version) await refuseIfChanged(tx, row, seenVersion);
  const because = refusalOf(actor, verb, factsOf(row));
  if (because) throw new Refusal(because);
  return { ...row, state: row.state as TopicState };
}

/** The law's facts of a common problem. */
export function factsOf({ state, ownerId }: { state: string; ownerId: string }): TopicFacts {
  return { state: state as TopicState, ownerId };
}

/** The third and fourth beat: writes the row's changes and appends what happened to its stream. */
export async function recordTopic(
  tx: Tx,
  id: string,
  actor: Actor,
  event: TopicEvent,
  changes: Prisma.TopicUncheckedUpdateInput & { state?: TopicState },
  now: Date,
): Promise<void> {
  const version = await recordEvent(tx, topicStream(id), actor, topicEvent.parse(event), now);
  await tx.topic.update({ where: { id }, data: { ...changes, version }, select: { id: true } });
}

/** A reminder decides nothing: it must not stop somebody who is about to write the result. */
async function refuseIfChanged(tx: Tx, { id, version }: { id: string; version: number }, seen: number): Promise<void> {
  const last = await tx.event.findFirst({
    where: { stream: topicStream(id), sequence: { gt: seen }, kind: { not: "topicMeasureReminded" } },
    orderBy: { sequence: "desc" },
    select: { actorName: true, at: true },
  });
  if (last) throw new Refusal("changedMeanwhile", { by: last.actorName, at: last.at, version });
}
