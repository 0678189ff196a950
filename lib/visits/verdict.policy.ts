import { changedFields, faultsOf, type Known } from "./rules";
import type { FieldError, VisitContent } from "./schema";

export type StoredVisit = Readonly<{ version: number; content: VisitContent }>;

/** What is to be done about a visit that a device hands in. */
export type Verdict =
  | { status: "asStored" }
  | { status: "conflict"; with: "itself" | "twin" }
  | { status: "photosMissing" }
  | { status: "refused"; fields: FieldError[] }
  | { status: "write"; version: number };

type Facts = Readonly<{
  /** The visit itself as it stands on the server, and one by the same author of that enterprise and day under another id. */
  stored: StoredVisit | null;
  twin: StoredVisit | null;
  missingPhotos: readonly string[];
  known: Known;
}>;

/**
 * A visit is written only from the version its device last saw. What is there already word for word is not written again, whatever
 * version the device saw: it may have missed our answer. Source: decision 0024.
 */
export function verdictOf({ base, visit }: { base: number; visit: VisitContent }, facts: Facts): Verdict {
  const { stored, twin, missingPhotos, known } = facts;
  const unchanged = stored !== null && changedFields(stored.content, visit).length === 0;
  if (stored && base !== stored.version)
    return unchanged ? { status: "asStored" } : { status: "conflict", with: "itself" };
  // Two visits that both stand, with their cases, cannot become one.
  if (twin && stored) return { status: "refused", fields: [{ path: "visitedOn", code: "visitDayTaken" }] };
  if (twin) return { status: "conflict", with: "twin" };
  if (missingPhotos.length > 0) return { status: "photosMissing" };
  const fields = faultsOf(visit, known);
  if (fields.length > 0) return { status: "refused", fields };
  return unchanged ? { status: "asStored" } : { status: "write", version: (stored?.version ?? 0) + 1 };
}
