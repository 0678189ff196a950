import { createHash } from "node:crypto";
import { encode } from "next-auth/jwt";
import type { Asker } from "./askers";
import type { Sent } from "./list";

/** One answer of the server, as little of it as the matrix looks at. */
export type Reply = { status: number; location: string | null; headers: Headers; body: string };

export const SESSION_SECRET = "only for the matrix, only for the matrix, only for the matrix";

/** The cookie of a session, made like lib/auth-session.ts makes it. */
export async function sessionCookie(personId: string, sessionVersion = 1): Promise<string> {
  const claims = { personId, sessionVersion, previousSignInAt: null };
  return `qifu.session=${await encode({ token: claims, secret: SESSION_SECRET, maxAge: 1800 })}`;
}

/** What fetch is told; headers are always plain names and values. */
type Request = Pick<RequestInit, "method" | "body"> & { headers: Record<string, string> };

/** Asks one address; redirects are answers, not followed. */
export async function ask(address: string, init: Request): Promise<Reply> {
  // Packing thousands of answers would cost more than sending them through the machine as they are.
  const headers = { "accept-encoding": "identity", ...init.headers };
  const response = await fetch(address, { redirect: "manual", ...init, headers });
  const location = response.headers.get("location");
  return { status: response.status, headers: response.headers, location, body: await bodyOf(response) };
}

/** A stream of events never ends: its first words are enough. */
async function bodyOf(response: Response): Promise<string> {
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return response.text();
  const reader = response.body?.getReader();
  const first = await reader?.read();
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

/** The address without its site, in one spelling; null for another site. */
export function pathOf(location: string, base: string): string {
  const url = new URL(location, base);
  return url.origin === new URL(base).origin ? `${url.pathname}${url.search}` : location;
}

/** A reply in the words of the table. What is drawn late (after the status was sent) is said so, because it tells more than it should. */
export function answerOf(reply: Reply, asker: Asker, base: string): string {
  const { status, location, headers, body } = reply;
  if (location && status >= 300 && status < 400) return redirection(pathOf(location, base), asker);
  // The head of a page asked for alone is sent before the page has decided; a whole page has no such excuse.
  const late = headers.get("content-type")?.startsWith("text/x-component") ? "" : ", drawn late";
  if (status === 200 && body.includes("NEXT_HTTP_ERROR_FALLBACK;404")) return `404${late}`;
  const sentTo = status === 200 ? /NEXT_REDIRECT;\w+;([^;"\\]+);/.exec(body)?.[1] : undefined;
  if (sentTo) return redirection(sentTo, asker) + late;
  return status >= 200 && status < 300 ? "ok" : String(status);
}

function redirection(path: string, asker: Asker): string {
  if (/^\/sign-in($|\?to=)/.test(path)) return "signIn";
  const own = ["ownContact", "enterpriseAdministrator", "otherContact"].includes(asker) ? "/my" : "/desk";
  return path === own && asker !== "signedOut" ? "ownArea" : `→ ${path}`;
}

/** What fetch needs for what a row sends. A page of ours is told by the headers only a browser writes. */
export function requestOf(method: string, sent: Sent | undefined, base: string): Request {
  const headers: Record<string, string> = sent?.page ? { origin: base, "sec-fetch-site": "same-origin" } : {};
  if (sent?.json)
    return { method, headers: { ...headers, "content-type": "application/json" }, body: JSON.stringify(sent.json) };
  if (sent?.form) return { method, headers, body: new URLSearchParams(sent.form) };
  if (sent?.file) return { method, headers: { ...headers, ...factsOf(PICTURE) }, body: PICTURE };
  return { method, headers };
}

const PICTURE = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==",
  "base64",
);

function factsOf(bytes: Buffer): Record<string, string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { "x-file-name": "picture.png", "x-sha256": sha256, "content-type": "application/octet-stream" };
}

/** Does `work` for every entry, eight at a time: enough to keep two cores busy, not enough to make them wait. */
export async function inParallel<Entry>(
  entries: readonly Entry[],
  work: (entry: Entry) => Promise<void>,
): Promise<void> {
  const waiting = [...entries];
  const worker = async () => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) await work(entry);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
}
