import * as z from "zod";
import { currentActor } from "@/lib/auth";
import { searchEnterprises } from "@/lib/enterprises/queries/search";

const query = z.string().trim().min(1).max(100);
const HEADERS = { "Cache-Control": "no-store" };

/** `?q=`: up to 20 open enterprises the reader may see, by name, short name, pinyin initials or credit code. */
export async function GET(request: Request): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401, headers: HEADERS });
  const wanted = query.safeParse(new URL(request.url).searchParams.get("q"));
  const found = wanted.success ? await searchEnterprises(actor, wanted.data) : [];
  return Response.json(found, { headers: HEADERS });
}
