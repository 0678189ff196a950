import "server-only";
import { type Actor, capacitiesOf } from "@/lib/actor";
import type { QueueKey } from "../queues";
import { queueCounts } from "./queues";

type Counts = Partial<Record<QueueKey, number>>;

const KEPT_MILLISECONDS = 15_000;
const MOST_KEPT = 2_000;
const kept = new Map<string, { counts: Promise<Counts>; readAt: number }>();

/**
 * The actor's queue counts (up to 1000 each), kept in the process for 15 seconds a person: the navigation stands on every
 * page, and a count that is a quarter of a minute old misleads nobody. Own actions are seen at once: `forgetCounts`.
 */
export async function keptQueueCounts(actor: Actor, now: Date, standIn?: Actor): Promise<Counts> {
  const key = keyOf(actor, standIn);
  const known = kept.get(key);
  if (known && Date.now() - known.readAt < KEPT_MILLISECONDS) return known.counts;
  const counts = queueCounts(actor, now, standIn);
  remember(key, counts);
  // A failed count must not stay for others to trip over.
  counts.catch(() => kept.delete(key));
  return counts;
}

/** Makes the actor's next counts fresh, also those of whom they stand in for; called after everything they do. */
export function forgetCounts(actor: Actor): void {
  const [own, ...absent] = capacitiesOf(actor);
  for (const key of [keyOf(actor), ...absent.map((one) => keyOf(one, own)), ...(own ? [keyOf(own)] : [])])
    kept.delete(key);
}

// Roles and department belong to the key: whoever gains a role sees its queues at once.
function keyOf(actor: Actor, standIn?: Actor): string {
  return [...capacitiesOf(actor), ...(standIn ? [standIn] : [])]
    .map(({ id, departmentId, roles }) => [id, departmentId, ...roles].join(" "))
    .join(" + ");
}

function remember(key: string, counts: Promise<Counts>): void {
  kept.delete(key);
  kept.set(key, { counts, readAt: Date.now() });
  const oldest = kept.keys().next().value;
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
}
