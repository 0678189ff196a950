/** Counts are taken up to 1000; from there on nobody works by the number. */
export function counted(count: number): string {
  return count >= 1000 ? "999+" : String(count);
}
