import "server-only";
import { cookies } from "next/headers";
import { type Reader, refusalSentence, say } from "@/lib/form-sentences";
import { messagesIn } from "@/lib/i18n";
import { readPreferences } from "@/lib/preferences";
import type { Refusal } from "@/lib/refusal";

const STATUS: Record<string, number> = {
  notFound: 404,
  notAllowed: 403,
  notYours: 403,
  fileTooLarge: 413,
  pictureTooLarge: 413,
  fileKind: 415,
  fileHeic: 415,
  fileOldOffice: 415,
  fileMacros: 415,
};

/** A Refusal as an answer to a script: its sentence in the reader's language. */
export async function refused(refusal: Refusal): Promise<Response> {
  return Response.json({ error: refusalSentence(await reader(), refusal) }, { status: STATUS[refusal.code] ?? 409 });
}

/** A sentence of the common ones, for example `signedOut`. */
export async function rejected(status: number, key: "signedOut" | "invalid"): Promise<Response> {
  return Response.json({ error: say(await reader(), "validation", key) }, { status });
}

/**
 * Whether a page of ours sent this. The session cookie is SameSite=Lax already; this holds also for a browser on another port
 * of the same host.
 */
export function isOwnPage(request: Request): boolean {
  const site = request.headers.get("sec-fetch-site");
  if (site && site !== "same-origin") return false;
  const origin = request.headers.get("origin");
  if (!origin) return site === "same-origin";
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  return URL.canParse(origin) && new URL(origin).host === host;
}

/** Reads the body, stopping one step after `most`: what is longer than announced is refused by its length. */
export async function bytesOf(request: Request, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of request.body ?? []) {
    chunks.push(chunk);
    length += chunk.byteLength;
    if (length > most) break;
  }
  return Buffer.concat(chunks);
}

async function reader(): Promise<Reader> {
  const jar = await cookies();
  const { locale } = readPreferences((name) => jar.get(name)?.value);
  return { locale, texts: await messagesIn(locale) };
}
