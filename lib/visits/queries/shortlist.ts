import "server-only";
import { type Actor, doerIdOf } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { currentCategories } from "@/lib/catalog/queries";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { enterprisesCarriedBy } from "../gate";
import type { Shortlist, ShortlistEntry } from "../schema";
import { ownVisits } from "./own";
import { isMissed, type Scheduled, schedulesOf } from "./schedule";

const MOST_CASES = 20;

/**
 * What a device keeps for use without a network: the linked enterprises of the actor and of whom they stand in for, the most due
 * first, and the actor's own visits that may still be changed.
 */
export async function shortlist(actor: Actor, now: Date): Promise<Shortlist> {
  const [schedules, categories] = await Promise.all([
    schedulesOf(enterprisesCarriedBy(actor), now),
    currentCategories(),
  ]);
  const ids = schedules.map(({ id }) => id);
  const [facts, promises, cases, visits] = await Promise.all([
    factsOf(ids),
    promisesOf(ids),
    casesOf(actor, ids, now),
    ownVisits(actor, now),
  ]);
  return {
    personId: doerIdOf(actor) ?? "",
    personName: actor.name,
    at: now.toISOString(),
    types: categories.flatMap(({ name: categoryName, nameEn: categoryNameEn, types }) =>
      types
        .filter(({ confidential }) => !confidential)
        .map(({ code, name, nameEn }) => ({ code, name, nameEn, categoryName, categoryNameEn })),
    ),
    enterprises: schedules.toSorted(mostDueFirst).flatMap((schedule) => {
      const known = facts.get(schedule.id);
      if (!known) return [];
      const entry = { dueOn: schedule.nextDueOn, missed: isMissed(schedule), lastVisitedOn: schedule.lastVisitedOn };
      return [
        { ...known, ...entry, promises: promises.get(schedule.id) ?? [], openCases: cases.get(schedule.id) ?? [] },
      ];
    }),
    visits,
  };
}

function mostDueFirst(one: Scheduled, other: Scheduled): number {
  const missed = Number(isMissed(other)) - Number(isMissed(one));
  const [dueOn, otherOn] = [one.nextDueOn ?? "9999", other.nextDueOn ?? "9999"];
  return missed || (dueOn === otherOn ? 0 : dueOn < otherOn ? -1 : 1);
}

type Facts = Omit<ShortlistEntry, "dueOn" | "missed" | "lastVisitedOn" | "promises" | "openCases">;

async function factsOf(ids: readonly string[]): Promise<Map<string, Facts>> {
  const rows = await db.enterprise.findMany({
    where: { id: { in: [...ids] } },
    select: {
      id: true,
      name: true,
      park: true,
      building: true,
      address: true,
      industryName: true,
      employees: true,
      people: {
        where: { disabledAt: null },
        orderBy: { name: "asc" },
        select: { name: true, title: true, phone: true },
      },
    },
  });
  return new Map(rows.map(({ id, people, ...facts }) => [id, { enterpriseId: id, ...facts, contacts: people }]));
}

async function promisesOf(ids: readonly string[]): Promise<Map<string, ShortlistEntry["promises"]>> {
  const rows = await db.visitPromise.findMany({
    where: { settledOn: null, visit: { enterpriseId: { in: [...ids] } } },
    orderBy: [{ visit: { visitedOn: "asc" } }, { position: "asc" }],
    select: {
      id: true,
      text: true,
      dueOn: true,
      visit: { select: { enterpriseId: true, visitedOn: true, authorName: true } },
    },
  });
  const entries = rows.map(({ visit, ...promise }) => ({
    enterpriseId: visit.enterpriseId,
    entry: { ...promise, madeOn: visit.visitedOn, madeByName: visit.authorName },
  }));
  return grouped(entries);
}

async function casesOf(actor: Actor, ids: readonly string[], now: Date) {
  const rows = await db.case.findMany({
    where: { AND: [{ enterpriseId: { in: [...ids] }, isOpen: true }, visibleTo(actor)] },
    orderBy: [{ nextDueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: ids.length * MOST_CASES,
    select: { enterpriseId: true, number: true, title: true, nextDueAt: true },
  });
  const entries = rows.map(({ enterpriseId, number, title, nextDueAt }) => ({
    enterpriseId,
    entry: { number, title, dueOn: nextDueAt && dayOf(nextDueAt), red: nextDueAt !== null && nextDueAt < now },
  }));
  return grouped(entries);
}

function grouped<Entry>(rows: readonly { enterpriseId: string; entry: Entry }[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const { enterpriseId, entry } of rows) found.set(enterpriseId, [...(found.get(enterpriseId) ?? []), entry]);
  return found;
}
