import "server-only";
import { typeById } from "@/lib/catalog/queries";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import { db } from "@/lib/db";
import type { CaseDetail } from "./detail";

/**
 * The request type a visible case was filed under, in the version of that day: what the enterprise was told (docs/words.md,
 * one-time disclosure). The case may have been accepted under another one since. Null when there is no such version any more.
 */
export async function toldType({ events, typeId }: CaseDetail): Promise<RequestTypeDetail | null> {
  const filed = events.find(({ event }) => event.kind === "caseFiled")?.event;
  return typeById(db, filed?.kind === "caseFiled" ? filed.typeId : typeId);
}
