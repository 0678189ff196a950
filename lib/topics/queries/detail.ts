import "server-only";
import * as z from "zod";
import type { Actor } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import type { CaseState } from "@/lib/cases/rules";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { eventsOf } from "@/lib/history/queries";
import { awayOn } from "@/lib/people/queries/absences";
import { topicEvent, topicStream } from "../event";
import { factsOf, topicsVisibleTo } from "../gate";
import { allowedVerbs, OWNER_ROLES, type TopicState } from "../policy";
import { lampOf } from "../rules";
import { casesLike } from "./proposals";

const MOST_SHOWN = 200;
const MOST_OWNERS = 500;

/**
 * A common problem as its page shows it, or null when the actor may not see it. `cases` are the linked ones they may see, at most
 * 200, `hidden` how many more there are; of a confidential one they do not see, nothing but that is told.
 */
export async function topicDetail(actor: Actor, id: string, now: Date) {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.topic.findFirst({
    where: { AND: [{ id }, topicsVisibleTo(actor)] },
    include: {
      owner: { select: { name: true, title: true } },
      leadDepartment: { select: { name: true } },
      _count: { select: { cases: true } },
    },
  });
  if (!row) return null;
  const { _count, ...topic } = row;
  const state = topic.state as TopicState;
  const can = allowedVerbs(actor, factsOf(topic));
  const [links, seen, events, like] = await Promise.all([
    linksOf(actor, id),
    db.topicCase.count({ where: { topicId: id, case: visibleTo(actor) } }),
    eventsOf(db, topicStream(id)),
    can.includes("link") && topic.typeCode ? casesLike(actor, topic.typeCode, now) : [],
  ]);
  return {
    ...topic,
    state,
    can,
    like,
    lamp: lampOf({ ...topic, state }, dayOf(now)),
    cases: links.map((link) => ({ ...link, case: { ...link.case, state: link.case.state as CaseState } })),
    total: _count.cases,
    hidden: _count.cases - seen,
    events: await readable(actor, events),
  };
}
export type TopicView = NonNullable<Awaited<ReturnType<typeof topicDetail>>>;

function linksOf(actor: Actor, topicId: string) {
  return db.topicCase.findMany({
    where: { topicId, case: visibleTo(actor) },
    orderBy: [{ linkedAt: "asc" }, { caseId: "asc" }],
    take: MOST_SHOWN,
    select: {
      linkedByName: true,
      linkedAt: true,
      toldAt: true,
      case: {
        select: {
          number: true,
          title: true,
          state: true,
          submittedAt: true,
          enterprise: { select: { id: true, name: true } },
          leadDepartment: { select: { shortName: true } },
        },
      },
    },
  });
}

type Stored = Awaited<ReturnType<typeof eventsOf>>;

/** Case numbers in the history are told only of the cases the reader sees; how many there were is. */
async function readable(actor: Actor, events: Stored) {
  const read = events.map(({ particulars, kind, ...row }) => ({
    id: row.id,
    at: row.at,
    actorName: row.actorName,
    onBehalfOfName: row.onBehalfOfName,
    event: topicEvent.parse({ kind, ...(particulars as object) }),
  }));
  const numbers = read.flatMap(({ event }) => ("numbers" in event ? event.numbers : []));
  const seen = await db.case.findMany({
    where: { AND: [{ number: { in: [...new Set(numbers)] } }, visibleTo(actor)] },
    select: { number: true },
  });
  const known = new Set(seen.map(({ number }) => number));
  return read.map((row) => ({
    ...row,
    count: "numbers" in row.event ? row.event.numbers.length : 0,
    event:
      "numbers" in row.event
        ? { ...row.event, numbers: row.event.numbers.filter((number) => known.has(number)) }
        : row.event,
  }));
}

/** People who may be answerable for a common problem, by name, with their department and whether they are away on this day. */
export async function ownerChoices(now: Date) {
  const [away, rows] = await Promise.all([
    awayOn(dayOf(now)),
    db.person.findMany({
      where: { disabledAt: null, grants: { some: { role: { in: [...OWNER_ROLES] }, endedAt: null } } },
      select: { id: true, name: true, title: true, department: { select: { shortName: true } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_OWNERS,
    }),
  ]);
  return rows.map(({ department, ...person }) => ({
    ...person,
    departmentName: department?.shortName ?? null,
    away: away.get(person.id) ?? null,
  }));
}
