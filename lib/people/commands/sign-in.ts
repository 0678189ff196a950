import "server-only";
import { type Actor, systemActor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { isDemoPark } from "../queries";
import { LOCK_MINUTES } from "../rules";
import { recordPerson } from "./accounts";
import { passwordFits } from "./hashing";
import { countTry, forgetTry } from "./sign-in-lock";

/** A refused sign-in takes at least this long, whatever had to be written down about it. */
const LEAST_MILLISECONDS = 300;

export type SignInInput = { login: string; password: string; address: string };

/**
 * The id of the person who may sign in with this login and password, or null. Null has one meaning and one duration for every
 * reason: unknown, wrong, disabled, without a password, without a role, locked.
 */
export async function checkPassword(input: SignInInput, now: Date): Promise<string | null> {
  const beganAt = performance.now();
  const tries = await countTry(input.login, input.address);
  const person = await db.person.findUnique({
    where: { login: input.login },
    select: {
      id: true,
      passwordHash: true,
      disabledAt: true,
      grants: { where: { endedAt: null }, select: { id: true }, take: 1 },
    },
  });
  const fits = await passwordFits(input.password, person?.passwordHash ?? null);
  if (person && fits && !tries.locked && !person.disabledAt && person.grants.length > 0) {
    await forgetTry(input.login, input.address);
    return person.id;
  }
  // Further tries at a locked door are not written down: they would let a stranger fill the log.
  if (person && !tries.locked) await recordRefused(person.id, tries.lastOne, now);
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, LEAST_MILLISECONDS - (performance.now() - beganAt))));
  return null;
}

/** Writes down that somebody has signed in and returns when they had before: they will notice a sign-in that was not theirs. */
export async function recordSignIn(
  actor: Actor & { id: string },
  input: { address: string; demo: boolean },
  now: Date,
): Promise<{ previousSignInAt: Date | null }> {
  return db.$transaction(async (tx) => {
    const before = await lockedSignIn(tx, actor.id);
    await tx.person.update({ where: { id: actor.id }, data: { lastSignInAt: now } });
    const event = { kind: "signedIn" as const, address: input.address, ...(input.demo ? { demo: true } : {}) };
    await recordPerson(tx, actor.id, actor, event, now);
    return { previousSignInAt: before };
  });
}

/** Writes down that somebody has signed out. */
export async function recordSignOut(actor: Actor & { id: string }, now: Date): Promise<void> {
  await db.$transaction((tx) => recordPerson(tx, actor.id, actor, { kind: "signedOut" }, now));
}

/** Whether this is a demo person of a demo park: the mode is on, the database is marked as a demo, and the person is one of the cards. */
export async function mayTryAs(personId: string): Promise<boolean> {
  if (!(await isDemoPark())) return false;
  const where = { id: personId, demoOrder: { not: null }, disabledAt: null };
  return (await db.person.findFirst({ where, select: { id: true } })) !== null;
}

async function recordRefused(personId: string, lastOne: boolean, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    await recordPerson(tx, personId, systemActor, { kind: "signInRefused" }, now);
    if (lastOne) await recordPerson(tx, personId, systemActor, { kind: "locked", minutes: LOCK_MINUTES }, now);
  });
}

async function lockedSignIn(tx: Tx, personId: string): Promise<Date | null> {
  const rows = await tx.$queryRaw<
    { at: Date | null }[]
  >`SELECT last_sign_in_at AS at FROM people WHERE id = ${personId}::uuid FOR UPDATE`;
  return rows[0]?.at ?? null;
}
