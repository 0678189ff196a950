import "server-only";
import { type Actor, ROLES, type Role } from "@/lib/actor";
import { type Day, dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import type { Prisma } from "@/lib/generated/prisma/client";
import { currentTime } from "@/lib/now";
import { rolesLent } from "./absence.policy";
import { tokenHash } from "./rules";

/** What a session needs to know about its person, read once per request. */
export type SessionPerson = {
  id: string;
  name: string;
  title: string | null;
  sessionVersion: number;
  disabledAt: Date | null;
  roles: Role[];
  departmentId: string | null;
  departmentName: string | null;
  enterpriseId: string | null;
  enterpriseName: string | null;
  /** Whom this person stands in for on this day, each with the roles that are lent (lib/people/absence.policy.ts). */
  standsInFor: LentPerson[];
};
export type LentPerson = Omit<SessionPerson, "sessionVersion" | "disabledAt" | "standsInFor">;

type Absentee = Omit<LentPerson, "roles"> & { roles: string[] };
type SessionRow = Omit<SessionPerson, "roles" | "standsInFor"> & { roles: string[]; absentees: Absentee[] };

/** One account with its roles of this moment and those lent to it on a day, in one round trip; null when there is no such account. */
export async function personForSession(
  personId: string,
  on: Day = dayOf(currentTime()),
): Promise<SessionPerson | null> {
  const rows = await db.$queryRaw<SessionRow[]>`
    SELECT p.id::text, p.name, p.title, p.session_version AS "sessionVersion", p.disabled_at AS "disabledAt",
      p.department_id::text AS "departmentId", d.name AS "departmentName",
      p.enterprise_id::text AS "enterpriseId", e.name AS "enterpriseName",
      ARRAY(SELECT g.role FROM role_grants g WHERE g.person_id = p.id AND g.ended_at IS NULL ORDER BY g.from_at, g.id) AS roles,
      (SELECT COALESCE(jsonb_agg(jsonb_build_object('id', a.id, 'name', a.name, 'title', a.title,
          'departmentId', a.department_id, 'departmentName', ad.name, 'enterpriseId', a.enterprise_id, 'enterpriseName', NULL,
          'roles', ARRAY(SELECT g.role FROM role_grants g WHERE g.person_id = a.id AND g.ended_at IS NULL))
          ORDER BY ab.first_on, ab.id), '[]')
        FROM absences ab JOIN people a ON a.id = ab.person_id AND a.disabled_at IS NULL
        LEFT JOIN departments ad ON ad.id = a.department_id
        WHERE ab.stand_in_id = p.id AND ab.ended_at IS NULL AND ab.first_on <= ${on} AND ab.last_on >= ${on}) AS absentees
    FROM people p LEFT JOIN departments d ON d.id = p.department_id LEFT JOIN enterprises e ON e.id = p.enterprise_id
    WHERE p.id = ${personId}::uuid`;
  const row = rows[0];
  if (!row) return null;
  const { absentees, ...facts } = row;
  const person = { ...facts, roles: rolesIn(facts.roles) };
  return { ...person, standsInFor: absentees.flatMap((absentee) => lentTo(person, absentee)) };
}

/** An absent person with the roles their stand-in has of them now: also a role or a department that has changed since counts at once. */
function lentTo(standIn: Omit<SessionPerson, "standsInFor">, absentee: Absentee): LentPerson[] {
  const party = (person: LentPerson, disabled: boolean) => ({ ...person, disabled });
  const absent = { ...absentee, roles: rolesIn(absentee.roles) };
  const roles = rolesLent(party(absent, false), party(standIn, standIn.disabledAt !== null));
  return roles.length > 0 ? [{ ...absent, roles }] : [];
}

/** Departments that take new work, by code: for a select. */
export async function departmentsForSelect(): Promise<{ id: string; name: string; shortName: string }[]> {
  const select = { id: true, name: true, shortName: true };
  return db.department.findMany({ where: { validTo: null }, select, orderBy: { code: "asc" } });
}

/** Whether this is a demo park: the mode is on, and the demo seed has marked the database. */
export async function isDemoPark(): Promise<boolean> {
  return env.DEMO_MODE && (await db.setting.findUnique({ where: { key: "demo" }, select: { key: true } })) !== null;
}

export type DemoPerson = { id: string; name: string; title: string | null; roles: Role[]; place: string | null };

/** The cards of a demo park in their order; empty unless demo mode is on and the database is marked as a demo. */
export async function demoPeople(): Promise<DemoPerson[]> {
  if (!(await isDemoPark())) return [];
  const people = await db.person.findMany({
    where: { demoOrder: { not: null }, disabledAt: null },
    orderBy: [{ demoOrder: "asc" }, { id: "asc" }],
    select: { id: true, name: true, title: true, grants: activeGrants, department: nameOnly, enterprise: nameOnly },
  });
  return people.map(({ grants, department, enterprise, ...person }) => ({
    ...person,
    roles: rolesIn(grants.map(({ role }) => role)),
    place: enterprise?.name ?? department?.name ?? null,
  }));
}

/** Whose password a link sets, or null when the link is unknown, used, superseded, expired, or its account disabled. */
export async function passwordLinkOwner(token: string, now: Date): Promise<{ name: string; login: string } | null> {
  const link = await db.passwordLink.findUnique({
    where: { tokenHash: tokenHash(token) },
    select: { usedAt: true, expiresAt: true, person: { select: { name: true, login: true, disabledAt: true } } },
  });
  if (!link || link.usedAt || link.expiresAt <= now || link.person.disabledAt) return null;
  return { name: link.person.name, login: link.person.login };
}

/** Whether anybody has an account yet. */
export async function anyoneExists(): Promise<boolean> {
  return (await db.person.findFirst({ select: { id: true } })) !== null;
}

/** The actor's own account, as they may read it themselves. */
export async function ownAccount(
  actor: Actor,
): Promise<{ login: string; phone: string | null; email: string | null; lastSignInAt: Date | null } | null> {
  if (!actor.id) return null;
  return db.person.findUnique({
    where: { id: actor.id },
    select: { login: true, phone: true, email: true, lastSignInAt: true },
  });
}

export function rolesIn(names: readonly string[]): Role[] {
  return ROLES.filter((role) => names.includes(role));
}

export const activeGrants = { where: { endedAt: null }, select: { role: true } } satisfies Prisma.Person$grantsArgs;
export const nameOnly = { select: { name: true } };
