import * as z from "zod";

/**
 * An open clock was counted anew by a newer calendar and is due at another moment. It happens to a case (lib/cases/event.ts);
 * `clock` is the clock's kind, `title` names its item, both calendars are versions.
 */
export const clockRecounted = z.object({
  kind: z.literal("clockRecounted"),
  clockId: z.string(),
  clock: z.string(),
  title: z.string(),
  before: z.iso.datetime(),
  after: z.iso.datetime(),
  calendarBefore: z.number(),
  calendarAfter: z.number(),
});
export type ClockRecounted = z.infer<typeof clockRecounted>;
