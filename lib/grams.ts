import "server-only";
import { pinyin } from "pinyin-pro";

/**
 * The search grams of texts, without duplicates: every pair of neighbouring characters, and every pair of neighbouring
 * pinyin initials, so that both "华龙" and "hlq" find "华龙汽配". Stored in `text[]` columns with a GIN index.
 */
export function gramsOf(texts: readonly (string | null | undefined)[]): string[] {
  const grams = new Set<string>();
  for (const text of texts) {
    const plain = normalised(text ?? "");
    for (const gram of pairsOf(plain)) grams.add(gram);
    for (const gram of pairsOf(initialsOf(plain))) grams.add(gram);
  }
  return [...grams];
}

/**
 * The search grams of long texts: pairs of neighbouring characters alone. Nobody looks for a report by the initials of its words,
 * and a page of text holds nearly every pair of them.
 */
export function plainGramsOf(texts: readonly string[]): string[] {
  return [...new Set(texts.flatMap((text) => pairsOf(normalised(text))))];
}

/**
 * The grams that a row must all hold (`hasEvery`) to be a candidate for a query. Empty for a query of one character
 * or none: the caller compares plainly then. Candidates hold all pairs, though perhaps apart: see `matchesQuery`.
 */
export function queryGramsOf(text: string): string[] {
  return [...new Set(pairsOf(normalised(text)))];
}

/** Whether one of the texts, or its pinyin initials, holds the query in one piece. */
export function matchesQuery(texts: readonly (string | null | undefined)[], query: string): boolean {
  const wanted = normalised(query);
  return texts.some((text) => {
    const plain = normalised(text ?? "");
    return plain.includes(wanted) || initialsOf(plain).includes(wanted);
  });
}

/** Half-width, lower case, letters and digits only. */
function normalised(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function initialsOf(plain: string): string {
  return pinyin(plain, { type: "all", toneType: "none" })
    .map(({ origin, first, isZh }) => (isZh ? first : origin))
    .join("");
}

// By code point: a rare character is two UTF-16 units and must not be torn apart.
function pairsOf(plain: string): string[] {
  const characters = [...plain];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
