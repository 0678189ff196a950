import "server-only";
import type { Actor } from "@/lib/actor";
import { capacitiesOf } from "@/lib/actor";
import { type Day, dayOf, daysOfQuarter, type Quarter, quarterOf, quartersUntil } from "@/lib/day";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { VisitFilter } from "../address.policy";
import { enterprisesVisitedBy, visitsVisibleTo } from "../gate";
import { readsEveryVisit, worksWithVisits } from "../policy";
import type { Duty, DutyState } from "../schedule.policy";
import { carriedAmong } from "./carried";
import { countPromises } from "./promises";
import { isToVisit, isVisited, type Scheduled, scheduleBegin, schedulesOf } from "./schedule";
import { visitsSaying } from "./search";

const PAGE_SIZE = 50;
/** From here on nobody works by the number. */
const MOST_COUNTED = 1000;
/** As many quarters before the running one as schedules look back on. */
const QUARTERS_BACK = 4;

export type ScheduleLine = Pick<Scheduled, "id" | "name" | "park" | "lastVisitedOn"> & {
  key: string;
  duty: (Duty & { who: string | null }) | null;
};
export type RecordLine = Awaited<ReturnType<typeof recordsPage>>["rows"][number];
export type RequestLine = Awaited<ReturnType<typeof requestsPage>>["rows"][number];
export type VisitFigures = Awaited<ReturnType<typeof figuresOf>>;

type Page<Row> = { rows: Row[]; next: string | null };
export type BoardList =
  | ({ of: "schedule" } & Page<ScheduleLine>)
  | ({ of: "records"; count: number } & Page<RecordLine>)
  | ({ of: "requests" } & Page<RequestLine>);

/** What the board looks at: whose visits, in which quarter, and whether it was asked for by name. */
type Look = { person: string | undefined; days: { from: Day; to: Day }; chosen: boolean };

/**
 * The page of visits: what figures count, the list that was asked for, and whom and which quarter one may filter by. Null for people
 * whose desk has no visits. A filter by person means enterprises they are linked to, and visits they made; one by quarter the visits
 * due, made and requested in it. Without a quarter it is the running one, and what is due or was missed is shown whenever it was.
 */
export async function visitBoard(actor: Actor, filter: VisitFilter, now: Date) {
  if (!worksWithVisits(actor)) return null;
  const look = lookOf(actor, filter, now);
  const schedules = await schedulesFor(actor, look, now);
  const [figures, list, people] = await Promise.all([
    figuresOf(actor, schedules, look, now),
    listOf(actor, schedules, look, filter),
    capacitiesOf(actor).some(readsEveryVisit) ? peopleToChoose() : [],
  ]);
  const since = look.chosen ? look.days.from : scheduleBegin(dayOf(now));
  return { figures, list, people, quarter: look.days, since, quarters: quartersShown(dayOf(now)) };
}

/** The figures above the lists alone; null like the page. */
export async function visitFigures(actor: Actor, filter: Pick<VisitFilter, "person" | "quarter">, now: Date) {
  if (!worksWithVisits(actor)) return null;
  const look = lookOf(actor, filter, now);
  return figuresOf(actor, await schedulesFor(actor, look, now), look, now);
}

/** The running quarter and those before it that schedules look back on. */
export function quartersShown(today: Day): Quarter[] {
  return quartersUntil(today, QUARTERS_BACK + 1).filter(
    (quarter) => daysOfQuarter(quarter).from >= scheduleBegin(today),
  );
}

function lookOf(actor: Actor, { person, quarter }: Pick<VisitFilter, "person" | "quarter">, now: Date): Look {
  const today = dayOf(now);
  const chosen = quartersShown(today).find((one) => one === quarter);
  return {
    person: capacitiesOf(actor).some(readsEveryVisit) ? person : undefined,
    days: daysOfQuarter(chosen ?? quarterOf(today)),
    chosen: chosen !== undefined,
  };
}

function schedulesFor(actor: Actor, { person }: Look, now: Date): Promise<Scheduled[]> {
  const linkedTo = person ? { links: { some: { personId: person, endedAt: null } } } : {};
  return schedulesOf({ AND: [enterprisesVisitedBy(actor), linkedTo] }, now);
}

function madeBy(actor: Actor, { person }: Look): Prisma.VisitWhereInput {
  return { AND: [visitsVisibleTo(actor), person ? { authorId: person } : {}] };
}

/** Visits of the quarter; those of all times while no quarter was asked for. */
function recordsIn(actor: Actor, look: Look): Prisma.VisitWhereInput {
  return look.chosen ? { AND: [madeBy(actor, look), inQuarter(look)] } : madeBy(actor, look);
}

/** Requests of the quarter's visits: the same fragment for the figure and for its list. */
function requestsIn(actor: Actor, look: Look): Prisma.VisitLineWhereInput {
  return { visit: { AND: [madeBy(actor, look), inQuarter(look)] } };
}

function inQuarter({ days }: Look): Prisma.VisitWhereInput {
  return { visitedOn: { gte: days.from, lte: days.to } };
}

async function figuresOf(actor: Actor, schedules: readonly Scheduled[], look: Look, now: Date) {
  const toVisit = schedules.filter((schedule) => isToVisit(schedule, look.days));
  const count = (state: DutyState) => dutyLines(schedules, state, look).length;
  const [requests, promises] = await Promise.all([
    db.visitLine.count({ where: requestsIn(actor, look), take: MOST_COUNTED }),
    countPromises(actor, look.person, now),
  ]);
  return {
    toVisit: toVisit.length,
    visited: toVisit.filter((schedule) => isVisited(schedule, look.days)).length,
    due: count("due"),
    missed: count("missed"),
    done: count("done"),
    requests,
    ...promises,
  };
}

async function listOf(
  actor: Actor,
  schedules: readonly Scheduled[],
  look: Look,
  { show, q, after }: VisitFilter,
): Promise<BoardList> {
  if (show === "records") {
    const saying = { AND: [recordsIn(actor, look), visitsSaying(q)] };
    const count = db.visit.count({ where: saying, take: MOST_COUNTED });
    return { of: "records", ...(await recordsPage(saying, after)), count: await count };
  }
  if (show === "requests") return { of: "requests", ...(await requestsPage(actor, requestsIn(actor, look), after)) };
  const ofEnterprises = show === "visited" || show === "unvisited";
  const lines = ofEnterprises ? enterpriseLines(schedules, show, look) : dutyLines(schedules, show, look);
  const rest = after ? lines.filter(({ key }) => key > after) : lines;
  const rows = rest.slice(0, PAGE_SIZE);
  return { of: "schedule", rows, next: rest.length > PAGE_SIZE ? (rows.at(-1)?.key ?? null) : null };
}

/** The first due first. A visit is of the quarter its last day lies in; what was made is only asked for by quarter. */
function dutyLines(schedules: readonly Scheduled[], state: DutyState, { days, chosen }: Look): ScheduleLine[] {
  const counts = ({ dueOn }: Duty) => (!chosen && state !== "done") || (dueOn >= days.from && dueOn <= days.to);
  return schedules
    .flatMap(({ id, name, park, lastVisitedOn, duties }) =>
      duties
        .filter((duty) => duty.state === state && counts(duty))
        .map((duty) => ({ key: `${duty.dueOn}_${id}_${duty.from}`, id, name, park, lastVisitedOn, duty })),
    )
    .toSorted(byKey);
}

function enterpriseLines(
  schedules: readonly Scheduled[],
  show: "visited" | "unvisited",
  { days }: Look,
): ScheduleLine[] {
  return schedules
    .filter((schedule) => isToVisit(schedule, days) && isVisited(schedule, days) === (show === "visited"))
    .map(({ id, name, park, lastVisitedOn, duties }) => {
      const duty = duties.findLast(({ from, to }) => to >= days.from && from <= days.to) ?? null;
      return { key: `${lastVisitedOn ?? "0000-00-00"}_${id}`, id, name, park, lastVisitedOn, duty };
    })
    .toSorted(byKey);
}

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}

/** Visits as they were handed in, the last day first. */
export async function recordsPage(made: Prisma.VisitWhereInput, after: string | undefined, pageSize = PAGE_SIZE) {
  const from = cursorOf(after);
  const rows = await db.visit.findMany({
    where: {
      AND: [made, from ? { OR: [{ visitedOn: { lt: from.on } }, { visitedOn: from.on, id: { lt: from.id } }] } : {}],
    },
    orderBy: [{ visitedOn: "desc" }, { id: "desc" }],
    take: pageSize + 1,
    select: {
      id: true,
      visitedOn: true,
      authorName: true,
      met: true,
      photoIds: true,
      enterprise: { select: { id: true, name: true } },
      _count: { select: { lines: true, promises: true } },
    },
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return { rows: page, next: rows.length > pageSize && last ? `${last.visitedOn}_${last.id}` : null };
}

/** `carried`: a visit to its enterprise can begin on the reader's phone. */
async function requestsPage(actor: Actor, where: Prisma.VisitLineWhereInput, after: string | undefined) {
  const from = cursorOf(after);
  const rows = await db.visitLine.findMany({
    where: {
      AND: [
        where,
        from
          ? { OR: [{ visit: { visitedOn: { lt: from.on } } }, { visit: { visitedOn: from.on }, id: { lt: from.id } }] }
          : {},
      ],
    },
    orderBy: [{ visit: { visitedOn: "desc" } }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    select: {
      id: true,
      kind: true,
      text: true,
      case: { select: { number: true, state: true } },
      visit: {
        select: { id: true, visitedOn: true, authorName: true, enterprise: { select: { id: true, name: true } } },
      },
    },
  });
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const next = rows.length > PAGE_SIZE && last ? `${last.visit.visitedOn}_${last.id}` : null;
  const carried = await carriedAmong(
    actor,
    page.map(({ visit }) => visit.enterprise.id),
  );
  return { rows: page.map((row) => ({ ...row, carried: carried.has(row.visit.enterprise.id) })), next };
}

/** Everybody who is linked to an enterprise, by name. */
function peopleToChoose() {
  return db.person.findMany({
    where: { links: { some: { endedAt: null } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: { id: true, name: true, title: true },
    take: 500,
  });
}

function cursorOf(text: string | undefined): { on: Day; id: string } | null {
  const match = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{36})$/.exec(text ?? "");
  return match?.[1] && match[2] ? { on: match[1], id: match[2] } : null;
}
