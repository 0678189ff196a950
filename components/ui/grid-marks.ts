/** Returns a chart's three to six grid values: whole round numbers from zero to the first one not below the highest. */
export function gridMarks(highest: number): number[] {
  const rough = Math.max(1, highest) / 4;
  const magnitude = 10 ** Math.floor(Math.log10(rough));
  const nice = [1, 2, 5, 10].find((step) => step * magnitude >= rough) ?? 10;
  const step = Math.max(1, nice * magnitude);
  return Array.from({ length: Math.ceil(highest / step) + 1 }, (_, index) => index * step);
}
