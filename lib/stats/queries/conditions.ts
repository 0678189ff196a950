import "server-only";
import { OPEN, SOLVABLE_KINDS } from "@/lib/cases/rules";
import type { Prisma } from "@/lib/generated/prisma/client";
import { BAD_LEVEL } from "@/lib/ratings/schema";
import { type Basis, CONDITIONS, type Condition, SIMPLE_TIER } from "../policy";
import { momentsOf, monthSpan, type Span } from "../rules";
import { type FigureFilter, NONE, type Slice } from "../schema";

type Narrowing = Pick<FigureFilter, "department" | "category" | "channel" | "kind">;

/** The cases a part of a metric counts, without sight: basis, condition, filters and slice. The lists and the counts both use it. */
export function countedWhere(
  condition: Condition,
  span: Span,
  filter: Narrowing,
  slice: Slice,
  now: Date,
): Prisma.CaseWhereInput {
  const basis = CONDITIONS[condition];
  const days = slice.month ? monthSpan(slice.month) : span;
  return { AND: [basisWhere(basis, days), conditionWhere(condition, now), filterWhere({ ...filter, ...slice })] };
}

/** A suggestion cannot be solved: it stands in no solution rate, neither above nor below the line (docs/decisions/0026). */
const SOLVABLE = { recordKind: { in: [...SOLVABLE_KINDS] } } satisfies Prisma.CaseWhereInput;

/** Which cases belong to a span. */
export function basisWhere(basis: Basis, span: Span): Prisma.CaseWhereInput {
  const { from, before } = momentsOf(span);
  switch (basis) {
    case "received":
      return { submittedAt: { gte: from, lt: before } };
    case "accepted":
      return { acceptedAt: { gte: from, lt: before } };
    case "answered":
      return { answeredAt: { gte: from, lt: before }, state: { in: ["answered", "settled", "writtenOff"] } };
    case "now":
      return { isOpen: true, state: { in: [...OPEN] } };
  }
}

/** What a condition says within its basis. Empty for the condition that is the basis itself. */
export function conditionWhere(condition: Condition, now: Date): Prisma.CaseWhereInput {
  switch (condition) {
    case "received":
    case "accepted":
    case "answered":
    case "open":
      return {};
    case "withdrawn":
    case "declined":
      return { state: condition };
    case "suggestions":
    case "answeredSuggestions":
      return { recordKind: "suggestion" };
    case "needs":
      return { recordKind: "need" };
    case "problems":
      return { recordKind: "problem" };
    case "ordered":
      return { menuTile: { not: null } };
    case "inTime":
      return { answeredInTime: true };
    case "late":
      return { answeredInTime: false };
    case "solvable":
      return SOLVABLE;
    case "solved":
    case "partlySolved":
      return { ...SOLVABLE, outcome: condition };
    case "solvedOrExplained":
      return { ...SOLVABLE, outcome: { in: ["solved", "explained"] } };
    case "adopted":
      return { recordKind: "suggestion", outcome: "adopted" };
    case "simple":
      return { tier: SIMPLE_TIER };
    case "simpleSameDay":
      return { tier: SIMPLE_TIER, answeredSameDay: true };
    case "sameDay":
      return { answeredSameDay: true };
    case "rated":
      return { rating: { isNot: null } };
    case "unrated":
      return { rating: { is: null } };
    case "satisfied":
      return { rating: { is: { level: { gte: 4 } } } };
    case "basicallySatisfied":
      return { rating: { is: { level: { gt: BAD_LEVEL, lt: 4 } } } };
    case "dissatisfied":
      return { rating: { is: { level: { lte: BAD_LEVEL } } } };
    case "timed":
      return { answerMinutes: { not: null } };
    case "overdue":
      // The nearest of the park's own clocks; the enterprise's clocks (correction, confirmation) never stand here.
      return { nextDueAt: { lt: now } };
  }
}

/** Filters and slices, all but the month, which is a span. */
export function filterWhere({
  department,
  category,
  channel,
  kind,
  outcome,
  disposal,
  level,
  ...whose
}: Narrowing & Slice): Prisma.CaseWhereInput {
  return {
    ...(department ? { leadDepartmentId: department === NONE ? null : department } : {}),
    ...(category ? { categoryCode: category } : {}),
    ...(channel ? { channel } : {}),
    ...(kind ? { recordKind: kind } : {}),
    ...(outcome ? { outcome: outcome === NONE ? null : outcome } : {}),
    ...(disposal ? { disposalMode: disposal === NONE ? null : disposal } : {}),
    ...(level ? { rating: { is: level === NONE ? null : { level: Number(level) } } } : {}),
    ...whoseWhere(whose),
  };
}

/** Cases of one enterprise, or of the open enterprises that somebody holds a slot of: those the table of load counts. */
function whoseWhere({
  enterprise,
  person,
  slot,
}: Pick<Slice, "enterprise" | "person" | "slot">): Prisma.CaseWhereInput {
  return {
    ...(enterprise ? { enterpriseId: enterprise } : {}),
    ...(person
      ? { enterprise: { closedAt: null, links: { some: { personId: person, endedAt: null, ...(slot && { slot }) } } } }
      : {}),
  };
}
