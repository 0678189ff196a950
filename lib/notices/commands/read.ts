import "server-only";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import type { ReadAll, ReadNotice, SaveSettings } from "../schema";

/** Notes that the actor has read one of their notices; reading twice is reading once. Refuses `notFound` for anybody else's. */
export async function markRead(actor: Actor, { noticeId }: ReadNotice, now: Date): Promise<void> {
  const mine = { id: noticeId, personId: actor.id ?? "" };
  const notice = actor.id && (await db.notice.findFirst({ where: mine, select: { readAt: true } }));
  if (!notice) throw new Refusal("notFound");
  await db.notice.updateMany({ where: { ...mine, readAt: null }, data: { readAt: now } });
}

/** The same for all up to the newest the actor has been shown: what came in meanwhile stays unread. */
export async function markAllRead(actor: Actor, { newest }: ReadAll, now: Date): Promise<void> {
  if (!actor.id) throw new Refusal("notFound");
  const where = { personId: actor.id, readAt: null, id: { lte: newest } };
  await db.notice.updateMany({ where, data: { readAt: now } });
}

/** Keeps what the actor wants by e-mail and when. It is theirs alone and no event. Refuses `notFound` for who is nobody. */
export async function saveSettings(actor: Actor, input: SaveSettings): Promise<void> {
  if (!actor.id) throw new Refusal("notFound");
  const { id: personId } = actor;
  await db.noticeSettings.upsert({ where: { personId }, create: { personId, ...input }, update: input });
}
