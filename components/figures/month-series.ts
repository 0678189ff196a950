import { type Month, momentAt } from "@/lib/day";

/** The columns of a month, in their order. Red is kept for lateness. */
export const SERIES = [
  { metric: "received", fill: "fill-series-1" },
  { metric: "answered", fill: "fill-series-6" },
  { metric: "answeredLate", fill: "fill-series-7" },
] as const;

/** A moment inside a month, for its name in the reader's language. */
export function monthMoment(month: Month): Date {
  return momentAt(`${month}-15`, 0);
}
