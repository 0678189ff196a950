import * as z from "zod";

/** The kinds of stream the log can be narrowed to. */
export const STREAM_KINDS = [
  "case",
  "enterprise",
  "person",
  "department",
  "requestType",
  "menu",
  "green-channel",
  "green-review-due",
  "hand-over",
  "visits-missed",
  "preset",
  "setting",
  "job",
  "robot",
  "topic",
] as const;

export const logFilter = z.object({
  stream: z.enum(STREAM_KINDS).optional().catch(undefined),
  who: z.string().trim().max(60).optional().catch(undefined),
  on: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional()
    .catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type LogFilter = z.infer<typeof logFilter>;
