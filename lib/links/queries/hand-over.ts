import "server-only";
import * as z from "zod";
import { type Actor, capacitiesOf, inAnyCapacity, isOfEnterprise } from "@/lib/actor";
import { db } from "@/lib/db";
import { type HandOverLine, handOverEvent, handOverStream } from "@/lib/enterprises/event";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import { eventsOf } from "@/lib/history/queries";
import { readsLinks } from "../policy";

const LATEST = 5;

/** One slot that changed hands; `opens` says whether the reader may open its enterprise. */
export type HandedLine = HandOverLine & { opens: boolean };

/**
 * What changed hands in one act, for whoever had a part in it: the lines of what they gave or took, and of enterprises they are
 * linked to; all for the readers of links. Null for everybody else, and for what never was.
 */
export async function handOverRead(actor: Actor, id: string) {
  if (!z.uuid().safeParse(id).success || isOfEnterprise(actor)) return null;
  const [row] = await eventsOf(db, handOverStream(id));
  if (!row) return null;
  const event = handOverEvent.parse({ kind: row.kind, ...(row.particulars as object) });
  const lines = await linesFor(actor, event.lines);
  if (lines.length === 0 && !(await wasTold(actor, row.id))) return null;
  const { at, actorName, onBehalfOfName } = row;
  const hasNote = lines.some(({ formerId }) => formerId !== null);
  return { at, actorName, onBehalfOfName, note: hasNote ? event.handOverNote : "", lines };
}

/** The acts in which somebody lost a link, the latest five, for the readers of links. */
export async function recentHandOvers(actor: Actor) {
  if (!inAnyCapacity(actor, readsLinks)) return [];
  const rows = await db.$queryRaw<{ stream: string; at: Date; particulars: object }[]>`
    SELECT stream, at, particulars FROM events
    WHERE kind = 'linksHandedOver' AND particulars -> 'formerIds' <> '[]'::jsonb ORDER BY at DESC, id DESC LIMIT ${LATEST}`;
  return rows.map(({ stream, at, particulars }) => {
    const { lines } = handOverEvent.parse({ kind: "linksHandedOver", ...particulars });
    const passedOn = lines.filter(({ formerId }) => formerId !== null);
    return {
      id: stream.slice(handOverStream("").length),
      at,
      from: namesOf(passedOn.map(({ formerName }) => formerName)),
      to: namesOf(passedOn.map(({ personName }) => personName)),
      enterprises: new Set(passedOn.map(({ enterpriseId }) => enterpriseId)).size,
    };
  });
}

function namesOf(names: readonly (string | null)[]): string[] {
  return [...new Set(names.filter((name) => name !== null))];
}

async function linesFor(actor: Actor, lines: readonly HandOverLine[]): Promise<HandedLine[]> {
  const ids = lines.map(({ enterpriseId }) => enterpriseId);
  const mine = capacitiesOf(actor).flatMap((capacity) => capacity.id ?? []);
  const [open, links] = await Promise.all([
    db.enterprise.findMany({
      where: { AND: [{ id: { in: ids } }, enterprisesVisibleTo(actor)] },
      select: { id: true },
    }),
    db.link.findMany({
      where: { enterpriseId: { in: ids }, personId: { in: mine }, endedAt: null },
      select: { enterpriseId: true },
    }),
  ]);
  const opens = new Set(open.map((enterprise) => enterprise.id));
  const linked = new Set(links.map(({ enterpriseId }) => enterpriseId));
  const all = inAnyCapacity(actor, readsLinks);
  const isMine = (personId: string | null) => personId !== null && mine.includes(personId);
  return lines
    .filter((line) => all || isMine(line.personId) || isMine(line.formerId) || linked.has(line.enterpriseId))
    .map((line) => ({ ...line, opens: opens.has(line.enterpriseId) }));
}

/** Who was told once keeps the page, though no line is theirs any more. */
async function wasTold(actor: Actor, eventId: string): Promise<boolean> {
  return actor.id !== null && (await db.notice.count({ where: { personId: actor.id, eventId } })) > 0;
}
