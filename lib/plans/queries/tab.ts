import "server-only";
import * as z from "zod";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { db } from "@/lib/db";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import { type PlanFacts, refusalOf, stateOf } from "../access.policy";
import { differencesBetween } from "../diff.policy";
import { beforeBeginning, beginFacts, factsOf, IN_FORCE, type LawRow, plansVisibleTo } from "../gate";
import { progressOf } from "../rules";
import type { PlanInShort, PlanTab, PlanView } from "../schema";
import { filesByKey } from "./evidence";
import { BARE, comparableOf, notesOf, planView, reviewStateOf, shownPlan } from "./view";

const MOST_EDITIONS = 30;

/** The plan of an enterprise in its editions, latest first, or null when the actor may not see the enterprise. */
export async function planTab(
  actor: Actor,
  enterpriseId: string,
  wanted: number | null,
  now: Date,
): Promise<PlanTab | null> {
  const enterprise = await enterpriseFor(actor, enterpriseId);
  if (!enterprise) return null;
  const rows = await db.plan.findMany({
    where: { AND: [{ enterpriseId }, plansVisibleTo(actor)] },
    orderBy: { edition: "desc" },
    take: MOST_EDITIONS,
    include: shownPlan,
  });
  const chosen = wanted === null ? undefined : rows.find(({ edition }) => edition === wanted);
  const row = chosen ?? rows.find((one) => stateOf(one) === "inForce") ?? rows[0];
  const before = row && rows.find(({ edition, approvedAt }) => edition < row.edition && approvedAt !== null);
  const keys = row?.measures.map(({ key }) => key) ?? [];
  const [notes, files] = await Promise.all([notesOf(keys), filesByKey(enterpriseId, keys)]);
  const given = { calendar: await loadCalendar(), now };
  const shown = row ? planView(actor, row, { notes, files }, given) : null;
  const earlier = before ? planView(actor, before, BARE, given) : null;
  const open = rows.find(({ approvedAt }) => approvedAt === null);
  return {
    editions: rows.map((one) => ({
      edition: one.edition,
      state: stateOf(one),
      authorName: one.authorName,
      approvedAt: one.approvedAt,
      endedAt: one.endedAt ?? one.supersededAt,
    })),
    shown,
    differences: shown && earlier ? differences(earlier, shown) : null,
    openEdition: open ? { edition: open.edition, state: stateOf(open) } : null,
    canWrite: mayWrite(actor, open, beginFacts(enterprise)),
  };
}

/** The plan in force in one line, for the enterprise's overview; null when there is none the actor may see. */
export async function planInForce(actor: Actor, enterpriseId: string, now: Date): Promise<PlanInShort | null> {
  const row = await db.plan.findFirst({
    where: { AND: [{ enterpriseId, ...IN_FORCE }, plansVisibleTo(actor)] },
    select: {
      edition: true,
      untilOn: true,
      approvedAt: true,
      reviews: { select: { quarter: true } },
      measures: { select: { completedAt: true } },
    },
  });
  if (!row?.approvedAt) return null;
  const { nextOn: nextReviewOn } = reviewStateOf(row.approvedAt, row.reviews, now);
  const { edition, untilOn, measures } = row;
  return { edition, untilOn, nextReviewOn, ...progressOf(measures) };
}

export type PlanPaper = { enterprise: { name: string; park: string }; plan: PlanView };

/** One edition to be printed; null for what is not there or not the actor's to see. */
export async function planPaper(
  actor: Actor,
  enterpriseId: string,
  edition: number | null,
  now: Date,
): Promise<PlanPaper | null> {
  const enterprise = await enterpriseFor(actor, enterpriseId);
  if (!enterprise) return null;
  const row = await db.plan.findFirst({
    where: { AND: [{ enterpriseId, ...(edition === null ? IN_FORCE : { edition }) }, plansVisibleTo(actor)] },
    include: shownPlan,
  });
  if (!row) return null;
  const plan = planView(actor, row, BARE, { calendar: await loadCalendar(), now });
  return { enterprise: { name: enterprise.name, park: enterprise.park }, plan };
}

async function enterpriseFor(actor: Actor, id: string) {
  if (!z.uuid().safeParse(id).success) return null;
  return db.enterprise.findFirst({
    where: { AND: [{ id }, enterprisesVisibleTo(actor)] },
    select: { ...beforeBeginning, name: true, park: true },
  });
}

/** Whether the actor may write the open edition, or begin one where there is none, in whatever capacity. */
export function mayWrite(actor: Actor, open: LawRow | null | undefined, before: PlanFacts): boolean {
  const [verb, facts] = open ? (["change", factsOf(open)] as const) : (["begin", before] as const);
  return inAnyCapacity(actor, (capacity) => refusalOf(capacity, verb, facts) === null);
}

function differences(before: PlanView, after: PlanView) {
  return { since: before.edition, list: differencesBetween(comparableOf(before), comparableOf(after)) };
}
