import "server-only";
import { systemActor } from "@/lib/actor";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { recordEnterprise } from "@/lib/enterprises/gate";
import { removeFile } from "@/lib/outside/storage";
import { trustedTime } from "@/lib/supervision/queries/climbing";
import { noteMissedAt } from "./commands/missed";
import { OPERATION_DAYS } from "./rules";

const AT_ONCE = 200;
const DAY = 86_400_000;
const KEPT_DAYS = 7;
const SWEPT_AT_ONCE = 1000;

/**
 * Deletes photos sent seven days ago or more whose visit was never handed in, or was handed in without them. Returns how many. Safe
 * to run twice at once.
 */
export async function sweepVisitPhotos(now: Date): Promise<number> {
  const candidates = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM files WHERE visit_id IS NOT NULL AND uploaded_at < ${new Date(now.getTime() - KEPT_DAYS * DAY)}
      AND NOT EXISTS (SELECT FROM visits WHERE visits.id = files.visit_id AND files.id = ANY(visits.photo_ids))
    LIMIT ${AT_ONCE}`;
  let swept = 0;
  for (const { id } of candidates) if (await sweepPhoto(id)) swept += 1;
  return swept;
}

async function sweepPhoto(id: string): Promise<boolean> {
  const storageKey = await db.$transaction(async (tx) => {
    // Waits for a visit that is being handed in with it, and only then looks whether there is one.
    const [file] = await tx.$queryRaw<{ storage_key: string; visit_id: string }[]>`
      SELECT storage_key, visit_id FROM files WHERE id = ${id}::uuid FOR UPDATE`;
    const visit = file && (await tx.visit.findFirst({ where: { id: file.visit_id, photoIds: { has: id } } }));
    if (!file || visit) return null;
    await tx.file.delete({ where: { id } });
    return file.storage_key;
  });
  if (storageKey !== null) await removeFile(storageKey);
  return storageKey !== null;
}

/**
 * Forgets what devices asked for and were answered long ago. An operation that comes back after that is judged anew and can still
 * double nothing: what it did stands on the server word for word or is a conflict, and what was refused is too old a visit by then.
 * Returns how many. Safe to run twice at once.
 */
export async function sweepVisitOperations(now: Date): Promise<number> {
  const oldest = addDays(dayOf(now), -OPERATION_DAYS);
  const before = new Date(now.getTime() - OPERATION_DAYS * DAY);
  let swept = 0;
  for (let count = SWEPT_AT_ONCE; count === SWEPT_AT_ONCE; swept += count) {
    count = await db.$executeRaw`
      DELETE FROM visit_operations WHERE id IN (
        SELECT id FROM visit_operations WHERE at < ${before} AND visited_on < ${oldest}
        ORDER BY at LIMIT ${SWEPT_AT_ONCE} FOR UPDATE SKIP LOCKED)`;
  }
  return swept;
}

/** Notes the visits that were missed in the periods that ended last; returns how many periods were new. Nothing when the clock cannot be trusted. */
export async function noteMissedVisits(now: Date): Promise<number> {
  return noteMissedAt(await trustedTime(now));
}

/** Writes down, once, that the day of a promise has passed without a word of what became of it. Returns how many. Safe to run twice at once. */
export async function noteOverduePromises(now: Date): Promise<number> {
  const overdue = { settledOn: null, dueOn: { lt: dayOf(now) }, overdueToldAt: null };
  const rows = await db.visitPromise.findMany({
    where: overdue,
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: AT_ONCE,
    include: { visit: { select: { id: true, enterpriseId: true, authorId: true } } },
  });
  let told = 0;
  for (const { id, dueOn, visit } of rows) {
    told += await db.$transaction(async (tx) => {
      const { count } = await tx.visitPromise.updateMany({ where: { id, ...overdue }, data: { overdueToldAt: now } });
      if (count === 0) return 0;
      const about = { visitId: visit.id, promiseId: id, personId: visit.authorId, dueOn: dueOn ?? "" };
      await recordEnterprise(tx, visit.enterpriseId, systemActor, { kind: "promiseOverdue", ...about }, now);
      return count;
    });
  }
  return told;
}
