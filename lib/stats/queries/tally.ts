import "server-only";
import type { Actor } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { db } from "@/lib/db";
import { Prisma } from "@/lib/generated/prisma/client";
import { type Basis, CONDITIONS, type Condition, type Dimension } from "../policy";
import { momentsOf, monthSpan, monthsOf, type Span } from "../rules";
import type { FigureFilter } from "../schema";
import { basisWhere, conditionWhere, filterWhere } from "./conditions";
import { whereSql } from "./where";

/** Who asks, about which cases, and when. */
export type Scope = { actor: Actor; filter: FigureFilter; now: Date };

/** How many cases meet each condition, for all cases (`by` null) or for one value of a dimension (null: has none). */
export type Tally = { by: Dimension | null; key: string | null; counts: Partial<Record<Condition, number>> };

/** Percentiles of the net working minutes from filing to the answer; null when nothing was answered. */
export type Durations = {
  department: string | null;
  isTotal: boolean;
  median: number | null;
  ninetieth: number | null;
};

type Row = Record<string, string | number | null>;

const COLUMNS: Record<Exclude<Dimension, "month">, string> = {
  department: "c.lead_department_id",
  category: "c.category_code",
  outcome: "c.outcome",
  disposal: "c.disposal_mode",
  level: "r.level",
};

/** Counts every condition of one basis in a single pass over the visible cases: in all, and by each dimension. */
export async function tally(
  scope: Scope,
  basis: Basis,
  span: Span,
  by: readonly (keyof typeof COLUMNS)[],
): Promise<Tally[]> {
  const columns = by.map((dimension) => COLUMNS[dimension]);
  const which = columns.length > 0 ? `GROUPING(${columns.join(", ")})` : "0";
  const keys = columns.map((column, place) => `, (${column})::text AS key${place}`).join("");
  const sets = ["()", ...columns.map((column) => `(${column})`)].join(", ");
  const rows = await db.$queryRaw<Row[]>`
    SELECT ${Prisma.raw(`${which}::int AS which${keys}`)}, ${countsSql(basis, scope.now)}
    FROM ${sourceOf(basis)} WHERE ${scopeSql(scope, basis, span)}
    GROUP BY GROUPING SETS (${Prisma.raw(sets)})`;
  return rows.map((row) => {
    // GROUPING sets a bit for every column that is not grouped by, the first column being the highest bit.
    const place = columns.findIndex((_, index) => (Number(row.which) & (1 << (columns.length - 1 - index))) === 0);
    const key = row[`key${place}`] ?? null;
    return { by: by[place] ?? null, key: key === null ? null : String(key), counts: countsOf(row, basis) };
  });
}

/** The same by month. The borders are those of the lists (`momentsOf`), so a case at midnight stands in one month only. */
export async function tallyMonths(scope: Scope, basis: "received" | "answered", span: Span): Promise<Tally[]> {
  const months = monthsOf(span);
  const borders = months.map((month) => Prisma.sql`${momentsOf(monthSpan(month)).from}::timestamptz`);
  const moment = Prisma.raw(basis === "received" ? "c.submitted_at" : "c.answered_at");
  const rows = await db.$queryRaw<Row[]>`
    SELECT width_bucket(${moment}, m.borders) AS place, ${countsSql(basis, scope.now)}
    FROM ${sourceOf(basis)} CROSS JOIN (SELECT ARRAY[${Prisma.join(borders)}] AS borders) m
    WHERE ${scopeSql(scope, basis, span)} GROUP BY 1`;
  return rows.map((row) => ({ by: "month", key: months[Number(row.place) - 1] ?? null, counts: countsOf(row, basis) }));
}

/** The median and the ninetieth percentile (interpolated) of the time to the answer: in all, and by lead department if wanted. */
export async function durations(scope: Scope, span: Span, byDepartment: boolean): Promise<Durations[]> {
  const sets = Prisma.raw(byDepartment ? "(), (c.lead_department_id)" : "()");
  const department = byDepartment
    ? "c.lead_department_id::text AS department, GROUPING(c.lead_department_id) = 1"
    : "NULL AS department, TRUE";
  return db.$queryRaw<Durations[]>`
    SELECT ${Prisma.raw(department)} AS "isTotal",
      percentile_cont(0.5) WITHIN GROUP (ORDER BY c.answer_minutes) AS median,
      percentile_cont(0.9) WITHIN GROUP (ORDER BY c.answer_minutes) AS ninetieth
    FROM cases c WHERE ${scopeSql(scope, "answered", span)} AND ${whereSql(conditionWhere("timed", scope.now))}
    GROUP BY GROUPING SETS (${sets})`;
}

function scopeSql({ actor, filter }: Scope, basis: Basis, span: Span): Prisma.Sql {
  return whereSql({ AND: [visibleTo(actor), basisWhere(basis, span), filterWhere(filter)] });
}

function sourceOf(basis: Basis): Prisma.Sql {
  return Prisma.raw(basis === "answered" ? "cases c LEFT JOIN ratings r ON r.case_id = c.id" : "cases c");
}

function countsSql(basis: Basis, now: Date): Prisma.Sql {
  const counts = conditionsOf(basis).map(
    (condition) =>
      Prisma.sql`(count(*) FILTER (WHERE ${whereSql(conditionWhere(condition, now))}))::int AS ${Prisma.raw(`"${condition}"`)}`,
  );
  return Prisma.join(counts);
}

function countsOf(row: Row, basis: Basis): Tally["counts"] {
  return Object.fromEntries(conditionsOf(basis).map((condition) => [condition, Number(row[condition])]));
}

function conditionsOf(basis: Basis): Condition[] {
  return (Object.keys(CONDITIONS) as Condition[]).filter((condition) => CONDITIONS[condition] === basis);
}
