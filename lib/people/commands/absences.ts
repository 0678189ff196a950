import "server-only";
import type * as z from "zod";
import { type Actor, doerIdOf } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { Refusal } from "@/lib/refusal";
import {
  type AbsenceFault,
  type AbsenceParty,
  clashFault,
  extentFault,
  MOST_ABSENT_DAYS,
  personFault,
  reachOfAbsence,
  type Span,
  spanFault,
  stateOf,
} from "../absence.policy";
import { rolesIn } from "../queries";
import type * as schema from "../schema";
import { recordPerson } from "./accounts";

/**
 * Names who stands in for a person on these days and returns the absence's id. By the person or an administrator. Refuses with
 * `notFound` (nobody the actor may arrange this for), `standInOwnHand` (an administrator naming themselves), and at its field
 * whatever lib/people/absence.policy.ts says.
 */
export async function nameStandIn(
  actor: Actor,
  input: z.output<typeof schema.nameStandIn>,
  now: Date,
): Promise<{ absenceId: string }> {
  return db.$transaction(async (tx) => {
    const absent = await takeAbsentee(tx, actor, input.personId);
    const standIn = await tx.person.findFirst({ where: { id: input.standInId }, select: party });
    // Raising one's own rights needs a second pair of eyes, as everywhere with accounts.
    if (absent.id !== actor.id && standIn?.id === doerIdOf(actor)) throw new Refusal("standInOwnHand", {}, "standInId");
    if (!standIn) throw new Refusal("standInClosed", {}, "standInId");
    const span = { firstOn: input.firstOn, lastOn: input.lastOn };
    refuse(personFault(partyOf(absent), partyOf(standIn)), { name: standIn.name });
    refuse(spanFault(span, dayOf(now)), { days: MOST_ABSENT_DAYS });
    await refuseClash(tx, { ...span, personId: absent.id, standInId: standIn.id });

    const { reason } = input;
    const named = { namedByName: actor.name, namedAt: now };
    const absence = await tx.absence.create({
      data: { personId: absent.id, standInId: standIn.id, ...span, reason, ...named },
      select: { id: true },
    });
    const who = { standInId: standIn.id, standInName: standIn.name };
    await recordPerson(
      tx,
      absent.id,
      actor,
      { kind: "standInNamed", absenceId: absence.id, ...who, ...span, reason },
      now,
    );
    return { absenceId: absence.id };
  });
}

/** Moves the last day of an absence that is not over. Refuses with `notFound`, `absenceOver`, `absenceNotLonger`, and the policy's faults at `lastOn`. */
export async function extendAbsence(
  actor: Actor,
  input: z.output<typeof schema.extendAbsence>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const absence = await takeAbsence(tx, actor, input.absenceId, now);
    const { id, personId, standInId, firstOn, standIn } = absence;
    if (input.lastOn <= absence.lastOn) throw new Refusal("absenceNotLonger", { lastOn: absence.lastOn }, "lastOn");
    const span = { firstOn, lastOn: input.lastOn };
    refuse(personFault(partyOf(absence.person), partyOf(standIn)), { name: standIn.name }, "lastOn");
    refuse(extentFault(span), { days: MOST_ABSENT_DAYS });
    await refuseClash(tx, { ...span, personId, standInId }, id);

    await tx.absence.update({ where: { id }, data: { lastOn: input.lastOn } });
    const moved = { from: absence.lastOn, lastOn: input.lastOn };
    await recordPerson(
      tx,
      personId,
      actor,
      { kind: "absenceExtended", absenceId: id, standInName: standIn.name, ...moved },
      now,
    );
  });
}

/** Ends an absence at once, or calls it off before it begins; the stand-in's rights end with it. Refuses with `notFound`, `absenceOver`. */
export async function endAbsence(actor: Actor, input: z.output<typeof schema.endAbsence>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, personId, standIn } = await takeAbsence(tx, actor, input.absenceId, now);
    await tx.absence.update({ where: { id }, data: { endedAt: now, endedByName: actor.name } });
    await recordPerson(tx, personId, actor, { kind: "absenceEnded", absenceId: id, standInName: standIn.name }, now);
  });
}

const party = {
  id: true,
  name: true,
  departmentId: true,
  enterpriseId: true,
  disabledAt: true,
  grants: { where: { endedAt: null }, select: { role: true } },
} satisfies Prisma.PersonSelect;
type Party = Prisma.PersonGetPayload<{ select: typeof party }>;

/** The same lock as accounts take: two absences cannot be arranged past each other, nor a role ended in between. */
async function lockPeople(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('people', 0))`;
}

async function takeAbsentee(tx: Tx, actor: Actor, personId: string): Promise<Party> {
  await lockPeople(tx);
  const absent = await tx.person.findUnique({ where: { id: personId }, select: party });
  if (!absent || reachOfAbsence(actor, absent) !== "arrange") throw new Refusal("notFound");
  return absent;
}

async function takeAbsence(tx: Tx, actor: Actor, absenceId: string, now: Date) {
  await lockPeople(tx);
  const absence = await tx.absence.findUnique({
    where: { id: absenceId },
    include: { person: { select: party }, standIn: { select: party } },
  });
  if (!absence || reachOfAbsence(actor, absence.person) !== "arrange") throw new Refusal("notFound");
  if (stateOf(absence, dayOf(now)) === "over") throw new Refusal("absenceOver");
  return absence;
}

/** Refuses what would put somebody at two desks at once, or a stand-in's stand-in there, and says whose absence it is. */
async function refuseClash(
  tx: Tx,
  wanted: Span & { personId: string; standInId: string },
  except?: string,
): Promise<void> {
  const both = [wanted.personId, wanted.standInId];
  const others = await tx.absence.findMany({
    where: {
      OR: [{ personId: { in: both } }, { standInId: wanted.personId }],
      endedAt: null,
      lastOn: { gte: wanted.firstOn },
      ...(except ? { id: { not: except } } : {}),
    },
    include: { person: { select: { name: true } }, standIn: { select: { name: true } } },
    orderBy: { firstOn: "asc" },
  });
  const fault = clashFault(wanted, others);
  const met = others.find((other) => clashFault(wanted, [other])?.code === fault?.code);
  // Made longer, the only day there is to change is the last one.
  refuse(
    fault,
    { name: met?.person.name ?? "", firstOn: met?.firstOn ?? "", lastOn: met?.lastOn ?? "" },
    except && "lastOn",
  );
}

function refuse(fault: AbsenceFault | null, particulars: Record<string, string | number>, field?: string): void {
  if (fault) throw new Refusal(fault.code, particulars, field ?? fault.field);
}

function partyOf({ grants, disabledAt, ...person }: Party): AbsenceParty {
  return { ...person, roles: rolesIn(grants.map(({ role }) => role)), disabled: disabledAt !== null };
}
