import "server-only";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { remindOwner } from "./commands/work";
import { WARN_DAYS } from "./policy";

const AT_ONCE = 200;

/** Reminds the owners of measures that are due within a week or by now; returns how many were. Safe to run twice at the same time. */
export async function remindTopicOwners(now: Date): Promise<number> {
  const today = dayOf(now);
  const near = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM topics WHERE state = 'decided' AND due_on <= ${addDays(today, WARN_DAYS)}
      AND reminded_due IS DISTINCT FROM due_on AND (due_on <= ${today} OR reminded_before IS DISTINCT FROM due_on)
    ORDER BY due_on, id LIMIT ${AT_ONCE}`;
  let reminded = 0;
  for (const { id } of near) {
    try {
      if (await remindOwner(id, now)) reminded += 1;
    } catch (refusal) {
      // It was settled or given up in the meantime: nothing is left to remind of.
      if (!(refusal instanceof Refusal)) throw refusal;
    }
  }
  return reminded;
}
