import { createHash } from "node:crypto";
import { actorOf } from "@/lib/auth";
import { addressIn } from "@/lib/auth-session";
import { fetchCalendar } from "@/lib/calendar-feed/commands";
import { calendarOf } from "@/lib/calendar-feed/queries";
import { feedToken } from "@/lib/calendar-feed/schema";
import { currentTime } from "@/lib/now";
import { personForSession } from "@/lib/people/queries";

const nothing = { "Cache-Control": "private, no-store" };

/** A person's calendar by private link, without a session. What is no link, or no link any more, is answered alike. */
export async function GET(request: Request, { params }: RouteContext<"/api/calendar/[token]">) {
  const now = currentTime();
  const token = feedToken.safeParse((await params).token);
  const address = addressIn(request.headers.get("x-forwarded-for"));
  const fetched = await fetchCalendar(token.success ? token.data : "", address, now);
  if (fetched === "tooOften")
    return new Response(null, { status: 429, headers: { ...nothing, "Retry-After": "3600" } });
  const person = fetched === "unknown" ? null : await personForSession(fetched.personId);
  const actor = person && actorOf(person);
  if (!actor) return new Response(null, { status: 404, headers: nothing });

  const body = await calendarOf(actor, now);
  const tag = `"${createHash("sha256").update(body).digest("base64url")}"`;
  const headers = { ETag: tag, "Cache-Control": "private, no-cache", "X-Content-Type-Options": "nosniff" };
  if (known(request.headers.get("if-none-match"), tag)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="qifu.ics"',
    },
  });
}

/** A front door that compresses marks a tag as weak; the text is the same. */
function known(sent: string | null, tag: string): boolean {
  const tags = sent?.split(",").map((one) => one.trim().replace(/^W\//, "")) ?? [];
  return tags.includes(tag) || tags.includes("*");
}
