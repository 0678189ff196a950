import "server-only";
import { type Actor, isOfEnterprise } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { db } from "@/lib/db";
import { mayShowInline, OF_DRAFTS } from "./rules";

const shown = { id: true, name: true, mime: true, bytes: true } as const;

/**
 * A file the actor may fetch, or null: a file of a case they see (an enterprise: only what is meant for it), or of their own
 * draft. What they may not fetch does not exist.
 */
export async function fileFor(actor: Actor, id: string) {
  if (!actor.id) return null;
  const file = await db.file.findFirst({
    where: {
      id,
      removedAt: null,
      OR: [
        { ...OF_DRAFTS, uploadedById: actor.id },
        // An empty filter on the case would also let files without one through.
        { caseId: { not: null }, case: visibleTo(actor), ...(isOfEnterprise(actor) ? { visible: true } : {}) },
      ],
    },
    select: { ...shown, storageKey: true },
  });
  return file && { ...file, inline: mayShowInline(file.mime) };
}

/** The files hanging on the actor's own draft, oldest first. */
export async function draftFiles(actor: Actor, draftId: string) {
  if (!actor.id) return [];
  return db.file.findMany({
    where: { draftId, ...OF_DRAFTS, uploadedById: actor.id, removedAt: null },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: shown,
  });
}
