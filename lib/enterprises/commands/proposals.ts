import "server-only";
import { type Actor, partiesOf } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { type Change, changesBetween } from "../event";
import { asFactText, type OwnField, outcomeOf, type ProposalOutcome, type Ruling } from "../facts.policy";
import { recordEnterprise, type TakenEnterprise, takeEnterprise } from "../gate";
import { proposedChanges } from "../proposals.policy";
import type { ProposeFacts, ReviewFacts, WithdrawFacts } from "../schema";
import { plainFacts, sayFacts } from "./facts";

/** The source written beside facts that an enterprise gave of itself. Data, like the names of departments. */
const OWN_SOURCE = "企业自填";

/**
 * Puts what an enterprise's administrator wants changed before the park; a proposal that waited is replaced. Refuses
 * `nothingProposed`, `proposalChanged` (a colleague proposed, or the park decided, since the form was opened), and like
 * `takeEnterprise`.
 */
export async function proposeFacts(actor: Actor, input: ProposeFacts, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { version, waitingId, ...facts } = input;
    if (!actor.enterpriseId || !actor.id) throw new Refusal("notAllowed");
    const enterprise = await takeEnterprise(tx, actor, "proposeFacts", actor.enterpriseId, version);
    const waiting = await waitingOf(tx, enterprise.id);
    if ((waiting?.id ?? "") !== waitingId) throw new Refusal("proposalChanged");
    const changes = changesBetween(plainFacts(enterprise), facts);
    if (changes.length === 0) throw new Refusal(waiting ? "withdrawInstead" : "nothingProposed");

    if (waiting) await close(tx, waiting.id, { outcome: "replaced", closedByName: actor.name }, now);
    const proposedBy = { proposedById: actor.id, proposedByName: actor.name, proposedAt: now };
    const { id: proposalId } = await tx.factProposal.create({
      data: { enterpriseId: enterprise.id, changes, ...proposedBy },
      select: { id: true },
    });
    await recordEnterprise(tx, enterprise.id, actor, { kind: "factsProposed", proposalId, changes }, now);
  });
}

/** The enterprise takes a waiting proposal back. Refuses `proposalClosed`, and like `takeEnterprise`. */
export async function withdrawFacts(actor: Actor, { proposalId }: WithdrawFacts, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!actor.enterpriseId) throw new Refusal("notAllowed");
    const enterprise = await takeEnterprise(tx, actor, "proposeFacts", actor.enterpriseId);
    const waiting = await takeWaiting(tx, enterprise, proposalId);

    await close(tx, waiting.id, { outcome: "withdrawn", closedByName: actor.name }, now);
    await recordEnterprise(tx, enterprise.id, actor, { kind: "factsWithdrawn", proposalId }, now);
  });
}

/**
 * Accepts or refuses what an enterprise proposed, field by field; what is accepted stands in the register from now on, as the
 * enterprise's own word of the day it was given. Refuses `ownProposal` (two pairs of eyes), `proposalClosed`, `rulingMissing`,
 * `reasonMissing` (at its field), and like `takeEnterprise`.
 */
export async function reviewFacts(actor: Actor, input: ReviewFacts, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const enterprise = await takeEnterprise(tx, actor, "reviewFacts", input.enterpriseId, input.version);
    const waiting = await takeWaiting(tx, enterprise, input.proposalId);
    if (partiesOf(actor).includes(waiting.proposedById)) throw new Refusal("ownProposal");
    const changes = proposedChanges(waiting.changes);
    const rulings = changes.map((change) => ruledOn(input, change));

    const accepted = rulings.filter(({ ruling }) => ruling === "accepted").map(({ change }) => change);
    const refused = rulings.filter(({ ruling }) => ruling === "refused");
    const outcome = outcomeOf(rulings.map(({ ruling }) => ruling));
    await acceptFacts(tx, enterprise, accepted, waiting, now);
    const reasons = refused.map(({ change, reason }) => ({ field: change.field, reason }));
    await close(tx, waiting.id, { outcome, closedByName: actor.name, refused: reasons }, now);
    const event = {
      kind: "factsDecided",
      proposalId: waiting.id,
      proposedByName: waiting.proposedByName,
      outcome,
      accepted: accepted.map((change) => ({ ...change, from: asFactText(plainFacts(enterprise)[change.field]) })),
      refused: refused.map(({ change, reason }) => ({ ...change, reason })),
    } as const;
    await recordEnterprise(tx, enterprise.id, actor, event, now);
  });
}

type Waiting = NonNullable<Awaited<ReturnType<typeof waitingOf>>>;

/** The enterprise's row is locked already, so its proposals stand still. */
function waitingOf(tx: Tx, enterpriseId: string) {
  return tx.factProposal.findFirst({
    where: { enterpriseId, outcome: null },
    select: { id: true, changes: true, proposedById: true, proposedByName: true, proposedAt: true },
  });
}

async function takeWaiting(tx: Tx, enterprise: TakenEnterprise, proposalId: string): Promise<Waiting> {
  const waiting = await waitingOf(tx, enterprise.id);
  if (waiting?.id === proposalId) return waiting;
  const row = await tx.factProposal.findFirst({ where: { id: proposalId, enterpriseId: enterprise.id } });
  throw row ? new Refusal("proposalClosed", { by: row.closedByName, at: row.closedAt }) : new Refusal("notFound");
}

/** What was ruled on one field, with its reason when it was refused. */
function ruledOn({ ruling: rulings, reason: reasons, reasonForAll }: ReviewFacts, change: Change) {
  const field = change.field as OwnField;
  const ruling: Ruling | undefined = rulings[field];
  if (!ruling) throw new Refusal("rulingMissing", {}, `ruling.${field}`);
  const reason = reasons[field] || reasonForAll;
  if (ruling === "refused" && reason === "") throw new Refusal("reasonMissing", {}, `reason.${field}`);
  return { change, ruling, reason };
}

async function acceptFacts(
  tx: Tx,
  { id }: TakenEnterprise,
  accepted: readonly Change[],
  { proposedAt, proposedByName }: Waiting,
  now: Date,
): Promise<void> {
  if (accepted.length === 0) return;
  const data = Object.fromEntries(
    accepted.map(({ field, to }) => [field, field === "address" || to === null ? to : Number(to)]),
  );
  await tx.enterprise.update({ where: { id }, data: { ...data, version: { increment: 1 } } });
  await sayFacts(tx, id, accepted, { source: OWN_SOURCE, on: dayOf(proposedAt), byName: proposedByName }, now);
}

type Closing = { outcome: ProposalOutcome; closedByName: string; refused?: { field: string; reason: string }[] };

async function close(tx: Tx, id: string, closing: Closing, now: Date): Promise<void> {
  await tx.factProposal.update({ where: { id }, data: { ...closing, closedAt: now } });
}
