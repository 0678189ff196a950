import { currentActor } from "@/lib/auth";
import { inCapacity } from "@/lib/capacity";
import { capacitiesFor } from "@/lib/cases/queries/capacities";
import { MOST_BYTES, storeUpload } from "@/lib/files/commands/upload";
import { uploadFacts, uploadTarget } from "@/lib/files/schema";
import { currentTime } from "@/lib/now";
import { Refusal } from "@/lib/refusal";
import { bytesOf, isOwnPage, refused, rejected } from "./answer";

/** Takes one file as the raw body: `?draft=` or `?case=[&item=][&visible=1]`, headers x-file-name (URI encoded) and x-sha256. */
export async function POST(request: Request) {
  if (!isOwnPage(request)) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return rejected(401, "signedOut");
  const target = uploadTarget.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const facts = uploadFacts.safeParse({
    name: decoded(request.headers.get("x-file-name") ?? ""),
    sha256: request.headers.get("x-sha256"),
    length: request.headers.get("content-length") ?? "none",
  });
  if (!target.success || !facts.success) return rejected(400, "invalid");
  try {
    const sent = await bytesOf(request, Math.min(facts.data.length, MOST_BYTES));
    const now = currentTime();
    const capacities = "case" in target.data ? await capacitiesFor(actor, target.data.case) : [actor];
    const stored = await inCapacity(capacities, (capacity) =>
      storeUpload(capacity, target.data, facts.data, sent, now),
    );
    return Response.json(stored, { status: 201 });
  } catch (refusal) {
    if (refusal instanceof Refusal) return refused(refusal);
    throw refusal;
  }
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return "";
  }
}
