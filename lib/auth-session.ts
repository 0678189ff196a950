import "server-only";
import { cookies, headers } from "next/headers";
import { decode, encode } from "next-auth/jwt";
import { cache } from "react";
import * as z from "zod";
import { env } from "@/lib/env";

export const SESSION_COOKIE = "qifu.session";

const SECONDS_PER_MINUTE = 60;
/** The token says when it was made (iat); the browser has it renewed while somebody works, so its age is the idle time. */
const claims = z.object({
  personId: z.uuid(),
  sessionVersion: z.number().int(),
  previousSignInAt: z.iso.datetime().nullable(),
});
const token = claims.extend({ iat: z.number() });

export type Claims = z.infer<typeof claims>;

/** How long nobody may work before signing in again, in seconds. */
export function idleSeconds(): number {
  return env.SESSION_IDLE_MINUTES * SECONDS_PER_MINUTE;
}

/** The present session's claims, or null without a session, after idling too long, or when the token is not ours. */
export const readSession = cache(async (): Promise<Claims | null> => {
  const sent = (await cookies()).get(SESSION_COOKIE)?.value;
  if (!sent) return null;
  // Anything that does not decrypt is a stranger's or an expired token: both mean "not signed in".
  const opened = await decode({ token: sent, secret: env.NEXTAUTH_SECRET }).catch(() => null);
  const parsed = token.safeParse(opened);
  if (!parsed.success || parsed.data.iat + idleSeconds() < Date.now() / 1000) return null;
  const { iat, ...kept } = parsed.data;
  return kept;
});

/** Begins or renews a session in the answer to the present request (a server action or a route handler). */
export async function writeSession(kept: Claims): Promise<void> {
  const value = await encode({ token: kept, secret: env.NEXTAUTH_SECRET, maxAge: idleSeconds() });
  const options = { ...cookieOptions(await isSecure()), maxAge: idleSeconds() };
  (await cookies()).set(SESSION_COOKIE, value, options);
}

/** Ends the session in the browser. */
export async function eraseSession(): Promise<void> {
  (await cookies()).set(SESSION_COOKIE, "", { ...cookieOptions(await isSecure()), maxAge: 0 });
}

/** Scripts cannot read the cookie, other sites cannot send it, and over https it never travels in the open. */
export function cookieOptions(secure: boolean) {
  return { httpOnly: true, sameSite: "lax", path: "/", secure } as const;
}

/** Whether the reader's browser speaks https with us, also behind a front door that ends the encryption. */
export async function isSecure(): Promise<boolean> {
  if (env.NEXTAUTH_URL.startsWith("https:")) return true;
  return (await headers()).get("x-forwarded-proto")?.split(",")[0]?.trim() === "https";
}

/** The address this site has for the present reader, "https://park.example": for links that are copied and handed over. */
export async function siteOrigin(): Promise<string> {
  const sent = await headers();
  const host = sent.get("x-forwarded-host")?.split(",")[0]?.trim() ?? sent.get("host") ?? "localhost";
  return `${(await isSecure()) ? "https" : "http"}://${host}`;
}

/**
 * The visitor's network address for the sign-in lock. Of a forwarded list only the last entry counts: our own front door wrote
 * it, while everything before it may have been invented by the visitor.
 */
export function addressIn(forwarded: string | null | undefined): string {
  return forwarded?.split(",").at(-1)?.trim() || "unknown";
}
