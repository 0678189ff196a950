import {
  type Day,
  dayAtNumber,
  dayNumberAt,
  dayNumberOf,
  MINUTES_PER_DAY,
  minutesOfDay,
  momentAtNumber,
  weekdayOfNumber,
  yearOf,
} from "@/lib/day";

/** One stretch of office hours, in minutes since midnight in the park. */
export type WorkingHours = Readonly<{ opensAt: number; closesAt: number }>;

/** A day that departs from the plain week: a holiday, or a weekend that is worked. */
export type CalendarException = Readonly<{ isWorkday: boolean; name: string }>;

/**
 * The working calendar of the park. Never changed in place: a change is a new object with a higher version, because
 * the answers are cached per object. `hours` are sorted and do not overlap. A year missing from `years` is
 * provisional: nobody has published its holidays yet.
 */
export type WorkCalendar = Readonly<{
  version: number;
  hours: readonly WorkingHours[];
  years: Readonly<Record<number, "official" | "provisional">>;
  exceptions: Readonly<Record<Day, CalendarException>>;
}>;

export type DayKind = "workday" | "weekend" | "holiday" | "makeUpWorkday";

/** What a day is: its kind, the holiday it belongs to if any, and whether its year is still provisional. */
export type DayDescription = Readonly<{
  kind: DayKind;
  name?: string;
  provisional: boolean;
}>;

/** A counted day, or moment. `provisional` when any counted day lies in a year without a published calendar. */
export type CountedDay = Readonly<{ on: Day; provisional: boolean }>;
export type CountedMoment = Readonly<{ at: Date; provisional: boolean }>;

// A count that needs more than this is a mistake (an empty calendar, a wrong year), not a deadline.
const LONGEST_COUNT_DAYS = 20 * 366;

/**
 * The n-th working day after `day`; `day` itself is not counted, and n = 0 gives `day` back. Throws RangeError for a
 * count that is no whole number from 0 up, or that leads more than 20 years away.
 * Source: 行政许可法 counts in working days, and the day on which a period begins is not counted.
 */
export function addWorkingDays(calendar: WorkCalendar, day: Day, count: number): CountedDay {
  requireCount(count);
  const plan = planOf(calendar);
  const start = dayNumberOf(day);
  let current = start;
  for (let left = count; left > 0; ) {
    current = nextWithin(start, current);
    if (plan.isWorkday(current)) left -= 1;
  }
  const on = dayAtNumber(current);
  return {
    on,
    provisional: count > 0 && isProvisionalBetween(calendar, dayAtNumber(start + 1), on),
  };
}

/** Working days after `fromOn` up to and including `toOn`, 0 when `toOn` is not later: addWorkingDays turned round. */
export function countWorkingDays(calendar: WorkCalendar, fromOn: Day, toOn: Day): number {
  return planOf(calendar).workdaysIn(dayNumberOf(fromOn) + 1, dayNumberOf(toOn) + 1);
}

/**
 * The earliest moment by which `minutes` working minutes have passed since `from`. A count that fills a working day
 * ends at its close, not at the next opening. Counts in whole minutes: the seconds of `from` are dropped.
 * Throws RangeError for a count that is no whole number from 0 up, or that leads more than 20 years away.
 */
export function addWorkingMinutes(calendar: WorkCalendar, from: Date, minutes: number): CountedMoment {
  requireCount(minutes);
  const plan = planOf(calendar);
  const start = dayNumberAt(from);
  let [day, minute, left] = [start, minutesOfDay(from), minutes];
  while (left > plan.minutesIn(day, minute, MINUTES_PER_DAY)) {
    left -= plan.minutesIn(day, minute, MINUTES_PER_DAY);
    [day, minute] = [nextWithin(start, day), 0];
  }
  const end = left === 0 ? minute : plan.forward(minute, left);
  return {
    at: momentAtNumber(day, end),
    provisional: isProvisionalBetween(calendar, dayAtNumber(start), dayAtNumber(day)),
  };
}

/**
 * The moment at which the last `minutes` working minutes before `to` begin: walking back, a count that fills a
 * working day ends at its opening, not at the close of the day before. Otherwise as addWorkingMinutes.
 */
export function subtractWorkingMinutes(calendar: WorkCalendar, to: Date, minutes: number): CountedMoment {
  requireCount(minutes);
  const plan = planOf(calendar);
  const start = dayNumberAt(to);
  let [day, minute, left] = [start, minutesOfDay(to), minutes];
  while (left > plan.minutesIn(day, 0, minute)) {
    left -= plan.minutesIn(day, 0, minute);
    [day, minute] = [previousWithin(start, day), MINUTES_PER_DAY];
  }
  const begin = left === 0 ? minute : plan.backward(minute, left);
  return {
    at: momentAtNumber(day, begin),
    provisional: isProvisionalBetween(calendar, dayAtNumber(day), dayAtNumber(start)),
  };
}

/** Whole working minutes from one moment to another, negative when `to` is earlier. Seconds are dropped from both. */
export function workingMinutesBetween(calendar: WorkCalendar, from: Date, to: Date): number {
  if (to < from) return 0 - workingMinutesBetween(calendar, to, from);
  const plan = planOf(calendar);
  const [firstDay, lastDay] = [dayNumberAt(from), dayNumberAt(to)];
  if (firstDay === lastDay) return plan.minutesIn(firstDay, minutesOfDay(from), minutesOfDay(to));
  return (
    plan.minutesIn(firstDay, minutesOfDay(from), MINUTES_PER_DAY) +
    plan.workdaysIn(firstDay + 1, lastDay) * plan.minutesPerWorkday +
    plan.minutesIn(lastDay, 0, minutesOfDay(to))
  );
}

/** Working minutes of a full working day; 420 with the default hours. */
export function minutesPerWorkday(calendar: WorkCalendar): number {
  return planOf(calendar).minutesPerWorkday;
}

/** The moment the office opens on the first working day after `day`. */
export function openingOfNextWorkday(calendar: WorkCalendar, day: Day): Date {
  return momentAtNumber(dayNumberOf(addWorkingDays(calendar, day, 1).on), calendar.hours[0]?.opensAt ?? 0);
}

/** The moment the office closes at the end of `day`, whether or not that day is worked. */
export function closingOf(calendar: WorkCalendar, day: Day): Date {
  return momentAtNumber(dayNumberOf(day), calendar.hours.at(-1)?.closesAt ?? MINUTES_PER_DAY);
}

/** Whether the park works on a day: Monday to Friday, unless the calendar names an exception for that very day. */
export function isWorkday(calendar: WorkCalendar, day: Day): boolean {
  return planOf(calendar).isWorkday(dayNumberOf(day));
}

/**
 * Whether something that came at `from` was settled the same working day: by the end of the day whose office hours it came in or
 * before. What comes after closing time or on a rest day belongs to the next working day. Source: docs/decisions/0026.
 */
export function isSameWorkingDay(calendar: WorkCalendar, from: Date, to: Date): boolean {
  const day = dayAtNumber(dayNumberAt(from));
  const inHours = isWorkday(calendar, day) && from <= closingOf(calendar, day);
  return dayAtNumber(dayNumberAt(to)) <= (inHours ? day : addWorkingDays(calendar, day, 1).on);
}

/** What a day is, for showing: a weekend day inside a holiday is a holiday, a worked weekend is a make-up workday. */
export function dayKind(calendar: WorkCalendar, day: Day): DayDescription {
  const isWeekend = weekdayOfNumber(dayNumberOf(day)) > 5;
  const provisional = isProvisional(calendar, day);
  const exception = calendar.exceptions[day];
  if (!exception) return { kind: isWeekend ? "weekend" : "workday", provisional };
  const worked = isWeekend ? "makeUpWorkday" : "workday";
  return {
    kind: exception.isWorkday ? worked : "holiday",
    name: exception.name,
    provisional,
  };
}

/** Whether a day lies in a year whose holidays are not published, so that whatever is counted there may still move. */
export function isProvisional(calendar: WorkCalendar, day: Day): boolean {
  return calendar.years[yearOf(day)] !== "official";
}

/** Whether any day from `fromOn` to `toOn`, both included, lies in a year without a published calendar. */
export function isProvisionalBetween(calendar: WorkCalendar, fromOn: Day, toOn: Day): boolean {
  for (let year = yearOf(fromOn); year <= yearOf(toOn); year++) {
    if (calendar.years[year] !== "official") return true;
  }
  return false;
}

function requireCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count: ${count}`);
}

function nextWithin(start: number, day: number): number {
  if (day - start >= LONGEST_COUNT_DAYS) throw new RangeError("counted more than 20 years ahead");
  return day + 1;
}

function previousWithin(start: number, day: number): number {
  if (start - day >= LONGEST_COUNT_DAYS) throw new RangeError("counted more than 20 years back");
  return day - 1;
}

type Plan = ReturnType<typeof makePlan>;

const plans = new WeakMap<WorkCalendar, Plan>();

function planOf(calendar: WorkCalendar): Plan {
  const known = plans.get(calendar);
  if (known) return known;
  const plan = makePlan(calendar);
  plans.set(calendar, plan);
  return plan;
}

// Exceptions keyed by day number: a year of days is then walked in microseconds, without making or reading a string.
function makePlan(calendar: WorkCalendar) {
  const exceptions = new Map<number, boolean>();
  for (const [day, { isWorkday }] of Object.entries(calendar.exceptions)) exceptions.set(dayNumberOf(day), isWorkday);

  const isWorkday = (day: number) => exceptions.get(day) ?? weekdayOfNumber(day) < 6;
  const officeMinutes = (from: number, to: number) =>
    calendar.hours.reduce((sum, { opensAt, closesAt }) => sum + overlap(from, to, opensAt, closesAt), 0);

  return {
    isWorkday,
    minutesPerWorkday: officeMinutes(0, MINUTES_PER_DAY),

    /** Working minutes of one day from one minute of its clock to another. */
    minutesIn: (day: number, from: number, to: number) => (isWorkday(day) ? officeMinutes(from, to) : 0),

    /** Working days from the first day number up to but not including the second. */
    workdaysIn(from: number, to: number) {
      if (to - from > LONGEST_COUNT_DAYS) throw new RangeError("counted over more than 20 years");
      let count = 0;
      for (let day = from; day < to; day++) if (isWorkday(day)) count += 1;
      return count;
    },

    /** The minute of the clock by which `count` office minutes have passed since `minute`. */
    forward(minute: number, count: number) {
      let left = count;
      for (const { opensAt, closesAt } of calendar.hours) {
        const available = overlap(minute, MINUTES_PER_DAY, opensAt, closesAt);
        if (left <= available) return Math.max(minute, opensAt) + left;
        left -= available;
      }
      return MINUTES_PER_DAY;
    },

    /** The minute of the clock at which the last `count` office minutes before `minute` begin. */
    backward(minute: number, count: number) {
      let left = count;
      for (const { opensAt, closesAt } of calendar.hours.toReversed()) {
        const available = overlap(0, minute, opensAt, closesAt);
        if (left <= available) return Math.min(minute, closesAt) - left;
        left -= available;
      }
      return 0;
    },
  };
}

function overlap(from: number, to: number, opensAt: number, closesAt: number): number {
  return Math.max(0, Math.min(to, closesAt) - Math.max(from, opensAt));
}
