import * as z from "zod";
import { isDay, MINUTES_PER_DAY, weekdayOf, yearOf } from "@/lib/day";

/** A day that departs from the plain week: a holiday, or a weekend that is worked. */
export type ExceptionDay = { on: string; isWorkday: boolean; name: string };

export const LIMITS = {
  name: 20,
  source: 300,
  notice: 6000,
  hours: 4,
} as const;

/** What is wrong with one line of a notice; `line` counts from 1. */
export type LineProblem = {
  line: number;
  problem: "shape" | "day" | "year" | "twice" | "weekday";
};

const LINE = /^(\S+)\s+(休|班|off|work)\s+(\S.*)$/iu;

/**
 * Reads "2027-01-01 休 元旦" or "2027-01-01 off New Year", one day a line; empty lines are passed over. A notice may reach into the December before
 * and the January after its year. A worked day must be a weekend day: any other is worked anyway.
 */
export function readNotice(text: string, year: number): { days: ExceptionDay[]; problems: LineProblem[] } {
  const days: ExceptionDay[] = [];
  const problems: LineProblem[] = [];
  for (const [index, raw] of text.normalize("NFKC").split(/\r?\n/).entries()) {
    const line = index + 1;
    if (raw.trim() === "") continue;
    const [, on = "", mark, name = ""] = LINE.exec(raw.trim()) ?? [];
    const day = { on, isWorkday: /班|work/i.test(mark ?? ""), name: name.trim() };
    const problem = mark === undefined || [...day.name].length > LIMITS.name ? "shape" : problemOf(day, year, days);
    if (problem) problems.push({ line, problem });
    else days.push(day);
  }
  return { days, problems };
}

/** The lines `readNotice` reads, for filling the form. */
export function writeNotice(days: readonly ExceptionDay[]): string {
  return days.map(({ on, isWorkday, name }) => `${on} ${isWorkday ? "班" : "休"} ${name}`).join("\n");
}

function problemOf(day: ExceptionDay, year: number, before: readonly ExceptionDay[]): LineProblem["problem"] | null {
  if (!isDay(day.on)) return "day";
  if (!belongsTo(day.on, year)) return "year";
  if (before.some(({ on }) => on === day.on)) return "twice";
  return day.isWorkday && weekdayOf(day.on) < 6 ? "weekday" : null;
}

function belongsTo(on: string, year: number): boolean {
  return yearOf(on) === year || on.startsWith(`${year - 1}-12-`) || on.startsWith(`${year + 1}-01-`);
}

const version = z.coerce.number({ error: "validation.invalid" }).int().min(0);

/** The form of a year; its notice is read by `readNotice`, because a sentence about it has to name the line. */
export const publishYear = z.strictObject({
  year: z.coerce.number({ error: "validation.invalid" }).int().min(2000).max(2100),
  version,
  status: z.enum(["official", "provisional"], { error: "validation.choose" }),
  source: z
    .string()
    .trim()
    .min(1, { error: "validation.required" })
    .max(LIMITS.source, { error: "validation.tooLong" }),
  notice: z.string().max(LIMITS.notice, { error: "validation.tooLong" }),
});
export type PublishYear = z.output<typeof publishYear>;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** "08:30" as minutes since midnight; "24:00" is the midnight that ends the day. */
const clock = z
  .string()
  .transform((text) => text.normalize("NFKC").trim().padStart(5, "0"))
  .refine((text) => CLOCK.test(text), { error: "validation.invalid" })
  .transform((text) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3)));

/** The form of the office hours: one stretch a row, morning and afternoon; a row left empty falls away. */
export const setWorkingHours = z.strictObject({
  version,
  hours: z
    .array(
      z.strictObject({
        opensAt: z.union([z.literal(""), clock]),
        closesAt: z.union([z.literal(""), clock]),
      }),
    )
    .max(LIMITS.hours)
    .transform((rows) => rows.filter((row) => row.opensAt !== "" || row.closesAt !== ""))
    .pipe(
      z.array(
        z.object({
          opensAt: z.number({ error: "validation.invalid" }),
          closesAt: z.number({ error: "validation.invalid" }),
        }),
      ),
    ),
});
export type SetWorkingHours = z.output<typeof setWorkingHours>;

/** The stored form of the setting "calendar". */
export const calendarSetting = z.object({
  hours: z.array(z.object({ opensAt: z.number(), closesAt: z.number() })).min(1),
});

/** Whether stretches of office hours follow each other without overlapping, within one day. */
export function isOrdered(hours: readonly { opensAt: number; closesAt: number }[]): boolean {
  let reached = -1;
  for (const { opensAt, closesAt } of hours) {
    if (opensAt <= reached || closesAt <= opensAt || closesAt > MINUTES_PER_DAY) return false;
    reached = closesAt;
  }
  return hours.length > 0;
}

/** The address of the calendar's page. A year nobody can mean is dropped. */
export const calendarPage = z.object({ year: z.coerce.number().int().min(2000).max(2100).optional().catch(undefined) });
