import "server-only";
import * as z from "zod";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { enterprisesVisibleTo, factsOf } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { warningsVisibleTo } from "./gate";
import {
  allowedVerbs,
  type CheckupVerb,
  partOf,
  RULES,
  readsCheckupList,
  SETTLEMENTS,
  type Settlement,
  TYPE_OF_RULE,
} from "./policy";
import { answeredCount, compared, halfYearOf } from "./rules";
import { answersOf, type CheckupFilter, levelOf, particularsOf } from "./schema";

const PAGE_SIZE = 50;
const MOST_COUNTED = 1000;
const MOST_CHECKUPS = 24;
const MOST_WARNINGS = 60;

export type WarningView = ReturnType<typeof warningView>;

/**
 * What the check-ups of an enterprise have found, or null for people who may not read them: the chosen check (else the newest) beside
 * the one before it, the list of checks, and, for those who may read them, the warnings.
 */
export async function checkupsOf(actor: Actor, enterpriseId: string, chosenId?: string) {
  const can = await verbsOn(actor, enterpriseId);
  if (!can.includes("readCheckups")) return null;
  const rows = await db.checkup.findMany({
    where: { enterpriseId },
    orderBy: [{ on: "desc" }, { at: "desc" }, { id: "desc" }],
    take: MOST_CHECKUPS,
  });
  const chosenAt = Math.max(0, chosenId ? rows.findIndex(({ id }) => id === chosenId) : 0);
  const chosen = rows[chosenAt];
  const before = rows[chosenAt + 1];
  const warnings = can.includes("readWarnings") ? await warningsOf(enterpriseId) : [];
  return {
    can,
    checkups: rows.map(({ id, on, byName, byEnterprise, answers }) => ({
      id,
      on,
      byName,
      byEnterprise,
      answered: answeredCount(answersOf(answers)),
    })),
    chosen: chosen && {
      id: chosen.id,
      on: chosen.on,
      byName: chosen.byName,
      byEnterprise: chosen.byEnterprise,
      note: chosen.note,
      beforeOn: before?.on ?? null,
      answers: compared(answersOf(chosen.answers), before ? answersOf(before.answers) : null),
    },
    open: warnings.filter(({ settlement }) => settlement === null),
    settled: warnings.filter(({ settlement }) => settlement !== null),
  };
}

/** Whether the actor may open an enterprise's check-ups. */
export async function mayReadCheckups(actor: Actor, enterpriseId: string): Promise<boolean> {
  return (await verbsOn(actor, enterpriseId)).includes("readCheckups");
}

/** The open warnings of an enterprise, red ones first, and when it was last checked; null for people who may not read them. */
export async function warningsFor(actor: Actor, enterpriseId: string) {
  if (!(await verbsOn(actor, enterpriseId)).includes("readWarnings")) return null;
  const [rows, last] = await Promise.all([
    db.checkupWarning.findMany({ where: { enterpriseId, settlement: null }, ...newestWarnings }),
    db.checkup.findFirst({ where: { enterpriseId }, orderBy: [{ on: "desc" }, { at: "desc" }], select: { on: true } }),
  ]);
  return { open: rows.map(warningView), lastOn: last?.on ?? null };
}

/** What was answered last, and whether the actor may do the next check; null for people who may not read check-ups. */
export async function lastAnswers(actor: Actor, enterpriseId: string) {
  const can = await verbsOn(actor, enterpriseId);
  if (!can.includes("readCheckups")) return null;
  const last = await db.checkup.findFirst({
    where: { enterpriseId },
    orderBy: [{ on: "desc" }, { at: "desc" }, { id: "desc" }],
    select: { on: true, answers: true },
  });
  return { may: can.includes("checkUp"), on: last?.on ?? null, answers: last && answersOf(last.answers) };
}

/** Requests of an enterprise that a standing warning may have led to: filed since the oldest one, as far as the actor sees them. */
export async function casesSince(actor: Actor, enterpriseId: string, since: Date) {
  return db.case.findMany({
    where: { AND: [{ enterpriseId, submittedAt: { gte: since } }, visibleTo(actor)] },
    orderBy: { submittedAt: "desc" },
    select: { number: true, title: true },
    take: 50,
  });
}

/** One page of the list, by name, and the figures above it, counted up to 1000; null for people who have no such list. */
export async function checkupList(actor: Actor, filter: CheckupFilter, now: Date) {
  if (!inAnyCapacity(actor, readsCheckupList)) return null;
  const [rows, counts] = await Promise.all([
    db.enterprise.findMany({
      where: { AND: [listWhere(actor, filter.show, now), after(filter.after)] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: PAGE_SIZE + 1,
      select: rowSelect,
    }),
    countsOf(actor, now),
  ]);
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    counts,
    halfYearFrom: halfYearOf(dayOf(now)),
    rows: page.map(({ warnings, checkups, links, ...row }) => ({
      ...row,
      warnings: warnings.map(warningView),
      lastOn: checkups[0]?.on ?? null,
      specialistName: links[0]?.person.name ?? null,
    })),
    next: rows.length > PAGE_SIZE && last ? `${last.id}${last.name}` : null,
  };
}

/** The figures above the list alone; null for people who have no such list. */
export async function checkupCounts(actor: Actor, now: Date) {
  return inAnyCapacity(actor, readsCheckupList) ? countsOf(actor, now) : null;
}

async function countsOf(actor: Actor, now: Date) {
  const count = (show: CheckupFilter["show"]) =>
    db.enterprise.count({ where: listWhere(actor, show, now), take: MOST_COUNTED });
  const [warned, red, unchecked, checked] = await Promise.all([
    count("warned"),
    count("red"),
    count("unchecked"),
    count("checked"),
  ]);
  return { warned, red, unchecked, checked };
}

function listWhere(actor: Actor, show: CheckupFilter["show"], now: Date): Prisma.EnterpriseWhereInput {
  return { AND: [warningsVisibleTo(actor), { closedAt: null }, shown(show, dayOf(now))] };
}

const newestWarnings = {
  orderBy: [{ level: "asc" }, { raisedAt: "desc" }, { id: "desc" }],
  take: MOST_WARNINGS,
  include: { case: { select: { number: true } } },
} as const satisfies Prisma.CheckupWarningFindManyArgs;

const rowSelect = {
  id: true,
  name: true,
  warnings: { where: { settlement: null }, ...newestWarnings },
  checkups: { orderBy: [{ on: "desc" }, { at: "desc" }], take: 1, select: { on: true } },
  links: { where: { slot: "specialist", endedAt: null }, select: { person: { select: { name: true } } } },
} as const satisfies Prisma.EnterpriseSelect;

function shown(show: CheckupFilter["show"], today: string): Prisma.EnterpriseWhereInput {
  const thisHalf = { on: { gte: halfYearOf(today) } };
  switch (show) {
    case "warned":
      return { warnings: { some: { settlement: null } } };
    case "red":
      return { warnings: { some: { settlement: null, level: "red" } } };
    case "unchecked":
      return { checkups: { none: thisHalf } };
    case "checked":
      return { checkups: { some: thisHalf } };
  }
}

async function verbsOn(actor: Actor, enterpriseId: string): Promise<CheckupVerb[]> {
  if (!z.uuid().safeParse(enterpriseId).success) return [];
  const row = await db.enterprise.findFirst({
    where: { AND: [{ id: enterpriseId }, enterprisesVisibleTo(actor)] },
    select: { id: true, closedAt: true, links: { where: { endedAt: null }, select: { personId: true } } },
  });
  return row ? allowedVerbs(actor, factsOf(row)) : [];
}

async function warningsOf(enterpriseId: string): Promise<WarningView[]> {
  const rows = await db.checkupWarning.findMany({ where: { enterpriseId }, ...newestWarnings });
  return rows.map(warningView);
}

type WarningRow = Prisma.CheckupWarningGetPayload<typeof newestWarnings>;

function warningView(row: WarningRow) {
  const rule = RULES.find((known) => known === row.rule);
  if (!rule) throw new Error(`not a rule: ${row.rule}`);
  const settlement: Settlement | null = SETTLEMENTS.find((known) => known === row.settlement) ?? null;
  return {
    id: row.id,
    rule,
    part: partOf(rule),
    typeCode: TYPE_OF_RULE[rule],
    level: levelOf(row.level),
    particulars: particularsOf(row.particulars),
    raisedAt: row.raisedAt,
    settlement,
    settledByName: row.settledByName,
    settledAt: row.settledAt,
    reason: row.reason,
    caseNumber: row.case?.number ?? null,
  };
}

function after(cursor: string): Prisma.EnterpriseWhereInput {
  const [, id, name] = /^([0-9a-f-]{36})(.+)$/su.exec(cursor) ?? [];
  return id && name ? { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] } : {};
}
