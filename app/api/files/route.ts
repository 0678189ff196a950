import * as z from "zod";
import type { Actor } from "@/lib/actor";
import { currentActor } from "@/lib/auth";
import { inCapacity, ownRightFirst } from "@/lib/capacity";
import { capacitiesFor } from "@/lib/cases/queries/capacities";
import { MOST_BYTES, type StoredFile, storeUpload } from "@/lib/files/commands/upload";
import { uploadFacts, uploadTarget } from "@/lib/files/schema";
import { currentTime } from "@/lib/now";
import { attachEvidence } from "@/lib/plans/commands/evidence";
import { evidenceTarget } from "@/lib/plans/schema";
import { Refusal } from "@/lib/refusal";
import { bytesOf, isOwnPage, refused, rejected } from "./answer";

const anyTarget = z.union([uploadTarget, evidenceTarget]);

/** Takes one file as the raw body: `?draft=`, `?case=[&item=][&visible=1]` or `?measure=[&visible=1]`, headers x-file-name (URI encoded) and x-sha256. */
export async function POST(request: Request) {
  if (!isOwnPage(request)) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return rejected(401, "signedOut");
  const target = anyTarget.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const facts = uploadFacts.safeParse({
    name: decoded(request.headers.get("x-file-name") ?? ""),
    sha256: request.headers.get("x-sha256"),
    length: request.headers.get("content-length") ?? "none",
  });
  if (!target.success || !facts.success) return rejected(400, "invalid");
  try {
    const sent = await bytesOf(request, Math.min(facts.data.length, MOST_BYTES));
    const now = currentTime();
    const stored = await stores(actor, target.data, (capacity) =>
      "measure" in target.data
        ? attachEvidence(capacity, target.data, facts.data, sent, now)
        : storeUpload(capacity, target.data, facts.data, sent, now),
    );
    return Response.json(stored, { status: 201 });
  } catch (refusal) {
    if (refusal instanceof Refusal) return refused(refusal);
    throw refusal;
  }
}

/** A draft is one's own; to what is the park's one may have come as a stand-in. */
async function stores(
  actor: Actor,
  target: z.output<typeof anyTarget>,
  act: (capacity: Actor) => Promise<StoredFile>,
): Promise<StoredFile> {
  if ("measure" in target) return ownRightFirst(actor, act);
  return inCapacity("case" in target ? await capacitiesFor(actor, target.case) : [actor], act);
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return "";
  }
}
