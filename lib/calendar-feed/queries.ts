import "server-only";
import { createTranslator } from "use-intl/core";
import { type Actor, capacitiesOf, doerIdOf, hasRole } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { dayOf, daysBetween, momentAt } from "@/lib/day";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import { messagesIn } from "@/lib/i18n";
import { settingsIn } from "@/lib/notices/queries/settings";
import { schedulesOf } from "@/lib/visits/queries/schedule";
import { ENTERPRISE_DUE, HANDLER_DUE, MOST_ENTRIES, sideOf } from "./policy";
import { calendarText, type FeedEvent } from "./rules";

/** One entry before it is put into words: `what` is a key of messages/<locale>/calendarFeed.json "entry". */
export type FeedEntry = Omit<FeedEvent, "summary" | "description" | "url"> & {
  what: string;
  values: Record<string, string | number>;
  /** Where it leads, below the address of the park. */
  path: string;
};

/** Where entries come from. Whoever has dates of a person's own to tell adds a function here. */
const SOURCES: readonly ((actor: Actor, now: Date) => Promise<FeedEntry[]>)[] = [
  casesInHand,
  itemsInHand,
  assignmentsToSign,
  enterpriseDates,
  daysAway,
  visitsDue,
  measuresDue,
];

/** The actor's calendar as text/calendar, in the language they chose for messages. The same until something changes. */
export async function calendarOf(actor: Actor, now: Date): Promise<string> {
  const [lists, say] = await Promise.all([Promise.all(SOURCES.map((source) => source(actor, now))), wordsFor(actor)]);
  const entries = lists.flat().toSorted((one, other) => (one.uid < other.uid ? -1 : 1));
  const events = entries.map(({ what, values, path, ...entry }) => {
    const mark = entry.tentative ? say("provisional") : "";
    return {
      ...entry,
      summary: `${say(`entry.${what}`, values)}${mark}`,
      description: say(entry.tentative ? "textProvisional" : "text"),
      url: `${env.NEXTAUTH_URL}${path}`,
    };
  });
  return calendarText(say("calendarName"), events);
}

/** Since when the actor's own link is open, and when it was last used; null when there is none. */
export async function ownCalendarLink(actor: Actor): Promise<{ madeAt: Date; lastReadOn: string | null } | null> {
  if (!actor.id) return null;
  return db.calendarLink.findFirst({
    where: { personId: actor.id, endedAt: null },
    select: { madeAt: true, lastReadOn: true },
  });
}

/** Answers and monthly reports of the cases in one's hands, and in those of people one stands in for. */
async function casesInHand(actor: Actor): Promise<FeedEntry[]> {
  if (sideOf(actor) === "enterprise") return [];
  const where = {
    kind: { in: [...HANDLER_DUE] },
    case: { AND: [visibleTo(actor), { handlerId: { in: idsOf(actor) } }] },
  };
  return (await openClocks(where)).map((clock) => entryOf(clock, "/desk/cases"));
}

/** Lines of checklists that one has taken on. */
async function itemsInHand(actor: Actor): Promise<FeedEntry[]> {
  if (sideOf(actor) === "enterprise") return [];
  return forItems("item", { personId: { in: idsOf(actor) }, completedAt: null, exemptedAt: null }, actor);
}

/** Assignments that wait for one's department to sign: anybody there may. */
async function assignmentsToSign(actor: Actor): Promise<FeedEntry[]> {
  const departmentIds = capacitiesOf(actor)
    .filter((capacity) => hasRole(capacity, "departmentLiaison"))
    .map(({ departmentId }) => departmentId)
    .filter((id) => id !== null);
  if (departmentIds.length === 0) return [];
  return forItems("signing", { departmentId: { in: departmentIds }, signedAt: null }, actor);
}

/** What one's own enterprise has to supply or to confirm. */
async function enterpriseDates(actor: Actor): Promise<FeedEntry[]> {
  if (sideOf(actor) === "park") return [];
  const clocks = await openClocks({ kind: { in: [...ENTERPRISE_DUE] }, case: visibleTo(actor) });
  return clocks.map((clock) => entryOf(clock, "/my/cases"));
}

/** The days one stands in for somebody, or is away oneself. Nobody is named: a calendar is often shown to others. */
async function daysAway(actor: Actor, now: Date): Promise<FeedEntry[]> {
  const id = doerIdOf(actor);
  if (!id || sideOf(actor) === "enterprise") return [];
  const rows = await db.absence.findMany({
    where: { OR: [{ personId: id }, { standInId: id }], endedAt: null, lastOn: { gte: dayOf(now) } },
    orderBy: { firstOn: "asc" },
    take: MOST_ENTRIES,
    select: { id: true, personId: true, firstOn: true, lastOn: true, namedAt: true },
  });
  return rows.map(({ id: absenceId, personId, firstOn, lastOn, namedAt }) => ({
    uid: `absence-${absenceId}@qifu`,
    // An absence is only ever extended; one that ended early stands here no more.
    sequence: daysBetween(firstOn, lastOn),
    changedAt: namedAt,
    tentative: false,
    when: { firstOn, lastOn },
    what: personId === id ? "away" : "standIn",
    values: {},
    path: "/desk/account/absences",
  }));
}

/** The days by which enterprises are to be visited that one is the specialist of: how many, not which. */
async function visitsDue(actor: Actor, now: Date): Promise<FeedEntry[]> {
  const held = { slot: "specialist", personId: { in: idsOf(actor) }, endedAt: null };
  const schedules = await schedulesOf({ links: { some: held } }, now);
  const days = schedules.flatMap(({ nextDueOn }) => nextDueOn ?? []);
  return [...new Set(days)].map((on) => {
    const count = days.filter((day) => day === on).length;
    return {
      uid: `visits-${on}@qifu`,
      sequence: 0,
      // Worked out from links and visits, which keep no version: as of today.
      changedAt: momentAt(dayOf(now), 0),
      tentative: false,
      when: { firstOn: on, lastOn: on },
      what: "visits",
      values: { count },
      path: "/desk/visits",
    };
  });
}

/** What one has taken on in service plans that are in force. */
async function measuresDue(actor: Actor): Promise<FeedEntry[]> {
  if (sideOf(actor) === "enterprise") return [];
  const inForce = { approvedAt: { not: null }, supersededAt: null, endedAt: null };
  const measures = await db.measure.findMany({
    where: { personId: { in: idsOf(actor) }, completedAt: null, plan: inForce },
    orderBy: [{ dueOn: "asc" }, { id: "asc" }],
    take: MOST_ENTRIES,
    select: { key: true, dueOn: true, plan: { select: { version: true, changedAt: true, enterpriseId: true } } },
  });
  return measures.map(({ key, dueOn, plan }) => ({
    uid: `measure-${key}@qifu`,
    sequence: plan.version,
    changedAt: plan.changedAt,
    tentative: false,
    when: { firstOn: dueOn, lastOn: dueOn },
    what: "measure",
    values: {},
    path: `/desk/enterprises/${plan.enterpriseId}/plan`,
  }));
}

const clockSelect = {
  id: true,
  kind: true,
  itemId: true,
  dueAt: true,
  provisional: true,
  case: { select: { number: true, version: true, updatedAt: true } },
} satisfies Prisma.ClockSelect;
type OpenClock = Prisma.ClockGetPayload<{ select: typeof clockSelect }>;

/** The nearest ones. One that stands still has no date. */
function openClocks(where: Prisma.ClockWhereInput): Promise<OpenClock[]> {
  return db.clock.findMany({
    where: { AND: [where, { stoppedAt: null, dueAt: { not: null } }] },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: MOST_ENTRIES,
    select: clockSelect,
  });
}

async function forItems(kind: "item" | "signing", where: Prisma.ItemWhereInput, actor: Actor): Promise<FeedEntry[]> {
  const items = await db.item.findMany({
    where: { AND: [where, { removedAt: null, case: { AND: [visibleTo(actor), { isOpen: true }] } }] },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take: MOST_ENTRIES,
    select: { id: true, position: true },
  });
  const places = new Map(items.map(({ id, position }) => [id, position + 1]));
  const clocks = await openClocks({ kind, itemId: { in: [...places.keys()] } });
  return clocks.map((clock) => entryOf(clock, "/desk/cases", { place: places.get(clock.itemId ?? "") ?? 0 }));
}

/** The version of a case rises with whatever happens to it, also when a new calendar moves its clocks. */
function entryOf({ id, kind, dueAt, provisional, case: of }: OpenClock, area: string, values = {}): FeedEntry {
  if (!dueAt) throw new Error("a clock without a date");
  return {
    uid: `clock-${id}@qifu`,
    sequence: of.version,
    changedAt: of.updatedAt,
    tentative: provisional,
    when: { at: dueAt },
    what: kind,
    values: { number: of.number, ...values },
    path: `${area}/${of.number}`,
  };
}

function idsOf(actor: Actor): string[] {
  return capacitiesOf(actor)
    .map(({ id }) => id)
    .filter((id) => id !== null);
}

type Say = (key: string, values?: Record<string, string | number>) => string;

async function wordsFor(actor: Actor): Promise<Say> {
  const id = doerIdOf(actor) ?? "";
  const { language: locale } = (await settingsIn(db, [id]))(id);
  const { calendarFeed } = await messagesIn(locale);
  return createTranslator({ locale, messages: { calendarFeed }, namespace: "calendarFeed" }) as unknown as Say;
}
