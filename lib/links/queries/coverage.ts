import "server-only";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { db } from "@/lib/db";
import { LINK_SLOTS, type LinkSlot, ROLE_OF_SLOT } from "@/lib/enterprises/access.policy";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { readsLinks } from "../policy";
import { type SlotStanding, slotsOf } from "../rules";
import { COVERAGE_LISTS, type CoverageList } from "../schema";

export type CoverageRow = { id: string; name: string; isKey: boolean; slots: SlotStanding[] };
/** People who hold slots although they cannot serve them: the account is disabled, or the role has ended. */
export type GonePerson = {
  personId: string;
  name: string;
  departmentName: string | null;
  disabled: boolean;
  enterprises: number;
};

/** How many enterprises each list has; null for people who may not read it. What a number counts is what its list shows. */
export async function coverage(actor: Actor): Promise<Record<CoverageList, number> | null> {
  if (!inAnyCapacity(actor, readsLinks)) return null;
  const counts = await Promise.all(COVERAGE_LISTS.map((list) => db.enterprise.count({ where: whereOf(actor, list) })));
  return Object.fromEntries(COVERAGE_LISTS.map((list, index) => [list, counts[index]])) as Record<CoverageList, number>;
}

/** One page of a list, by name, each enterprise with its three slots. `next` goes into `after`; null on the last page. */
export async function coverageRows(actor: Actor, list: CoverageList, after: string, pageSize = 50) {
  if (!inAnyCapacity(actor, readsLinks)) return null;
  const rows = await db.enterprise.findMany({
    where: { AND: [whereOf(actor, list), beyond(after)] },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: pageSize + 1,
    select: { id: true, name: true, isKey: true, createdAt: true, links: { select: linkSelect } },
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    rows: page.map(
      ({ createdAt, links, ...row }): CoverageRow => ({
        ...row,
        slots: slotsOf(links.map(linkFacts), createdAt),
      }),
    ),
    next: rows.length > pageSize && last ? `${last.id}${last.name}` : null,
  };
}

/** Who must hand over, by name; null for people who may not read it. */
export async function mustHandOver(actor: Actor): Promise<GonePerson[] | null> {
  if (!inAnyCapacity(actor, readsLinks)) return null;
  const people = await db.person.findMany({
    where: { links: { some: { endedAt: null, enterprise: { closedAt: null }, OR: LINK_SLOTS.map(goneIn) } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
    select: {
      id: true,
      name: true,
      disabledAt: true,
      department: { select: { shortName: true } },
      links: {
        where: { endedAt: null, enterprise: { closedAt: null }, OR: LINK_SLOTS.map(goneIn) },
        select: { enterpriseId: true },
      },
    },
  });
  return people.map(({ id, name, disabledAt, department, links }) => ({
    personId: id,
    name,
    departmentName: department?.shortName ?? null,
    disabled: disabledAt !== null,
    enterprises: new Set(links.map(({ enterpriseId }) => enterpriseId)).size,
  }));
}

/** A slot counts as filled while its holder's account is open and still has the role. */
function servedIn(slot: LinkSlot): Prisma.EnterpriseWhereInput {
  return { links: { some: { slot, endedAt: null, person: serves(slot) } } };
}

function goneIn(slot: LinkSlot): Prisma.LinkWhereInput {
  return { slot, NOT: { person: serves(slot) } };
}

function serves(slot: LinkSlot): Prisma.PersonWhereInput {
  return { disabledAt: null, grants: { some: { role: ROLE_OF_SLOT[slot], endedAt: null } } };
}

function whereOf(actor: Actor, list: CoverageList): Prisma.EnterpriseWhereInput {
  const served: Prisma.EnterpriseWhereInput = { AND: LINK_SLOTS.map(servedIn) };
  const parts: Record<CoverageList, Prisma.EnterpriseWhereInput> = {
    all: {},
    key: { isKey: true },
    served,
    keyServed: { isKey: true, ...served },
    gaps: { NOT: served },
    noLeader: { NOT: servedIn("leader") },
    noDepartmentHead: { NOT: servedIn("departmentHead") },
    noSpecialist: { NOT: servedIn("specialist") },
  };
  return { AND: [enterprisesVisibleTo(actor), { closedAt: null }, parts[list]] };
}

const linkSelect = {
  slot: true,
  personId: true,
  endedAt: true,
  person: { select: { name: true, disabledAt: true, grants: { select: { role: true, endedAt: true } } } },
} satisfies Prisma.LinkSelect;

function linkFacts({ slot, personId, endedAt, person }: Prisma.LinkGetPayload<{ select: typeof linkSelect }>) {
  const role = ROLE_OF_SLOT[slot as LinkSlot];
  const roleEnds = person.grants.filter((grant) => grant.role === role).map((grant) => grant.endedAt);
  return { slot, personId, name: person.name, endedAt, disabledAt: person.disabledAt, roleEnds };
}

/** Keyset paging, as in the register: what follows the last row seen, given as its id and name. */
function beyond(cursor: string): Prisma.EnterpriseWhereInput {
  const [, id, name] = /^([0-9a-f-]{36})(.+)$/su.exec(cursor) ?? [];
  return id && name ? { OR: [{ name: { gt: name } }, { name, id: { gt: id } }] } : {};
}
