import "server-only";
import type { Actor } from "@/lib/actor";
import { enterpriseDetail } from "@/lib/enterprises/queries/detail";

/** The enterprise's service specialist with a phone to call, or null when nobody is linked or no phone is known. */
export async function specialistOf(actor: Actor & { enterpriseId: string }, now: Date) {
  const enterprise = await enterpriseDetail(actor, actor.enterpriseId, now);
  const holder = enterprise?.holders.find(({ slot }) => slot === "specialist")?.holder;
  return holder?.phone ? { name: holder.name, title: holder.title, phone: holder.phone } : null;
}
