import "server-only";
import { db } from "@/lib/db";
import { KEPT_DAYS } from "./policy";

const DAY = 86_400_000;

/** Deletes runs older than thirty days, and the workers nobody has seen since; returns how many runs. Safe to run twice at once. */
export async function sweepRuns(now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY);
  const { count } = await db.run.deleteMany({ where: { startedAt: { lt: before } } });
  await db.worker.deleteMany({ where: { seenAt: { lt: before } } });
  return count;
}
