import "server-only";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { noteSuspensionOver } from "./commands";

const AT_ONCE = 200;

/** Notes every suspension that is over and tells its enterprise; returns how many. Safe to run twice at the same time. */
export async function noteEndedSuspensions(now: Date): Promise<number> {
  const over = await db.pause.findMany({
    where: { closedAt: null, suspensionId: { not: null }, toAt: { lte: now } },
    select: { case: { select: { number: true } } },
    orderBy: { toAt: "asc" },
    take: AT_ONCE,
  });
  let noted = 0;
  for (const pause of over) {
    try {
      await noteSuspensionOver(pause.case.number, now);
      noted += 1;
    } catch (refusal) {
      // The department ended it, or the case was answered, in the meantime: nothing is left to do.
      if (!(refusal instanceof Refusal)) throw refusal;
    }
  }
  return noted;
}
