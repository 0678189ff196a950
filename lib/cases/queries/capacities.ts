import "server-only";
import { type Actor, capacitiesOf } from "@/lib/actor";
import { db } from "@/lib/db";
import { factsOf, visibleTo } from "../gate";
import { capacitiesIn } from "../policy";

/** The capacities in which the actor may try something with a case, in the law's order; asks nothing for whoever stands in for nobody. */
export async function capacitiesFor(actor: Actor, number: string): Promise<Actor[]> {
  if (!actor.standsInFor?.length) return capacitiesOf(actor);
  const seen = await db.case.findFirst({ where: { AND: [{ number }, visibleTo(actor)] }, select: { id: true } });
  return seen ? capacitiesIn(actor, await factsOf(db, seen.id)) : capacitiesOf(actor);
}
