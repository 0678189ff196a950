/** Pseudo-random choices that are the same on every run, so that the sample park can be talked about. */
export type Random = {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `least` to `most`, both possible. */
  between(least: number, most: number): number;
  /** True in this share of cases. */
  chance(share: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Picks by weight. */
  weighted<T>(from: readonly (readonly [T, number])[]): T;
};

/** Mulberry32: short, fast and good enough for a sample. Equal seeds give equal sequences. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    chance: (share) => next() < share,
    pick: (from) => taken(from, Math.floor(next() * from.length)),
    weighted: (from) => {
      let left = next() * from.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [choice, weight] of from) {
        left -= weight;
        if (left < 0) return choice;
      }
      return taken(from, from.length - 1)[0];
    },
  };
}

function taken<T>(from: readonly T[], index: number): T {
  const found = from[index];
  if (found === undefined) throw new Error("nothing to choose from");
  return found;
}
