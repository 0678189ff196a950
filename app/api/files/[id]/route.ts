import { currentActor } from "@/lib/auth";
import { removeDraftFile } from "@/lib/files/commands/remove";
import { fileFor } from "@/lib/files/queries";
import { dispositionOf } from "@/lib/files/rules";
import { fileId } from "@/lib/files/schema";
import { currentTime } from "@/lib/now";
import { getFile } from "@/lib/outside/storage";
import { evidenceFor } from "@/lib/plans/queries/evidence";
import { Refusal } from "@/lib/refusal";
import { isOwnPage, refused, rejected } from "../answer";

/** Hands a file over as a download; `?inline=1` shows pictures, which were drawn anew when they came in. */
export async function GET(request: Request, { params }: RouteContext<"/api/files/[id]">) {
  const id = fileId.safeParse((await params).id);
  const actor = await currentActor();
  const file = id.success && actor ? ((await fileFor(actor, id.data)) ?? (await evidenceFor(actor, id.data))) : null;
  if (!file) return new Response(null, { status: 404, headers: { "Cache-Control": "private, no-store" } });
  const inline = file.inline && new URL(request.url).searchParams.get("inline") === "1";
  const { stream, bytes } = await getFile(file.storageKey);
  return new Response(stream, {
    headers: {
      "Content-Type": file.mime,
      "Content-Length": String(bytes),
      "Content-Disposition": dispositionOf(inline ? "inline" : "attachment", file.name),
      "X-Content-Type-Options": "nosniff",
      "Content-Security-Policy": "default-src 'none'; sandbox",
      "Cross-Origin-Resource-Policy": "same-origin",
      "Cache-Control": "private, no-store",
    },
  });
}

/** Takes a file off a draft. */
export async function DELETE(request: Request, { params }: RouteContext<"/api/files/[id]">) {
  if (!isOwnPage(request)) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return rejected(401, "signedOut");
  const id = fileId.safeParse((await params).id);
  if (!id.success) return new Response(null, { status: 404 });
  try {
    await removeDraftFile(actor, { fileId: id.data }, currentTime());
    return new Response(null, { status: 204 });
  } catch (refusal) {
    if (refusal instanceof Refusal) return refused(refusal);
    throw refusal;
  }
}
