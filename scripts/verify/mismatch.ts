/** One place where what is stored disagrees with what can be worked out, and what each side says. */
export type Mismatch = { place: string; field: string; found: string; expected: string };

/** The fields in which a row differs from what was worked out; moments compare by their ISO text. */
export function differences(
  place: string,
  found: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
): Mismatch[] {
  return Object.keys(expected)
    .filter((field) => shown(found[field]) !== shown(expected[field]))
    .map((field) => ({ place, field, found: shown(found[field]), expected: shown(expected[field]) }));
}

export function shown(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (value === null || value === undefined) return "nothing";
  return typeof value === "string" ? value : JSON.stringify(value);
}
