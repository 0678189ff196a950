import "server-only";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { LINK_SLOTS, type LinkSlot, ROLE_OF_SLOT } from "@/lib/enterprises/access.policy";
import { LOAD_STREAM } from "../event";
import { countsCases, type LoadLimits, readsLinks, STANDARD_LOAD } from "../policy";
import { sumOver } from "../rules";
import { loadSetting } from "../schema";
import { openCounts } from "./counts";

/** What one person carries in a slot. Cases are null for readers who see none. */
export type LoadRow = {
  personId: string;
  name: string;
  title: string | null;
  departmentName: string | null;
  enterprises: number;
  open: number | null;
  overdue: number | null;
  isAbove: boolean;
};

const MOST_PEOPLE = 1000;

/** The limits of load in force; the standard ones (version 0) until somebody sets others. */
export async function loadLimits(tx: Tx = db): Promise<LoadLimits> {
  const setting = await tx.setting.findUnique({ where: { key: "linkLoad" } });
  return setting ? { ...loadSetting.parse(setting.value), version: setting.version } : STANDARD_LOAD;
}

/** Who set the limits last and when; null while the standard ones hold. */
export async function limitsSetBy(tx: Tx = db): Promise<{ name: string; at: Date } | null> {
  const last = await tx.event.findFirst({ where: { stream: LOAD_STREAM }, orderBy: { sequence: "desc" } });
  return last && { name: last.actorName, at: last.at };
}

/**
 * Everybody who holds a slot or could, with the enterprises they hold it for and what is open there: the most loaded first. With
 * `only` those above the limit. Null for people who may not read it.
 */
export async function loadRows(actor: Actor, slot: LinkSlot, now: Date, only?: "above"): Promise<LoadRow[] | null> {
  if (!inAnyCapacity(actor, readsLinks)) return null;
  const counts = inAnyCapacity(actor, countsCases);
  const [people, limits, cases] = await Promise.all([
    peopleIn(slot),
    loadLimits(),
    counts ? openCounts(actor, { links: { some: { slot, endedAt: null } } }, now) : null,
  ]);
  const shown = only ? people.filter(({ links }) => links.length > limits[slot]) : people;
  const rows = shown.map(({ id, name, title, department, links }) => {
    const ids = links.map(({ enterpriseId }) => enterpriseId);
    return {
      personId: id,
      name,
      title,
      departmentName: department?.shortName ?? null,
      enterprises: ids.length,
      open: cases && sumOver(ids, cases.open),
      overdue: cases && sumOver(ids, cases.overdue),
      isAbove: ids.length > limits[slot],
    };
  });
  return rows.toSorted((one, other) => other.enterprises - one.enterprises || (other.open ?? 0) - (one.open ?? 0));
}

/** How many people are above the limit of each slot; null for people who may not read it. */
export async function overloaded(actor: Actor): Promise<Record<LinkSlot, number> | null> {
  if (!inAnyCapacity(actor, readsLinks)) return null;
  const [limits, ...people] = await Promise.all([loadLimits(), ...LINK_SLOTS.map(peopleIn)]);
  const counted = LINK_SLOTS.map((slot, index) => [
    slot,
    people[index]?.filter(({ links }) => links.length > limits[slot]).length ?? 0,
  ]);
  return Object.fromEntries(counted);
}

function peopleIn(slot: LinkSlot) {
  const held = { slot, endedAt: null, enterprise: { closedAt: null } };
  const mayHold = { disabledAt: null, grants: { some: { role: ROLE_OF_SLOT[slot], endedAt: null } } };
  return db.person.findMany({
    where: { OR: [mayHold, { links: { some: held } }] },
    select: {
      id: true,
      name: true,
      title: true,
      department: { select: { shortName: true } },
      links: { where: held, select: { enterpriseId: true } },
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_PEOPLE,
  });
}
