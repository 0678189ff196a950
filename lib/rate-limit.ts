import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db";

export type { RateLimiterPostgres as Limiter } from "rate-limiter-flexible";

/** Counts up to `points` in so many seconds for each key; whoever goes beyond waits as long again. Shared by every instance of the program. */
export function limiterOf(keyPrefix: string, points: number, seconds: number): RateLimiterPostgres {
  return new RateLimiterPostgres({
    storeClient: { query: onOurConnection },
    storeType: "pool",
    tableName: "rate_limits",
    tableCreated: true,
    keyPrefix,
    points,
    duration: seconds,
    blockDuration: seconds,
  });
}

/** Counts one. Points left, or null when there are none. */
export async function consume(limiter: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    return (await limiter.consume(key)).remainingPoints;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return null;
    throw refused;
  }
}

/** Neither logins nor addresses stand in the table of counters. */
export function hashedKey(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

type Query = { text: string; values: unknown[] };
type Row = { points: number; expire: number | null };

/** The library speaks to a pg pool; this lends it the connections we already have. */
async function onOurConnection({ text, values }: Query): Promise<{ rows: Row[]; rowCount: number }> {
  const found = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
  const rows = found.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) }));
  return { rows, rowCount: rows.length };
}
