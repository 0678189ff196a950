import { redirect } from "next/navigation";
import type { Actor } from "@/lib/actor";
import { mayReadCheckups } from "@/lib/checkups/queries";
import { mergedTarget } from "@/lib/dossier/queries/merge";
import { readsVisitsOf } from "@/lib/visits/queries/visit";
import type { EnterpriseTab } from "./frame";

/** The address of a merged duplicate leads to the enterprise it went into, tab for tab. */
export async function leadToMerged(actor: Actor, id: string, tab = ""): Promise<void> {
  const target = await mergedTarget(actor, id);
  if (target) redirect(`/desk/enterprises/${target}${tab}`);
}

/** Tabs that are closed to people who may not read what stands there. */
export async function tabsClosedTo(actor: Actor, id: string): Promise<EnterpriseTab[]> {
  const [checkups, visits] = await Promise.all([mayReadCheckups(actor, id), readsVisitsOf(actor, id)]);
  return [...(checkups ? [] : ["checkups" as const]), ...(visits ? [] : ["visits" as const])];
}
