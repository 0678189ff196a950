import "server-only";
import { randomBytes } from "node:crypto";
import * as z from "zod";
import { systemActor } from "@/lib/actor";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { LINK_HOURS, tokenHash } from "../rules";
import type * as schema from "../schema";
import { recordPerson } from "./accounts";
import { hashOfNewPassword } from "./hashing";

const KEY = "setUpToken";
const kept = z.object({ hash: z.string(), expiresAt: z.iso.datetime() });

/** Makes the token of the first visit, valid for 72 hours, in place of an older one. Null when people exist already: nothing is left to set up. */
export async function makeSetUpToken(now: Date): Promise<string | null> {
  if ((await db.person.count({ take: 1 })) > 0) return null;
  const token = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + LINK_HOURS * 3_600_000).toISOString();
  const value = { hash: tokenHash(token), expiresAt };
  await db.setting.upsert({ where: { key: KEY }, create: { key: KEY, value }, update: { value } });
  return token;
}

/** Makes the first system administrator, once. Refuses with `alreadySetUp` when any person exists, `setUpTokenNotValid`, or a rule of passwords. */
export async function setUpAdministrator(
  input: z.output<typeof schema.setUpAdministrator>,
  now: Date,
): Promise<{ personId: string }> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('people', 0))`;
    if ((await tx.person.count({ take: 1 })) > 0) throw new Refusal("alreadySetUp");
    const row = await tx.setting.findUnique({ where: { key: KEY } });
    const wanted = kept.safeParse(row?.value);
    const valid =
      wanted.success && wanted.data.hash === tokenHash(input.token) && new Date(wanted.data.expiresAt) > now;
    if (!valid) throw new Refusal("setUpTokenNotValid");
    const passwordHash = await hashOfNewPassword(input.password, input.login);

    const { login, name, title, phone, email } = input;
    const grants = { create: [{ role: "systemAdministrator", fromAt: now }] };
    const facts = { login, name, title, phone, email, passwordHash, createdAt: now, grants };
    const person = await tx.person.create({ data: facts, select: { id: true } });
    await tx.setting.delete({ where: { key: KEY } });
    const event = {
      login,
      name,
      roles: ["systemAdministrator"],
      departmentName: null,
      enterpriseName: null,
      setUp: true,
    };
    await recordPerson(tx, person.id, systemActor, { kind: "personCreated", ...event }, now);
    return { personId: person.id };
  });
}
