import "server-only";
import type { Actor } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { db } from "@/lib/db";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { readsRegister } from "@/lib/green-channel/policy";
import { topicsVisibleTo } from "@/lib/topics/gate";
import { worksWithVisits } from "@/lib/visits/policy";
import type { NoticesPage } from "../schema";
import { type StreamSubject, streamSubject } from "../streams.policy";

const PAGE_SIZE = 30;
/** More unread ones than this are "99+". */
export const MOST_UNREAD = 100;

/** What a person's list shows of a notice. */
export type NoticeLine = {
  id: string;
  kind: string;
  topic: string;
  urgent: boolean;
  at: Date;
  readAt: Date | null;
  /** The case's, or null when it is about an enterprise or a common problem; `title` is what that is called. */
  number: string | null;
  title: string;
  enterpriseId: string | null;
  problemId: string | null;
  stream: string | null;
  /** What it is called when it is about a stream. */
  subject: StreamSubject | null;
  /** Who has which slot now or had it, where that is what happened; `none` elsewhere. */
  holder: { slot: string; name: string };
};

/** One page of the actor's own notices, newest first, without those of cases they may no longer see. */
export async function noticeList(actor: Actor, { show, before }: NoticesPage) {
  const rows = await db.notice.findMany({
    where: {
      ...ownOf(actor),
      ...(show === "unread" ? { readAt: null } : {}),
      ...(before ? { id: { lt: before } } : {}),
    },
    orderBy: { id: "desc" },
    take: PAGE_SIZE + 1,
    select: lineSelect,
  });
  const page = rows.slice(0, PAGE_SIZE);
  return { lines: page.map((row) => lineOf(actor, row)), next: rows.length > PAGE_SIZE ? page.at(-1)?.id : undefined };
}

/** How many the actor has not read, up to MOST_UNREAD. */
export function unreadCount(actor: Actor): Promise<number> {
  return db.notice.count({ where: { ...ownOf(actor), readAt: null }, take: MOST_UNREAD });
}

/** The actor's unread notices that are newer than one of theirs, oldest first: for the live channel. Ids grow with time. */
export async function newerNotices(actor: Actor, after: string): Promise<NoticeLine[]> {
  const where = { ...ownOf(actor), readAt: null, id: { gt: after } };
  const rows = await db.notice.findMany({ where, orderBy: { id: "desc" }, take: 5, select: lineSelect });
  return rows.map((row) => lineOf(actor, row)).reverse();
}

/** The newest of the actor's notices, or the smallest id there is. */
export async function newestNotice(actor: Actor): Promise<string> {
  const row = await db.notice.findFirst({
    where: { personId: actor.id ?? "" },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return row?.id ?? "00000000-0000-0000-0000-000000000000";
}

function ownOf(actor: Actor): Prisma.NoticeWhereInput {
  const about = [
    { caseId: { not: null }, case: visibleTo(actor) },
    { enterpriseId: { not: null }, enterprise: enterprisesVisibleTo(actor) },
    { problemId: { not: null }, problem: topicsVisibleTo(actor) },
    // Whoever was told of a hand-over had a part in it, and keeps what was handed over.
    { stream: { startsWith: "hand-over:" } },
    ...(readsRegister(actor) ? [{ stream: { startsWith: "green-" } }] : []),
    ...(worksWithVisits(actor) ? [{ stream: { startsWith: "visits-" } }] : []),
  ];
  return { personId: actor.id ?? "00000000-0000-0000-0000-000000000000", OR: about };
}

const lineSelect = {
  id: true,
  kind: true,
  topic: true,
  urgent: true,
  at: true,
  readAt: true,
  enterpriseId: true,
  problemId: true,
  stream: true,
  event: { select: { kind: true, particulars: true } },
  case: { select: { number: true, title: true } },
  enterprise: { select: { name: true } },
  problem: { select: { title: true } },
} as const;

function lineOf(actor: Actor, row: Prisma.NoticeGetPayload<{ select: typeof lineSelect }>): NoticeLine {
  const { case: about, enterprise, problem, event, ...notice } = row;
  const title = about?.title ?? enterprise?.name ?? problem?.title ?? "";
  const subject = notice.stream === null ? null : streamSubject(event.kind, event.particulars, actor.id);
  return { ...notice, number: about?.number ?? null, title, subject, holder: holderIn(event) };
}

/** Of a link, who it is; nothing else of what an event says leaves with its notice. */
function holderIn({ kind, particulars }: { kind: string; particulars: Prisma.JsonValue }): NoticeLine["holder"] {
  if (kind !== "linkAssigned" && kind !== "linkEnded") return { slot: "none", name: "none" };
  const { slot, personName } = particulars as { slot: string; personName: string };
  return { slot, name: personName };
}
