import "server-only";
import { type Actor, isOfEnterprise } from "@/lib/actor";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { cursorOf, pageOf, placeOf } from "@/lib/keyset";
import { visibleTo } from "../gate";
import type { CaseState } from "../rules";
import { draftContent } from "../schema";

const PAGE_SIZE = 20;
const MOST_WAITING = 50;
const WAITS_FOR_ENTERPRISE: CaseState[] = ["correction", "answered"];

const ownSelect = {
  id: true,
  number: true,
  title: true,
  state: true,
  urgent: true,
  greenAt: true,
  submittedAt: true,
  answeredAt: true,
  answerDueAt: true,
  pausedAt: true,
  type: { select: { name: true, nameEn: true } },
  rating: { select: { id: true } },
  clocks: {
    where: {
      stoppedAt: null,
      itemId: null,
      kind: { in: ["acceptance", "answer", "progress", "correction", "confirmation"] },
    },
    select: { kind: true, dueAt: true, provisional: true },
  },
} satisfies Prisma.CaseSelect;

type OwnRow = Prisma.CaseGetPayload<{ select: typeof ownSelect }>;
export type OwnCase = Omit<OwnRow, "state"> & { state: CaseState };

/** The enterprise's cases that wait for the enterprise itself (correction, confirmation), longest waiting first, at most 50. */
export async function waitingForEnterprise(actor: Actor): Promise<OwnCase[]> {
  if (!isOfEnterprise(actor)) return [];
  const rows = await db.case.findMany({
    where: { AND: [visibleTo(actor), { state: { in: WAITS_FOR_ENTERPRISE }, isOpen: true }] },
    orderBy: [{ submittedAt: "asc" }, { id: "asc" }],
    take: MOST_WAITING,
    select: ownSelect,
  });
  return rows.map(withState);
}

/** One page of all the enterprise's other cases, newest first. The cursor is opaque. */
export async function ownCasePage(
  actor: Actor,
  cursor: string | undefined,
): Promise<{ rows: OwnCase[]; next: string | null }> {
  if (!isOfEnterprise(actor)) return { rows: [], next: null };
  const rows = await db.case.findMany({
    where: { AND: [visibleTo(actor), { state: { notIn: WAITS_FOR_ENTERPRISE } }, before(cursor)] },
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: PAGE_SIZE + 1,
    select: ownSelect,
  });
  const page = pageOf(rows, PAGE_SIZE, (last) => cursorOf(last.submittedAt, last.id));
  return { ...page, rows: page.rows.map(withState) };
}

/** The actor's drafts, last saved first, at most 10. */
export async function ownDrafts(actor: Actor) {
  if (!actor.id) return [];
  const rows = await db.draft.findMany({
    where: { personId: actor.id },
    orderBy: [{ savedAt: "desc" }, { id: "asc" }],
    take: 10,
  });
  return rows.map((row) => ({ ...row, content: draftContent.catch(draftContent.parse({})).parse(row.content) }));
}

/** One draft of the actor's, or null. */
export async function ownDraft(actor: Actor, id: string) {
  if (!actor.id) return null;
  const row = await db.draft.findFirst({ where: { id, personId: actor.id } });
  return row && { ...row, content: draftContent.catch(draftContent.parse({})).parse(row.content) };
}

/** The number of the case the actor made of a draft, or null while it has not been filed. */
export async function numberOfDraft(actor: Actor, draftId: string): Promise<string | null> {
  if (!actor.id) return null;
  const filed = await db.case.findFirst({ where: { draftId, filedById: actor.id }, select: { number: true } });
  return filed?.number ?? null;
}

function withState(row: OwnRow): OwnCase {
  return { ...row, state: row.state as CaseState };
}

function before(cursor: string | undefined): Prisma.CaseWhereInput {
  const place = placeOf(cursor);
  if (!place) return {};
  const { at, id } = place;
  return { OR: [{ submittedAt: { lt: at } }, { submittedAt: at, id: { lt: id } }] };
}
