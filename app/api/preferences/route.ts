import { locales, type Preferences, safeReturnPath, sizes, themes } from "@/lib/preferences";

const choices: Record<keyof Preferences, readonly string[]> = { locale: locales, theme: themes, size: sizes };
const oneYearSeconds = 365 * 24 * 60 * 60;

/** Keeps a visitor's language, theme or text size in cookies, then goes back to the page the form stood on. */
export async function POST(request: Request) {
  if (request.headers.get("sec-fetch-site") === "cross-site") return new Response(null, { status: 403 });
  const form = await request.formData().catch(() => null);
  if (!form) return new Response(null, { status: 400 });

  const headers = new Headers({ Location: returnPath(request, form), "Cache-Control": "no-store" });
  const secure = isSecure(request) ? "; Secure" : "";
  for (const [name, allowed] of Object.entries(choices)) {
    const value = form.get(name);
    if (typeof value !== "string" || !allowed.includes(value)) continue;
    headers.append(
      "Set-Cookie",
      `${name}=${value}; Path=/; Max-Age=${oneYearSeconds}; SameSite=Lax; HttpOnly${secure}`,
    );
  }
  return new Response(null, { status: 303, headers });
}

function returnPath(request: Request, form: FormData): string {
  const wanted = form.get("return");
  if (typeof wanted === "string") return safeReturnPath(wanted);
  const referer = request.headers.get("referer");
  if (!referer || !URL.canParse(referer)) return "/";
  const from = new URL(referer);
  return from.host === hostOf(request) ? safeReturnPath(`${from.pathname}${from.search}`) : "/";
}

function hostOf(request: Request): string | null {
  return request.headers.get("x-forwarded-host") ?? request.headers.get("host");
}

function isSecure(request: Request): boolean {
  return (request.headers.get("x-forwarded-proto") ?? new URL(request.url).protocol).startsWith("https");
}
