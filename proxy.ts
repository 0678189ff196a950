import { type NextRequest, NextResponse } from "next/server";

/**
 * Gives every page a content security policy of its own: Next's inline scripts carry the page's data, and only those with this
 * answer's nonce may run. And tells a page its own address, which Next keeps from it: a stranger who signs in comes back to where
 * they wanted to go. It decides nothing about who may see what (lib/auth does), and no upload passes here: longer bodies would be cut.
 */
export function proxy(request: NextRequest): NextResponse {
  const policy = policyWith(Buffer.from(crypto.randomUUID()).toString("base64"));
  const headers = new Headers(request.headers);
  headers.set("x-page-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  // From here Next takes the nonce.
  headers.set("Content-Security-Policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("Content-Security-Policy", policy);
  return response;
}

export const config = { matcher: ["/((?!api/|_next/|icon.svg).*)"] };

const FOR_DEVELOPMENT = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";

/** Nothing may be loaded from elsewhere. Styles may stand inline: widths of bars and columns are numbers of the page. */
function policyWith(nonce: string): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${FOR_DEVELOPMENT}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "object-src 'none'",
    // Of /field alone; 'strict-dynamic' is for pages and would leave it out.
    "worker-src 'self'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
