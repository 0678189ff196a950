import { currentActor } from "@/lib/auth";
import { saveDraft } from "@/lib/cases/commands/drafts";
import * as schema from "@/lib/cases/schema";
import { currentTime } from "@/lib/now";
import { Refusal } from "@/lib/refusal";
import { isOwnPage, refused, rejected } from "../files/answer";

const MOST_BYTES = 64 * 1024;

/** Keeps what is being typed; the form calls it while somebody writes. */
export async function PUT(request: Request) {
  if (!isOwnPage(request)) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return rejected(401, "signedOut");
  if (Number(request.headers.get("content-length") ?? MOST_BYTES + 1) > MOST_BYTES) return rejected(413, "invalid");
  const draft = schema.saveDraft.safeParse(await request.json().catch(() => null));
  if (!draft.success) return rejected(400, "invalid");
  try {
    return Response.json(await saveDraft(actor, draft.data, currentTime()));
  } catch (refusal) {
    if (refusal instanceof Refusal) return refused(refusal);
    throw refusal;
  }
}
