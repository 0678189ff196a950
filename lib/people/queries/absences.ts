import "server-only";
import type { Actor } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import {
  type AbsenceFacts,
  type AbsenceParty,
  type AbsenceReason,
  type AbsenceState,
  personFault,
  reachOfAbsence,
  rolesLent,
  standInsAt,
  stateOf,
} from "../absence.policy";
import { activeGrants, rolesIn } from "../queries";

const MOST_PAST = 50;
const MOST_CHOICES = 500;

export type AbsenceView = {
  id: string;
  standInName: string;
  firstOn: string;
  lastOn: string;
  reason: AbsenceReason;
  namedByName: string;
  namedAt: Date;
  endedByName: string | null;
  endedAt: Date | null;
  state: AbsenceState;
};
export type StandInChoice = {
  id: string;
  name: string;
  title: string | null;
  departmentName: string | null;
  away: Away | null;
};
/** Until when somebody is away, and who stands in: for wherever a person is chosen. */
export type Away = { lastOn: string; standInName: string };

export type Absences = { list: AbsenceView[]; choices: StandInChoice[]; canArrange: boolean };

/**
 * A person's absences, latest first (the last fifty), and who may stand in; null when they are not the actor's to read: one's
 * own, and everybody's for administrators and auditors.
 */
export async function absencesOf(actor: Actor, personId: string, now: Date): Promise<Absences | null> {
  const person = await db.person.findUnique({ where: { id: personId }, select: party });
  const reach = person ? reachOfAbsence(actor, person) : "nothing";
  if (!person || reach === "nothing") return null;
  const rows = await db.absence.findMany({
    where: { personId },
    orderBy: [{ firstOn: "desc" }, { id: "desc" }],
    take: MOST_PAST,
    include: { standIn: { select: { name: true } } },
  });
  const list = rows.map(({ standIn, reason, personId: _, standInId: __, ...row }) => ({
    ...row,
    reason: reason as AbsenceReason,
    standInName: standIn.name,
    state: stateOf(row, dayOf(now)),
  }));
  const canArrange = reach === "arrange" && person.disabledAt === null;
  return { list, canArrange, choices: canArrange ? await choicesFor(actor, person, now) : [] };
}

export type AbsenceNotice = { role: "absent" | "standIn"; name: string; lastOn: string; personId: string };

/** What the desk reminds a person of on a day: whom they stand in for, or who stands in for them. */
export async function absenceNotices(actor: Actor, now: Date): Promise<AbsenceNotice[]> {
  if (!actor.id) return [];
  const on = dayOf(now);
  const rows = await db.absence.findMany({
    where: {
      OR: [{ personId: actor.id }, { standInId: actor.id, person: { disabledAt: null } }],
      endedAt: null,
      firstOn: { lte: on },
      lastOn: { gte: on },
    },
    orderBy: [{ lastOn: "asc" }, { id: "asc" }],
    select: { personId: true, lastOn: true, person: { select: { name: true } }, standIn: { select: { name: true } } },
  });
  return rows.map(({ personId, lastOn, person, standIn }) =>
    personId === actor.id
      ? { role: "absent", name: standIn.name, lastOn, personId }
      : { role: "standIn", name: person.name, lastOn, personId },
  );
}

export type StandingIn = { id: string; name: string; firstOn: string; lastOn: string; state: AbsenceState };

/** Whom the actor stands in for, now and to come, soonest first. Why they are away is not told. */
export async function standingInOf(actor: Actor, now: Date): Promise<StandingIn[]> {
  if (!actor.id) return [];
  const rows = await db.absence.findMany({
    where: { standInId: actor.id, endedAt: null, lastOn: { gte: dayOf(now) } },
    orderBy: [{ firstOn: "asc" }, { id: "asc" }],
    select: { id: true, firstOn: true, lastOn: true, person: { select: { name: true } } },
  });
  return rows.map(({ person, ...row }) => ({
    ...row,
    name: person.name,
    state: stateOf({ ...row, endedAt: null }, dayOf(now)),
  }));
}

/** The absences of these people that touch a day and were not ended. */
export async function absencesOn(personIds: readonly string[], on: string, tx: Tx = db): Promise<AbsenceFacts[]> {
  return tx.absence.findMany({
    where: { personId: { in: [...personIds] }, endedAt: null, firstOn: { lte: on }, lastOn: { gte: on } },
    select: { personId: true, standInId: true, firstOn: true, lastOn: true, endedAt: true },
  });
}

export type StandIn = { id: string; email: string | null; insteadOfId: string };

/** Who is told what these people are told: whoever stands in for one of them on a day and is lent a role of theirs. */
export async function standInsFor(personIds: readonly string[], on: string, tx: Tx = db): Promise<StandIn[]> {
  const absences = await absencesOn(personIds, on, tx);
  if (absences.length === 0) return [];
  const rows = await tx.person.findMany({
    where: { id: { in: absences.flatMap(({ personId, standInId }) => [personId, standInId]) } },
    select: { ...party, email: true },
  });
  const people = new Map(rows.map((row) => [row.id, row]));
  return personIds.flatMap((insteadOfId) =>
    standInsAt(absences, insteadOfId, on).flatMap((id) => {
      const [absent, standIn] = [people.get(insteadOfId), people.get(id)];
      if (!absent || !standIn || rolesLent(partyOf(absent), partyOf(standIn)).length === 0) return [];
      return [{ id, email: standIn.email, insteadOfId }];
    }),
  );
}

/** Which of these people are away on a day, and until when: for wherever a person is chosen. */
export async function awayOn(on: string, personIds?: readonly string[]): Promise<Map<string, Away>> {
  const rows = await db.absence.findMany({
    where: {
      ...(personIds ? { personId: { in: [...personIds] } } : {}),
      endedAt: null,
      firstOn: { lte: on },
      lastOn: { gte: on },
    },
    select: { personId: true, lastOn: true, standIn: { select: { name: true } } },
  });
  return new Map(rows.map(({ personId, lastOn, standIn }) => [personId, { lastOn, standInName: standIn.name }]));
}

/** Whoever may stand in for a person as things stand, by name; who is away today is told so. */
async function choicesFor(actor: Actor, absent: Party, now: Date): Promise<StandInChoice[]> {
  const [people, away] = await Promise.all([
    db.person.findMany({
      where: { enterpriseId: null, disabledAt: null, grants: { some: { endedAt: null } } },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: MOST_CHOICES,
      select: { ...party, name: true, title: true, department: { select: { shortName: true } } },
    }),
    awayOn(dayOf(now)),
  ]);
  return people
    .filter((person) => personFault(partyOf(absent), partyOf(person)) === null)
    .filter(({ id }) => absent.id === actor.id || id !== actor.id)
    .map(({ id, name, title, department }) => ({
      id,
      name,
      title,
      departmentName: department?.shortName ?? null,
      away: away.get(id) ?? null,
    }));
}

const party = {
  id: true,
  departmentId: true,
  enterpriseId: true,
  disabledAt: true,
  grants: activeGrants,
} satisfies Prisma.PersonSelect;
type Party = Prisma.PersonGetPayload<{ select: typeof party }>;

function partyOf({ id, departmentId, enterpriseId, disabledAt, grants }: Party): AbsenceParty {
  const roles = rolesIn(grants.map(({ role }) => role));
  return { id, departmentId, enterpriseId, roles, disabled: disabledAt !== null };
}
