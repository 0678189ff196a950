import { StandingCard } from "@/components/visits/standing-card";
import type { Actor } from "@/lib/actor";
import { visitStanding } from "@/lib/visits/queries/visit";

/** When the enterprise was visited last and is to be visited next; nothing for people who do not read its visits. */
export async function VisitStanding({ enterpriseId, actor, now }: { enterpriseId: string; actor: Actor; now: Date }) {
  const standing = await visitStanding(actor, enterpriseId, now);
  return standing && <StandingCard enterpriseId={enterpriseId} standing={standing} />;
}
