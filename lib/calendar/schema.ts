import * as z from "zod";
import { MINUTES_PER_DAY } from "@/lib/day";

export const LIMITS = {
  source: 300,
  notice: 6000,
  hours: 4,
} as const;

const version = z.coerce.number({ error: "validation.invalid" }).int().min(0);

const draftOfYear = z.strictObject({
  year: z.coerce.number({ error: "validation.invalid" }).int().min(2000).max(2100),
  version,
  status: z.enum(["official", "provisional"], { error: "validation.choose" }),
  notice: z.string().max(LIMITS.notice, { error: "validation.tooLong" }),
});
export type DraftOfYear = Pick<z.output<typeof draftOfYear>, "year" | "status" | "notice">;

/** A year to publish; its notice is read by `readNotice`, because a sentence about it has to name the line. */
export const publishYear = draftOfYear.extend({
  source: z
    .string()
    .trim()
    .min(1, { error: "validation.required" })
    .max(LIMITS.source, { error: "validation.tooLong" }),
});
export type PublishYear = z.output<typeof publishYear>;

/** What `lookedAt` says of the draft that was previewed. A browser sends every line break as two characters. */
const previewed = z
  .string()
  .max(20_000)
  .transform((text) => text.replaceAll("\r\n", "\n"))
  .optional();

/** The form of a year: it is looked at before it is published. */
export const yearForm = z.discriminatedUnion("intent", [
  draftOfYear.extend({
    intent: z.literal("preview"),
    source: z.string().max(LIMITS.source, { error: "validation.tooLong" }),
    previewed,
  }),
  publishYear.extend({ intent: z.literal("publish"), previewed }),
]);

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
