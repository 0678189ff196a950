import { getTranslations } from "next-intl/server";
import { titleOf, toldKey } from "@/components/notices/notice-list";
import { isOfEnterprise } from "@/lib/actor";
import { actorAgain, currentActor } from "@/lib/auth";
import { newerNotices, newestNotice, unreadCount } from "@/lib/notices/queries/centre";
import { hrefOf } from "@/lib/notices/rules";
import { listenToNotices } from "@/lib/outside/live";

/** Proxies close what is silent for a minute; a stream that lives longer than this would outlive its session. */
const HEARTBEAT_MS = 25_000;
const LONGEST_MS = 5 * 60_000;
const RETRY_MS = 3000;

/**
 * The live channel of one browser: the sentence, address and number of unread notices, as they are written anywhere in the park.
 * The account is read anew before each of them. After a break the browser says which it had last, and gets what came since.
 */
export async function GET(request: Request) {
  const actor = await currentActor();
  if (!actor) return new Response(null, { status: 401 });
  const area = isOfEnterprise(actor) ? "my" : "desk";
  const t = await getTranslations("notices");
  const asked = request.headers.get("last-event-id") ?? "";
  let last = /^[0-9a-f-]{36}$/.test(asked) ? asked : await newestNotice(actor);
  const { sessionVersion } = actor;
  const text = new TextEncoder();
  let stop = () => {};

  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      let turn = Promise.resolve();
      const send = (chunk: string) => controller.enqueue(text.encode(chunk));
      const tell = async () => {
        const fresh = await actorAgain(actor.id, sessionVersion);
        if (!fresh) return stop();
        const [lines, unread] = await Promise.all([newerNotices(fresh, last), unreadCount(fresh)]);
        for (const line of lines) {
          const what = t(toldKey(area, line.kind), line.holder);
          const sentence = t("line", {
            number: line.number ?? titleOf(t, line),
            what,
            urgent: line.urgent ? "yes" : "no",
          });
          const href = hrefOf(area, line.kind, line);
          send(`id: ${line.id}\ndata: ${JSON.stringify({ id: line.id, sentence, href, unread })}\n\n`);
          last = line.id;
        }
      };
      const next = () => {
        turn = turn.then(tell).catch(() => stop());
      };
      const unlisten = listenToNotices({
        tell: (personId) => {
          if (personId === null || personId === actor.id) next();
        },
        end: () => stop(),
      });
      const heartbeat = setInterval(() => send(": here\n\n"), HEARTBEAT_MS);
      const end = setTimeout(() => stop(), LONGEST_MS);
      stop = () => {
        stop = () => {};
        unlisten();
        clearInterval(heartbeat);
        clearTimeout(end);
        try {
          controller.close();
        } catch {
          // The browser had gone first.
        }
      };
      request.signal.addEventListener("abort", () => stop());
      send(`retry: ${RETRY_MS}\n\n`);
      // Whatever was written between the page and this stream.
      if (asked) next();
    },
    cancel: () => stop(),
  });
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
}
