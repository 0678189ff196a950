import "server-only";
import type { Tx } from "@/lib/db";
import type { Change } from "../event";
import { FACT_FIELDS, type FactField } from "../facts.policy";

type Said = { source: string | null; on: string | null; byName: string };

/** Keeps, for each changed fact, what was said, where it comes from, of which day and who wrote it. The row itself is the caller's. */
export async function sayFacts(
  tx: Tx,
  enterpriseId: string,
  changes: readonly Change[],
  { source, on, byName }: Said,
  now: Date,
): Promise<void> {
  const said = changes.filter(({ field }) => isFactField(field));
  if (said.length === 0) return;
  await tx.enterpriseFact.createMany({
    data: said.map(({ field, to }) => ({ enterpriseId, field, value: to, source, on, byName, at: now })),
  });
}

export function isFactField(field: string): field is FactField {
  return FACT_FIELDS.some((known) => known === field);
}

/** The row's plain facts, without its links and grams, for comparing. */
export function plainFacts(row: Record<string, unknown>): Record<string, string | number | boolean | null> {
  const facts = Object.entries(row).filter((entry): entry is [string, string | number | boolean | null] => {
    const [, value] = entry;
    return value === null || ["string", "number", "boolean"].includes(typeof value);
  });
  return Object.fromEntries(facts);
}
