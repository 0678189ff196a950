import "server-only";
import { type Actor, inAnyCapacity, isOfEnterprise } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { type Day, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, pageOf, placeOf } from "@/lib/keyset";
import { topicsVisibleTo } from "../gate";
import { canOpenTopics, canSetNumbers, LIVE, readsProposals, readsTopics, type TopicState } from "../policy";
import { lampOf } from "../rules";
import type { Part, TopicFilter } from "../schema";

const PAGE_SIZE = 50;
const MOST_COUNTED = 1000;

const rowSelect = {
  id: true,
  title: true,
  state: true,
  measure: true,
  dueOn: true,
  openedAt: true,
  endedAt: true,
  owner: { select: { name: true } },
  leadDepartment: { select: { shortName: true } },
} satisfies Prisma.TopicSelect;

/** One page of the common problems the actor may see, last opened first; null for people who have no register of them. */
export async function topicPage(actor: Actor, filter: TopicFilter, now: Date, pageSize = PAGE_SIZE) {
  if (!(await readsRegister(actor))) return null;
  const rows = await db.topic.findMany({
    where: { AND: [topicsVisibleTo(actor), partOf(filter.show, dayOf(now)), before(filter.after)] },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: { ...rowSelect, _count: { select: { cases: { where: { case: visibleTo(actor) } } } } },
  });
  const page = pageOf(rows, pageSize, (last) => cursorOf(last.openedAt, last.id));
  return {
    ...page,
    rows: page.rows.map(({ _count, ...row }) => {
      const state = row.state as TopicState;
      return { ...row, state, cases: _count.cases, lamp: lampOf({ ...row, state }, dayOf(now)) };
    }),
  };
}

/** What stands above the register, each counted up to 1000 like the list it leads to; and what the reader may do here. */
export async function topicFigures(actor: Actor, now: Date) {
  const sight = topicsVisibleTo(actor);
  const take = MOST_COUNTED;
  const [live, overdue, settled, cases, told] = await Promise.all([
    db.topic.count({ where: { AND: [sight, partOf("live", dayOf(now))] }, take }),
    db.topic.count({ where: { AND: [sight, partOf("overdue", dayOf(now))] }, take }),
    db.topic.count({ where: { AND: [sight, partOf("settled", dayOf(now))] }, take }),
    db.topicCase.count({ where: coveredCases(actor), take }),
    db.enterprise.count({ where: toldEnterprises(actor), take }),
  ]);
  const may = (permission: (capacity: Actor) => boolean) => inAnyCapacity(actor, permission);
  const can = { open: may(canOpenTopics), propose: may(readsProposals), setNumbers: may(canSetNumbers) };
  return { live, overdue, settled, cases, told, can };
}

/** Cases in common problems, of which the actor sees both. */
export function coveredCases(actor: Actor): Prisma.TopicCaseWhereInput {
  return { topic: topicsVisibleTo(actor), case: visibleTo(actor) };
}

/** Enterprises that were told what became of a common problem, through a case the actor sees. */
export function toldEnterprises(actor: Actor): Prisma.EnterpriseWhereInput {
  return {
    cases: {
      some: { AND: [visibleTo(actor), { topicCase: { toldAt: { not: null }, topic: topicsVisibleTo(actor) } }] },
    },
  };
}

/** Some have the register by their role, and whoever is answerable for one problem finds it there too. */
export async function readsRegister(actor: Actor): Promise<boolean> {
  if (isOfEnterprise(actor)) return false;
  if (inAnyCapacity(actor, readsTopics)) return true;
  return (await db.topic.findFirst({ where: topicsVisibleTo(actor), select: { id: true } })) !== null;
}

/** A measure is late from the day after its own on. */
function partOf(part: Part | undefined, today: Day): Prisma.TopicWhereInput {
  switch (part) {
    case "overdue":
      return { state: "decided", dueOn: { lt: today } };
    case "settled":
    case "givenUp":
      return { state: part };
    default:
      return { state: { in: [...LIVE] } };
  }
}

function before(cursor: string | undefined): Prisma.TopicWhereInput {
  const place = placeOf(cursor);
  if (!place) return {};
  const { at, id } = place;
  return { OR: [{ openedAt: { lt: at } }, { openedAt: at, id: { lt: id } }] };
}
