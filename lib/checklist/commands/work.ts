import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { recordCase, takeCase } from "@/lib/cases/gate";
import { db } from "@/lib/db";
import { refreshClocks, startClocks, stopClocks } from "@/lib/deadlines/commands";
import { workingDays } from "@/lib/deadlines/policy";
import { Refusal } from "@/lib/refusal";
import { isClosed } from "../rules";
import type * as schema from "../schema";
import { createItems, departmentOf, signOrWait, takeItem } from "./items";

/** Tells how an item is getting on; the enterprise reads it. A blocked item is taken up again by this. */
export async function progressItem(
  actor: Actor,
  input: z.output<typeof schema.progressItem>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "workItem", input.number);
    const item = await takeItem(tx, actor, facts.id, input.itemId, input.itemVersion);
    if (!item.signedAt) throw new Refusal("signFirst");
    if (isClosed(item)) throw new Refusal("itemClosed", { title: item.title });
    await tx.item.update({
      where: { id: item.id },
      data: { note: input.note, personId: actor.id, blockedAt: null, blockedReason: null, version: { increment: 1 } },
    });
    const { publicTitle } = item;
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "itemProgressed", itemId: item.id, publicTitle, note: input.note },
      {},
      now,
    );
  });
}

/** Says what keeps an item from being done; its clock runs on. */
export async function blockItem(actor: Actor, input: z.output<typeof schema.blockItem>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "workItem", input.number);
    const item = await takeItem(tx, actor, facts.id, input.itemId, input.itemVersion);
    if (isClosed(item)) throw new Refusal("itemClosed", { title: item.title });
    await tx.item.update({
      where: { id: item.id },
      data: { blockedAt: now, blockedReason: input.reason, personId: actor.id, version: { increment: 1 } },
    });
    const { publicTitle } = item;
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "itemBlocked", itemId: item.id, publicTitle, reason: input.reason },
      {},
      now,
    );
  });
}

/** Closes an item with evidence: a sentence, a file, or both. Refuses `signFirst`, `alreadyDone` (by whom, when), `evidenceMissing`. */
export async function completeItem(
  actor: Actor,
  input: z.output<typeof schema.completeItem>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "workItem", input.number);
    const item = await takeItem(tx, actor, facts.id, input.itemId, input.itemVersion);
    if (item.completedAt) throw new Refusal("alreadyDone", { by: item.completedByName ?? "", at: item.completedAt });
    if (!item.signedAt) throw new Refusal("signFirst");
    const files = await tx.file.count({ where: { itemId: item.id, removedAt: null } });
    if (item.mandatory && files === 0 && input.note === "") throw new Refusal("evidenceMissing", {}, "note");

    await tx.item.update({
      where: { id: item.id },
      data: {
        completedAt: now,
        completedByName: actor.name,
        personId: actor.id,
        note: input.note || item.note,
        blockedAt: null,
        blockedReason: null,
        version: { increment: 1 },
      },
    });
    const { title, publicTitle } = item;
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "itemCompleted", itemId: item.id, title, publicTitle, note: input.note, files },
      {},
      now,
    );
    await stopClocks(tx, facts.id, ["item"], now, [item.id]);
    await refreshClocks(tx, facts.id, now);
  });
}

/** Takes a tick back; the item's clock goes on from its first start, so that undoing wins no time. */
export async function reopenItem(actor: Actor, input: z.output<typeof schema.reopenItem>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "workItem", input.number);
    const item = await takeItem(tx, actor, facts.id, input.itemId, input.itemVersion);
    if (!isClosed(item)) throw new Refusal("itemOpen", { title: item.title });
    await tx.item.update({
      where: { id: item.id },
      data: {
        completedAt: null,
        completedByName: null,
        exemptedAt: null,
        exemptReason: null,
        version: { increment: 1 },
      },
    });
    await recordCase(tx, facts, actor, { kind: "itemReopened", itemId: item.id, title: item.title }, {}, now);
    // A long-term matter is held to its monthly reports; its lines have no dates of their own.
    if (facts.longTerm === "running") return;
    await startClocks(tx, [
      {
        caseId: facts.id,
        itemId: item.id,
        kind: "item",
        startedAt: item.assignedAt,
        limit: workingDays(item.limitDays),
      },
    ]);
    await refreshClocks(tx, facts.id, now);
  });
}

/** Marks an item as not applicable, with a reason; only the lead department may. Refuses `instructionStands`: a leader's word is done or disputed. */
export async function exemptItem(actor: Actor, input: z.output<typeof schema.exemptItem>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "exemptItem", input.number);
    const item = await takeItem(tx, actor, facts.id, input.itemId, input.itemVersion);
    if (isClosed(item)) throw new Refusal("itemClosed", { title: item.title });
    if (item.instructedByName) throw new Refusal("instructionStands", { name: item.instructedByName });
    await tx.item.update({
      where: { id: item.id },
      data: { exemptedAt: now, exemptReason: input.reason, personId: actor.id, version: { increment: 1 } },
    });
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "itemExempted", itemId: item.id, title: item.title, reason: input.reason },
      {},
      now,
    );
    await stopClocks(tx, facts.id, ["item", "signing"], now, [item.id]);
    await refreshClocks(tx, facts.id, now);
  });
}

/** Adds a line to a running checklist; a department new to the case gets a signing clock. */
export async function addItem(actor: Actor, input: z.output<typeof schema.addItem>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "addItem", input.number, input.version);
    const department = await departmentOf(tx, input.departmentId, "departmentId");
    const item = {
      id: crypto.randomUUID(),
      title: input.title,
      publicTitle: input.publicTitle || input.title,
      mandatory: true,
      isLead: department.id === facts.leadDepartmentId,
      departmentId: department.id,
      departmentName: department.name,
      limitDays: input.limitDays,
    };
    await createItems(tx, facts.id, [item], now);
    await recordCase(tx, facts, actor, { kind: "itemAdded", item }, {}, now);
    await signOrWait(tx, facts, item, now);
    await refreshClocks(tx, facts.id, now);
  });
}
