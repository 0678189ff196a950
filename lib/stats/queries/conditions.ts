import "server-only";
import { OPEN } from "@/lib/cases/rules";
import type { Prisma } from "@/lib/generated/prisma/client";
import { BAD_LEVEL } from "@/lib/ratings/schema";
import { type Basis, CONDITIONS, type Condition } from "../policy";
import { momentsOf, monthSpan, type Span } from "../rules";
import { type FigureFilter, NONE, type Slice } from "../schema";

/** The cases a part of a metric counts, without sight: basis, condition, filters and slice. The lists and the counts both use it. */
export function countedWhere(
  condition: Condition,
  span: Span,
  filter: Pick<FigureFilter, "department" | "category" | "channel">,
  slice: Slice,
  now: Date,
): Prisma.CaseWhereInput {
  const basis = CONDITIONS[condition];
  const days = slice.month ? monthSpan(slice.month) : span;
  return { AND: [basisWhere(basis, days), conditionWhere(condition, now), filterWhere({ ...filter, ...slice })] };
}

/** Which cases belong to a span. */
export function basisWhere(basis: Basis, span: Span): Prisma.CaseWhereInput {
  const { from, before } = momentsOf(span);
  switch (basis) {
    case "received":
      return { submittedAt: { gte: from, lt: before } };
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
    case "answered":
    case "open":
      return {};
    case "withdrawn":
    case "declined":
      return { state: condition };
    case "inTime":
      return { answeredInTime: true };
    case "late":
      return { answeredInTime: false };
    case "solved":
    case "partlySolved":
      return { outcome: condition };
    case "solvedOrExplained":
      return { outcome: { in: ["solved", "explained"] } };
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
  outcome,
  disposal,
  level,
}: Pick<FigureFilter, "department" | "category" | "channel"> & Slice): Prisma.CaseWhereInput {
  return {
    ...(department ? { leadDepartmentId: department === NONE ? null : department } : {}),
    ...(category ? { categoryCode: category } : {}),
    ...(channel ? { channel } : {}),
    ...(outcome ? { outcome: outcome === NONE ? null : outcome } : {}),
    ...(disposal ? { disposalMode: disposal === NONE ? null : disposal } : {}),
    ...(level ? { rating: { is: level === NONE ? null : { level: Number(level) } } } : {}),
  };
}
