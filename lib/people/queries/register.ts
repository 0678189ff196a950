import "server-only";
import type { Actor, Role } from "@/lib/actor";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { visiblePeople } from "../gate";
import { allowedVerbs, canCreatePersonOf, grantableRoles, type PersonVerb, reachOf } from "../policy";
import { activeGrants, nameOnly, rolesIn } from "../queries";
import { normalLogin, roleFault } from "../rules";
import type { PeopleSearch } from "../schema";

export const PAGE_SIZE = 50;

export type PersonRow = {
  id: string;
  login: string;
  name: string;
  title: string | null;
  roles: Role[];
  departmentName: string | null;
  enterpriseName: string | null;
  disabledAt: Date | null;
  lastSignInAt: Date | null;
};

export type PeoplePage = { rows: PersonRow[]; previous: string | null; next: string | null; canCreate: boolean };

/** Fifty accounts the actor may see, by name, with the ids to page on from (null at an end). */
export async function listPeople(actor: Actor, search: PeopleSearch): Promise<PeoplePage> {
  const where = { AND: [visiblePeople(actor), sideOf(search.side), named(search.q)] };
  const backwards = search.before !== "";
  const from = search.before || search.after;
  const found = await db.person.findMany({
    where,
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: backwards ? -(PAGE_SIZE + 1) : PAGE_SIZE + 1,
    ...(from ? { cursor: { id: from }, skip: 1 } : {}),
    select: { ...rowFacts, grants: activeGrants, department: nameOnly, enterprise: nameOnly },
  });
  const more = found.length > PAGE_SIZE;
  const page = backwards ? found.slice(-PAGE_SIZE) : found.slice(0, PAGE_SIZE);
  const rows = page.map(rowOf);
  const previous = (backwards ? more : from !== "") ? (rows[0]?.id ?? null) : null;
  const next = backwards || more ? (rows.at(-1)?.id ?? null) : null;
  return { rows, previous, next, canCreate: mayCreate(actor) };
}

export type PersonDetail = PersonRow & {
  phone: string | null;
  email: string | null;
  version: number;
  createdAt: Date;
  hasPassword: boolean;
  departmentId: string | null;
  enterpriseId: string | null;
  grants: { role: string; fromAt: Date; endedAt: Date | null }[];
  openLinkUntil: Date | null;
  events: { sequence: number; kind: string; particulars: Prisma.JsonValue; actorName: string; at: Date }[];
  can: PersonVerb[];
  /** Roles the actor may add to this person now. */
  addable: Role[];
};

/** One account with its roles, open password link, last twenty events, and what the actor may do to it; null when unknown or not the actor's to see. */
export async function personDetail(actor: Actor, personId: string, now: Date): Promise<PersonDetail | null> {
  const person = await db.person.findFirst({
    where: { AND: [{ id: personId }, visiblePeople(actor)] },
    select: {
      ...rowFacts,
      phone: true,
      email: true,
      version: true,
      createdAt: true,
      passwordHash: true,
      departmentId: true,
      enterpriseId: true,
      department: nameOnly,
      enterprise: nameOnly,
      grants: { select: { role: true, fromAt: true, endedAt: true }, orderBy: { fromAt: "asc" } },
      passwordLinks: { where: { usedAt: null, expiresAt: { gt: now } }, select: { expiresAt: true }, take: 1 },
    },
  });
  if (!person) return null;
  const { passwordHash, passwordLinks, grants, ...facts } = person;
  const row = rowOf({ ...facts, grants: grants.filter(({ endedAt }) => endedAt === null) });
  const open = { id: person.id, enterpriseId: person.enterpriseId, disabled: person.disabledAt !== null };
  return {
    ...facts,
    ...row,
    grants,
    hasPassword: passwordHash !== null,
    openLinkUntil: passwordLinks[0]?.expiresAt ?? null,
    events: await lastEvents(`person:${person.id}`),
    can: allowedVerbs(actor, open),
    addable: grantableRoles(actor, person.enterpriseId).filter(
      (role) => !row.roles.includes(role) && roleFault([...row.roles, role], person) === null,
    ),
  };
}

/** Whether the actor may open the list of accounts at all. */
export function maySeePeople(actor: Actor): boolean {
  return reachOf(actor) !== "nobody";
}

async function lastEvents(stream: string) {
  const select = { sequence: true, kind: true, particulars: true, actorName: true, at: true };
  return db.event.findMany({ where: { stream }, orderBy: { sequence: "desc" }, take: 20, select });
}

function mayCreate(actor: Actor): boolean {
  return canCreatePersonOf(actor, null) || canCreatePersonOf(actor, actor.enterpriseId);
}

function sideOf(side: PeopleSearch["side"]): Prisma.PersonWhereInput {
  if (side === "staff") return { enterpriseId: null, disabledAt: null };
  if (side === "enterprise") return { enterpriseId: { not: null }, disabledAt: null };
  return side === "disabled" ? { disabledAt: { not: null } } : {};
}

function named(typed: string): Prisma.PersonWhereInput {
  const words = typed.normalize("NFKC").trim();
  if (words === "") return {};
  const enterprise = { enterprise: { name: { contains: words } } };
  return {
    OR: [{ name: { contains: words, mode: "insensitive" } }, { login: { contains: normalLogin(words) } }, enterprise],
  };
}

const rowFacts = {
  id: true,
  login: true,
  name: true,
  title: true,
  disabledAt: true,
  lastSignInAt: true,
} satisfies Prisma.PersonSelect;

type Found = Prisma.PersonGetPayload<{
  select: typeof rowFacts & { grants: typeof activeGrants; department: typeof nameOnly; enterprise: typeof nameOnly };
}>;

function rowOf({ id, login, name, title, disabledAt, lastSignInAt, grants, department, enterprise }: Found): PersonRow {
  const roles = rolesIn(grants.map(({ role }) => role));
  const places = { departmentName: department?.name ?? null, enterpriseName: enterprise?.name ?? null };
  return { id, login, name, title, disabledAt, lastSignInAt, roles, ...places };
}
