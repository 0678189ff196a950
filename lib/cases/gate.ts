import "server-only";
import { type Actor, capacitiesOf, hasRole } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { recordEvent } from "@/lib/history/commands";
import { Refusal } from "@/lib/refusal";
import { type CaseEvent, type CaseEventKind, caseEvent, isVisible, streamOf } from "./event";
import { factsOf, type TakenCase } from "./gate/facts";
import { type CaseVerb, refusalOf } from "./policy";
import { SEES_ALL } from "./queues";
import { type CaseState, ENDED, type Outcome, outcomesOf, type RecordKind } from "./rules";

export { factsOf, type TakenCase } from "./gate/facts";

/**
 * The where-fragment of every case the actor may see, in their own right or as somebody's stand-in. Every read spreads it in; what
 * it leaves out does not exist.
 */
export function visibleTo(actor: Actor): Prisma.CaseWhereInput {
  const capacities = capacitiesOf(actor);
  if (capacities.some((capacity) => hasRole(capacity, ...SEES_ALL))) return {};
  // Colleagues of one department see it by the same way; said once, the queues keep their plan.
  const ways = [...new Map(capacities.flatMap(waysOf).map((way) => [JSON.stringify(way), way])).values()];
  if (ways.length === 0) return { id: { in: [] } };
  return ways.length === 1 && ways[0] ? ways[0] : { OR: ways };
}

function waysOf(actor: Actor): Prisma.CaseWhereInput[] {
  const ways: Prisma.CaseWhereInput[] = [];
  if (hasRole(actor, "enterpriseContact", "enterpriseAdministrator") && actor.enterpriseId) {
    ways.push({ enterpriseId: actor.enterpriseId });
  }
  if (hasRole(actor, "specialist", "leader", "departmentReviewer") && actor.id) {
    ways.push({ confidential: false, enterprise: { links: { some: { personId: actor.id, endedAt: null } } } });
  }
  if (hasRole(actor, "departmentLiaison", "departmentReviewer") && actor.departmentId) {
    ways.push({ items: { some: { departmentId: actor.departmentId, removedAt: null } } });
  }
  if (hasRole(actor, "supervisor")) {
    // What departments have in hand may need a slip at any moment; what was supervised once is followed to its end.
    ways.push(
      { isOpen: true, state: { in: ["assigned", "inProgress", "inReview"] } },
      { climbs: { some: {} } },
      { supervisionSlips: { some: {} } },
    );
  }
  return ways;
}

/**
 * Finds a case through sight, locks its row and asks for permission. Refuses with `notFound` (also for what the actor may not
 * see), `changedMeanwhile` (when `seenVersion` is older than the row; names who did what), or the law's own reason. `asOf` is told
 * by those whose permission hangs on a suspension: it ends at a moment, whether or not that has been noted.
 */
export async function takeCase(
  tx: Tx,
  actor: Actor,
  verb: CaseVerb,
  number: string,
  seenVersion?: number,
  asOf?: Date,
): Promise<TakenCase> {
  const found = await tx.case.findFirst({ where: { number, ...visibleTo(actor) }, select: { id: true } });
  if (!found) throw new Refusal("notFound");
  await tx.$queryRaw`SELECT id FROM cases WHERE id = ${found.id}::uuid FOR UPDATE`;
  const facts = await factsOf(tx, found.id, asOf);
  if (seenVersion !== undefined && seenVersion < facts.version) await refuseIfDecided(tx, facts, seenVersion);
  const because = refusalOf(actor, verb, facts);
  if (because) throw new Refusal(because);
  return facts;
}

/** The second beat's other end: writes the row's changes and appends the event. Returns the case's new version. */
export async function recordCase(
  tx: Tx,
  facts: Pick<TakenCase, "id" | "state">,
  actor: Actor,
  event: CaseEvent,
  changes: Prisma.CaseUncheckedUpdateInput & { state?: CaseState },
  now: Date,
): Promise<number> {
  const particulars = caseEvent.parse(event);
  const version = await recordEvent(tx, streamOf(facts.id), actor, particulars, now, isVisible(particulars));
  const isOpen = !ENDED.includes(changes.state ?? facts.state);
  await tx.case.update({
    where: { id: facts.id },
    data: { ...changes, version, isOpen, updatedAt: now },
    select: { id: true },
  });
  return version;
}

/** A suggestion is adopted or explained, never solved; only a suggestion is adopted. Refuses `suggestionNotSolved`, `notASuggestion`. */
export function checkOutcome(outcome: Outcome, kind: RecordKind): void {
  if (outcomesOf(kind).includes(outcome)) return;
  if (kind === "suggestion") throw new Refusal("suggestionNotSolved", {}, "outcome");
  throw new Refusal("notASuggestion", {}, "outcome");
}

/** Talk decides nothing: a colleague's note, a department being urged, or a newer calendar must not stop an officer who is about to decide. */
const TALK: CaseEventKind[] = [
  "noteAdded",
  "messageSent",
  "filesAttached",
  "reminded",
  "itemProgressed",
  "contacted",
  "clockRecounted",
  "enterpriseMerged",
  "supervisionReminded",
  "supervisionUrged",
  "supervisionIssued",
  "supervisionCirculated",
  "supervisionInterviewDue",
  "supervisionSigned",
  "supervisionAnswered",
  "supervisionReturned",
  "supervisionClosed",
  "supervisionInterviewed",
  "suspensionEnded",
  "topicJoined",
  "topicLeft",
  "topicSettled",
];

/** Refuses when somebody decided something since the version the actor saw: the form keeps its draft and shows who did what. */
async function refuseIfDecided(tx: Tx, facts: TakenCase, seenVersion: number): Promise<void> {
  const last = await tx.event.findFirst({
    where: { stream: streamOf(facts.id), sequence: { gt: seenVersion }, kind: { notIn: TALK } },
    orderBy: { sequence: "desc" },
    select: { actorName: true, at: true, kind: true },
  });
  if (!last) return;
  const { version } = facts;
  throw new Refusal("changedMeanwhile", { by: last.actorName, at: last.at, what: last.kind, version });
}
