import "server-only";
import { loadCalendar } from "@/lib/calendar/queries";
import type { WorkCalendar } from "@/lib/calendar/rules";
import { addDays, type Day, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Duty, dutiesOf, linkedDays, nextDueOf, periodOf, rhythmsOf } from "../schedule.policy";

/** How far back missed visits are shown: the running quarter and the four before it. */
const DAYS_BACK = 365;

/** What an enterprise's visits look like on a day. Duties are oldest first and reach back four quarters. */
export type Scheduled = {
  id: string;
  name: string;
  park: string;
  duties: (Duty & { who: string | null })[];
  nextDueOn: Day | null;
  lastVisitedOn: Day | null;
  visitedThisQuarter: boolean;
  /** The days it was visited on since the schedule begins. */
  visitedOn: Day[];
};

/** The first day of the time that schedules and their figures look back on. */
export function scheduleBegin(today: Day): Day {
  return periodOf("quarter", addDays(today, -DAYS_BACK)).from;
}

/** The schedules of these enterprises, which are open and linked to somebody now; by name. Worked out from links, rhythms and visits. */
export async function schedulesOf(where: Prisma.EnterpriseWhereInput, now: Date): Promise<Scheduled[]> {
  const today = dayOf(now);
  const since = scheduleBegin(today);
  const here: Prisma.EnterpriseWhereInput = { AND: [where, { closedAt: null, links: { some: { endedAt: null } } }] };
  const [calendar, rows, last] = await Promise.all([
    loadCalendar(),
    db.enterprise.findMany({
      where: here,
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: {
        id: true,
        name: true,
        park: true,
        links: {
          orderBy: { fromAt: "asc" },
          select: { slot: true, fromAt: true, endedAt: true, person: { select: { name: true } } },
        },
        visitRhythms: { select: { every: true, fromOn: true } },
        visits: { where: { visitedOn: { gte: since } }, select: { id: true, visitedOn: true } },
      },
    }),
    db.visit.groupBy({ by: ["enterpriseId"], where: { enterprise: here }, _max: { visitedOn: true } }),
  ]);
  const lastOn = new Map(last.map(({ enterpriseId, _max }) => [enterpriseId, _max.visitedOn]));
  return rows.map((row) => scheduled(calendar, row, lastOn.get(row.id) ?? null, { today, since }));
}

type Row = {
  id: string;
  name: string;
  park: string;
  links: { slot: string; fromAt: Date; endedAt: Date | null; person: { name: string } }[];
  visitRhythms: { every: string; fromOn: string }[];
  visits: { id: string; visitedOn: string }[];
};

function scheduled(
  calendar: WorkCalendar,
  { id, name, park, links, visitRhythms, visits }: Row,
  lastVisitedOn: Day | null,
  { today, since }: { today: Day; since: Day },
): Scheduled {
  const stretches = links.map(({ fromAt, endedAt }) => ({ from: dayOf(fromAt), to: endedAt && dayOf(endedAt) }));
  const facts = { linked: linkedDays(stretches, null), rhythms: rhythmsOf(visitRhythms), visits };
  const quarter = periodOf("quarter", today);
  return {
    id,
    name,
    park,
    duties: dutiesOf(calendar, facts, today, since).map((duty) => ({
      ...duty,
      who: specialistOn(links, duty.to < today ? duty.to : today),
    })),
    nextDueOn: nextDueOf(calendar, facts, today),
    lastVisitedOn,
    visitedThisQuarter: visits.some(({ visitedOn }) => visitedOn >= quarter.from && visitedOn <= quarter.to),
    visitedOn: visits.map(({ visitedOn }) => visitedOn),
  };
}

/** Whose visit it was or is to make: the specialist of that day. Any of the three may have made it. */
function specialistOn(links: Row["links"], on: Day): string | null {
  const held = links.filter(
    ({ slot, fromAt, endedAt }) =>
      slot === "specialist" && dayOf(fromAt) <= on && (endedAt === null || dayOf(endedAt) >= on),
  );
  return held.at(-1)?.person.name ?? null;
}

type Days = Readonly<{ from: Day; to: Day }>;

/** Whether an enterprise is to be visited in these days: a visit that counts was or is to be made in them. */
export function isToVisit({ duties }: Scheduled, days: Days): boolean {
  return duties.some(({ from, to }) => to >= days.from && from <= days.to);
}

/** Whether somebody was there in these days. */
export function isVisited({ visitedOn }: Scheduled, days: Days): boolean {
  return visitedOn.some((on) => on >= days.from && on <= days.to);
}

/** Whether the last visit that had to be made was not made, and none since. */
export function isMissed({ duties }: Scheduled): boolean {
  return duties.findLast(({ state }) => state !== "due")?.state === "missed";
}
