import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { locales } from "@/lib/preferences";
import { DEFAULT_SETTINGS, MAIL_TIMES, type NoticeSettings, TOPICS } from "../policy";

/** What the actor chose, or what holds for everybody, and the address e-mail goes to. */
export async function ownSettings(actor: Actor): Promise<NoticeSettings & { email: string | null }> {
  const id = actor.id ?? "";
  const settings = await settingsIn(db, [id]);
  const person = await db.person.findUnique({ where: { id }, select: { email: true } });
  return { ...settings(id), email: person?.email ?? null };
}

/** What each of these people chose; the default for who chose nothing. */
export async function settingsIn(tx: Tx, personIds: readonly string[]): Promise<(personId: string) => NoticeSettings> {
  const rows = await tx.noticeSettings.findMany({ where: { personId: { in: [...personIds] } } });
  const chosen = new Map(rows.map((row) => [row.personId, row]));
  return (personId) => {
    const row = chosen.get(personId);
    if (!row) return DEFAULT_SETTINGS;
    return {
      mailTopics: TOPICS.filter((topic) => row.mailTopics.includes(topic)),
      mailTime: MAIL_TIMES.find((time) => time === row.mailTime) ?? DEFAULT_SETTINGS.mailTime,
      language: locales.find((locale) => locale === row.language) ?? DEFAULT_SETTINGS.language,
    };
  };
}
