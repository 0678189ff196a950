import "server-only";
import { currentActor } from "@/lib/auth";

/**
 * Who sends, or null when nobody is signed in any more or it is another person than the device means (`x-person`): what one
 * person wrote without a network is never handed in under the name of whoever signed in since.
 */
export async function senderOf(request: Request) {
  const actor = await currentActor();
  const meant = request.headers.get("x-person");
  return actor && (meant === null || meant === actor.id) ? actor : null;
}
