import "server-only";
import type { Actor } from "@/lib/actor";
import type { ItemFacts } from "@/lib/cases/event";
import type { TakenCase } from "@/lib/cases/gate";
import type { Tx } from "@/lib/db";
import { startClocks } from "@/lib/deadlines/commands";
import { promiseOf, workingDays } from "@/lib/deadlines/policy";
import { Refusal } from "@/lib/refusal";

/** Whoever gave a line by instruction, as they signed it. */
export type InstructedBy = { instructedById: string; instructedByName: string };

/** Writes the items of a list and starts their clocks, after the last position already taken. */
export async function createItems(
  tx: Tx,
  caseId: string,
  items: readonly (ItemFacts & Partial<InstructedBy>)[],
  now: Date,
): Promise<void> {
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

/**
 * A line that came later: a department that signed for the case has signed for it too and is in the same hands; one new to the
 * case gets a signing clock.
 */
export async function signOrWait(
  tx: Tx,
  { id: caseId, preset }: Pick<TakenCase, "id" | "preset">,
  item: Pick<ItemFacts, "id" | "departmentId">,
  now: Date,
): Promise<void> {
  const known = await tx.item.findFirst({
    where: { caseId, departmentId: item.departmentId, signedAt: { not: null }, removedAt: null },
    select: { personId: true },
  });
  if (known) {
    await tx.item.update({ where: { id: item.id }, data: { signedAt: now, personId: known.personId } });
    return;
  }
  const promise = promiseOf(preset, "signing");
  await startClocks(tx, [{ caseId, itemId: item.id, kind: "signing", startedAt: now, ...promise }]);
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
