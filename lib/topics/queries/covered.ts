import "server-only";
import * as z from "zod";
import type { Actor } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import type { CaseState } from "@/lib/cases/rules";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, pageOf, placeOf } from "@/lib/keyset";
import { topicsVisibleTo } from "../gate";
import type { TopicState } from "../policy";
import type { CoveredFilter } from "../schema";
import { coveredCases, readsRegister, toldEnterprises } from "./register";

const PAGE_SIZE = 50;
/** On the page of one enterprise. */
const MOST_TOPICS = 20;

/** One page of the cases in common problems, last linked first, or null for people without the register. */
export async function coveredPage(actor: Actor, { after }: Pick<CoveredFilter, "after">, pageSize = PAGE_SIZE) {
  if (!(await readsRegister(actor))) return null;
  const rows = await db.topicCase.findMany({
    where: { AND: [coveredCases(actor), linkedBefore(after)] },
    orderBy: [{ linkedAt: "desc" }, { caseId: "desc" }],
    take: pageSize + 1,
    include: {
      topic: { select: { id: true, title: true } },
      case: { select: { number: true, title: true, state: true, enterprise: { select: { name: true } } } },
    },
  });
  const page = pageOf(rows, pageSize, (last) => cursorOf(last.linkedAt, last.caseId));
  return {
    ...page,
    rows: page.rows.map((row) => ({ ...row, case: { ...row.case, state: row.case.state as CaseState } })),
  };
}

/** One page of the enterprises that were told a result, by name, each with the problems; null for people without the register. */
export async function toldPage(actor: Actor, { after }: Pick<CoveredFilter, "after">, pageSize = PAGE_SIZE) {
  if (!(await readsRegister(actor))) return null;
  const rows = await db.enterprise.findMany({
    where: { AND: [toldEnterprises(actor), namedAfter(after)] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: pageSize + 1,
    select: { id: true, name: true },
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const told = await db.topicCase.findMany({
    where: {
      AND: [coveredCases(actor), { toldAt: { not: null }, case: { enterpriseId: { in: page.map(({ id }) => id) } } }],
    },
    orderBy: [{ toldAt: "desc" }, { caseId: "asc" }],
    select: {
      toldAt: true,
      topic: { select: { id: true, title: true } },
      case: { select: { number: true, enterpriseId: true } },
    },
  });
  return {
    rows: page.map((enterprise) => ({
      ...enterprise,
      told: told.filter(({ case: linked }) => linked.enterpriseId === enterprise.id),
    })),
    next: rows.length > pageSize && last ? `${last.id}${last.name}` : null,
  };
}

/** The common problem a case is part of, for staff who see the case; `href` only for those who may open it. Null when there is none. */
export async function topicOfCase(actor: Actor, caseId: string) {
  const link = await db.topicCase.findUnique({
    where: { caseId },
    select: { topicId: true, topic: { select: { title: true, state: true } } },
  });
  if (!link) return null;
  const sees = await db.topic.findFirst({
    where: { AND: [{ id: link.topicId }, topicsVisibleTo(actor)] },
    select: { id: true },
  });
  return { ...link.topic, href: sees ? `/desk/topics/${link.topicId}` : null };
}

/** The common problems that cases of an enterprise are part of, last opened first, each with how many of them the actor sees. */
export async function topicsOfEnterprise(actor: Actor, enterpriseId: string) {
  const ofEnterprise = { case: { AND: [visibleTo(actor), { enterpriseId }] } };
  const rows = await db.topic.findMany({
    where: { AND: [topicsVisibleTo(actor), { cases: { some: ofEnterprise } }] },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: MOST_TOPICS,
    select: {
      id: true,
      title: true,
      state: true,
      cases: {
        where: ofEnterprise,
        orderBy: { linkedAt: "asc" },
        take: MOST_TOPICS,
        select: { toldAt: true, case: { select: { number: true } } },
      },
    },
  });
  return rows.map((row) => ({ ...row, state: row.state as TopicState }));
}
export type TopicOfEnterprise = Awaited<ReturnType<typeof topicsOfEnterprise>>[number];

/** The problems a case may be added to: those being worked on, of its own request type first; none when it is part of one. The caller has asked who may link. */
export async function topicsToJoin(actor: Actor, { id, type }: { id: string; type: { code: string } }) {
  if (await db.topicCase.findUnique({ where: { caseId: id }, select: { caseId: true } })) return [];
  const rows = await db.topic.findMany({
    where: { AND: [topicsVisibleTo(actor), { state: { in: ["open", "decided"] } }] },
    orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    take: 200,
    select: { id: true, title: true, typeCode: true },
  });
  return rows.toSorted((a, b) => Number(b.typeCode === type.code) - Number(a.typeCode === type.code));
}

function linkedBefore(cursor: string | undefined): Prisma.TopicCaseWhereInput {
  const place = placeOf(cursor);
  if (!place) return {};
  const { at, id } = place;
  return { OR: [{ linkedAt: { lt: at } }, { linkedAt: at, caseId: { lt: id } }] };
}

function namedAfter(cursor: string | undefined): Prisma.EnterpriseWhereInput {
  const id = z.uuid().safeParse(cursor?.slice(0, 36));
  const name = cursor?.slice(36);
  if (!id.success || !name) return {};
  return { OR: [{ name: { gt: name } }, { name, id: { gt: id.data } }] };
}
