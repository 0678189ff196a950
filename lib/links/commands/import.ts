import "server-only";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { LINK_SLOTS } from "@/lib/enterprises/access.policy";
import { changeHolders, type HolderChange } from "@/lib/enterprises/commands/links";
import { takeEnterprises } from "@/lib/enterprises/gate";
import type { SheetTable } from "@/lib/outside/sheet";
import { Refusal } from "@/lib/refusal";
import { previewSheet } from "../queries/import";
import type { RowFate } from "../sheet.policy";

export type ImportedLinks = { assigned: number; replaced: number };

/**
 * Carries out a sheet of links exactly as it was looked at (`previewed`), all of it or nothing; a second time it changes nothing.
 * Refuses `sheetStale` (something changed since), `sheetRefused` (a cell cannot be used), `noteForReplaced`, and like `previewSheet`.
 */
export async function importLinks(
  actor: Actor,
  { table, previewed, handOverNote }: { table: SheetTable; previewed: string; handOverNote: string },
  now: Date,
): Promise<ImportedLinks> {
  return db.$transaction(
    async (tx) => {
      const seen = await previewSheet(actor, table, tx);
      const taken = await takeEnterprises(
        tx,
        actor,
        "link",
        seen.rows.flatMap(({ enterprise }) => enterprise?.id ?? []),
      );
      if ([...taken.values()].some(({ because }) => because === "notAllowed")) throw new Refusal("notAllowed");
      // Read again behind the locks: from here on nobody else changes these enterprises.
      const plan = await previewSheet(actor, table, tx);
      if (plan.previewed !== previewed) throw new Refusal("sheetStale");
      if (plan.counts.refused > 0) throw new Refusal("sheetRefused", { count: plan.counts.refused });
      if (plan.counts.replaces > 0 && handOverNote === "")
        throw new Refusal("noteForReplaced", { count: plan.counts.replaces }, "handOverNote");

      await changeHolders(tx, actor, plan.rows.flatMap(changesIn), handOverNote, now);
      return { assigned: plan.counts.new, replaced: plan.counts.replaces };
    },
    { timeout: 30_000 },
  );
}

function changesIn({ enterprise, slots }: RowFate): HolderChange[] {
  return LINK_SLOTS.flatMap((slot): HolderChange[] => {
    const fate = slots[slot];
    if (!enterprise || (fate.kind !== "new" && fate.kind !== "replaces")) return [];
    const before =
      fate.kind === "replaces" ? { id: fate.linkId, personId: fate.fromId, person: { name: fate.from } } : null;
    return [{ enterpriseId: enterprise.id, slot, personId: fate.personId, personName: fate.name, before }];
  });
}
