import { currentTime } from "@/lib/now";
import { Refusal } from "@/lib/refusal";
import { sync } from "@/lib/visits/commands/sync";
import { makesVisits } from "@/lib/visits/policy";
import { syncRequest } from "@/lib/visits/schema";
import { isOwnPage, refused, rejected } from "../../files/answer";
import { senderOf } from "../sender";

const MOST_BYTES = 2 * 1024 * 1024;

/**
 * What a device wrote without a network: does it, each operation by itself, and says what became of each. `x-person` may say whose
 * it is; 401 when that person is not, or nobody is, signed in.
 */
export async function POST(request: Request) {
  if (!isOwnPage(request)) return new Response(null, { status: 403 });
  const actor = await senderOf(request);
  if (!actor) return rejected(401, "signedOut");
  if (!makesVisits(actor)) return refused(new Refusal("notAllowed"));
  if (Number(request.headers.get("content-length") ?? MOST_BYTES + 1) > MOST_BYTES) return rejected(413, "invalid");
  const sent = syncRequest.safeParse(await request.json().catch(() => null));
  if (!sent.success) return rejected(400, "invalid");
  return Response.json(await sync(actor, sent.data, currentTime()), { headers: { "Cache-Control": "no-store" } });
}
