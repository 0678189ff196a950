import "server-only";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import { eventsInNameOf } from "@/lib/history/queries";
import { streamOf } from "../event";
import { visibleTo } from "../gate";

const PAGE_SIZE = 30;

/** What was done, by whom, to what: the number and title of a case or the name of an enterprise, null when out of sight by now. */
export type Deed = {
  id: string;
  at: Date;
  kind: string;
  standInName: string;
  about: { href: string; number: string | null; name: string } | null;
};

/** One page of what stand-ins did in the actor's name, newest first: what is read on coming back. */
export async function deedsFor(
  actor: Actor,
  cursor: string | undefined,
): Promise<{ rows: Deed[]; next: string | null }> {
  if (!actor.id) return { rows: [], next: null };
  const { rows, next } = await eventsInNameOf(actor.id, cursor, PAGE_SIZE);
  const [cases, enterprises] = await Promise.all([
    db.case.findMany({
      where: { AND: [{ id: { in: idsIn(rows, "case") } }, visibleTo(actor)] },
      select: { id: true, number: true, title: true },
    }),
    db.enterprise.findMany({
      where: { AND: [{ id: { in: idsIn(rows, "enterprise") } }, enterprisesVisibleTo(actor)] },
      select: { id: true, name: true },
    }),
  ]);
  const about = new Map<string, Deed["about"]>([
    ...cases.map(
      ({ id, number, title }) =>
        [streamOf(id), { href: `/desk/cases/${number}`, number, name: title }] as [string, Deed["about"]],
    ),
    ...enterprises.map(
      ({ id, name }) =>
        [`enterprise:${id}`, { href: `/desk/enterprises/${id}`, number: null, name }] as [string, Deed["about"]],
    ),
  ]);
  return {
    rows: rows.map(({ stream, actorName, ...row }) => ({
      ...row,
      standInName: actorName,
      about: about.get(stream) ?? null,
    })),
    next,
  };
}

function idsIn(rows: readonly { stream: string }[], kind: "case" | "enterprise"): string[] {
  const prefix = `${kind}:`;
  return [...new Set(rows.flatMap(({ stream }) => (stream.startsWith(prefix) ? [stream.slice(prefix.length)] : [])))];
}
