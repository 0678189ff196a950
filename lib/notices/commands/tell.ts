import "server-only";
import { loadCalendar } from "@/lib/calendar/queries";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { isNews, type NewsKind } from "@/lib/history/news.policy";
import { hasMail } from "@/lib/outside/mail";
import { askWorker } from "@/lib/outside/worker";
import { standInsFor } from "@/lib/people/queries/absences";
import { OUTSIDE_HOURS } from "../policy";
import { settingsIn } from "../queries/settings";
import { robotsOf } from "../robots.policy";
import { type NewsFacts, NOT_LENT, type PersonFacts, recipientsOf, sendAt, type Recipient as Told } from "../rules";

const HOUR = 3_600_000;

/**
 * Tells what has happened since the last time: each event once to each person it concerns, in a transaction of its own. Returns
 * how many events there were. Safe to run in several workers at once and to be killed: what was not told is found again. Of more than
 * `most` the rest is left to the next job, so that a worker that is to stop need not tell a whole year first.
 */
export async function tellNews(now: Date, most = Number.POSITIVE_INFINITY): Promise<number> {
  let count = 0;
  while (count < most && (await db.$transaction((tx) => tellNext(tx, now)))) count += 1;
  if (count === most) await askWorker(db, "tellNews");
  return count;
}

/** The ids of events grow with their moments, so that the oldest is found without looking at the others. */
async function tellNext(tx: Tx, now: Date): Promise<boolean> {
  const [next] = await tx.$queryRaw<{ id: string }[]>`
    SELECT event_id::text AS id FROM news ORDER BY event_id FOR UPDATE SKIP LOCKED LIMIT 1`;
  if (!next) return false;
  await tellOf(tx, next.id, now);
  await tx.news.delete({ where: { eventId: next.id } });
  return true;
}

async function tellOf(tx: Tx, eventId: string, now: Date): Promise<void> {
  const event = await tx.event.findUniqueOrThrow({ where: { id: eventId } });
  const found = await newsOf(tx, event);
  if (!found) return;
  const { news, about: subject, urgent } = found;
  const to = await recipientsIn(tx, news, now);
  const about = { eventId, ...subject };
  const told = await tx.notice.createManyAndReturn({
    // Whom an event concerns twice is told of it once, and as what it is about for themselves.
    data: to.map(({ personId, topic, kind }) => ({ ...about, personId, topic, kind, urgent, at: event.at })),
    skipDuplicates: true,
    select: { personId: true, topic: true, kind: true },
  });
  const personIds = told.map(({ personId }) => personId);
  await tx.$executeRaw`SELECT pg_notify('qifu_notices', person) FROM unnest(${personIds}::text[]) AS person`;

  // What is long past rings nowhere outside: after a stop of the worker, or when the clock jumps.
  if (event.at.getTime() < now.getTime() - OUTSIDE_HOURS * HOUR || event.at.getTime() > now.getTime() + HOUR) return;
  const mails = await mailsFor(tx, told, to, { now, urgent });
  const posts = await postsFor(tx, news, { now, urgent });
  const data = [...mails, ...posts].map((delivery) => ({ ...about, ...delivery }));
  const { count } = await tx.delivery.createMany({ data, skipDuplicates: true });
  if (count > 0) await askWorker(tx, "deliver");
}

/** With the address mail goes to. */
type Recipient = Told & { email: string | null };

/** Everybody the event concerns, and after them whoever stands in for one of them now, in the same matter. */
async function recipientsIn(tx: Tx, news: NewsFacts, now: Date): Promise<Recipient[]> {
  const people = await candidates(tx, news);
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  const own = recipientsOf(news, people).map((one) => ({ ...one, email: emails.get(one.personId) ?? null }));
  if (NOT_LENT.includes(news.kind)) return own;
  const standIns = await standInsFor(
    own.map(({ personId }) => personId),
    dayOf(now),
    tx,
  );
  const lent = standIns.flatMap(({ id, email, insteadOfId }) => {
    const told = own.find(({ personId }) => personId === insteadOfId);
    return told && id !== news.actorId ? [{ ...told, personId: id, email }] : [];
  });
  return [...own, ...lent];
}

type Moment = { now: Date; urgent: boolean };

type Written = { personId: string; topic: string; kind: string };

async function mailsFor(tx: Tx, told: readonly Written[], to: readonly Recipient[], { now, urgent }: Moment) {
  if (!hasMail() || told.length === 0) return [];
  const calendar = await loadCalendar(tx);
  const settings = await settingsIn(
    tx,
    told.map(({ personId }) => personId),
  );
  return told.flatMap(({ personId, topic, kind }) => {
    const { mailTopics, mailTime } = settings(personId);
    const hasAddress = to.some((one) => one.personId === personId && one.email);
    if (!hasAddress || !mailTopics.some((one) => one === topic)) return [];
    return [{ channel: "mail", personId, topic, kind, dueAt: sendAt(calendar, now, { urgent, time: mailTime }) }];
  });
}

async function postsFor(tx: Tx, news: NewsFacts, { now, urgent }: Moment) {
  const robots = await tx.robot.findMany({
    where: { disabledAt: null },
    select: { id: true, departmentId: true, topics: true, subjects: true },
  });
  const reached = robotsOf(news, robots);
  if (reached.length === 0) return [];
  const dueAt = sendAt(await loadCalendar(tx), now, { urgent, time: "officeHours" });
  return reached.map(({ robotId, topic }) => ({ channel: "robot", robotId, topic, kind: news.kind, dueAt }));
}

type StoredEvent = {
  kind: string;
  stream: string;
  visible: boolean;
  actorId: string | null;
  particulars: Prisma.JsonValue;
};

type About = { caseId: string } | { enterpriseId: string } | { problemId: string } | { stream: string };
type Found = { news: NewsFacts; about: About; urgent: boolean };

async function newsOf(tx: Tx, event: StoredEvent): Promise<Found | null> {
  const [, kind, id] = /^([a-z-]+):(.+)$/.exec(event.stream) ?? [];
  if (!id || !isNews(event.kind)) return null;
  if (kind === "case") return newsOfCase(tx, id, event.kind, event);
  if (kind === "enterprise") return newsOfEnterprise(tx, id, event.kind, event);
  return kind === "topic" ? newsOfTopic(tx, id, event.kind, event) : newsOfStream(tx, event.kind, event);
}

async function newsOfCase(tx: Tx, caseId: string, kind: NewsKind, event: StoredEvent): Promise<Found | null> {
  const row = await tx.case.findUnique({ where: { id: caseId }, select: caseFacts });
  if (!row) return null;
  const { enterprise, items, contactId, filedById, urgent, greenAt, ...rest } = row;
  const news: NewsFacts = {
    ...rest,
    ...(await eventFacts(tx, event, rest.enterpriseId)),
    kind,
    subject: "cases",
    contactIds: contactId ? [contactId] : [filedById],
    departmentIds: [...new Set(items.map(({ departmentId }) => departmentId))],
    linkedIds: enterprise.links.map(({ personId }) => personId),
  };
  return { news, about: { caseId }, urgent: urgent || greenAt !== null };
}

/** What happens to an enterprise itself concerns everybody who speaks for it. */
async function newsOfEnterprise(tx: Tx, id: string, kind: NewsKind, event: StoredEvent): Promise<Found | null> {
  const row = await tx.enterprise.findUnique({ where: { id }, select: enterpriseFacts });
  if (!row) return null;
  const linkedIds = row.links.map(({ personId }) => personId);
  const head = row.links.find(({ slot }) => slot === "departmentHead");
  const inCharge = { linkedIds, leadDepartmentId: head?.person.departmentId ?? null };
  const about = { kind, subject: "enterprises" as const, enterpriseId: id };
  const news = { ...nobody, ...(await eventFacts(tx, event, id)), ...about, ...inCharge };
  return { news, about: { enterpriseId: id }, urgent: false };
}

/** What happens to a common problem concerns whom the event names: its owner; and the groups of the department that leads. */
async function newsOfTopic(tx: Tx, id: string, kind: NewsKind, event: StoredEvent): Promise<Found | null> {
  const row = await tx.topic.findUnique({ where: { id }, select: { leadDepartmentId: true } });
  if (!row) return null;
  const news = { ...nobody, ...(await eventFacts(tx, event, null)), kind, subject: "problems" as const, ...row };
  return { news, about: { problemId: id }, urgent: false };
}

/** What is about no one case, enterprise or common problem concerns whom the event names, and whoever else is linked to its enterprises. */
async function newsOfStream(tx: Tx, kind: NewsKind, event: StoredEvent): Promise<Found> {
  const { lines = [], departmentIds = [] } = event.particulars as Several;
  const links = await tx.link.findMany({
    where: { enterpriseId: { in: lines.map(({ enterpriseId }) => enterpriseId) }, endedAt: null },
    select: { personId: true },
  });
  const subject = event.stream.startsWith("green-") ? ("cases" as const) : ("enterprises" as const);
  const linkedIds = links.map(({ personId }) => personId);
  const news = { ...nobody, ...(await eventFacts(tx, event, null)), kind, subject, departmentIds, linkedIds };
  return { news, about: { stream: event.stream }, urgent: false };
}
type Several = { lines?: { enterpriseId: string }[]; departmentIds?: string[] };

const nobody = {
  enterpriseId: null,
  contactIds: [],
  leadDepartmentId: null,
  departmentIds: [],
  handlerId: null,
  linkedIds: [],
  confidential: false,
} as const;

/** What the event says by itself, whatever it happened to. */
async function eventFacts(tx: Tx, { actorId, visible, particulars }: StoredEvent, enterpriseId: string | null) {
  const actor = actorId && (await tx.person.findUnique({ where: { id: actorId }, select: { enterpriseId: true } }));
  const { copies = [], personId, authorId, personIds = [], formerIds = [], approverId = null } = particulars as Named;
  return {
    visible,
    actorId,
    from:
      actor && enterpriseId !== null && actor.enterpriseId === enterpriseId
        ? ("enterprise" as const)
        : ("park" as const),
    departmentId: departmentIn(particulars),
    copies,
    namedIds: [personId, authorId, ...personIds].filter((id) => typeof id === "string"),
    formerIds,
    approverId,
  };
}
type Named = {
  copies?: string[];
  personId?: string | null;
  authorId?: string;
  personIds?: string[];
  formerIds?: string[];
  approverId?: string | null;
};

const enterpriseFacts = {
  links: {
    where: { endedAt: null },
    select: { slot: true, personId: true, person: { select: { departmentId: true } } },
  },
} as const satisfies Prisma.EnterpriseSelect;

const caseFacts = {
  enterpriseId: true,
  contactId: true,
  filedById: true,
  leadDepartmentId: true,
  handlerId: true,
  confidential: true,
  urgent: true,
  greenAt: true,
  items: { where: { removedAt: null }, select: { departmentId: true } },
  enterprise: { select: enterpriseFacts },
} as const satisfies Prisma.CaseSelect;

function departmentIn(particulars: Prisma.JsonValue): string | null {
  const event = particulars as { departmentId?: string; item?: { departmentId?: string } };
  return event.departmentId ?? event.item?.departmentId ?? null;
}

type Candidate = PersonFacts & { email: string | null };

/** Everybody with an account who may be concerned; the rules say who is. */
async function candidates(tx: Tx, news: NewsFacts): Promise<Candidate[]> {
  const departments = [...news.departmentIds, news.leadDepartmentId, news.departmentId].filter((id) => id !== null);
  return tx.$queryRaw<Candidate[]>`
    SELECT p.id::text AS id, p.email, p.department_id::text AS "departmentId", p.enterprise_id::text AS "enterpriseId",
      array_agg(g.role) AS roles
    FROM people p JOIN role_grants g ON g.person_id = p.id AND g.ended_at IS NULL
    WHERE p.disabled_at IS NULL AND (
      p.enterprise_id = ${news.enterpriseId}::uuid OR p.department_id = ANY(${departments}::uuid[])
      OR p.id = ANY(${[...news.linkedIds, ...news.namedIds, ...news.formerIds, ...(news.approverId ? [news.approverId] : [])]}::uuid[])
      OR EXISTS (SELECT FROM role_grants r WHERE r.person_id = p.id AND r.ended_at IS NULL
        AND r.role IN ('triageOfficer', 'manager', 'supervisor', 'callBackOfficer')))
    GROUP BY p.id`;
}
