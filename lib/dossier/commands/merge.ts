import "server-only";
import type { Actor } from "@/lib/actor";
import { streamOf } from "@/lib/cases/event";
import { db, type Tx } from "@/lib/db";
import { recordHandOver } from "@/lib/enterprises/commands/hand-over";
import { recordEnterprise, type TakenEnterprise, takeEnterprise } from "@/lib/enterprises/gate";
import { Prisma } from "@/lib/generated/prisma/client";
import { gramsOf } from "@/lib/grams";
import { recordEvents } from "@/lib/history/commands";
import { Refusal } from "@/lib/refusal";
import { certificatesToMove, MOVED_TABLES, slotPlan } from "../rules";
import type { MergeEnterprise } from "../schema";

/**
 * Merges a duplicate into the enterprise that stays: requests, people, links, certificates, drafts and check-ups go over, the
 * duplicate is closed and leads here. Everything or nothing. Refuses `sameEnterprise`, `alreadyMerged` (names where it went),
 * and like `takeEnterprise`.
 */
export async function mergeEnterprise(actor: Actor, input: MergeEnterprise, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    // One writer of accounts at a time, and before anything else: an account that is being made waits, and then finds it closed.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('people', 0))`;
    const { kept, gone } = await takeBoth(tx, actor, input);

    const { reason } = input;
    const links = await moveLinks(tx, actor, { kept, gone, reason }, now);
    const qualifications = await moveCertificates(tx, kept.id, gone.id);
    await settleTwice(tx, actor, kept.id, gone.id, now);
    const drafts = await tx.draft.count({ where: { enterpriseId: gone.id } });
    await closeProposal(tx, actor, gone.id, now);
    for (const table of MOVED_TABLES) await moveRows(tx, table, kept.id, gone.id);
    await moveVisits(tx, kept.id, gone.id);
    await endPlans(tx, actor, { kept, gone, reason }, now);
    const people = await movePeople(tx, actor, { kept, gone }, now);
    const cases = await moveCases(tx, actor, { kept, gone }, now);

    await tx.enterprise.updateMany({ where: { mergedIntoId: gone.id }, data: { mergedIntoId: kept.id } });
    const closed = { closedAt: now, mergedIntoId: kept.id, version: { increment: 1 } };
    await tx.enterprise.update({ where: { id: gone.id }, data: closed });
    await tx.enterprise.update({ where: { id: kept.id }, data: { version: { increment: 1 } } });
    const moved = { cases, people, links, qualifications, drafts };
    await recordEnterprise(tx, kept.id, actor, { kind: "duplicateMerged", ...nameOf(gone), reason, moved }, now);
    await recordEnterprise(tx, gone.id, actor, { kind: "mergedInto", ...nameOf(kept), reason }, now);
  });
}

type Both = { kept: TakenEnterprise; gone: TakenEnterprise };

/** Both rows, locked in one order whoever merges what into what; whoever may not merge hears it of the one that stays. */
async function takeBoth(tx: Tx, actor: Actor, input: MergeEnterprise): Promise<Both> {
  const { enterpriseId, otherId } = input;
  await tx.$queryRaw`
    SELECT id FROM enterprises WHERE id IN (${enterpriseId}::uuid, ${otherId}::uuid) ORDER BY id FOR UPDATE`;
  const kept = await takeOne(tx, actor, enterpriseId, input.version);
  if (enterpriseId === otherId) throw new Refusal("sameEnterprise", {}, "otherId");
  return { kept, gone: await takeOne(tx, actor, otherId, input.otherVersion) };
}

async function takeOne(tx: Tx, actor: Actor, id: string, seenVersion: number): Promise<TakenEnterprise> {
  try {
    return await takeEnterprise(tx, actor, "merge", id, seenVersion);
  } catch (refusal) {
    throw refusal instanceof Refusal && refusal.code === "enterpriseClosed" ? await closedBecause(tx, id) : refusal;
  }
}

/** One that was merged before is closed too, but whoever asks wants to know where it went. */
async function closedBecause(tx: Tx, id: string): Promise<Refusal> {
  const { name, mergedInto } = await tx.enterprise.findUniqueOrThrow({
    where: { id },
    select: { name: true, mergedInto: { select: { name: true } } },
  });
  return mergedInto ? new Refusal("alreadyMerged", { name, into: mergedInto.name }) : new Refusal("enterpriseClosed");
}

/** The duplicate's three people end there; where the other slot is empty they go on here. Returns how many go on. */
async function moveLinks(tx: Tx, actor: Actor, { kept, gone, reason }: Both & { reason: string }, now: Date) {
  const { ended, taken } = slotPlan(kept.links, gone.links);
  for (const { id, slot, personId, person } of ended) {
    await tx.link.update({ where: { id }, data: { endedAt: now, handOverNote: reason } });
    const event = { kind: "linkEnded", slot, personId, personName: person.name, handOverNote: reason } as const;
    await recordEnterprise(tx, gone.id, actor, event, now);
  }
  for (const { slot, personId, person } of taken) {
    await tx.link.create({ data: { enterpriseId: kept.id, slot, personId, fromAt: now } });
    const who = { personId, personName: person.name, previousId: null, previousName: null };
    await recordEnterprise(tx, kept.id, actor, { kind: "linkAssigned", slot, ...who, handOverNote: reason }, now);
  }
  const holder = ({ personId, person }: (typeof ended)[number]) => ({ id: personId, name: person.name });
  const changes = [
    ...ended.map((link) => ({ enterpriseId: gone.id, slot: link.slot, to: null, from: holder(link) })),
    ...taken.map((link) => ({ enterpriseId: kept.id, slot: link.slot, to: holder(link), from: null })),
  ];
  await recordHandOver(tx, actor, changes, reason, now);
  return taken.length;
}

async function moveCertificates(tx: Tx, keptId: string, goneId: string): Promise<number> {
  const select = { id: true, kind: true, certificateNo: true };
  const [kept, gone] = [
    await tx.qualification.findMany({ where: { enterpriseId: keptId }, select }),
    await tx.qualification.findMany({ where: { enterpriseId: goneId }, select }),
  ];
  const ids = certificatesToMove(kept, gone).map(({ id }) => id);
  await tx.qualification.updateMany({ where: { id: { in: ids } }, data: { enterpriseId: keptId } });
  return ids.length;
}

/** Of a warning that stands on both sides, the one of the enterprise that stays goes on. */
async function settleTwice(tx: Tx, actor: Actor, keptId: string, goneId: string, now: Date): Promise<void> {
  const standing = { settlement: null };
  const kept = await tx.checkupWarning.findMany({
    where: { enterpriseId: keptId, ...standing },
    select: { rule: true },
  });
  await tx.checkupWarning.updateMany({
    where: { enterpriseId: goneId, ...standing, rule: { in: kept.map(({ rule }) => rule) } },
    data: { settlement: "merged", settledByName: actor.name, settledAt: now },
  });
  await tx.checkupWarning.updateMany({ where: { enterpriseId: goneId }, data: { enterpriseId: keptId } });
}

async function closeProposal(tx: Tx, actor: Actor, goneId: string, now: Date): Promise<void> {
  await tx.factProposal.updateMany({
    where: { enterpriseId: goneId, outcome: null },
    data: { outcome: "merged", closedByName: actor.name, closedAt: now },
  });
}

async function moveRows(tx: Tx, table: (typeof MOVED_TABLES)[number], keptId: string, goneId: string): Promise<void> {
  const name = Prisma.raw(table);
  await tx.$executeRaw`UPDATE ${name} SET enterprise_id = ${keptId}::uuid WHERE enterprise_id = ${goneId}::uuid`;
}

/** One person makes one visit to one enterprise on a day: of two on the same day, the duplicate's stays where it was. */
async function moveVisits(tx: Tx, keptId: string, goneId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE visits SET enterprise_id = ${keptId}::uuid
    WHERE enterprise_id = ${goneId}::uuid AND NOT EXISTS (
      SELECT FROM visits AS own WHERE own.enterprise_id = ${keptId}::uuid
        AND own.author_id = visits.author_id AND own.visited_on = visits.visited_on)`;
}

/** What was agreed with the duplicate ends with it; what still matters goes into the next edition of the other's plan. */
async function endPlans(tx: Tx, actor: Actor, { gone, reason }: Both & { reason: string }, now: Date): Promise<void> {
  const plans = await tx.plan.findMany({
    // What is still being written was never agreed: it stays as it is, and nobody writes for an enterprise that is closed.
    where: { enterpriseId: gone.id, approvedAt: { not: null }, endedAt: null, supersededAt: null },
    select: { id: true, edition: true, authorId: true },
  });
  const ended = { endedAt: now, endedByName: actor.name, endReason: reason, changedByName: actor.name, changedAt: now };
  for (const { id: planId, edition, authorId } of plans) {
    await tx.plan.update({ where: { id: planId }, data: { ...ended, version: { increment: 1 } } });
    await recordEnterprise(tx, gone.id, actor, { kind: "planEnded", planId, edition, authorId, reason }, now);
  }
}

/** Accounts go over with their roles; each account's own history says so. */
async function movePeople(tx: Tx, actor: Actor, { kept, gone }: Both, now: Date): Promise<number> {
  const people = await tx.person.findMany({ where: { enterpriseId: gone.id }, select: { id: true } });
  const changes = [{ field: "enterpriseName", from: gone.name, to: kept.name }];
  const events = people.map(({ id }) => ({ stream: `person:${id}`, event: { kind: "personChanged", changes } }));
  await recordEvents(tx, actor, events, now);
  await tx.person.updateMany({
    where: { enterpriseId: gone.id },
    data: { enterpriseId: kept.id, version: { increment: 1 } },
  });
  return people.length;
}

/** Requests go over, open and closed ones; each request's own history says so, and its row and its grams follow. */
async function moveCases(tx: Tx, actor: Actor, { kept, gone }: Both, now: Date): Promise<number> {
  await tx.$queryRaw`SELECT id FROM cases WHERE enterprise_id = ${gone.id}::uuid ORDER BY id FOR UPDATE`;
  const cases = await tx.case.findMany({
    where: { enterpriseId: gone.id },
    select: { id: true, number: true, title: true, type: { select: { name: true } } },
  });
  const names = { fromName: gone.name, enterpriseName: kept.name };
  const event = { kind: "enterpriseMerged", fromEnterpriseId: gone.id, enterpriseId: kept.id, ...names };
  const events = cases.map(({ id }) => ({ stream: streamOf(id), event, visible: true }));
  const versions = await recordEvents(tx, actor, events, now);
  const rows = cases.map(({ id, number, title, type }) => ({
    id,
    version: versions.get(streamOf(id)) ?? 0,
    grams: gramsOf([number, title, kept.name, type.name]),
  }));
  await tx.$executeRaw`
    UPDATE cases SET enterprise_id = ${kept.id}::uuid, version = moved.version, grams = moved.grams,
      updated_at = ${now.toISOString()}::timestamptz
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS moved(id uuid, version int, grams text[])
    WHERE cases.id = moved.id`;
  return cases.length;
}

function nameOf({ id, name, creditCode }: TakenEnterprise) {
  return { enterpriseId: id, name, creditCode };
}
