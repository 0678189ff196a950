/** Something the search box of the menu may find: the texts it is known by, the plainest first. */
export type Findable = { texts: readonly string[] };

/** Of a query's pairs of characters so many must stand in an entry; fewer are chance. */
const LEAST_SHARE = 0.4;

/**
 * The entries that plain words mean, the best first: those that hold every word as it was written, then those that share at least
 * four tenths of its pairs of characters ("招不到工人" finds "招不到人"). Nothing asked finds nothing.
 */
export function findIn<Entry extends Findable>(query: string, entries: readonly Entry[]): Entry[] {
  const terms = query
    .split(/[\s,，。、;；]+/)
    .map(plain)
    .filter(Boolean);
  if (terms.length === 0) return [];
  return entries
    .map((entry, index) => ({ entry, index, score: scoreOf(terms, plain(entry.texts.join("\n"))) }))
    .filter(({ score }) => score >= LEAST_SHARE)
    .toSorted((one, other) => other.score - one.score || one.index - other.index)
    .map(({ entry }) => entry);
}

/** 1 for an entry that holds every term; otherwise the share of the terms' pairs it holds, always below 1. */
function scoreOf(terms: readonly string[], text: string): number {
  if (terms.every((term) => text.includes(term))) return 1;
  const pairs = [...new Set(terms.flatMap(pairsOf))];
  if (pairs.length === 0) return 0;
  return Math.min(0.99, pairs.filter((pair) => text.includes(pair)).length / pairs.length);
}

function plain(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\n]/gu, "");
}

// Pairs of Chinese characters carry meaning; pairs of Latin letters do not, so a Latin word counts as a whole.
function pairsOf(term: string): string[] {
  if (/^[\p{Script=Latin}\p{N}]+$/u.test(term)) return [term];
  const characters = [...term];
  return characters.slice(1).map((character, index) => `${characters[index]}${character}`);
}
