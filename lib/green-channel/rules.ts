/** Entries of the register that belong together: how many, how they were decided (null: not yet), how many were lifted since. */
export type Part = Readonly<{ granted: boolean | null; count: number; lifted: number }>;
export type RegisterCount = {
  key: string;
  name: string;
  granted: number;
  refused: number;
  lifted: number;
  waiting: number;
};

/** Adds parts up by somebody; whoever had most granted stands first. `granted` has those in it that were lifted later. */
export function countBy<P extends Part>(
  parts: readonly P[],
  of: (part: P) => [key: string, name: string],
): RegisterCount[] {
  const counts = new Map<string, RegisterCount>();
  for (const part of parts) {
    const [key, name] = of(part);
    const known = counts.get(key) ?? { key, name, granted: 0, refused: 0, lifted: 0, waiting: 0 };
    const answer = part.granted === null ? "waiting" : part.granted ? "granted" : "refused";
    counts.set(key, { ...known, [answer]: known[answer] + part.count, lifted: known.lifted + part.lifted });
  }
  return [...counts.values()].sort(
    (one, other) => other.granted - one.granted || other.refused - one.refused || (one.name < other.name ? -1 : 1),
  );
}
