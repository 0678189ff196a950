import "server-only";
import { randomBytes } from "node:crypto";
import type { Actor } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { recordPerson } from "@/lib/people/commands/accounts";
import { tokenHash } from "@/lib/people/rules";
import { consume, hashedKey, type Limiter, limiterOf } from "@/lib/rate-limit";
import { Refusal } from "@/lib/refusal";
import { FETCHES_AN_HOUR, HOUR_SECONDS, WRONG_LINKS_AN_HOUR } from "./policy";

/**
 * Makes the link of the actor's own calendar feed; an older one stops working at once. The token is in the answer and nowhere else:
 * only its hash is kept. Refuses `notAllowed` to what is no person.
 */
export async function makeCalendarLink(actor: Actor, now: Date): Promise<{ token: string }> {
  return db.$transaction(async (tx) => {
    const personId = await takeSelf(tx, actor);
    const token = randomBytes(32).toString("base64url");
    const { count } = await tx.calendarLink.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } });
    await tx.calendarLink.create({ data: { personId, tokenHash: tokenHash(token), madeAt: now } });
    await recordPerson(tx, personId, actor, { kind: "calendarLinkMade", renewed: count > 0 }, now);
    return { token };
  });
}

/** Ends the actor's own calendar feed. Refuses `noCalendarLink` when there is none. */
export async function revokeCalendarLink(actor: Actor, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const personId = await takeSelf(tx, actor);
    const { count } = await tx.calendarLink.updateMany({ where: { personId, endedAt: null }, data: { endedAt: now } });
    if (count === 0) throw new Refusal("noCalendarLink");
    await recordPerson(tx, personId, actor, { kind: "calendarLinkRevoked" }, now);
  });
}

export type Fetched = { personId: string } | "unknown" | "tooOften";

/**
 * Whose feed a token opens. `unknown` alike for one that never was, was renewed or revoked; `tooOften` when this feed was fetched, or
 * links nobody has were tried from this address, more often than anybody needs. Notes the day of the fetch.
 */
export async function fetchCalendar(token: string, address: string, now: Date): Promise<Fetched> {
  const link = await db.calendarLink.findFirst({
    where: { tokenHash: tokenHash(token), endedAt: null, person: { disabledAt: null } },
    select: { id: true, personId: true, lastReadOn: true },
  });
  const [feeds, addresses] = limiters();
  if (!link) return (await consume(addresses, hashedKey(address))) === null ? "tooOften" : "unknown";
  if ((await consume(feeds, link.id)) === null) return "tooOften";
  const lastReadOn = dayOf(now);
  if (link.lastReadOn !== lastReadOn) await db.calendarLink.update({ where: { id: link.id }, data: { lastReadOn } });
  return { personId: link.personId };
}

/** One's own account, locked: two clicks in the same moment leave one link. A stand-in has no business with it. */
async function takeSelf(tx: Tx, actor: Actor): Promise<string> {
  if (!actor.id || actor.standIn) throw new Refusal("notAllowed");
  await tx.$queryRaw`SELECT id FROM people WHERE id = ${actor.id}::uuid FOR UPDATE`;
  return actor.id;
}

let made: readonly [Limiter, Limiter] | undefined;

function limiters() {
  made ??= [
    limiterOf("calendarFeed", FETCHES_AN_HOUR, HOUR_SECONDS),
    limiterOf("calendarAddress", WRONG_LINKS_AN_HOUR, HOUR_SECONDS),
  ];
  return made;
}
