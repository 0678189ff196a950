import { type NextRequest, NextResponse } from "next/server";

/**
 * Tells a page its own address, which Next keeps from it: a stranger who signs in comes back to where they wanted to go.
 * It decides nothing about who may see what (lib/auth does), and no upload passes here: longer bodies would be cut.
 */
export function proxy(request: NextRequest): NextResponse {
  const headers = new Headers(request.headers);
  headers.set("x-page-path", `${request.nextUrl.pathname}${request.nextUrl.search}`);
  return NextResponse.next({ request: { headers } });
}

export const config = { matcher: ["/my/:path*", "/desk/:path*", "/cases/:path*"] };
