import { signOut } from "@/lib/auth";

/** Ends the session; a plain form in the account menu posts here. */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get("sec-fetch-site") === "cross-site") return new Response(null, { status: 403 });
  await signOut();
  return new Response(null, {
    status: 303,
    headers: { Location: "/sign-in?signedOut=1", "Cache-Control": "no-store" },
  });
}
