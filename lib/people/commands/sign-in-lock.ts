import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "@/lib/db";
import { LOCK_MINUTES, TRIES } from "../rules";

export type Tries = { locked: boolean; lastOne: boolean };

/** Counts an attempt before its password is looked at, so that a hundred guesses in the same moment are a hundred counted guesses. */
export async function countTry(login: string, address: string): Promise<Tries> {
  const [pair, place, name] = await Promise.all(
    keysOf(login, address).map(({ limiter, key }) => consume(limiter, key)),
  );
  return { locked: pair === null || place === null || name === null, lastOne: pair === 0 };
}

/** Takes a successful attempt back: it was no failure. */
export async function forgetTry(login: string, address: string): Promise<void> {
  const [pair, ...others] = keysOf(login, address);
  await Promise.all([pair?.limiter.delete(pair.key), ...others.map(({ limiter, key }) => limiter.reward(key, 1))]);
}

/** Counts a guess at the own current password; false when there were too many. A session left open is no place to try them out. */
export async function mayGuess(personId: string): Promise<boolean> {
  return (await consume(limiters()[3], hashed(personId))) !== null;
}

/** The guess was right. */
export async function forgetGuesses(personId: string): Promise<void> {
  await limiters()[3].delete(hashed(personId));
}

/** Attempts left, or null when there are none. */
async function consume(limiter: RateLimiterPostgres, key: string): Promise<number | null> {
  try {
    return (await limiter.consume(key)).remainingPoints;
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return null;
    throw refused;
  }
}

function keysOf(login: string, address: string) {
  const [pair, place, name] = limiters();
  return [
    { limiter: pair, key: hashed(`${login}\n${address}`) },
    { limiter: place, key: hashed(address) },
    { limiter: name, key: hashed(login) },
  ] as const;
}

/** Neither logins nor addresses stand in the table of counters. */
function hashed(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

type Limiters = readonly [RateLimiterPostgres, RateLimiterPostgres, RateLimiterPostgres, RateLimiterPostgres];
let made: Limiters | undefined;

function limiters() {
  made ??= [
    limiter("signInPair", TRIES.loginAtAddress),
    limiter("signInAddress", TRIES.address),
    limiter("signInLogin", TRIES.login),
    limiter("ownPassword", TRIES.ownPassword),
  ];
  return made;
}

function limiter(keyPrefix: string, points: number): RateLimiterPostgres {
  const seconds = LOCK_MINUTES * 60;
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

type Query = { text: string; values: unknown[] };
type Row = { points: number; expire: number | null };

/** The library speaks to a pg pool; this lends it the connections we already have. */
async function onOurConnection({ text, values }: Query): Promise<{ rows: Row[]; rowCount: number }> {
  const found = await db.$queryRawUnsafe<{ points: number; expire: bigint | null }[]>(text, ...values);
  const rows = found.map(({ points, expire }) => ({ points, expire: expire === null ? null : Number(expire) }));
  return { rows, rowCount: rows.length };
}
