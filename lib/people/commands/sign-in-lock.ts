import "server-only";
import { consume, hashedKey as hashed, type Limiter, limiterOf } from "@/lib/rate-limit";
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

function keysOf(login: string, address: string) {
  const [pair, place, name] = limiters();
  return [
    { limiter: pair, key: hashed(`${login}\n${address}`) },
    { limiter: place, key: hashed(address) },
    { limiter: name, key: hashed(login) },
  ] as const;
}

type Limiters = readonly [Limiter, Limiter, Limiter, Limiter];
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

function limiter(keyPrefix: string, points: number): Limiter {
  return limiterOf(keyPrefix, points, LOCK_MINUTES * 60);
}
