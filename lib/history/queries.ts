import "server-only";
import type { Actor } from "@/lib/actor";
import { isDay, momentsWithin } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, pageOf, placeOf } from "@/lib/keyset";
import { logReachOf } from "./policy";
import type { LogFilter } from "./schema";

const PAGE_SIZE = 50;
const NOT_ADMINISTRATION = [
  { stream: { startsWith: "case:" } },
  { stream: { startsWith: "topic:" } },
  // What a health check found is for those who look after the enterprise.
  { kind: { in: ["checkupHeld", "warningRaised", "warningSettled"] } },
];

/** All events of one stream, oldest first. The caller has passed the stream's gate. */
export async function eventsOf(tx: Tx, stream: string, only: { visible?: boolean; after?: number } = {}) {
  return tx.event.findMany({
    where: {
      stream,
      ...(only.visible ? { visible: true } : {}),
      ...(only.after === undefined ? {} : { sequence: { gt: only.after } }),
    },
    orderBy: { sequence: "asc" },
  });
}

/** One page of the log, newest first, or null for people who may not read it. The cursor is opaque. */
export async function logPage(actor: Actor, filter: LogFilter) {
  const reach = logReachOf(actor);
  if (reach === "nothing") return null;
  const rows = await db.event.findMany({
    where: {
      AND: [
        reach === "administration" ? { NOT: { OR: NOT_ADMINISTRATION } } : {},
        filter.stream ? { stream: { startsWith: `${filter.stream}:` } } : {},
        filter.who
          ? { OR: [{ actorName: { contains: filter.who } }, { onBehalfOfName: { contains: filter.who } }] }
          : {},
        filter.on && isDay(filter.on) ? { at: momentsWithin({ from: filter.on, to: filter.on }) } : {},
        before(filter.after),
      ],
    },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
  });
  return pageOf(rows, PAGE_SIZE, (last) => cursorOf(last.at, last.id));
}

/** One page of what stand-ins did in a person's name, newest first. Whose it is to read is the caller's matter. */
export async function eventsInNameOf(personId: string, cursor: string | undefined, take: number) {
  const rows = await db.event.findMany({
    where: { AND: [{ onBehalfOfId: personId }, before(cursor)] },
    orderBy: [{ at: "desc" }, { id: "desc" }],
    take: take + 1,
    select: { id: true, at: true, kind: true, stream: true, actorName: true },
  });
  return pageOf(rows, take, (last) => cursorOf(last.at, last.id));
}

function before(cursor: string | undefined): Prisma.EventWhereInput {
  const place = placeOf(cursor);
  if (!place) return {};
  const { at, id } = place;
  return { OR: [{ at: { lt: at } }, { at, id: { lt: id } }] };
}
