import "server-only";
import type { Actor } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { momentsWithin } from "@/lib/day";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, pageOf, placeOf } from "@/lib/keyset";
import { readsReclassifications } from "./policy";
import type { ReclassificationFilter } from "./schema";

const PAGE_SIZE = 50;
const MOST_COUNTED = 1000;
const named = { select: { name: true, nameEn: true } } as const;

/** One page of what was reclassified, last asked first, or null for people who may not read it. The cursor is opaque. */
export async function reclassificationPage(actor: Actor, filter: ReclassificationFilter, pageSize = PAGE_SIZE) {
  if (!readsReclassifications(actor)) return null;
  const rows = await db.reclassification.findMany({
    where: { AND: [where(actor, filter), before(filter.after)] },
    orderBy: [{ askedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    include: {
      fromType: named,
      toType: named,
      case: {
        select: {
          number: true,
          title: true,
          enterprise: { select: { name: true } },
          leadDepartment: { select: { shortName: true } },
        },
      },
    },
  });
  return pageOf(rows, pageSize, (last) => cursorOf(last.askedAt, last.id));
}

/** How many promises were made longer this way under the filter, counted up to 1000; 0 for people who may not read it. */
export async function longerCount(actor: Actor, filter: ReclassificationFilter): Promise<number> {
  if (!readsReclassifications(actor)) return 0;
  const longer = { longer: true, granted: true };
  return db.reclassification.count({ where: { AND: [where(actor, filter), longer] }, take: MOST_COUNTED });
}

function where(actor: Actor, { way, ...period }: ReclassificationFilter): Prisma.ReclassificationWhereInput {
  return {
    case: visibleTo(actor),
    askedAt: momentsWithin(period),
    ...(way ? { longer: way === "longer" } : {}),
  };
}

function before(cursor: string | undefined): Prisma.ReclassificationWhereInput {
  const place = placeOf(cursor);
  if (!place) return {};
  const { at, id } = place;
  return { OR: [{ askedAt: { lt: at } }, { askedAt: at, id: { lt: id } }] };
}
