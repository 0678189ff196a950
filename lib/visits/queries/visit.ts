import "server-only";
import * as z from "zod";
import { type Actor, doerIdOf } from "@/lib/actor";
import { addDays, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { factsOf } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { enterprisesVisitedBy, visitsVisibleTo } from "../gate";
import { allowedVerbs } from "../policy";
import { changedFields } from "../rules";
import { periodOf, rhythmOn, rhythmsOf } from "../schedule.policy";
import { MOST_DAYS_AGO, type VisitContent, visitContent } from "../schema";
import { recordsPage } from "./board";
import { carriedAmong } from "./carried";
import { schedulesOf } from "./schedule";

export type VisitDetail = NonNullable<Awaited<ReturnType<typeof visitDetail>>>;

/**
 * Everything the page of a visit shows, or null when the actor may not see it. Versions: the first one, then what changed in each.
 * `changes`: the actor wrote it, and may change it on their phone.
 */
export async function visitDetail(actor: Actor, id: string, now: Date) {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.visit.findFirst({
    where: { AND: [{ id }, visitsVisibleTo(actor)] },
    include: {
      enterprise: { select: { id: true, name: true } },
      lines: {
        orderBy: { position: "asc" },
        select: { id: true, kind: true, text: true, case: { select: { number: true, state: true } } },
      },
      promises: {
        orderBy: { position: "asc" },
        include: { answers: { orderBy: answersInOrder, include: answerParts } },
      },
      answers: {
        orderBy: { position: "asc" },
        include: {
          promise: {
            select: { text: true, dueOn: true, visit: { select: { id: true, visitedOn: true, authorName: true } } },
          },
        },
      },
      versions: { orderBy: { version: "asc" } },
    },
  });
  if (!row) return null;
  const { versions, photoIds, ...visit } = row;
  const photos = await db.file.findMany({
    where: { id: { in: photoIds }, visitId: id, removedAt: null },
    select: { id: true, uploadedAt: true },
  });
  const fresh = visit.authorId === doerIdOf(actor) && visit.visitedOn >= addDays(dayOf(now), -MOST_DAYS_AGO);
  const carried = fresh ? await carriedAmong(actor, [visit.enterpriseId]) : new Set();
  return {
    ...visit,
    changes: carried.has(visit.enterpriseId),
    photos: photos.toSorted((one, other) => photoIds.indexOf(one.id) - photoIds.indexOf(other.id)),
    versions: versions.map(({ version, byName, at, content }, index) => {
      const previous = versions[index - 1];
      return { version, byName, at, fields: previous ? fieldsBetween(previous.content, content) : [] };
    }),
  };
}

const answersInOrder = [
  { visit: { visitedOn: "asc" } },
  { visit: { handedInAt: "asc" } },
] as const satisfies Prisma.VisitAnswerOrderByWithRelationInput[];
const answerParts = { visit: { select: { id: true, visitedOn: true, authorName: true } } } as const;

function fieldsBetween(before: unknown, after: unknown): (keyof VisitContent)[] {
  return changedFields(visitContent.parse(before), visitContent.parse(after));
}

/** The visit a case came from, if the actor may read visits of its enterprise. */
export async function visitOfCase(actor: Actor, number: string) {
  return db.visitLine.findFirst({
    where: { case: { number }, visit: visitsVisibleTo(actor) },
    select: { kind: true, visit: { select: { id: true, visitedOn: true, authorName: true } } },
  });
}

export type EnterpriseVisits = NonNullable<Awaited<ReturnType<typeof visitsOfEnterprise>>>;

/**
 * The visits of one enterprise, last first, with its rhythm, what is due and what was missed, and what is promised and open.
 * Null when the actor may not read them. `schedule` is null while nobody is linked; `carried`: a visit can begin on their phone.
 */
export async function visitsOfEnterprise(actor: Actor, enterpriseId: string, after: string | undefined, now: Date) {
  if (!z.uuid().safeParse(enterpriseId).success) return null;
  const enterprise = await db.enterprise.findFirst({
    where: { AND: [{ id: enterpriseId }, enterprisesVisitedBy(actor)] },
    select: {
      id: true,
      closedAt: true,
      links: { where: { endedAt: null }, select: { personId: true } },
      visitRhythms: { orderBy: { fromOn: "asc" } },
    },
  });
  if (!enterprise) return null;
  const { visitRhythms } = enterprise;
  const [page, [schedule], carried, promises] = await Promise.all([
    recordsPage({ enterpriseId }, after),
    schedulesOf({ id: enterpriseId }, now),
    carriedAmong(actor, [enterpriseId]),
    db.visitPromise.findMany({
      where: { visit: { enterpriseId }, settledOn: null },
      orderBy: [{ dueOn: { sort: "asc", nulls: "last" } }, { id: "asc" }],
      select: { id: true, text: true, dueOn: true, visit: { select: { id: true, visitedOn: true, authorName: true } } },
    }),
  ]);
  const last = visitRhythms.at(-1);
  return {
    ...page,
    promises,
    schedule: schedule ?? null,
    rhythm: rhythmOn(rhythmsOf(visitRhythms), dayOf(now)),
    rhythmSet: last ? { by: last.setByName, fromOn: last.fromOn } : null,
    rhythmVersion: last?.setAt.getTime() ?? 0,
    can: allowedVerbs(actor, factsOf(enterprise)),
    carried: carried.has(enterpriseId),
    quarter: periodOf("quarter", dayOf(now)),
  };
}

/** Whether the actor reads this enterprise's visits at all: whoever does not is not shown that there are any. */
export async function readsVisitsOf(actor: Actor, enterpriseId: string): Promise<boolean> {
  return (await db.enterprise.count({ where: { AND: [{ id: enterpriseId }, enterprisesVisitedBy(actor)] } })) > 0;
}

/** “Last visited … next due …” for an enterprise's overview; null when the actor may not read its visits or nobody is linked. */
export async function visitStanding(actor: Actor, enterpriseId: string, now: Date) {
  const where = { AND: [{ id: enterpriseId }, enterprisesVisitedBy(actor)] };
  const [schedule] = await schedulesOf(where, now);
  if (!schedule) return null;
  const { lastVisitedOn, nextDueOn, duties } = schedule;
  return { lastVisitedOn, nextDueOn, missed: duties.filter(({ state }) => state === "missed").length };
}
