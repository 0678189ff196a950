import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { Refusal } from "@/lib/refusal";
import { changesBetween, type PersonEvent, personEvent } from "../event";
import { takePerson } from "../gate";
import { canCreatePersonOf, grantableRoles, reachOf } from "../policy";
import { isEnterpriseRole, roleFault } from "../rules";
import type * as schema from "../schema";

/**
 * Makes an account without a password (a password link follows) and returns its id. Refuses with `notAllowed`, `loginTaken`,
 * `enterpriseMissing`, `enterpriseUnknown`, `departmentUnknown`, or the rule of roles that is broken (`rolesApart`, `roleOfOtherSide`, …).
 */
export async function createPerson(
  actor: Actor,
  input: z.output<typeof schema.createPerson>,
  now: Date,
): Promise<{ personId: string }> {
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('people', 0))`;
    // Before anything is looked up: who may not make accounts shall not learn which enterprises exist.
    if (!canCreatePersonOf(actor, actor.enterpriseId)) throw new Refusal("notAllowed");
    const enterprise = await enterpriseFor(tx, actor, input);
    const enterpriseId = enterprise?.id ?? null;
    if (!canCreatePersonOf(actor, enterpriseId)) throw new Refusal("notAllowed");
    if (enterpriseId === null && input.roles.every(isEnterpriseRole))
      throw new Refusal("enterpriseMissing", {}, "enterpriseCode");
    const department = enterprise === null ? await departmentFor(tx, input.departmentId) : null;
    const fault = roleFault(input.roles, { enterpriseId, departmentId: department?.id ?? null });
    if (fault) throw new Refusal(fault, {}, "roles");
    if (input.roles.some((role) => !grantableRoles(actor, enterpriseId).includes(role)))
      throw new Refusal("notAllowed");
    if (await tx.person.findUnique({ where: { login: input.login }, select: { id: true } })) {
      throw new Refusal("loginTaken", {}, "login");
    }

    const { login, name, title, phone, email, roles } = input;
    const facts = {
      login,
      name,
      title,
      phone,
      email,
      departmentId: department?.id ?? null,
      enterpriseId,
      createdAt: now,
    };
    const grants = { create: roles.map((role) => ({ role, fromAt: now })) };
    const person = await tx.person.create({ data: { ...facts, grants }, select: { id: true } });
    const names = { departmentName: department?.name ?? null, enterpriseName: enterprise?.name ?? null };
    await recordPerson(tx, person.id, actor, { kind: "personCreated", login, name, roles, ...names }, now);
    return { personId: person.id };
  });
}

/** Changes name, title, phone, mail or department. Refuses with `changedMeanwhile`, `notFound`, `notAllowed`, `roleNeedsDepartment`, `departmentUnknown`. */
export async function changePerson(
  actor: Actor,
  input: z.output<typeof schema.changePerson>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const person = await takePerson(tx, actor, "change", input.personId, input.version);
    const kept = person.departmentId === (input.departmentId ?? null);
    const department = person.enterpriseId === null && !kept ? await departmentFor(tx, input.departmentId) : null;
    const departmentId = person.enterpriseId === null ? (kept ? person.departmentId : (department?.id ?? null)) : null;
    const fault = roleFault(person.roles, { enterpriseId: person.enterpriseId, departmentId });
    if (fault === "roleNeedsDepartment") throw new Refusal(fault, {}, "departmentId");

    const before = {
      name: person.name,
      title: person.title,
      phone: person.phone,
      email: person.email,
      departmentId: person.departmentId,
    };
    const after = { name: input.name, title: input.title, phone: input.phone, email: input.email, departmentId };
    const changes = changesBetween(before, after);
    if (changes.length === 0) return;
    await tx.person.update({ where: { id: person.id }, data: { ...after, version: person.version + 1 } });
    await recordPerson(tx, person.id, actor, { kind: "personChanged", changes }, now);
  });
}

/** Appends an event of an account, checked against the list of what can happen to one. */
export async function recordPerson(
  tx: Tx,
  personId: string,
  actor: Actor,
  event: PersonEvent,
  now: Date,
): Promise<void> {
  await recordEvent(tx, `person:${personId}`, actor, personEvent.parse(event), now);
}

async function enterpriseFor(
  tx: Tx,
  actor: Actor,
  input: { enterpriseId: string | null; enterpriseCode: string | null },
) {
  const where = reachOf(actor) === "ownEnterprise" ? ownEnterprise(actor, input) : wantedEnterprise(input);
  if (!where) return null;
  const enterprise = await tx.enterprise.findUnique({ where, select: { id: true, name: true, closedAt: true } });
  if (!enterprise || enterprise.closedAt) throw new Refusal("enterpriseUnknown", {}, "enterpriseCode");
  return enterprise;
}

/** An enterprise's administrator need not name the enterprise, and learns nothing about others by naming them. */
function ownEnterprise(actor: Actor, input: { enterpriseId: string | null; enterpriseCode: string | null }) {
  const another =
    input.enterpriseCode !== null || (input.enterpriseId !== null && input.enterpriseId !== actor.enterpriseId);
  if (another || actor.enterpriseId === null) throw new Refusal("notAllowed");
  return { id: actor.enterpriseId };
}

function wantedEnterprise(input: { enterpriseId: string | null; enterpriseCode: string | null }) {
  if (input.enterpriseId) return { id: input.enterpriseId };
  return input.enterpriseCode ? { creditCode: input.enterpriseCode } : null;
}

async function departmentFor(tx: Tx, departmentId: string | null) {
  if (departmentId === null) return null;
  const department = await tx.department.findUnique({
    where: { id: departmentId },
    select: { id: true, name: true, validTo: true },
  });
  if (!department || department.validTo !== null) throw new Refusal("departmentUnknown", {}, "departmentId");
  return department;
}
