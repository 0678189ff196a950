import { addWorkingMinutes, minutesPerWorkday, subtractWorkingMinutes, type WorkCalendar } from "@/lib/calendar/rules";
import { dayOf, momentAt } from "@/lib/day";
import type { Random } from "./random";

const ALMOST_A_MINUTE = 59_000;

/** The moment a number of working minutes after another, with odd seconds: always inside office hours. */
export function laterBy(calendar: WorkCalendar, from: Date, minutes: number, random: Random): Date {
  const at = addWorkingMinutes(calendar, from, Math.max(2, Math.round(minutes))).at;
  return new Date(at.getTime() - Math.floor(random.next() * ALMOST_A_MINUTE));
}

/** The moment a number of working minutes before another. */
export function earlierBy(calendar: WorkCalendar, to: Date, minutes: number): Date {
  return subtractWorkingMinutes(calendar, to, Math.round(minutes)).at;
}

/** A minute of the working day that lies this many working days back. */
export function daysBefore(calendar: WorkCalendar, now: Date, days: number, minuteOfDay: number): Date {
  const back = subtractWorkingMinutes(calendar, now, days * minutesPerWorkday(calendar)).at;
  return momentAt(dayOf(back), minuteOfDay);
}
