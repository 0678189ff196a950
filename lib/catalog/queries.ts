import "server-only";
import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { TIERS, type Tier } from "@/lib/presets/policy";
import { type CategoryWithTypes, checklist, materials, type RequestTypeDetail } from "./schema";

const typeInclude = {
  leadDepartment: { select: { name: true } },
} satisfies Prisma.RequestTypeInclude;
type Row = Prisma.RequestTypeGetPayload<{ include: typeof typeInclude }>;

/** The request types in force, by code. */
export async function currentTypes(tx: Tx = db): Promise<RequestTypeDetail[]> {
  const rows = await tx.requestType.findMany({
    where: { isCurrent: true },
    orderBy: { code: "asc" },
    include: typeInclude,
  });
  return rows.map(detailOf);
}

/** The categories in the order of the tiles, each with its request types in force; a category without any is left out. */
export async function currentCategories(tx: Tx = db): Promise<CategoryWithTypes[]> {
  const rows = await tx.category.findMany({
    orderBy: [{ order: "asc" }, { code: "asc" }],
    include: {
      types: {
        where: { isCurrent: true },
        orderBy: { code: "asc" },
        include: typeInclude,
      },
    },
  });
  return rows.filter((row) => row.types.length > 0).map((row) => ({ ...row, types: row.types.map(detailOf) }));
}

/** Every category in order, with names only: for selects and filters. */
export async function categoryNames(tx: Tx = db) {
  return tx.category.findMany({
    orderBy: [{ order: "asc" }, { code: "asc" }],
    select: { code: true, name: true, nameEn: true },
  });
}

/** The version of a code in force, or null when there is none (never was, or retired). */
export async function currentTypeByCode(tx: Tx, code: string): Promise<RequestTypeDetail | null> {
  const row = await tx.requestType.findFirst({
    where: { code, isCurrent: true },
    include: typeInclude,
  });
  return row && detailOf(row);
}

/** Any version by its id: what a case that began with it goes by. */
export async function typeById(tx: Tx, id: string): Promise<RequestTypeDetail | null> {
  const row = await tx.requestType.findUnique({
    where: { id },
    include: typeInclude,
  });
  return row && detailOf(row);
}

/** All versions of a code, newest first; empty for an unknown code. */
export async function versionsOf(code: string, tx: Tx = db): Promise<RequestTypeDetail[]> {
  const rows = await tx.requestType.findMany({
    where: { code },
    orderBy: { version: "desc" },
    include: typeInclude,
  });
  return rows.map(detailOf);
}

/** Request types no longer offered, newest version of each code, by code. */
export async function retiredTypes(tx: Tx = db): Promise<RequestTypeDetail[]> {
  const rows = await tx.requestType.findMany({
    where: { retiredAt: { not: null } },
    orderBy: [{ code: "asc" }, { version: "desc" }],
    distinct: ["code"],
    include: typeInclude,
  });
  const current = new Set((await currentTypes(tx)).map((type) => type.code));
  return rows.filter((row) => !current.has(row.code)).map(detailOf);
}

/** Names of departments in the order of their ids, closed ones too: an old version keeps its department. */
export async function departmentNames(ids: readonly string[]): Promise<string[]> {
  const rows = await db.department.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return ids.flatMap((id) => rows.find((row) => row.id === id)?.name ?? []);
}

function detailOf({ leadDepartment, ...row }: Row): RequestTypeDetail {
  return {
    ...row,
    tier: tierOf(row.tier),
    leadDepartmentName: leadDepartment.name,
    checklist: checklist.parse(row.checklist),
    materials: materials.parse(row.materials),
  };
}

function tierOf(text: string): Tier {
  const tier = TIERS.find((known) => known === text);
  if (!tier) throw new Error(`not a tier: ${text}`);
  return tier;
}
