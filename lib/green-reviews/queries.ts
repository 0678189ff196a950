import "server-only";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { streamOf } from "@/lib/cases/event";
import { visibleTo } from "@/lib/cases/gate";
import { type CaseState, greenStateOf } from "@/lib/cases/rules";
import { addDays, type Day, dayOf, type Month, momentAt, monthOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { readsRegister } from "@/lib/green-channel/policy";
import { registerCount } from "@/lib/green-channel/queries";
import type { RegisterFilter } from "@/lib/green-channel/schema";
import { refusalToReview } from "./policy";
import { daysOf, isOver, pastMonths, reviewDueOn, reviewState } from "./rules";
import { LIMITS } from "./schema";

/** Every past month since somebody first asked, latest first: what there was to review, and how its review stands. Null for people who may not read the register. */
export async function reviewMonths(actor: Actor, now: Date) {
  if (!readsRegister(actor)) return null;
  const todayOn = dayOf(now);
  const first = await db.greenChannel.findFirst({ orderBy: { askedAt: "asc" }, select: { askedAt: true } });
  const months = pastMonths(first && monthOf(dayOf(first.askedAt)), todayOn);
  const [calendar, entries, reviews] = await Promise.all([
    loadCalendar(),
    db.greenChannel.findMany({
      where: { case: visibleTo(actor), askedAt: { gte: momentAt(`${months.at(-1) ?? monthOf(todayOn)}-01`, 0) } },
      select: { askedAt: true, granted: true },
    }),
    db.greenReview.findMany({
      where: { month: { in: months } },
      orderBy: { round: "desc" },
      select: {
        month: true,
        round: true,
        reviewedByName: true,
        reviewedAt: true,
        judgements: { select: { rightly: true } },
      },
    }),
  ]);
  return months.map((month) => {
    const own = entries.filter(({ askedAt }) => monthOf(dayOf(askedAt)) === month);
    const [asked, granted] = [own.length, own.filter((entry) => entry.granted).length];
    const last = reviews.find((review) => review.month === month) ?? null;
    const state = reviewState(calendar, month, { asked, rounds: last?.round ?? 0 }, todayOn);
    return { month, asked, granted, state, dueOn: reviewDueOn(calendar, month), last };
  });
}

/** How many reviews of past months are due. 0 for people who may not read them. */
export async function reviewsDue(actor: Actor, now: Date): Promise<number> {
  return (await reviewMonths(actor, now))?.filter(({ state }) => state === "due").length ?? 0;
}

/** The review of one past month: its figures as of now, its granted cases, every round recorded, and whether the actor may record one. Null as above. */
export async function reviewOf(actor: Actor, month: Month, now: Date) {
  if (!readsRegister(actor) || !isOver(month, dayOf(now))) return null;
  const [calendar, figures, entries, reviews, involved] = await Promise.all([
    loadCalendar(),
    figuresOf(actor, month),
    grantedIn(actor, month),
    db.greenReview.findMany({
      where: { month },
      orderBy: { round: "desc" },
      include: {
        judgements: {
          where: { entry: { case: visibleTo(actor) } },
          orderBy: { entry: { askedAt: "asc" } },
          include: { entry: { select: { case: { select: { number: true, title: true } } } } },
        },
      },
    }),
    involvedIn(db, month),
  ]);
  const counts = { asked: figures.asked, rounds: reviews.length };
  return {
    month,
    dueOn: reviewDueOn(calendar, month),
    state: reviewState(calendar, month, counts, dayOf(now)),
    figures,
    entries,
    reviews,
    refusal: refusalToReview(actor, involved),
  };
}

export type ReviewView = NonNullable<Awaited<ReturnType<typeof reviewOf>>>;

/** What the lane had in these days; null for people who may not read the register. */
export async function laneFigures(actor: Actor, days: { from: Day; to: Day }) {
  return readsRegister(actor) ? countsIn(actor, days, db) : null;
}

/** What the month had, each figure counted as the register lists it. `accepted` are all requests accepted in the month. */
export async function figuresOf(actor: Actor, month: Month, tx: Tx = db) {
  const { wrongly: _, ...figures } = await countsIn(actor, daysOf(month), tx);
  return figures;
}

async function countsIn(actor: Actor, days: { from: Day; to: Day }, tx: Tx) {
  const count = (more: RegisterFilter) => registerCount(actor, { ...days, ...more }, tx);
  const [asked, granted, refused, lifted, inTime, late, unanswered, wrongly, accepted] = await Promise.all([
    count({}),
    count({ granted: "yes" }),
    count({ state: "refused" }),
    count({ state: "lifted" }),
    count({ ended: "inTime" }),
    count({ ended: "late" }),
    count({ ended: "unanswered" }),
    count({ judged: "wrongly" }),
    tx.case.count({ where: { AND: [visibleTo(actor), { acceptedAt: momentsIn(days) }] } }),
  ]);
  return { asked, granted, refused, lifted, inTime, late, unanswered, wrongly, accepted };
}

async function grantedIn(actor: Actor, month: Month) {
  const rows = await db.greenChannel.findMany({
    where: { case: visibleTo(actor), askedAt: periodOf(month), granted: true },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    take: LIMITS.judgements,
    include: {
      case: {
        select: {
          number: true,
          title: true,
          state: true,
          answeredInTime: true,
          enterprise: { select: { name: true } },
        },
      },
    },
  });
  return rows.map((row) => ({
    ...row,
    state: greenStateOf(row),
    case: { ...row.case, state: row.case.state as CaseState },
  }));
}

/** Everybody who asked for, decided or lifted an entry of the month, in whose name it was and who did it: they do not review it. */
export async function involvedIn(tx: Tx, month: Month): Promise<string[]> {
  const entries = await tx.greenChannel.findMany({
    where: { askedAt: periodOf(month) },
    select: { caseId: true, askedById: true, decidedById: true },
  });
  const events = await tx.event.findMany({
    where: {
      stream: { in: [...new Set(entries.map(({ caseId }) => streamOf(caseId)))] },
      kind: { in: ["greenChannelAsked", "greenChannelGranted", "greenChannelRefused", "greenChannelLifted"] },
    },
    select: { actorId: true, onBehalfOfId: true },
  });
  const ids = [
    ...entries.flatMap(({ askedById, decidedById }) => [askedById, decidedById]),
    ...events.flatMap(({ actorId, onBehalfOfId }) => [actorId, onBehalfOfId]),
  ];
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Everybody who granted these entries, in whose name it was and who did it. */
export async function grantersOf(tx: Tx, entryIds: readonly string[]): Promise<string[]> {
  if (entryIds.length === 0) return [];
  const entries = await tx.greenChannel.findMany({
    where: { id: { in: [...entryIds] } },
    select: { caseId: true, decidedById: true, decidedAt: true },
  });
  const events = await tx.event.findMany({
    where: {
      kind: "greenChannelGranted",
      OR: entries.map(({ caseId, decidedAt }) => ({ stream: streamOf(caseId), at: decidedAt ?? undefined })),
    },
    select: { actorId: true, onBehalfOfId: true },
  });
  const ids = [
    ...entries.map(({ decidedById }) => decidedById),
    ...events.flatMap(({ actorId, onBehalfOfId }) => [actorId, onBehalfOfId]),
  ];
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Who is to review a month: the managers who had no part in it; where there is none, such triage officers (`refusalToReview`). */
export async function reviewersOf(tx: Tx, month: Month): Promise<string[]> {
  const involved = await involvedIn(tx, month);
  const people = await tx.person.findMany({
    where: {
      id: { notIn: involved },
      disabledAt: null,
      grants: { some: { endedAt: null, role: { in: ["manager", "triageOfficer"] } } },
    },
    orderBy: { id: "asc" },
    select: { id: true, grants: { where: { endedAt: null }, select: { role: true } } },
  });
  const managers = people.filter(({ grants }) => grants.some(({ role }) => role === "manager"));
  return (managers.length > 0 ? managers : people).map(({ id }) => id);
}

function periodOf(month: Month): { gte: Date; lt: Date } {
  return momentsIn(daysOf(month));
}

function momentsIn({ from, to }: { from: Day; to: Day }): { gte: Date; lt: Date } {
  return { gte: momentAt(from, 0), lt: momentAt(addDays(to, 1), 0) };
}
