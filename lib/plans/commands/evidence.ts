import "server-only";
import type { Actor } from "@/lib/actor";
import { keepFile, requireRoom, type StoredFile, shown } from "@/lib/files/commands/upload";
import type { UploadFacts } from "@/lib/files/schema";
import { filesOf, ofMeasure, recordPlan, takeAnyMeasure } from "../gate";
import type { EvidenceTarget } from "../schema";

/**
 * Keeps one file that shows how a measure was done, before it is done, with it or later; the enterprise reads it only when staff say
 * so, and only while the measure is done. Refuses like `keepFile`, `tooManyFiles`, and like `takePlan`.
 */
export async function attachEvidence(
  actor: Actor,
  { measure: measureId, visible }: EvidenceTarget,
  facts: UploadFacts,
  sent: Uint8Array,
  now: Date,
): Promise<StoredFile> {
  return keepFile(actor, facts, sent, now, async (tx, file) => {
    const { plan, measure } = await takeAnyMeasure(tx, actor, "attach", measureId);
    await requireRoom(tx, filesOf(plan.enterpriseId, [measure.key]));

    const isShown = visible === "1";
    const stored = await tx.file.create({ data: { ...file, measureId, visible: isShown }, select: shown });
    const more = { names: [file.name], shown: isShown };
    await recordPlan(tx, plan, actor, { kind: "measureFilesAttached", ...ofMeasure(plan, measure), ...more }, now);
    return stored;
  });
}
