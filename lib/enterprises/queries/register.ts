import "server-only";
import type { Actor } from "@/lib/actor";
import { addDays, type Day, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { enterprisesVisibleTo } from "../gate";
import { SIZE_TABLE, type SizeRow } from "../policy";
import { expiryStateOf, kindOf, RENEWAL_NOTICE_DAYS } from "../qualifications.policy";
import { industrySection, type SizeClass, sizeClassOf } from "../rules";
import type { EnterpriseFilter, EnterpriseRow } from "../schema";
import { textWhere } from "./search";

export type EnterprisePage = { rows: EnterpriseRow[]; next: string | null };

/** One page of the register the actor may see, by name. `next` goes into the filter's `after`; null on the last page. */
export async function listEnterprises(actor: Actor, filter: EnterpriseFilter, now: Date): Promise<EnterprisePage> {
  const rows = await db.enterprise.findMany({
    where: {
      AND: [enterprisesVisibleTo(actor), filterWhere(filter, dayOf(now)), after(filter.after)],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: PAGE_SIZE + 1,
    select: rowSelect,
  });
  const page = rows.slice(0, PAGE_SIZE);
  const last = page.at(-1);
  return {
    rows: page.map((row) => rowView(row, dayOf(now))),
    next: rows.length > PAGE_SIZE && last ? `${last.id}${last.name}` : null,
  };
}

/** How many enterprises the register shows under a filter. */
export function countEnterprises(actor: Actor, filter: EnterpriseFilter, now: Date): Promise<number> {
  return db.enterprise.count({ where: { AND: [enterprisesVisibleTo(actor), filterWhere(filter, dayOf(now))] } });
}

/** The chains and parks that enterprises in the actor's sight name: what the filters offer. */
export async function registerFacets(actor: Actor): Promise<{ chains: string[]; parks: string[] }> {
  const where = enterprisesVisibleTo(actor);
  const [chains, parks] = await Promise.all([
    db.enterprise.groupBy({
      by: ["chain"],
      where,
      orderBy: { chain: "asc" },
      take: 100,
    }),
    db.enterprise.groupBy({
      by: ["park"],
      where,
      orderBy: { park: "asc" },
      take: 100,
    }),
  ]);
  return {
    chains: chains.flatMap(({ chain }) => chain ?? []),
    parks: parks.map(({ park }) => park),
  };
}

const PAGE_SIZE = 50;

const rowSelect = {
  id: true,
  name: true,
  creditCode: true,
  industryCode: true,
  industryName: true,
  chain: true,
  park: true,
  building: true,
  employees: true,
  revenueWan: true,
  assetsWan: true,
  isKey: true,
  closedAt: true,
  qualifications: { select: { kind: true, expiresOn: true }, orderBy: { issuedOn: "desc" } },
  links: {
    where: { slot: "specialist", endedAt: null },
    select: { person: { select: { name: true } } },
  },
} satisfies Prisma.EnterpriseSelect;

function rowView(row: Prisma.EnterpriseGetPayload<{ select: typeof rowSelect }>, today: Day): EnterpriseRow {
  const { industryCode, revenueWan, assetsWan, qualifications, links, ...shown } = row;
  const valid = qualifications.filter(({ expiresOn }) => expiryStateOf(expiresOn, today) !== "expired");
  return {
    ...shown,
    size: sizeClassOf({
      industryCode: industryCode ?? "",
      employees: shown.employees,
      revenueWan,
      assetsWan,
    }),
    qualifications: [...new Set(valid.map(({ kind }) => kindOf(kind)))],
    expiring: expiringOf(qualifications, today),
    specialistName: links[0]?.person.name ?? null,
  };
}

function expiringOf(
  rows: readonly { kind: string; expiresOn: string | null }[],
  today: Day,
): EnterpriseRow["expiring"] {
  return rows
    .flatMap(({ kind, expiresOn }) =>
      expiresOn !== null && expiryStateOf(expiresOn, today) === "expiresSoon"
        ? [{ kind: kindOf(kind), expiresOn }]
        : [],
    )
    .toSorted((one, other) => (one.expiresOn < other.expiresOn ? -1 : 1));
}

function filterWhere(
  { q, size, chain, park, closed, expiring }: EnterpriseFilter,
  today: Day,
): Prisma.EnterpriseWhereInput {
  return {
    AND: [
      q.trim() === "" ? {} : textWhere(q),
      size === "" ? {} : sizeWhere(size),
      chain === "" ? {} : { chain },
      park === "" ? {} : { park },
      expiring === "" ? {} : { qualifications: { some: expiresSoon(today) } },
      closed === "yes" ? { closedAt: { not: null } } : { closedAt: null },
    ],
  };
}

/** `expiryStateOf` as a where-fragment: still valid, and within the notice. */
function expiresSoon(today: Day): Prisma.QualificationWhereInput {
  return { expiresOn: { gte: today, lte: addDays(today, RENEWAL_NOTICE_DAYS) } };
}

/** Keyset paging: what follows the last row seen, given as its id and name. Anything else starts from the beginning. */
function after(cursor: string): Prisma.EnterpriseWhereInput {
  const [, id, name] = /^([0-9a-f-]{36})(.+)$/su.exec(cursor) ?? [];
  return id && name ? { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] } : {};
}

/** `sizeClassOf` as a where-fragment, built from the same table: industry codes are stored with their section letter. */
function sizeWhere(size: SizeClass): Prisma.EnterpriseWhereInput {
  return {
    OR: SIZE_TABLE.map((row) => ({
      AND: [industryWhere(row), ...boundsWhere(row, size)],
    })),
  };
}

function industryWhere(row: SizeRow): Prisma.EnterpriseWhereInput {
  // The longest fitting prefix decides, so a longer one of another row takes its industries away.
  const others = SIZE_TABLE.filter((other) => other !== row).flatMap((other) => other.codes);
  return {
    OR: row.codes.map((code) => ({
      industryCode: { startsWith: lettered(code) },
      NOT: others
        .filter((other) => other !== code && other.startsWith(code))
        .map((other) => ({ industryCode: { startsWith: lettered(other) } })),
    })),
  };
}

function boundsWhere({ bounds }: SizeRow, size: SizeClass): Prisma.EnterpriseWhereInput[] {
  const known = bounds.map(({ figure }) => ({ [figure]: { not: null } }));
  const reaches = (wanted: "large" | "medium" | "small") => ({
    AND: bounds.map((bound) => ({ [bound.figure]: { gte: bound[wanted] } })),
  });
  if (size === "large") return [...known, reaches("large")];
  if (size === "medium") return [...known, reaches("medium"), { NOT: reaches("large") }];
  if (size === "small") return [...known, reaches("small"), { NOT: reaches("medium") }];
  return [...known, { NOT: reaches("small") }];
}

function lettered(code: string): string {
  return `${industrySection(code.padEnd(2, "0"))}${code}`;
}
