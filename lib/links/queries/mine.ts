import "server-only";
import { type Actor, capacitiesOf } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { type CaseSummary, queueWhere, summarySelect, withLamps } from "@/lib/cases/queries/queues";
import type { Day } from "@/lib/day";
import { db } from "@/lib/db";
import { LINK_SLOTS, type LinkSlot } from "@/lib/enterprises/access.policy";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Scheduled, schedulesOf } from "@/lib/visits/queries/schedule";
import { mayHoldLinks } from "../policy";
import { type Wait, waitsOf, worstFirst } from "../rules";
import type { MineFilter } from "../schema";

export type MyCase = CaseSummary & { waits: Wait[] };
export type MyEnterprise = {
  id: string;
  name: string;
  isKey: boolean;
  slots: LinkSlot[];
  /** The absent people in whose place the reader looks after it. */
  insteadOf: string[];
  open: number;
  red: number;
  yellow: number;
  waiting: number;
  lastVisitedOn: Day | null;
  visitedThisQuarter: boolean;
  /** What is red or waits for the reader, the worst first; then what turns red soon. */
  cases: MyCase[];
};
/** `counts` are over all of the reader's enterprises, `rows` are those the filter leaves. */
export type Mine = { rows: MyEnterprise[]; counts: Record<"all" | "red" | "waiting" | "unvisited", number> };

const MOST_LINKS = 600;
const MOST_CASES = 3000;

/**
 * The enterprises linked to the actor, or to somebody they stand in for, worst first; null for people who hold no slots.
 * Statements of a fixed number, however many enterprises: the links, the open cases and the visits, from which all else is worked out.
 */
export async function myEnterprises(actor: Actor, { show }: MineFilter, now: Date): Promise<Mine | null> {
  const capacities = capacitiesOf(actor).filter((capacity) => capacity.id !== null && mayHoldLinks(capacity));
  if (capacities.length === 0) return null;
  const links = await linksOf(actor, capacities);
  const ids = [...new Set(links.map(({ enterpriseId }) => enterpriseId))];
  const [cases, schedules] = await Promise.all([openCasesOf(actor, ids, now), schedulesOf({ id: { in: ids } }, now)]);
  const visited = new Map(schedules.map((schedule) => [schedule.id, schedule]));
  const rows = ids
    .map((id) =>
      rowOf(
        capacities,
        links.filter(({ enterpriseId }) => enterpriseId === id),
        cases.filter(({ enterprise }) => enterprise.id === id),
        visited.get(id),
      ),
    )
    .toSorted(worstFirst);
  const red = rows.filter((row) => row.red > 0);
  const waiting = rows.filter((row) => row.waiting > 0);
  const unvisited = rows.filter((row) => !row.visitedThisQuarter);
  const found = { all: rows, red, waiting, unvisited };
  return {
    rows: found[show ?? "all"],
    counts: { all: rows.length, red: red.length, waiting: waiting.length, unvisited: unvisited.length },
  };
}

function linksOf(actor: Actor, capacities: readonly Actor[]) {
  return db.link.findMany({
    where: {
      personId: { in: capacities.flatMap(({ id }) => id ?? []) },
      endedAt: null,
      enterprise: { AND: [enterprisesVisibleTo(actor), { closedAt: null }] },
    },
    select: {
      slot: true,
      personId: true,
      enterpriseId: true,
      enterprise: { select: { id: true, name: true, isKey: true } },
    },
    take: MOST_LINKS,
  });
}

const caseSelect = {
  ...summarySelect,
  contactedAt: true,
  leadDepartmentId: true,
  items: {
    where: { instructedById: { not: null }, completedAt: null, exemptedAt: null, removedAt: null },
    select: { id: true },
    take: 1,
  },
  supervisionSlips: { where: { closedAt: null, answeredAt: null }, select: { departmentId: true } },
} satisfies Prisma.CaseSelect;

type OpenCase = CaseSummary &
  Pick<
    Prisma.CaseGetPayload<{ select: typeof caseSelect }>,
    "contactedAt" | "leadDepartmentId" | "items" | "supervisionSlips"
  >;

async function openCasesOf(actor: Actor, enterpriseIds: readonly string[], now: Date): Promise<OpenCase[]> {
  const rows = await db.case.findMany({
    where: {
      AND: [visibleTo(actor), queueWhere("open", actor, now), { enterpriseId: { in: [...enterpriseIds] } }],
    },
    orderBy: [{ nextDueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
    take: MOST_CASES,
    select: caseSelect,
  });
  const lit = await withLamps(rows, now);
  return rows.map((row, index) => ({ ...row, ...(lit[index] as CaseSummary) }));
}

type HeldLink = Awaited<ReturnType<typeof linksOf>>[number];

function rowOf(
  capacities: readonly Actor[],
  links: readonly HeldLink[],
  open: readonly OpenCase[],
  schedule: Scheduled | undefined,
): MyEnterprise {
  const [first] = links;
  if (!first) throw new Error("an enterprise without a link");
  const held = (capacity: Actor) => links.filter(({ personId }) => personId === capacity.id).flatMap(slotOf);
  const cases = open.map((one) => ({
    ...one,
    waits: [...new Set(capacities.flatMap((capacity) => waitsOf(capacity, held(capacity), factsOf(one))))],
  }));
  const rank = ({ lamp, waits }: MyCase) => (lamp === "red" ? 0 : waits.length > 0 ? 1 : lamp === "yellow" ? 2 : 3);
  return {
    ...first.enterprise,
    slots: LINK_SLOTS.filter((slot) => links.some((link) => link.slot === slot)),
    insteadOf: capacities.flatMap((capacity) =>
      capacity.standIn && held(capacity).length > 0 ? capacity.standIn.insteadOf : [],
    ),
    open: cases.length,
    red: cases.filter(({ lamp }) => lamp === "red").length,
    yellow: cases.filter(({ lamp }) => lamp === "yellow").length,
    waiting: cases.filter(({ waits }) => waits.length > 0).length,
    lastVisitedOn: schedule?.lastVisitedOn ?? null,
    visitedThisQuarter: schedule?.visitedThisQuarter ?? false,
    cases: cases.filter((one) => rank(one) < 3).toSorted((one, other) => rank(one) - rank(other)),
  };
}

function slotOf({ slot }: { slot: string }): LinkSlot[] {
  return LINK_SLOTS.filter((one) => one === slot);
}

function factsOf({ state, lamp, contactedAt, leadDepartmentId, items, supervisionSlips }: OpenCase) {
  return {
    state,
    lamp,
    leadDepartmentId,
    contacted: contactedAt !== null,
    instructed: items.length > 0,
    slipDepartmentIds: supervisionSlips.map(({ departmentId }) => departmentId),
  };
}
