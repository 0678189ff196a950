import { createHash } from "node:crypto";
import { currentActor } from "@/lib/auth";
import { MOST_BYTES } from "@/lib/files/commands/upload";
import { dispositionOf } from "@/lib/files/rules";
import { currentTime } from "@/lib/now";
import { getFile } from "@/lib/outside/storage";
import { Refusal } from "@/lib/refusal";
import { photoAddress } from "@/lib/visits/address.policy";
import { storePhoto } from "@/lib/visits/commands/photos";
import { photoFor } from "@/lib/visits/queries/photos";
import { bytesOf, isOwnPage, refused, rejected } from "../../../files/answer";
import { senderOf } from "../../sender";

/**
 * Takes one photo as the raw body, `?visit=` being the visit it is for, handed in or not: 201 when it is new, 200 when it is here
 * already. `x-sha256` may say what was sent, `x-person` by whom.
 */
export async function PUT(request: Request, { params }: RouteContext<"/api/visits/photos/[photoId]">) {
  if (!isOwnPage(request)) return new Response(null, { status: 403 });
  const actor = await senderOf(request);
  if (!actor) return rejected(401, "signedOut");
  const visitId = new URL(request.url).searchParams.get("visit");
  const announced = request.headers.get("x-sha256");
  const address = photoAddress.safeParse({ photoId: (await params).photoId, visitId });
  if (!address.success) return rejected(400, "invalid");
  try {
    const sent = await bytesOf(request, MOST_BYTES);
    // Cut or changed on its way: to be sent again, which a device does by itself after this answer.
    if (sent.byteLength <= MOST_BYTES && announced !== null && announced !== sha256(sent))
      return rejected(408, "invalid");
    const { again } = await storePhoto(actor, address.data, sent, currentTime());
    return Response.json({ photoId: address.data.photoId }, { status: again ? 200 : 201 });
  } catch (refusal) {
    if (refusal instanceof Refusal) return refused(refusal);
    throw refusal;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** Shows a photo of a visit to whoever reads the visit. It was drawn anew when it came in. */
export async function GET(_: Request, { params }: RouteContext<"/api/visits/photos/[photoId]">) {
  const actor = await currentActor();
  const file = actor && (await photoFor(actor, (await params).photoId));
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  const { stream, bytes } = await getFile(file.storageKey);
  return new Response(stream, {
    headers: {
      "Content-Type": file.mime,
      "Content-Length": String(bytes),
      "Content-Disposition": dispositionOf("inline", file.name),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
}
