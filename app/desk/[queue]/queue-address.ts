import * as z from "zod";
import { type QueueFilterValues, withFilter } from "@/components/cases/queue-filter";
import { LANES } from "@/lib/cases/queues";
import { RECORD_KINDS } from "@/lib/cases/rules";

const text = (most: number) => z.string().max(most).catch("");

/** What the address of a queue may say. Anything unknown or broken is dropped, nothing is refused. */
export const queueAddress = z.object({
  q: text(100),
  category: text(10),
  department: z.union([z.uuid(), z.literal("")]).catch(""),
  kind: z.enum([...RECORD_KINDS, ""]).catch(""),
  lane: z.enum([...LANES, ""]).catch(""),
  enterprise: z.union([z.uuid(), z.literal("")]).catch(""),
  after: text(100),
  case: z.union([z.string().regex(/^QS[\d-]{8,20}$/), z.null()]).catch(null),
  type: text(10),
  clock: text(36),
  answeredOn: text(20),
});
export type QueueAddress = z.output<typeof queueAddress>;

/** What of an address narrows its queue. */
export function valuesOf(asked: Omit<QueueAddress, "after">): QueueFilterValues {
  const { q, category, department, kind, lane, enterprise } = asked;
  return { q, category, department, kind, lane, enterprise };
}

/** Addresses of the same page of the same queue under the same filter. */
export function addressIn(here: string, { after, ...asked }: QueueAddress) {
  return (more: Record<string, string | null>) => withFilter(here, valuesOf(asked), { after, ...more });
}
