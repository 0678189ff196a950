import "server-only";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, pageOf, placeOf } from "@/lib/keyset";
import { readsProposals } from "../access.policy";
import { PROPOSAL_OUTCOMES, type ProposalOutcome } from "../facts.policy";
import { enterprisesVisibleTo, reviewedBy } from "../gate";
import { proposedChanges, refusedFields } from "../proposals.policy";
import type { ProposalFilter } from "../schema";

const PAGE_SIZE = 50;
const MOST_COUNTED = 1000;

export type ProposalView = ReturnType<typeof viewOf>;

/** The proposal of an enterprise that waits, and the one closed last; nulls where there is none, or nothing the actor may see. */
export async function latestProposals(
  actor: Actor,
  enterpriseId: string,
): Promise<{ waiting: ProposalView | null; closed: ProposalView | null }> {
  const enterprise = { AND: [{ id: enterpriseId }, enterprisesVisibleTo(actor)] };
  const newest = (where: Prisma.FactProposalWhereInput) =>
    db.factProposal.findFirst({
      where: { AND: [{ enterprise }, where] },
      orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    });
  // A replaced one has a successor, and of one that was merged away the enterprise knows nothing any more.
  const [waiting, closed] = await Promise.all([
    newest({ outcome: null }),
    newest({ outcome: { in: ["accepted", "partly", "refused", "withdrawn"] } }),
  ]);
  return { waiting: waiting && viewOf(waiting), closed: closed && viewOf(closed) };
}

/** One page of proposals the actor reviews, last proposed first, or null for people who review none. The cursor is opaque. */
export async function proposalPage(actor: Actor, filter: ProposalFilter, pageSize = PAGE_SIZE) {
  if (!inAnyCapacity(actor, readsProposals)) return null;
  const rows = await db.factProposal.findMany({
    where: { AND: [inList(actor, filter.state), before(filter.after)] },
    orderBy: [{ proposedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    include: { enterprise: { select: { id: true, name: true } } },
  });
  const page = pageOf(rows, pageSize, (last) => cursorOf(last.proposedAt, last.id));
  return { ...page, rows: page.rows.map(({ enterprise, ...row }) => ({ ...viewOf(row), enterprise })) };
}

/** How many proposals wait for the actor, counted up to 1000; null for people who review none. */
export async function waitingProposals(actor: Actor): Promise<number | null> {
  if (!inAnyCapacity(actor, readsProposals)) return null;
  return db.factProposal.count({ where: inList(actor, "waiting"), take: MOST_COUNTED });
}

function inList(actor: Actor, state: ProposalFilter["state"]): Prisma.FactProposalWhereInput {
  const outcome = state === "waiting" ? null : { not: null };
  return { outcome, enterprise: { AND: [reviewedBy(actor), state === "waiting" ? { closedAt: null } : {}] } };
}

function before(cursor: string | undefined): Prisma.FactProposalWhereInput {
  const place = placeOf(cursor);
  if (!place) return {};
  const { at, id } = place;
  return { OR: [{ proposedAt: { lt: at } }, { proposedAt: at, id: { lt: id } }] };
}

function viewOf(row: Prisma.FactProposalGetPayload<object>) {
  const { id, proposedById, proposedByName, proposedAt, closedByName, closedAt } = row;
  const outcome: ProposalOutcome | null = PROPOSAL_OUTCOMES.find((known) => known === row.outcome) ?? null;
  return {
    id,
    proposedById,
    proposedByName,
    proposedAt,
    outcome,
    closedByName,
    closedAt,
    changes: proposedChanges(row.changes),
    refused: refusedFields(row.refused),
  };
}
