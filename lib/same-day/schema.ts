import * as z from "zod";
import { DISPOSAL_MODES } from "@/lib/cases/rules";
import { isDay } from "@/lib/day";

/** Stands in an address for "has no lead department": what the desk settled itself. */
export const NO_DEPARTMENT = "none";

export const month = z.string().refine((text) => isDay(`${text}-01`));

const quarter = z.string().regex(/^20\d\dQ[1-4]$/);

/** The register's address. What is wrong counts as not said; without a month or a quarter it is the present month. */
export const sameDayFilter = z.object({
  month: z.union([month, quarter]).optional().catch(undefined),
  department: z
    .union([z.literal(NO_DEPARTMENT), z.uuid()])
    .optional()
    .catch(undefined),
  disposal: z.enum(DISPOSAL_MODES).optional().catch(undefined),
  /** Only plain enquiries: those the share counts. */
  tier: z.literal("A").optional().catch(undefined),
  evidence: z.literal("missing").optional().catch(undefined),
  after: z.string().max(80).optional().catch(undefined),
});
export type SameDayFilter = z.infer<typeof sameDayFilter> & { month: string };
