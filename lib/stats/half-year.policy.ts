import { addDays, type Day, monthOf, yearOf } from "@/lib/day";
import type { Span } from "./rules";

/** Half a year as "2026H1" (January to June) or "2026H2". */
export type HalfYear = `${number}H${1 | 2}`;

/** The half-year a day lies in. */
export function halfYearOf(on: Day): HalfYear {
  return `${yearOf(on)}H${Number(monthOf(on).slice(5)) <= 6 ? 1 : 2}`;
}

/** Its first and its last day. */
export function halfYearSpan(half: HalfYear): Span {
  const year = half.slice(0, 4);
  return half.endsWith("1")
    ? { fromOn: `${year}-01-01`, toOn: `${year}-06-30` }
    : { fromOn: `${year}-07-01`, toOn: `${year}-12-31` };
}

/** This half-year and those before it, newest first. */
export function halfYearsUntil(today: Day, count: number): HalfYear[] {
  return Array.from({ length: count - 1 }).reduce<HalfYear[]>(
    (halves) => {
      const first = halfYearSpan(halves.at(-1) ?? halfYearOf(today)).fromOn;
      return [...halves, halfYearOf(addDays(first, -1))];
    },
    [halfYearOf(today)],
  );
}

/** Reads a half-year out of an address; the one `today` lies in where it says none or one that has not begun. */
export function readHalfYear(text: string | undefined, today: Day): HalfYear {
  const read = /^20\d{2}H[12]$/.test(text ?? "") ? (text as HalfYear) : halfYearOf(today);
  return halfYearSpan(read).fromOn > today ? halfYearOf(today) : read;
}
