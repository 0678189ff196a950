import { currentActor } from "@/lib/auth";
import { currentTime } from "@/lib/now";
import { Refusal } from "@/lib/refusal";
import { makesVisits } from "@/lib/visits/policy";
import { shortlist } from "@/lib/visits/queries/shortlist";
import { refused, rejected } from "../../files/answer";

/** What a device keeps for use without a network: the reader's linked enterprises, the most due first, and the request types. */
export async function GET() {
  const actor = await currentActor();
  if (!actor) return rejected(401, "signedOut");
  if (!makesVisits(actor)) return refused(new Refusal("notAllowed"));
  return Response.json(await shortlist(actor, currentTime()), { headers: { "Cache-Control": "private, no-store" } });
}
