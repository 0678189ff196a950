import "server-only";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { settleSilently } from "./commands/confirm";

const AT_ONCE = 200;

/** Settles every case whose five working days of silence are over; returns how many. Safe to run twice at the same time. */
export async function settleSilentCases(now: Date): Promise<number> {
  const due = await db.clock.findMany({
    where: { kind: "confirmation", stoppedAt: null, dueAt: { lt: now }, case: { state: "answered" } },
    select: { case: { select: { number: true } } },
    orderBy: { dueAt: "asc" },
    take: AT_ONCE,
  });
  let settled = 0;
  for (const clock of due) {
    try {
      await settleSilently(clock.case.number, now);
      settled += 1;
    } catch (refusal) {
      // The enterprise confirmed in the meantime: nothing is left to do.
      if (!(refusal instanceof Refusal)) throw refusal;
    }
  }
  return settled;
}
