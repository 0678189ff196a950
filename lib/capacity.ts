import { type Actor, capacitiesOf } from "@/lib/actor";
import { Refusal } from "@/lib/refusal";

/** What a gate or the law says to somebody who asks in the wrong capacity; every other refusal is about the thing itself. */
const WRONG_CAPACITY = ["notFound", "notAllowed", "notYours", "secondCorrection"];

/**
 * Does something in the first of these capacities in which it is the actor's to do, and returns what that returned. A capacity is
 * tried by asking the command itself, whose transaction leaves nothing behind when it refuses. When none will do, the refusal of
 * the first is thrown, or a better one than "there is no such thing".
 */
export async function inCapacity<Done>(
  capacities: readonly Actor[],
  act: (capacity: Actor) => Promise<Done>,
): Promise<Done> {
  let because: Refusal | null = null;
  for (const capacity of capacities) {
    try {
      return await act(capacity);
    } catch (refusal) {
      if (!(refusal instanceof Refusal) || !WRONG_CAPACITY.includes(refusal.code)) throw refusal;
      if (because === null || because.code === "notFound") because = refusal;
    }
  }
  throw because ?? new Error("no capacity to act in");
}

/** The same in the actor's own right first, then in the name of each person they stand in for. */
export function ownRightFirst<Done>(actor: Actor, act: (capacity: Actor) => Promise<Done>): Promise<Done> {
  return inCapacity(capacitiesOf(actor), act);
}
