import "server-only";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { workingMinutesBetween } from "@/lib/calendar/rules";
import { db } from "@/lib/db";
import { isStoppedByStep, STOPPED_BY_STEP } from "@/lib/deadlines/policy";
import { lampOf, pausedSince } from "@/lib/deadlines/rules";
import type { Prisma } from "@/lib/generated/prisma/client";
import { queryGramsOf } from "@/lib/grams";
import { visibleTo } from "../gate";
import { deskOf, type Lane, type QueueKey, queuesOf } from "../queues";
import { type CaseState, OPEN, REOPENINGS_BEFORE_MEETING, type RecordKind } from "../rules";

export const PAGE_SIZE = 50;
const MOST_COUNTED = 1000;

export type QueueFilter = {
  text?: string;
  category?: string;
  departmentId?: string;
  enterpriseId?: string;
  recordKind?: RecordKind;
  lane?: Lane;
  /** In whose hands the case or one of its items lies. */
  inHandsOf?: string;
};
export type QueuePage = { rows: CaseSummary[]; next: string | null };

/** The columns of a line in any list of cases. */
export const summarySelect = {
  id: true,
  number: true,
  title: true,
  state: true,
  urgent: true,
  confidential: true,
  reopenCount: true,
  greenAt: true,
  submittedAt: true,
  nextDueAt: true,
  nextWarnAt: true,
  nextClock: true,
  pausedAt: true,
  pausedTo: true,
  answeredAt: true,
  answeredInTime: true,
  categoryCode: true,
  version: true,
  enterprise: { select: { id: true, name: true } },
  type: { select: { name: true, nameEn: true } },
  leadDepartment: { select: { shortName: true } },
} satisfies Prisma.CaseSelect;

type SummaryRow = Prisma.CaseGetPayload<{ select: typeof summarySelect }>;
export type CaseSummary = Omit<SummaryRow, "state"> & {
  state: CaseState;
  lamp: ReturnType<typeof lampOf>;
  remainingMinutes: number | null;
};

/** One page of a queue, nearest deadline first and paused cases last ("all" is newest first). The cursor is opaque. */
export async function queuePage(
  actor: Actor,
  key: QueueKey,
  filter: QueueFilter,
  cursor: string | undefined,
  now: Date,
): Promise<QueuePage> {
  const newestFirst = key === "all";
  const rows = await db.case.findMany({
    where: { AND: [visibleTo(actor), queueWhere(key, actor, now), filterWhere(filter), after(cursor, newestFirst)] },
    orderBy: newestFirst
      ? [{ submittedAt: "desc" }, { id: "desc" }]
      : [{ nextDueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: PAGE_SIZE + 1,
    select: summarySelect,
  });
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  const sortedBy = newestFirst ? last?.submittedAt : last?.nextDueAt;
  return {
    rows: await withLamps(page, now),
    next: rows.length > PAGE_SIZE && last ? `${sortedBy?.toISOString() ?? "none"}_${last.id}` : null,
  };
}

/** How many cases "all" lists under a filter, as far as the actor sees them. */
export function countAll(actor: Actor, filter: QueueFilter): Promise<number> {
  return db.case.count({ where: { AND: [visibleTo(actor), filterWhere(filter)] } });
}

/**
 * How many cases wait in each of the actor's queues, counted up to 1000 (shown as 999+). With `standIn`, in each that this person
 * finds on the actor's desk while the actor is away.
 */
export async function queueCounts(
  actor: Actor,
  now: Date,
  standIn?: Actor,
): Promise<Partial<Record<QueueKey, number>>> {
  const queues = standIn ? deskOf(actor, standIn) : queuesOf(actor).map((key) => ({ key, narrowed: false }));
  const counted = queues.filter(({ key }) => key !== "all");
  const counts = await Promise.all(
    counted.map(({ key, narrowed }) => {
      const filter = filterWhere({ inHandsOf: narrowed ? (actor.id ?? undefined) : undefined });
      return db.case.count({
        where: { AND: [visibleTo(actor), queueWhere(key, actor, now), filter] },
        take: MOST_COUNTED,
      });
    }),
  );
  return Object.fromEntries(counted.map(({ key }, index) => [key, counts[index]]));
}

/** The lamp of each row, and the working minutes left until (negative: since) its nearest deadline. */
export async function withLamps(rows: SummaryRow[], now: Date): Promise<CaseSummary[]> {
  const calendar = await loadCalendar();
  return rows.map((row) => {
    const waits = row.nextDueAt !== null || row.pausedAt !== null;
    const pausedAt = standsStill(row) ? pausedSince(row, now) : null;
    const lamp = waits
      ? lampOf({ dueAt: row.nextDueAt, warnAt: row.nextWarnAt, stoppedAt: null, pausedAt }, now)
      : row.answeredInTime === false
        ? "doneLate"
        : "done";
    const due = row.nextDueAt;
    const remainingMinutes =
      due === null
        ? null
        : due >= now
          ? workingMinutesBetween(calendar, now, due)
          : -workingMinutesBetween(calendar, due, now);
    return { ...row, state: row.state as CaseState, lamp, remainingMinutes };
  });
}

/** A pause with a known end is a special step, which does not stop every clock: the nearest one may run on. */
function standsStill({ pausedTo, nextClock }: SummaryRow): boolean {
  return pausedTo === null || (nextClock !== null && isStoppedByStep(nextClock));
}

export function queueWhere(key: QueueKey, actor: Actor, now: Date): Prisma.CaseWhereInput {
  const own = actor.departmentId ?? "00000000-0000-0000-0000-000000000000";
  switch (key) {
    case "toTriage":
      return { state: "submitted" };
    case "disputed":
      return {
        state: { in: ["assigned", "inProgress"] },
        items: { some: { disputedAt: { not: null }, removedAt: null } },
      };
    case "toSign":
      return {
        state: { in: ["assigned", "inProgress"] },
        items: { some: { departmentId: own, signedAt: null, disputedAt: null, removedAt: null, exemptedAt: null } },
      };
    case "working":
      return {
        state: { in: ["inProgress", "inReview"] },
        items: { some: { departmentId: own, signedAt: { not: null }, removedAt: null } },
      };
    case "instructed":
      return { state: { in: ["assigned", "inProgress", "inReview"] }, items: { some: openInstruction(actor) } };
    case "toReview":
      return { state: "inReview", leadDepartmentId: own };
    case "toExtend":
      return {
        state: { in: ["inProgress", "inReview"] },
        extensions: { some: { decidedAt: null, clock: { stoppedAt: null } } },
      };
    case "slipsToAnswer":
      return { supervisionSlips: { some: { departmentId: own, closedAt: null, answeredAt: null } } };
    case "slipsUnsigned":
      return { supervisionSlips: { some: { closedAt: null, signedAt: null } } };
    case "slipsUnanswered":
      return { supervisionSlips: { some: { closedAt: null, signedAt: { not: null }, answeredAt: null } } };
    case "slipsLate":
      return { supervisionSlips: { some: { closedAt: null, OR: lateSlip(now) } } };
    case "slipsToReview":
      return { supervisionSlips: { some: { closedAt: null, answeredAt: { not: null } } } };
    case "toInterview":
      return { climbs: { some: { rung: "interview", passedOver: false } }, interviews: { none: {} } };
    case "toGreen":
      return { state: { in: [...OPEN] }, greenChannels: { some: { granted: null } } };
    case "toReclassify":
      return { state: { in: ["assigned", "inProgress", "inReview"] }, reclassifications: { some: { granted: null } } };
    case "toSuspend":
      return {
        state: { in: ["inProgress", "inReview"] },
        suspensions: { some: { decidedAt: null, clock: { stoppedAt: null } } },
      };
    case "toLongTerm":
      return {
        state: { in: ["inProgress", "inReview"] },
        longTerms: { some: { decidedAt: null, clock: { stoppedAt: null } } },
      };
    case "toMeet":
      return {
        state: { in: ["submitted", "assigned", "inProgress"] },
        reopenCount: { gt: REOPENINGS_BEFORE_MEETING },
        meetings: { none: { round: { gt: REOPENINGS_BEFORE_MEETING } } },
      };
    case "toCallBack":
      return { state: "settled" };
    case "dueSoon":
      return { isOpen: true, nextWarnAt: { lte: now }, nextDueAt: { gte: now }, ...countingAt(now) };
    case "overdue":
      return { isOpen: true, nextDueAt: { lt: now } };
    case "correction":
      return { state: "correction" };
    case "open":
      return { isOpen: true, state: { in: [...OPEN] } };
    case "all":
      return {};
  }
}

/** A leader's own instructions that are not done yet, or those to the actor's department. */
function openInstruction({ id, departmentId }: Actor): Prisma.ItemWhereInput {
  const ways = [id ? { instructedById: id } : [], departmentId ? { departmentId } : []].flat();
  return { instructedById: { not: null }, completedAt: null, exemptedAt: null, removedAt: null, OR: ways };
}

function lateSlip(now: Date): Prisma.SupervisionSlipWhereInput[] {
  return [
    { signedAt: null, signDueAt: { lt: now } },
    { answeredAt: null, answerDueAt: { lt: now } },
  ];
}

/** Cases whose nearest deadline no special step stops at a moment. */
function countingAt(now: Date): Prisma.CaseWhereInput {
  const stopped = [...STOPPED_BY_STEP];
  return {
    OR: [{ pausedTo: null }, { pausedTo: { lte: now } }, { pausedAt: { gt: now } }, { nextClock: { notIn: stopped } }],
  };
}

function filterWhere({
  text,
  category,
  departmentId,
  enterpriseId,
  recordKind,
  lane,
  inHandsOf,
}: QueueFilter): Prisma.CaseWhereInput {
  return {
    ...(inHandsOf
      ? { OR: [{ handlerId: inHandsOf }, { items: { some: { personId: inHandsOf, removedAt: null } } }] }
      : {}),
    ...(category ? { categoryCode: category } : {}),
    ...(departmentId ? { leadDepartmentId: departmentId } : {}),
    ...(enterpriseId ? { enterpriseId } : {}),
    ...(recordKind ? { recordKind } : {}),
    ...(lane ? LANE_WHERE[lane] : {}),
    ...(text ? { AND: textWhere(text) } : {}),
  };
}

/** As the two registers know them: an answer that was taken up again is none, and what was lifted was in the lane. */
const LANE_WHERE: Record<Lane, Prisma.CaseWhereInput> = {
  sameDay: { answeredSameDay: true, state: { in: ["answered", "settled", "writtenOff"] } },
  green: { greenChannels: { some: { granted: true } } },
};

/** Bigrams find the candidates by index; one-character queries fall back to a plain comparison. */
function textWhere(text: string): Prisma.CaseWhereInput {
  const grams = queryGramsOf(text);
  return grams.length > 0
    ? { grams: { hasEvery: grams } }
    : { OR: [{ title: { contains: text } }, { number: { contains: text } }] };
}

function after(cursor: string | undefined, newestFirst: boolean): Prisma.CaseWhereInput {
  const match = /^(none|\d{4}-[\dT:.-]+Z)_([0-9a-f-]{36})$/.exec(cursor ?? "");
  if (!match?.[1] || !match[2]) return {};
  const id = match[2];
  if (match[1] === "none") return { nextDueAt: null, id: { gt: id } };
  const at = new Date(match[1]);
  if (newestFirst) return { OR: [{ submittedAt: { lt: at } }, { submittedAt: at, id: { lt: id } }] };
  return { OR: [{ nextDueAt: { gt: at } }, { nextDueAt: at, id: { gt: id } }, { nextDueAt: null }] };
}
