import "server-only";
import type { Actor } from "@/lib/actor";
import { isOfEnterprise } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { minutesPerWorkday, type WorkCalendar, workingMinutesBetween } from "@/lib/calendar/rules";
import { db } from "@/lib/db";
import { isStoppedBy, isToldToEnterprise, limitSourceOf } from "@/lib/deadlines/policy";
import { dueOf, explain, lampOf, pausedSince, pausesOn } from "@/lib/deadlines/rules";
import { countedOf } from "@/lib/deadlines/standing.policy";
import type { Prisma } from "@/lib/generated/prisma/client";
import { eventsOf } from "@/lib/history/queries";
import type { Tier } from "@/lib/presets/policy";
import { promisedDays, promiseUnder } from "@/lib/presets/rules";
import { asReadOutside, caseEvent, streamOf } from "../event";
import { factsOf, visibleTo } from "../gate";
import { allowedVerbs, namesLentIn } from "../policy";
import { type CaseState, recordKindOf } from "../rules";

const typeName = { select: { name: true, nameEn: true } } as const;
const PUBLIC_FILES = { visible: true } as const;
const NONE = { id: { in: [] as string[] } };

/** Everything a case page shows, or null when the actor may not see it. An enterprise gets only what it may read. */
export async function caseDetail(actor: Actor, number: string, now: Date) {
  const outside = isOfEnterprise(actor);
  const row = await db.case.findFirst({
    where: { AND: [{ number }, visibleTo(actor)] },
    include: {
      enterprise: {
        include: {
          links: {
            where: { endedAt: null },
            include: { person: { select: { id: true, name: true, title: true, phone: true } } },
          },
        },
      },
      type: true,
      preset: true,
      leadDepartment: { select: { id: true, name: true, shortName: true, phone: true } },
      handler: { select: { id: true, name: true, title: true } },
      items: {
        where: { removedAt: null },
        orderBy: { position: "asc" },
        include: {
          department: { select: { id: true, name: true, shortName: true } },
          person: { select: { name: true } },
        },
      },
      clocks: { orderBy: [{ startedAt: "asc" }, { id: "asc" }], include: clockParts(outside) },
      pauses: { orderBy: { fromAt: "asc" } },
      files: { where: { removedAt: null, ...(outside ? PUBLIC_FILES : {}) }, orderBy: { uploadedAt: "asc" } },
      materials: { orderBy: [{ round: "asc" }, { name: "asc" }] },
      meetings: { orderBy: { round: "asc" } },
      rating: true,
      callBacks: { orderBy: { round: "asc" } },
      climbs: { where: outside ? NONE : {}, orderBy: [{ at: "asc" }, { id: "asc" }] },
      supervisionSlips: {
        where: outside ? NONE : {},
        orderBy: [{ issuedAt: "asc" }, { id: "asc" }],
        include: { department: { select: { id: true, name: true, shortName: true } } },
      },
      interviews: {
        where: outside ? NONE : {},
        orderBy: [{ on: "asc" }, { id: "asc" }],
        include: { department: { select: { id: true, name: true, shortName: true } } },
      },
      greenChannels: { where: outside ? NONE : {}, orderBy: { askedAt: "desc" } },
      reclassifications: {
        where: outside ? NONE : {},
        orderBy: { askedAt: "desc" },
        include: { fromType: typeName, toType: typeName },
      },
    },
  });
  if (!row) return null;
  const [facts, events, calendar] = await Promise.all([
    factsOf(db, row.id, now),
    eventsOf(db, streamOf(row.id), outside ? { visible: true } : {}),
    loadCalendar(),
  ]);
  const standing = row.pauses.find(({ closedAt }) => closedAt === null);
  const clocks = row.clocks.map((clock) => {
    const counted = countedOf(clock, row.pauses);
    const due = dueOf(calendar, counted, clock.stoppedAt ?? now);
    const pausedAt = standing && isStoppedBy(standing.reason, clock) ? pausedSince(row, now) : null;
    const suspendedMinutes = suspendedMinutesOf(calendar, clock, counted.pauses);
    const { remainingMinutes } = due;
    // Monthly reports have taken its place: it was neither kept nor broken.
    const replaced = clock.longTerms.some(({ granted }) => granted === true);
    const longTerms = outside ? [] : clock.longTerms;
    const lamp = lampOf({ ...clock, pausedAt }, now);
    return { ...clock, longTerms, remainingMinutes, suspendedMinutes, replaced, lamp };
  });
  return {
    ...row,
    state: row.state as CaseState,
    recordKind: recordKindOf(row.recordKind),
    type: { ...row.type, tier: row.type.tier as Tier },
    promisedDays: promisedDays(row.preset, promiseUnder(row.type, row.tier)),
    clocks,
    meetings: outside ? row.meetings.map((meeting) => ({ ...meeting, conclusion: "" })) : row.meetings,
    events: events.map(({ particulars, ...event }) => {
      const read = caseEvent.parse({ kind: event.kind, ...asObject(particulars) });
      return { ...event, event: outside ? asReadOutside(read) : read };
    }),
    /** Why it stands still now: missing materials, or a special step until its last day; null while it counts. */
    standstill: standing && pausedSince(row, now) ? { reason: standing.reason, toAt: standing.toAt } : null,
    meetingNeeded: facts.meeting === "needed",
    verbs: allowedVerbs(actor, facts),
    actsFor: namesLentIn(actor, facts),
    minutesPerWorkday: minutesPerWorkday(calendar),
  };
}

type Span = { startedAt: Date; stoppedAt: Date | null };
type Stop = { reason: string; fromAt: Date; toAt: Date | null };

/** Working minutes that special steps take, or took, from a clock; they lie in its due moment. */
function suspendedMinutesOf(calendar: WorkCalendar, { startedAt, stoppedAt }: Span, pauses: readonly Stop[]): number {
  const steps = pauses.filter(
    ({ reason, fromAt }) => reason !== "correction" && fromAt >= startedAt && (!stoppedAt || fromAt < stoppedAt),
  );
  return steps.reduce((sum, { fromAt, toAt }) => sum + (toAt ? workingMinutesBetween(calendar, fromAt, toAt) : 0), 0);
}

/** What was asked of a clock is for staff; what came of it the enterprise reads in its events. */
function clockParts(outside: boolean) {
  return {
    extension: !outside,
    preset: true,
    suspensions: {
      where: outside ? NONE : {},
      include: { file: true, pause: true },
      orderBy: { askedAt: "asc" },
    },
    longTerms: { where: outside ? { granted: true } : {}, orderBy: { askedAt: "asc" } },
  } satisfies Prisma.ClockInclude;
}

export type CaseDetail = NonNullable<Awaited<ReturnType<typeof caseDetail>>>;

/** Day by day, why a clock of a visible case is due when it is; null when there is no such clock for this actor. */
export async function clockLedger(actor: Actor, number: string, clockId: string, now: Date) {
  const clock = await db.clock.findFirst({
    where: { id: clockId, case: { AND: [{ number }, visibleTo(actor)] } },
    include: {
      preset: true,
      case: {
        select: {
          pauses: true,
          type: true,
          tier: true,
          greenChannels: { where: { granted: true }, orderBy: { decidedAt: "desc" }, select: grantSelect },
        },
      },
    },
  });
  if (!clock) return null;
  if (isOfEnterprise(actor) && !isToldToEnterprise(clock.kind)) return null;
  const calendar = await loadCalendar();
  const counted = countedOf(clock, clock.case.pauses);
  const days = explain(calendar, counted, clock.stoppedAt ?? now);
  return {
    clock,
    source: limitSourceOf(clock.kind, clock.preset, promiseUnder(clock.case.type, clock.case.tier)),
    green: clock.greenCount === null ? null : grantOf(clock.case.greenChannels, clock.stoppedAt ?? now),
    days: days.map((day) => ({ ...day, pausedBy: day.pausedMinutes > 0 ? pausesOn(counted.pauses, day.on) : [] })),
    calendarVersion: calendar.version,
    minutesPerWorkday: minutesPerWorkday(calendar),
  };
}

const grantSelect = { decidedByName: true, decidedAt: true } as const;

/** Which grant halved a clock that was last counted at that moment: by whom, and when. */
function grantOf(grants: readonly { decidedByName: string | null; decidedAt: Date | null }[], lastAt: Date) {
  const grant = grants.find(({ decidedAt }) => decidedAt !== null && decidedAt <= lastAt);
  return grant?.decidedAt ? { by: grant.decidedByName ?? "", at: grant.decidedAt } : null;
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : {};
}
