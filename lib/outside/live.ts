import "server-only";
import pg from "pg";
import { env } from "@/lib/env";

const CHANNEL = "qifu_notices";
const RETRY_MS = 2000;

type Listener = { tell: (personId: string | null) => void; end: () => void };

// One connection a process, however often Next loads this file.
const kept = globalThis as { qifuLive?: { listeners: Set<Listener>; isListening: boolean } };
kept.qifuLive ??= { listeners: new Set(), isListening: false };
const live = kept.qifuLive;

/**
 * Tells whose notices have changed, whichever process of the park wrote them; null when the connection was lost for a while and
 * anybody's may have. `end` is called when the process is asked to stop, which would otherwise wait for open streams. Returns
 * what ends the listening.
 */
export function listenToNotices(listener: Listener): () => void {
  live.listeners.add(listener);
  if (!live.isListening) {
    live.isListening = true;
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.once(signal, () => {
        for (const { end } of live.listeners) end();
      });
    }
    void keepListening();
  }
  return () => live.listeners.delete(listener);
}

/** LISTEN needs a connection of its own, which no pooler may hand to others. */
async function keepListening(): Promise<void> {
  for (let isFirst = true; ; isFirst = false) {
    const client = new pg.Client({
      connectionString: env.DATABASE_URL,
      application_name: "qifu live",
      keepAlive: true,
    });
    const lost = new Promise<void>((resolve) => {
      client.on("error", () => resolve());
      client.on("end", () => resolve());
    });
    client.on("notification", ({ payload }) => tell(payload ?? null));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      if (!isFirst) tell(null);
      await lost;
    } catch {
      // Nobody answers: the next attempt may get through.
    }
    await client.end().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}

function tell(personId: string | null): void {
  for (const listener of live.listeners) listener.tell(personId);
}
