import * as z from "zod";
import { words } from "@/lib/cases/schema";
import { TIMELINE_GROUPS } from "./rules";

export const LIMITS = { reason: 200 } as const;

const id = z.uuid({ error: "validation.choose" });
const version = z.coerce.number({ error: "validation.invalid" }).int().min(1);

/** `enterpriseId` stays, `otherId` is closed and points to it; both with the version that was looked at. */
export const mergeEnterprise = z.strictObject({
  enterpriseId: id,
  version,
  otherId: id,
  otherVersion: version,
  reason: words(LIMITS.reason, 2),
});
export type MergeEnterprise = z.output<typeof mergeEnterprise>;

/** Choosing the duplicate: an address, nothing is written. */
export const mergeQuestion = z.object({ otherId: z.uuid().optional().catch(undefined) });

/** The timeline's address: one group, and from where on. What is wrong counts as not said. */
export const timelineFilter = z.object({
  only: z.enum(TIMELINE_GROUPS).optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type TimelineFilter = z.output<typeof timelineFilter>;
