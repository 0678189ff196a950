import * as z from "zod";
import { caseNumberText } from "@/lib/cases/schema";

const uuid = z.uuid({ error: "validation.choose" });

/** Where a file goes: to a draft, or to a case (and one line of its checklist). Staff say whether the enterprise may read it. */
export const uploadTarget = z.union([
  z.strictObject({ draft: uuid }),
  z.strictObject({ case: caseNumberText, item: uuid.optional(), visible: z.enum(["0", "1"]).default("0") }),
]);
export type UploadTarget = z.output<typeof uploadTarget>;

/** What the browser says about the file it sends; both are checked against what arrives. */
export const uploadFacts = z.strictObject({
  name: z.string().min(1).max(1000),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  length: z.coerce.number().int().min(0),
});
export type UploadFacts = z.output<typeof uploadFacts>;

export const fileId = uuid;
export const removeDraftFile = z.strictObject({ fileId });
