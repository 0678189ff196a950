import * as z from "zod";
import { RHYTHMS, type Rhythm } from "./schedule.policy";

const text = z.string();

/** The visits of one period, for what is told of all of them at once. */
export function missedVisitsStream(every: Rhythm, to: string): string {
  return `visits-missed:${every}:${to}`;
}

/** That a period went by and enterprises were not visited in it. How many it still are is worked out where it is shown. */
export const missedVisitsEvent = z.object({
  kind: z.literal("visitsMissed"),
  every: z.enum(RHYTHMS),
  from: text,
  to: text,
  enterprises: z.number(),
  /** The specialists of these enterprises, and the departments in charge of them. */
  personIds: z.array(text),
  departmentIds: z.array(text),
});
