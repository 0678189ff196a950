import "server-only";
import type { Actor } from "@/lib/actor";
import type { ItemFacts } from "@/lib/cases/event";
import type { Tx } from "@/lib/db";
import { startClocks } from "@/lib/deadlines/commands";
import { workingDays } from "@/lib/deadlines/policy";
import { Refusal } from "@/lib/refusal";

/** Writes the items of a list and starts their clocks, after the last position already taken. */
export async function createItems(tx: Tx, caseId: string, items: readonly ItemFacts[], now: Date): Promise<void> {
  const last = await tx.item.aggregate({ where: { caseId }, _max: { position: true } });
  const first = (last._max.position ?? 0) + 1;
  await tx.item.createMany({
    data: items.map(({ departmentName: _, ...item }, index) => ({
      ...item,
      caseId,
      position: first + index,
      assignedAt: now,
    })),
  });
  await startClocks(
    tx,
    items.map((item) => ({
      caseId,
      itemId: item.id,
      kind: "item" as const,
      startedAt: now,
      limit: workingDays(item.limitDays),
    })),
  );
}

/** A department that exists today; refuses `departmentClosed` at the given field. */
export async function departmentOf(tx: Tx, id: string, field: string): Promise<{ id: string; name: string }> {
  const department = await tx.department.findFirst({ where: { id, validTo: null }, select: { id: true, name: true } });
  if (!department) throw new Refusal("departmentClosed", {}, field);
  return department;
}

/** An item of the case that belongs to the actor's department; refuses `notFound`, and `itemChanged` when its version moved on. */
export async function takeItem(tx: Tx, actor: Actor, caseId: string, itemId: string, seenVersion: number) {
  const item = await tx.item.findFirst({
    where: { id: itemId, caseId, removedAt: null, departmentId: actor.departmentId ?? undefined },
  });
  if (!item || !actor.departmentId) throw new Refusal("notFound");
  if (item.version > seenVersion)
    throw new Refusal("itemChanged", { title: item.title, by: item.completedByName ?? "" });
  return item;
}
