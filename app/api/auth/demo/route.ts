import { landingOf, signInAsDemo } from "@/lib/auth";
import { demoSignIn } from "@/lib/people/schema";
import { safeReturnPath } from "@/lib/preferences";

/** Signs a visitor in as one of the people of a demo park; a card or the switcher in the demo bar posts here. */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get("sec-fetch-site") === "cross-site") return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => null);
  const parsed = demoSignIn.safeParse({ personId: form?.get("personId"), to: form?.get("to") ?? undefined });
  const actor = parsed.success ? await signInAsDemo(parsed.data.personId) : null;
  // Outside a demo park there is no such address.
  if (!parsed.success || !actor) return new Response(null, { status: 404 });
  const to = safeReturnPath(parsed.data.to);
  return new Response(null, {
    status: 303,
    headers: { Location: to === "/" ? landingOf(actor) : to, "Cache-Control": "no-store" },
  });
}
