import "server-only";
import type { Actor } from "@/lib/actor";
import { capacitiesOf } from "@/lib/actor";
import { type Day, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { VisitFilter } from "../address.policy";
import { enterprisesVisitedBy, visitsVisibleTo } from "../gate";
import { readsEveryVisit, worksWithVisits } from "../policy";
import { type Duty, periodOf } from "../schedule.policy";
import { carriedAmong } from "./carried";
import { countPromises } from "./promises";
import { isToVisit, type Scheduled, scheduleBegin, schedulesOf } from "./schedule";
import { visitsSaying } from "./search";

const PAGE_SIZE = 50;
/** From here on nobody works by the number. */
const MOST_COUNTED = 1000;

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

/**
 * The page of visits: what figures count, the list that was asked for, and whom one may filter by. Null for people whose desk has
 * no visits. A filter by person means enterprises they are linked to, and visits they made.
 */
export async function visitBoard(actor: Actor, filter: VisitFilter, now: Date) {
  if (!worksWithVisits(actor)) return null;
  const all = capacitiesOf(actor).some(readsEveryVisit);
  const person = all ? filter.person : undefined;
  const linkedTo = person ? { links: { some: { personId: person, endedAt: null } } } : {};
  const schedules = await schedulesOf({ AND: [enterprisesVisitedBy(actor), linkedTo] }, now);
  const made = madeBy(actor, person);
  const [figures, list, people] = await Promise.all([
    figuresOf(actor, schedules, person, now),
    listOf(actor, schedules, made, filter, dayOf(now)),
    all ? peopleToChoose() : [],
  ]);
  const quarter = periodOf("quarter", dayOf(now));
  return { figures, list, people, quarter, since: scheduleBegin(dayOf(now)) };
}

function madeBy(actor: Actor, person: string | undefined): Prisma.VisitWhereInput {
  return { AND: [visitsVisibleTo(actor), person ? { authorId: person } : {}] };
}

/** Requests of this quarter's visits: the same fragment for the figure and for its list. */
function requestsIn(made: Prisma.VisitWhereInput, today: Day): Prisma.VisitLineWhereInput {
  const { from, to } = periodOf("quarter", today);
  return { visit: { AND: [made, { visitedOn: { gte: from, lte: to } }] } };
}

async function figuresOf(actor: Actor, schedules: readonly Scheduled[], person: string | undefined, now: Date) {
  const today = dayOf(now);
  const toVisit = schedules.filter((schedule) => isToVisit(schedule, today));
  const duties = schedules.flatMap((schedule) => schedule.duties);
  const [requests, promises] = await Promise.all([
    db.visitLine.count({ where: requestsIn(madeBy(actor, person), today), take: MOST_COUNTED }),
    countPromises(actor, person, now),
  ]);
  return {
    toVisit: toVisit.length,
    visited: toVisit.filter((schedule) => schedule.visitedThisQuarter).length,
    due: duties.filter(({ state }) => state === "due").length,
    missed: duties.filter(({ state }) => state === "missed").length,
    requests,
    ...promises,
  };
}

async function listOf(
  actor: Actor,
  schedules: readonly Scheduled[],
  made: Prisma.VisitWhereInput,
  { show, q, after }: VisitFilter,
  today: Day,
): Promise<BoardList> {
  if (show === "records") {
    const saying = { AND: [made, visitsSaying(q)] };
    const count = db.visit.count({ where: saying, take: MOST_COUNTED });
    return { of: "records", ...(await recordsPage(saying, after)), count: await count };
  }
  if (show === "requests") return { of: "requests", ...(await requestsPage(actor, requestsIn(made, today), after)) };
  const lines =
    show === "due" || show === "missed" ? dutyLines(schedules, show) : enterpriseLines(schedules, show, today);
  const rest = after ? lines.filter(({ key }) => key > after) : lines;
  const rows = rest.slice(0, PAGE_SIZE);
  return { of: "schedule", rows, next: rest.length > PAGE_SIZE ? (rows.at(-1)?.key ?? null) : null };
}

/** The first due first. */
function dutyLines(schedules: readonly Scheduled[], state: "due" | "missed"): ScheduleLine[] {
  return schedules
    .flatMap(({ id, name, park, lastVisitedOn, duties }) =>
      duties
        .filter((duty) => duty.state === state)
        .map((duty) => ({ key: `${duty.dueOn}_${id}`, id, name, park, lastVisitedOn, duty })),
    )
    .toSorted(byKey);
}

function enterpriseLines(schedules: readonly Scheduled[], show: "visited" | "unvisited", today: Day): ScheduleLine[] {
  return schedules
    .filter((schedule) => isToVisit(schedule, today) && schedule.visitedThisQuarter === (show === "visited"))
    .map(({ id, name, park, lastVisitedOn, duties }) => {
      const duty = duties.at(-1) ?? null;
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
