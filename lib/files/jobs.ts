import "server-only";
import { db } from "@/lib/db";
import { removeFile } from "@/lib/outside/storage";
import { OF_DRAFTS } from "./rules";

const AT_ONCE = 200;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const KEPT_DAYS = 30;

/**
 * Deletes files no case will ever have: taken off a draft an hour ago or more, or sent thirty days ago for a draft that is gone.
 * Returns how many. Safe to run twice at the same time; a file of a case or a measure is never
 * touched, and photos of visits are lib/visits' to sweep.
 */
export async function sweepDraftFiles(now: Date): Promise<number> {
  const removed = await db.file.findMany({
    where: { ...OF_DRAFTS, removedAt: { lt: new Date(now.getTime() - HOUR) } },
    select: { id: true, storageKey: true },
    take: AT_ONCE,
  });
  const abandoned = await withoutDraft(new Date(now.getTime() - KEPT_DAYS * DAY));
  for (const { id, storageKey } of [...removed, ...abandoned]) {
    // The row goes first and only if it still hangs on no case: a row without its file would be an error on somebody's screen.
    const gone = await db.file.deleteMany({ where: { id, ...OF_DRAFTS } });
    if (gone.count > 0) await removeFile(storageKey);
  }
  return removed.length + abandoned.length;
}

async function withoutDraft(before: Date) {
  const old = await db.file.findMany({
    where: { ...OF_DRAFTS, removedAt: null, uploadedAt: { lt: before } },
    select: { id: true, storageKey: true, draftId: true },
    take: AT_ONCE,
  });
  const ids = old.flatMap(({ draftId }) => draftId ?? []);
  const drafts = await db.draft.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const living = new Set(drafts.map(({ id }) => id));
  return old.filter(({ draftId }) => draftId === null || !living.has(draftId));
}
