import "server-only";
import * as z from "zod";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { db } from "@/lib/db";
import { LINK_SLOTS, type LinkSlot, ROLE_OF_SLOT } from "@/lib/enterprises/access.policy";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { openVisitPromises } from "@/lib/visits/queries/promises";
import { countsCases, managesLinks, readsLinks } from "../policy";
import { openCounts } from "./counts";

/** One slot a person holds, with what is open there and how it last changed hands. */
export type Holding = {
  linkId: string;
  slot: LinkSlot;
  fromAt: Date;
  enterprise: { id: string; name: string; isKey: boolean };
  open: number | null;
  overdue: number | null;
  /** What was promised on visits and is still open; null for readers who see no visits. */
  promises: { id: string; text: string; dueOn: string | null }[] | null;
  lastHandOver: { from: string; at: Date; note: string } | null;
};
export type Successor = {
  id: string;
  name: string;
  title: string | null;
  departmentName: string | null;
  slots: LinkSlot[];
};

/** Everything a person holds, who may take it over, and whether the actor may hand it over; null where there is nothing to read. */
export async function holdingsOf(actor: Actor, personId: string, now: Date) {
  if (!z.uuid().safeParse(personId).success || !inAnyCapacity(actor, readsLinks)) return null;
  const person = await db.person.findUnique({ where: { id: personId }, select: personSelect });
  if (!person || person.links.length + person.grants.length === 0) return null;
  const links = await db.link.findMany({
    where: { personId, endedAt: null, enterprise: { AND: [enterprisesVisibleTo(actor), { closedAt: null }] } },
    orderBy: [{ slot: "asc" }, { enterprise: { name: "asc" } }, { id: "asc" }],
    take: 500,
    select: {
      id: true,
      slot: true,
      fromAt: true,
      enterprise: {
        select: {
          id: true,
          name: true,
          isKey: true,
          links: { where: { endedAt: { not: null } }, orderBy: { endedAt: "desc" }, select: pastSelect },
        },
      },
    },
  });
  const ofPerson = { links: { some: { personId, endedAt: null } } };
  const counts = inAnyCapacity(actor, countsCases) ? await openCounts(actor, ofPerson, now) : null;
  const promises = counts && (await openVisitPromises(links.map(({ enterprise }) => enterprise.id)));
  const rows = links.flatMap(({ id, slot, fromAt, enterprise: { links: past, ...enterprise } }): Holding[] =>
    LINK_SLOTS.filter((one) => one === slot).map((known) => ({
      linkId: id,
      slot: known,
      fromAt,
      enterprise,
      open: counts && (counts.open.get(enterprise.id) ?? 0),
      overdue: counts && (counts.overdue.get(enterprise.id) ?? 0),
      promises: promises?.filter(({ enterpriseId }) => enterpriseId === enterprise.id) ?? null,
      lastHandOver: handOverIn(past, known),
    })),
  );
  const can = inAnyCapacity(actor, managesLinks);
  return { person, rows, canHandOver: can, successors: can ? await successorsFor(personId, rows) : [] };
}

/** How many slots of open enterprises a person holds; 0 for readers who do not see links. */
export async function heldSlots(actor: Actor, personId: string): Promise<number> {
  if (!inAnyCapacity(actor, readsLinks)) return 0;
  const enterprise = { AND: [enterprisesVisibleTo(actor), { closedAt: null }] };
  return db.link.count({ where: { personId, endedAt: null, enterprise } });
}

const personSelect = {
  id: true,
  name: true,
  title: true,
  disabledAt: true,
  department: { select: { shortName: true } },
  links: { select: { id: true }, take: 1 },
  grants: { where: { role: { in: Object.values(ROLE_OF_SLOT) } }, select: { id: true }, take: 1 },
} satisfies Prisma.PersonSelect;

const pastSelect = {
  slot: true,
  endedAt: true,
  handOverNote: true,
  person: { select: { name: true } },
} satisfies Prisma.LinkSelect;

type PastLink = Prisma.LinkGetPayload<{ select: typeof pastSelect }>;

function handOverIn(past: readonly PastLink[], slot: LinkSlot): Holding["lastHandOver"] {
  const last = past.find((link) => link.slot === slot);
  return last?.endedAt ? { from: last.person.name, at: last.endedAt, note: last.handOverNote ?? "" } : null;
}

/** Whoever could take at least one of these slots: another person whose account is open and who holds its role. */
async function successorsFor(personId: string, rows: readonly Holding[]): Promise<Successor[]> {
  const slots = LINK_SLOTS.filter((slot) => rows.some((row) => row.slot === slot));
  const people = await db.person.findMany({
    where: {
      id: { not: personId },
      disabledAt: null,
      grants: { some: { role: { in: slots.map((slot) => ROLE_OF_SLOT[slot]) }, endedAt: null } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
    select: {
      id: true,
      name: true,
      title: true,
      department: { select: { shortName: true } },
      grants: { where: { endedAt: null }, select: { role: true } },
    },
  });
  return people.map(({ department, grants, ...one }) => ({
    ...one,
    departmentName: department?.shortName ?? null,
    slots: slots.filter((slot) => grants.some(({ role }) => role === ROLE_OF_SLOT[slot])),
  }));
}
