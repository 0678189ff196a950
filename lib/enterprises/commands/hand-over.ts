import "server-only";
import type { Actor } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { type HandOverLine, handOverEvent, handOverStream } from "../event";

/** One slot of one enterprise that changes hands; null where it had nobody, or has nobody now. */
export type SlotChange = { enterpriseId: string; slot: string; to: Holder | null; from: Holder | null };
type Holder = { id: string; name: string };

/**
 * Writes down what changed hands in one act, beside what each enterprise's own stream says of it, so that everybody it concerns hears
 * of the whole once, and whoever lost an enterprise can still read what was handed over. Nothing is written when nothing changed.
 */
export async function recordHandOver(
  tx: Tx,
  actor: Actor,
  changes: readonly SlotChange[],
  handOverNote: string,
  now: Date,
): Promise<void> {
  if (changes.length === 0) return;
  const enterprises = await tx.enterprise.findMany({
    where: { id: { in: changes.map(({ enterpriseId }) => enterpriseId) } },
    select: { id: true, name: true },
  });
  const nameOf = new Map(enterprises.map(({ id, name }) => [id, name]));
  const lines = changes.map(
    ({ enterpriseId, slot, to, from }): HandOverLine => ({
      enterpriseId,
      enterpriseName: nameOf.get(enterpriseId) ?? "",
      slot,
      personId: to?.id ?? null,
      personName: to?.name ?? null,
      formerId: from?.id ?? null,
      formerName: from?.name ?? null,
    }),
  );
  const event = handOverEvent.parse({
    kind: "linksHandedOver",
    personIds: idsOf(changes.map(({ to }) => to)),
    formerIds: idsOf(changes.map(({ from }) => from)),
    handOverNote,
    lines,
  });
  await recordEvent(tx, handOverStream(crypto.randomUUID()), actor, event, now);
}

function idsOf(holders: readonly (Holder | null)[]): string[] {
  return [...new Set(holders.flatMap((holder) => (holder ? [holder.id] : [])))];
}
