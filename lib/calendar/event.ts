import * as z from "zod";

export const CALENDAR_STREAM = "setting:calendar";

/** Everything that can happen to the working calendar (stream setting:calendar). The sentence is written at display time. */
export const calendarEvent = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("yearPublished"),
    year: z.number(),
    yearVersion: z.number(),
    status: z.string(),
    source: z.string(),
    holidays: z.number(),
    makeUpWorkdays: z.number(),
    /** The days themselves, one a line (writeNotice): the next notice replaces them in their table. */
    days: z.array(z.string()).optional(),
  }),
  z.object({
    kind: z.literal("workingHoursSet"),
    hours: z.array(z.object({ opensAt: z.number(), closesAt: z.number() })),
  }),
]);
export type CalendarEvent = z.infer<typeof calendarEvent>;
