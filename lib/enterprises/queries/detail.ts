import "server-only";
import * as z from "zod";
import { type Actor, isOfEnterprise } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type Away, awayOn } from "@/lib/people/queries/absences";
import { allowedVerbs, LINK_SLOTS, type LinkSlot, ROLE_OF_SLOT } from "../access.policy";
import { factsByField } from "../facts.policy";
import { enterprisesVisibleTo, factsOf } from "../gate";
import { expiryStateOf, kindOf } from "../qualifications.policy";
import { maskPhone, sizeClassOf } from "../rules";
import type { LinkView, QualificationView } from "../schema";
import { validKinds } from "./head";

/** Seven facts, changed a few times a year: decades. */
const MOST_FACTS = 300;

/**
 * Everything the page of an enterprise shows, or null when the actor may not see it: facts, what was said of each, size class, certificates
 * with their state on this day, contacts with masked phones, the three people with phones, and the history of the links
 * (staff only).
 */
export async function enterpriseDetail(actor: Actor, id: string, now: Date) {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.enterprise.findFirst({
    where: { AND: [{ id }, enterprisesVisibleTo(actor)] },
    include: {
      qualifications: { orderBy: [{ issuedOn: "desc" }, { id: "asc" }] },
      facts: { orderBy: [{ at: "desc" }, { id: "desc" }], take: MOST_FACTS, omit: { id: true, enterpriseId: true } },
      people: {
        where: { disabledAt: null },
        orderBy: { name: "asc" },
        select: { id: true, name: true, title: true, phone: true },
      },
      links: {
        orderBy: [{ fromAt: "desc" }, { id: "desc" }],
        include: {
          person: {
            select: {
              name: true,
              title: true,
              phone: true,
              department: { select: { name: true } },
            },
          },
        },
      },
    },
  });
  if (!row) return null;
  const { grams: _, qualifications, people, links, facts: said, ...facts } = row;
  const views = links.map(linkView);
  const active = links.filter((link) => link.endedAt === null);
  return {
    ...facts,
    said: factsByField(said),
    size: sizeClassOf({ ...facts, industryCode: facts.industryCode ?? "" }),
    validQualifications: validKinds(qualifications, now),
    qualifications: qualifications.map((qualification) => qualificationView(qualification, dayOf(now))),
    contacts: people.map((person) => ({
      ...person,
      phone: person.phone && maskPhone(person.phone),
    })),
    holders: LINK_SLOTS.map((slot) => ({
      slot,
      holder: holderFor(
        actor,
        views.find((link) => link.slot === slot && !link.endedAt),
      ),
    })),
    pastLinks: isOfEnterprise(actor) ? [] : views.filter((link) => link.endedAt !== null),
    can: allowedVerbs(actor, factsOf({ ...facts, links: active })),
  };
}

/** The enterprise may ring its specialist; the numbers of its leader and department head are the park's own affair. */
function holderFor(actor: Actor, holder: LinkView | undefined): LinkView | null {
  if (!holder) return null;
  return isOfEnterprise(actor) && holder.slot !== "specialist" ? { ...holder, phone: null } : holder;
}

/** The people who may take each slot, by name: they hold its role and their account is open. Who is away on the day says so. */
export async function candidatesBySlot(on: string) {
  const away = await awayOn(on);
  const [leader, departmentHead, specialist] = await Promise.all(LINK_SLOTS.map((slot) => candidatesFor(slot, away)));
  return { leader: leader ?? [], departmentHead: departmentHead ?? [], specialist: specialist ?? [] };
}

async function candidatesFor(slot: LinkSlot, away: ReadonlyMap<string, Away>) {
  const rows = await db.person.findMany({
    where: { disabledAt: null, grants: { some: { role: ROLE_OF_SLOT[slot], endedAt: null } } },
    select: { id: true, name: true, title: true, department: { select: { shortName: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
  });
  return rows.map(({ department, ...person }) => ({
    ...person,
    departmentName: department?.shortName ?? null,
    away: away.get(person.id) ?? null,
  }));
}

type LinkRow = Prisma.LinkGetPayload<{
  include: {
    person: {
      select: {
        name: true;
        title: true;
        phone: true;
        department: { select: { name: true } };
      };
    };
  };
}>;

function linkView({ slot, personId, person, fromAt, endedAt, handOverNote }: LinkRow): LinkView {
  const known = LINK_SLOTS.find((one) => one === slot);
  if (!known) throw new Error(`not a slot: ${slot}`);
  const { name, title, phone, department } = person;
  return {
    slot: known,
    personId,
    name,
    title,
    phone,
    departmentName: department?.name ?? null,
    fromAt,
    endedAt,
    handOverNote,
  };
}

function qualificationView(
  row: {
    id: string;
    kind: string;
    certificateNo: string | null;
    issuedOn: string;
    expiresOn: string | null;
  },
  today: string,
): QualificationView {
  const { id, certificateNo, issuedOn, expiresOn } = row;
  return {
    id,
    kind: kindOf(row.kind),
    certificateNo,
    issuedOn,
    expiresOn,
    state: expiryStateOf(expiresOn, today),
  };
}
