import "server-only";
import { type Actor, isOfEnterprise } from "@/lib/actor";
import { db } from "@/lib/db";
import { mayShowInline } from "@/lib/files/rules";
import { filesOf, plansVisibleTo } from "../gate";
import type { EvidenceFile } from "../schema";

const listed = { id: true, name: true, mime: true, bytes: true, visible: true, uploadedAt: true } as const;

/**
 * A file of a measure the actor may fetch, or null: of a plan they see. An enterprise fetches what staff meant for it, of its plan in
 * force, while the measure is done: a proof of what turned out not to be done is none. What they may not fetch does not exist.
 */
export async function evidenceFor(actor: Actor, id: string) {
  const file = await db.file.findFirst({
    where: { id, removedAt: null, measureId: { not: null }, ...(isOfEnterprise(actor) ? { visible: true } : {}) },
    select: {
      ...listed,
      storageKey: true,
      measure: { select: { key: true, plan: { select: { enterpriseId: true } } } },
    },
  });
  if (!file?.measure) return null;
  const { key, plan } = file.measure;
  const some = { key, ...(isOfEnterprise(actor) ? { completedAt: { not: null } } : {}) };
  const seen = await db.plan.findFirst({
    where: { AND: [{ enterpriseId: plan.enterpriseId, measures: { some } }, plansVisibleTo(actor)] },
    select: { id: true },
  });
  return seen && { ...file, inline: mayShowInline(file.mime) };
}

/** The files of these measures of one enterprise, oldest first, by the measure's key; the caller has looked whether they may be seen. */
export async function filesByKey(enterpriseId: string, keys: readonly string[]): Promise<Map<string, EvidenceFile[]>> {
  const rows = await db.file.findMany({
    where: filesOf(enterpriseId, keys),
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: { ...listed, measure: { select: { key: true } } },
  });
  const found = new Map<string, EvidenceFile[]>();
  for (const { measure, ...file } of rows) {
    const key = measure?.key ?? "";
    found.set(key, [...(found.get(key) ?? []), file]);
  }
  return found;
}
