import "server-only";
import type * as z from "zod";
import type { Actor, Role } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { type TakenPerson, takePerson } from "../gate";
import { grantableRoles } from "../policy";
import { roleFault } from "../rules";
import type * as schema from "../schema";
import { recordPerson } from "./accounts";

/** Gives a role. Refuses with `roleHeld`, `ownAccount`, `notAllowed`, `notFound`, or the rule of roles that would be broken. */
export async function grantRole(actor: Actor, input: z.output<typeof schema.grantRole>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const person = await takePerson(tx, actor, "grantRole", input.personId);
    if (person.roles.includes(input.role)) throw new Refusal("roleHeld", {}, "role");
    const fault = roleFault([...person.roles, input.role], person);
    if (fault) throw new Refusal(fault, {}, "role");
    if (!grantableRoles(actor, person.enterpriseId).includes(input.role)) throw new Refusal("notAllowed");

    await tx.roleGrant.create({ data: { personId: person.id, role: input.role, fromAt: now } });
    await tx.person.update({ where: { id: person.id }, data: { version: person.version + 1 } });
    await recordPerson(tx, person.id, actor, { kind: "roleGranted", role: input.role }, now);
  });
}

/** Ends a role at once. Refuses with `roleNotHeld`, `lastRole` (disable the account instead), `lastAdministrator`, `ownAccount`, `notAllowed`, `notFound`. */
export async function endRole(actor: Actor, input: z.output<typeof schema.endRole>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const person = await takePerson(tx, actor, "endRole", input.personId);
    const grant = person.grants.find(({ role }) => role === input.role);
    if (!grant) throw new Refusal("roleNotHeld", {}, "role");
    if (input.role === "systemAdministrator") await keepOneAdministrator(tx, person);
    if (person.roles.length === 1) throw new Refusal("lastRole", {}, "role");

    await tx.roleGrant.update({ where: { id: grant.id }, data: { endedAt: now } });
    await tx.person.update({ where: { id: person.id }, data: { version: person.version + 1 } });
    await recordPerson(tx, person.id, actor, { kind: "roleEnded", role: input.role }, now);
  });
}

/** Ends an account's sessions, unused password links and calendar feed at once and lets nobody sign in with it. Refuses with `alreadyDisabled`, `lastAdministrator`, `ownAccount`, `notAllowed`, `notFound`. */
export async function disablePerson(
  actor: Actor,
  input: z.output<typeof schema.disablePerson>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const person = await takePerson(tx, actor, "disable", input.personId);
    if (person.roles.includes("systemAdministrator")) await keepOneAdministrator(tx, person);

    const ended = { disabledAt: now, sessionVersion: { increment: 1 }, version: person.version + 1 };
    await tx.person.update({ where: { id: person.id }, data: ended });
    await tx.passwordLink.updateMany({ where: { personId: person.id, usedAt: null }, data: { usedAt: now } });
    await tx.calendarLink.updateMany({ where: { personId: person.id, endedAt: null }, data: { endedAt: now } });
    await recordPerson(tx, person.id, actor, { kind: "disabled", reason: input.reason }, now);
  });
}

/** Opens a disabled account again, with the roles it had. Refuses with `alreadyEnabled`, `ownAccount`, `notAllowed`, `notFound`. */
export async function enablePerson(
  actor: Actor,
  input: z.output<typeof schema.enablePerson>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const person = await takePerson(tx, actor, "enable", input.personId);
    await tx.person.update({ where: { id: person.id }, data: { disabledAt: null, version: person.version + 1 } });
    await recordPerson(tx, person.id, actor, { kind: "enabled", reason: input.reason }, now);
  });
}

/** takePerson lets one writer in at a time, so two administrators cannot remove each other in the same moment. */
async function keepOneAdministrator(tx: Tx, leaving: TakenPerson): Promise<void> {
  const role: Role = "systemAdministrator";
  const others = { role, endedAt: null, personId: { not: leaving.id }, person: { disabledAt: null } };
  if ((await tx.roleGrant.count({ where: others })) === 0) throw new Refusal("lastAdministrator");
}
