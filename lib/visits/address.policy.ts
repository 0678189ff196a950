import * as z from "zod";
import { RHYTHMS } from "./schedule.policy";

// What addresses and forms of the desk say about visits. Apart from schema.ts, so that a phone does not carry it along.

export const setRhythm = z.strictObject({
  enterpriseId: z.uuid({ error: "validation.choose" }),
  every: z.enum(RHYTHMS, { error: "validation.choose" }),
  version: z.coerce.number().int().min(0),
});

/** What a photo's address says. */
export const photoAddress = z.strictObject({ photoId: z.uuid(), visitId: z.uuid() });

/** The lists of the desk, each of which is what a figure counts. */
export const VISIT_LISTS = ["due", "missed", "done", "visited", "unvisited", "records", "requests"] as const;
export type VisitList = (typeof VISIT_LISTS)[number];

const quarter = z
  .string()
  .regex(/^20\d\dQ[1-4]$/)
  .optional()
  .catch(undefined);

/** The address of the desk's lists: which one, whose, of which quarter, and from where on. What is wrong counts as not said. */
export const visitFilter = z.object({
  show: z.enum(VISIT_LISTS).catch("due"),
  person: z.uuid().optional().catch(undefined),
  quarter,
  /** Words looked for, among the visits alone. */
  q: z.string().trim().max(100).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type VisitFilter = z.output<typeof visitFilter>;

/** `keptInTime`: of those settled, the kept ones that a visit on their day or before it said were kept. */
export const PROMISE_LISTS = ["open", "overdue", "settled", "keptInTime"] as const;
/** The quarter is the one in which a promise was settled; open ones have none. */
export const promiseFilter = z.object({
  show: z.enum(PROMISE_LISTS).catch("open"),
  person: z.uuid().optional().catch(undefined),
  quarter,
  after: z.string().max(80).optional().catch(undefined),
});
export type PromiseFilter = z.output<typeof promiseFilter>;
