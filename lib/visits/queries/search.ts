import "server-only";
import { textWhere } from "@/lib/enterprises/queries/search";
import type { Prisma } from "@/lib/generated/prisma/client";
import { queryGramsOf } from "@/lib/grams";

/** More words than anybody looks for at once. */
const MOST_WORDS = 8;

/**
 * The where-fragment of visits that hold every word, each in the enterprise's name (or its pinyin initials, or its credit code) or in
 * what was written: whom one met, what was seen, asked for, promised and answered.
 */
export function visitsSaying(text: string | undefined): Prisma.VisitWhereInput {
  const words = (text ?? "").split(/\s+/).filter(Boolean).slice(0, MOST_WORDS);
  return { AND: words.map((word) => ({ OR: [{ enterprise: textWhere(word) }, written(word)] })) };
}

/** Pairs of letters find the visits by index; one letter alone is looked for plainly. */
function written(word: string): Prisma.VisitWhereInput {
  const grams = queryGramsOf(word);
  if (grams.length > 0) return { grams: { hasEvery: grams } };
  const said = { contains: word.trim(), mode: "insensitive" } as const;
  const inRows = { some: { text: said } };
  return { OR: [{ met: said }, { together: said }, { seen: said }, { lines: inRows }, { promises: inRows }] };
}
