import type { Day } from "@/lib/day";

/** A line of a plan as two editions are compared: the same key is the same line. */
export type Comparable = Readonly<{
  key: string;
  kind: "goal" | "measure" | "claim" | "promise";
  title: string;
  amount: string;
  ownerName: string | null;
  dueOn: Day | null;
  /** Completed, kept or received in its own edition. */
  done: boolean;
}>;

const FIELDS = ["title", "amount", "ownerName", "dueOn"] as const;
export type DiffField = (typeof FIELDS)[number];
export type FieldChange = { field: DiffField; from: string | null; to: string | null };

export type Difference =
  | { how: "added"; line: Comparable }
  | { how: "changed"; line: Comparable; changes: FieldChange[] }
  | { how: "dropped"; line: Comparable }
  /** Left out because nothing is left to do. */
  | { how: "finished"; line: Comparable };

/** What the later edition changes, in its own order; what it leaves out comes last. Nothing is said of what stays the same. */
export function differencesBetween(before: readonly Comparable[], after: readonly Comparable[]): Difference[] {
  const old = new Map(before.map((line) => [line.key, line]));
  const kept = new Set(after.map(({ key }) => key));
  const inAfter = after.flatMap((line): Difference[] => {
    const was = old.get(line.key);
    if (!was) return [{ how: "added", line }];
    const changes = changesBetween(was, line);
    return changes.length > 0 ? [{ how: "changed", line, changes }] : [];
  });
  const leftOut = before
    .filter(({ key }) => !kept.has(key))
    .map((line): Difference => ({ how: line.done ? "finished" : "dropped", line }));
  return [...inAfter, ...leftOut];
}

function changesBetween(before: Comparable, after: Comparable): FieldChange[] {
  return FIELDS.filter((field) => (before[field] ?? "") !== (after[field] ?? "")).map((field) => ({
    field,
    from: before[field],
    to: after[field],
  }));
}
