import * as z from "zod";
import { OWN_FIELDS } from "./facts.policy";

const change = z.object({ field: z.enum(OWN_FIELDS), from: z.string().nullable(), to: z.string().nullable() });
const refusal = z.object({ field: z.enum(OWN_FIELDS), reason: z.string() });
export type ProposedChange = z.infer<typeof change>;
export type RefusedField = z.infer<typeof refusal>;

/** The changes of a stored proposal. */
export function proposedChanges(stored: unknown): ProposedChange[] {
  return z.array(change).parse(stored);
}

/** The fields of a stored proposal that were refused, each with its reason. */
export function refusedFields(stored: unknown): RefusedField[] {
  return z.array(refusal).parse(stored);
}
