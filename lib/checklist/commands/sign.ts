import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { recordCase, takeCase } from "@/lib/cases/gate";
import { db, type Tx } from "@/lib/db";
import { refreshClocks, startClocks, stopClocks } from "@/lib/deadlines/commands";
import { promiseOf } from "@/lib/deadlines/policy";
import { Refusal } from "@/lib/refusal";
import type * as schema from "../schema";
import { signingItems } from "./assign";
import { departmentOf } from "./items";

/** The department signs for all its items at once. When the lead signs, work begins and the signer becomes the handler. */
export async function signItems(actor: Actor, input: z.output<typeof schema.signItems>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "signItem", input.number, input.version);
    const items = await unsignedItems(tx, facts.id, actor.departmentId);
    if (items.length === 0) throw new Refusal("alreadySigned");
    const itemIds = items.map((item) => item.id);
    const isLead = facts.leadDepartmentId === actor.departmentId;

    await tx.item.updateMany({
      where: { id: { in: itemIds } },
      data: { signedAt: now, seenAt: now, personId: actor.id, version: { increment: 1 } },
    });
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "itemSigned", itemIds, departmentName: actor.departmentName ?? "", isLead },
      isLead && facts.state === "assigned" ? { state: "inProgress", signedAt: now, handlerId: actor.id } : {},
      now,
    );
    await stopClocks(tx, facts.id, ["signing"], now, itemIds);
    await refreshClocks(tx, facts.id, now);
  });
}

/**
 * The department says the work is not its own: once, before its signing clock is due, with a reason.
 * Refuses `alreadySigned`, `disputedOnce`, `disputeTooLate`. Source: docs/words.md, dispute of assignment.
 */
export async function disputeItems(
  actor: Actor,
  input: z.output<typeof schema.disputeItems>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "disputeItem", input.number, input.version);
    const items = await unsignedItems(tx, facts.id, actor.departmentId);
    if (items.length === 0) throw new Refusal("alreadySigned");
    const itemIds = items.map((item) => item.id);
    if (items.some((item) => item.disputeCount > 0)) throw new Refusal("disputedOnce");
    const clock = await tx.clock.findFirst({
      where: { caseId: facts.id, kind: "signing", itemId: { in: itemIds }, stoppedAt: null },
      select: { dueAt: true },
    });
    if (clock?.dueAt && now > clock.dueAt) throw new Refusal("disputeTooLate", { dueAt: clock.dueAt });

    await tx.item.updateMany({
      where: { id: { in: itemIds } },
      data: { disputedAt: now, disputeReason: input.reason, disputeCount: { increment: 1 }, version: { increment: 1 } },
    });
    const { reason, suggestion } = input;
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "itemDisputed", itemIds, reason, suggestion, departmentName: actor.departmentName ?? "" },
      {},
      now,
    );
    await stopClocks(tx, facts.id, ["signing"], now, itemIds);
    await refreshClocks(tx, facts.id, now);
  });
}

/** The triage desk rules on a dispute; the ruling is final. The answer clock runs on all the while. */
export async function ruleDispute(actor: Actor, input: z.output<typeof schema.ruleDispute>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "ruleDispute", input.number, input.version);
    const disputed = await tx.item.findMany({
      where: { caseId: facts.id, disputedAt: { not: null }, removedAt: null },
      orderBy: { position: "asc" },
    });
    const from = disputed[0]?.departmentId;
    if (!from) throw new Refusal("nothingDisputed");
    const items = disputed.filter((item) => item.departmentId === from);
    const moves = input.ruling === "moves";
    if (moves && (input.departmentId === "" || input.departmentId === from)) {
      throw new Refusal("otherDepartment", {}, "departmentId");
    }
    const to = await departmentOf(tx, moves ? input.departmentId : from, "departmentId");
    const itemIds = items.map((item) => item.id);
    const leadMoves = moves && facts.leadDepartmentId === from && items.some((item) => item.isLead);

    await tx.item.updateMany({
      where: { id: { in: itemIds } },
      data: { disputedAt: null, departmentId: to.id, personId: null, assignedAt: now, version: { increment: 1 } },
    });
    await recordCase(
      tx,
      facts,
      actor,
      {
        kind: "disputeRuled",
        itemIds,
        ruling: input.ruling,
        reason: input.reason,
        departmentId: to.id,
        departmentName: to.name,
        leadMoves,
      },
      leadMoves ? { leadDepartmentId: to.id } : {},
      now,
    );
    await startClocks(
      tx,
      signingItems(items).map((item) => ({
        caseId: facts.id,
        itemId: item.id,
        kind: "signing" as const,
        startedAt: now,
        ...promiseOf(facts.preset, "signing"),
      })),
    );
    await refreshClocks(tx, facts.id, now);
  });
}

function unsignedItems(tx: Tx, caseId: string, departmentId: string | null) {
  return tx.item.findMany({
    where: {
      caseId,
      departmentId: departmentId ?? "",
      signedAt: null,
      disputedAt: null,
      removedAt: null,
      completedAt: null,
      exemptedAt: null,
    },
    select: { id: true, disputeCount: true },
    orderBy: { position: "asc" },
  });
}
