import "server-only";
import { randomBytes } from "node:crypto";
import type * as z from "zod";
import { type Actor, systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { takePerson } from "../gate";
import { LINK_HOURS, LOCK_MINUTES, tokenHash } from "../rules";
import type * as schema from "../schema";
import { recordPerson } from "./accounts";
import { hashOfNewPassword, passwordFits } from "./hashing";
import { forgetGuesses, mayGuess } from "./sign-in-lock";

const MILLISECONDS_PER_HOUR = 3_600_000;

/** The one time a link's token is known: only its hash is kept. */
export type NewPasswordLink = { token: string; expiresAt: Date };

/** Makes a one-time link for setting a password, valid for 72 hours; older ones stop working. Refuses with `accountDisabled`, `ownAccount`, `notAllowed`, `notFound`. */
export async function makePasswordLink(
  actor: Actor,
  input: z.output<typeof schema.makePasswordLink>,
  now: Date,
): Promise<NewPasswordLink> {
  return db.$transaction(async (tx) => {
    const person = await takePerson(tx, actor, "makePasswordLink", input.personId);
    if (person.disabled) throw new Refusal("accountDisabled");

    const token = randomBytes(32).toString("base64url");
    const expiresAt = new Date(now.getTime() + LINK_HOURS * MILLISECONDS_PER_HOUR);
    await tx.passwordLink.updateMany({ where: { personId: person.id, usedAt: null }, data: { usedAt: now } });
    await tx.passwordLink.create({
      data: { personId: person.id, tokenHash: tokenHash(token), createdAt: now, expiresAt },
    });
    await recordPerson(tx, person.id, actor, { kind: "passwordLinkMade", expiresAt: expiresAt.toISOString() }, now);
    return { token, expiresAt };
  });
}

/** Sets a password with a link's token, once, and ends the account's sessions. Refuses with `linkNotValid` (unknown, used, expired, superseded and disabled alike) or a rule of passwords. */
export async function setPasswordByLink(input: z.output<typeof schema.setPasswordByLink>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const link = await tx.passwordLink.findUnique({
      where: { tokenHash: tokenHash(input.token) },
      select: {
        id: true,
        usedAt: true,
        expiresAt: true,
        person: { select: { id: true, login: true, disabledAt: true } },
      },
    });
    if (!link || link.usedAt || link.expiresAt <= now || link.person.disabledAt) throw new Refusal("linkNotValid");
    const passwordHash = await hashOfNewPassword(input.password, link.person.login);

    // Two clicks in the same moment: only one of them finds the link unused.
    const used = await tx.passwordLink.updateMany({ where: { id: link.id, usedAt: null }, data: { usedAt: now } });
    if (used.count === 0) throw new Refusal("linkNotValid");
    await tx.passwordLink.updateMany({ where: { personId: link.person.id, usedAt: null }, data: { usedAt: now } });
    await tx.person.update({ where: { id: link.person.id }, data: { passwordHash, sessionVersion: { increment: 1 } } });
    await recordPerson(tx, link.person.id, systemActor, { kind: "passwordSet", by: "link" }, now);
  });
}

/** Changes the actor's own password and ends all older sessions; returns the session version the present one must now carry. Refuses with `currentPasswordWrong`, `tooManyGuesses` (after five in a quarter of an hour) or a rule of passwords. */
export async function changeOwnPassword(
  actor: Actor,
  input: z.output<typeof schema.changeOwnPassword>,
  now: Date,
): Promise<{ sessionVersion: number }> {
  const personId = actor.id;
  if (!personId) throw new Refusal("notAllowed");
  const { login } = await checkOwnPassword(personId, input.current);
  if (input.password === input.current) throw new Refusal("passwordUnchanged", {}, "password");
  const passwordHash = await hashOfNewPassword(input.password, login);

  return db.$transaction(async (tx) => {
    const data = { passwordHash, sessionVersion: { increment: 1 } };
    const { sessionVersion } = await tx.person.update({
      where: { id: personId },
      data,
      select: { sessionVersion: true },
    });
    await tx.passwordLink.updateMany({ where: { personId, usedAt: null }, data: { usedAt: now } });
    await recordPerson(tx, personId, actor, { kind: "passwordSet", by: "owner" }, now);
    return { sessionVersion };
  });
}

/** The guess is counted before it is looked at, so that many in the same moment are many counted guesses. */
async function checkOwnPassword(personId: string, current: string): Promise<{ login: string }> {
  if (!(await mayGuess(personId))) throw new Refusal("tooManyGuesses", { minutes: LOCK_MINUTES }, "current");
  const select = { login: true, passwordHash: true };
  const person = await db.person.findUniqueOrThrow({ where: { id: personId }, select });
  if (!(await passwordFits(current, person.passwordHash))) throw new Refusal("currentPasswordWrong", {}, "current");
  await forgetGuesses(personId);
  return person;
}
