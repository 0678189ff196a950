/** A calendar day in the park, "YYYY-MM-DD" in Asia/Shanghai. Days compare correctly as strings. */
export type Day = string;

/** A month in the park, "YYYY-MM". */
export type Month = string;

/** A calendar quarter in the park, "2026Q4". Quarters compare correctly as strings. */
export type Quarter = string;

export const MINUTES_PER_DAY = 1440;

const MILLISECONDS_PER_MINUTE = 60_000;
const MILLISECONDS_PER_DAY = 86_400_000;

// The park is in Asia/Shanghai, which has had a fixed offset of eight hours since 1991. Plain arithmetic gives the
// same answer under every time zone of the process, and is much faster than Intl.
const PARK_OFFSET = 8 * 60 * MILLISECONDS_PER_MINUTE;

/** The day it is in the park at a moment. */
export function dayOf(moment: Date): Day {
  return dayAtNumber(dayNumberAt(moment));
}

/**
 * The moment a day of the park reaches a minute of its clock, for example `momentAt("2026-01-05", 9 * 60)` for
 * nine o'clock. 1440 is the midnight that ends the day. Throws RangeError for text that is no day.
 */
export function momentAt(day: Day, minutesSinceMidnight: number): Date {
  return momentAtNumber(dayNumberOf(day), minutesSinceMidnight);
}

/** Whole minutes since midnight in the park, 0 to 1439; seconds are dropped. */
export function minutesOfDay(moment: Date): number {
  const sinceMidnight = moment.getTime() + PARK_OFFSET - dayNumberAt(moment) * MILLISECONDS_PER_DAY;
  return Math.floor(sinceMidnight / MILLISECONDS_PER_MINUTE);
}

/** The day `count` days later, or earlier when `count` is negative. Throws RangeError for text that is no day. */
export function addDays(day: Day, count: number): Day {
  return dayAtNumber(dayNumberOf(day) + count);
}

/** Calendar days from one day to another, negative when `toOn` is the earlier one. */
export function daysBetween(fromOn: Day, toOn: Day): number {
  return dayNumberOf(toOn) - dayNumberOf(fromOn);
}

/** The same day so many months later, or the last day of that month when it is shorter: 31 January and 1 give 28 February. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, ofMonth = 1] = day.split("-").map(Number);
  const last = new Date(Date.UTC(year, month + count, 0));
  last.setUTCDate(Math.min(ofMonth, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** The moments of a period of days, both ends included and each left open when not said, as a where-clause asks for them. */
export function momentsWithin({ from, to }: { from?: Day; to?: Day }): { gte?: Date; lt?: Date } {
  return {
    ...(from ? { gte: momentAt(from, 0) } : {}),
    ...(to ? { lt: momentAt(addDays(to, 1), 0) } : {}),
  };
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return weekdayOfNumber(dayNumberOf(day));
}

/** Whether a text is an existing day written "YYYY-MM-DD"; 2026-02-30 is not. */
export function isDay(text: string): boolean {
  return parse(text) !== null;
}

/** The year of a day as a number. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** The month of a day, "YYYY-MM". */
export function monthOf(day: Day): Month {
  return day.slice(0, 7);
}

/** The calendar quarter a day lies in. */
export function quarterOf(day: Day): Quarter {
  return `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/** The first and the last day of a quarter. */
export function daysOfQuarter(quarter: Quarter): { from: Day; to: Day } {
  const [year = "", number = ""] = quarter.split("Q");
  const from = `${year}-${String(Number(number) * 3 - 2).padStart(2, "0")}-01`;
  return { from, to: addDays(addMonths(from, 3), -1) };
}

/** The quarter `today` lies in and those before it, latest first. */
export function quartersUntil(today: Day, count: number): Quarter[] {
  const { from } = daysOfQuarter(quarterOf(today));
  return Array.from({ length: count }, (_, index) => quarterOf(addMonths(from, -3 * index)));
}

/** The number of a day, 1970-01-01 being 0, for cheap arithmetic. Throws RangeError for text that is no day. */
export function dayNumberOf(day: Day): number {
  const number = parse(day);
  if (number === null) throw new RangeError(`not a day: ${day}`);
  return number;
}

/** The number of the day it is in the park at a moment. */
export function dayNumberAt(moment: Date): number {
  return Math.floor((moment.getTime() + PARK_OFFSET) / MILLISECONDS_PER_DAY);
}

/** The day with a number; the inverse of `dayNumberOf`. */
export function dayAtNumber(dayNumber: number): Day {
  return new Date(dayNumber * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

/** The moment a day, given by its number, reaches a minute of the park's clock. */
export function momentAtNumber(dayNumber: number, minutesSinceMidnight: number): Date {
  return new Date(dayNumber * MILLISECONDS_PER_DAY + minutesSinceMidnight * MILLISECONDS_PER_MINUTE - PARK_OFFSET);
}

/** ISO weekday of a day given by its number: 1 is Monday, 7 is Sunday. */
export function weekdayOfNumber(dayNumber: number): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1;
}

function parse(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const milliseconds = Date.parse(`${text}T00:00:00Z`);
  // Some engines roll 30 February over to March; a day must come back as it was written.
  if (Number.isNaN(milliseconds) || new Date(milliseconds).toISOString().slice(0, 10) !== text) return null;
  return milliseconds / MILLISECONDS_PER_DAY;
}
