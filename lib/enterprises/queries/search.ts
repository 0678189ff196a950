import "server-only";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { matchesQuery, queryGramsOf } from "@/lib/grams";
import { enterprisesVisibleTo } from "../gate";
import { normaliseCreditCode } from "../rules";
import type { EnterpriseChoice } from "../schema";

const MOST_CHOICES = 20;
// Grams may stand apart in a name; enough candidates are read that the real matches are among them.
const MOST_CANDIDATES = 100;

/** Up to 20 open enterprises the actor may see whose name, short name, pinyin initials or credit code fit, by name. */
export async function searchEnterprises(actor: Actor, text: string): Promise<EnterpriseChoice[]> {
  if (text.trim() === "") return [];
  const rows = await db.enterprise.findMany({
    where: {
      AND: [enterprisesVisibleTo(actor), { closedAt: null }, textWhere(text)],
    },
    select: {
      id: true,
      name: true,
      shortName: true,
      creditCode: true,
      park: true,
      building: true,
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_CANDIDATES,
  });
  const code = normaliseCreditCode(text);
  return rows
    .filter((row) => row.creditCode.startsWith(code) || matchesQuery([row.name, row.shortName], text))
    .slice(0, MOST_CHOICES)
    .map(({ shortName: _, ...choice }) => choice);
}

/** Bigrams find the candidates by index; a query of one character falls back to a plain comparison. */
export function textWhere(text: string): Prisma.EnterpriseWhereInput {
  const grams = queryGramsOf(text);
  const byName: Prisma.EnterpriseWhereInput =
    grams.length > 0 ? { grams: { hasEvery: grams } } : { name: { contains: text.trim(), mode: "insensitive" } };
  return {
    OR: [byName, { creditCode: { startsWith: normaliseCreditCode(text) } }],
  };
}
