import "server-only";
import type { Actor, Role } from "@/lib/actor";
import type { Tx } from "@/lib/db";
import type { Prisma } from "@/lib/generated/prisma/client";
import { Refusal } from "@/lib/refusal";
import { type PersonVerb, reachOf, refusalOf } from "./policy";

/** Sight: the accounts an actor may read. Whoever administers nobody sees no accounts. */
export function visiblePeople(actor: Actor): Prisma.PersonWhereInput {
  const reach = reachOf(actor);
  if (reach === "everyone" || reach === "readOnly") return {};
  if (reach === "ownEnterprise" && actor.enterpriseId !== null) return { enterpriseId: actor.enterpriseId };
  return { id: { in: [] } };
}

export type TakenPerson = Prisma.PersonGetPayload<{ select: typeof taken }> & { roles: Role[]; disabled: boolean };

const taken = {
  id: true,
  login: true,
  name: true,
  title: true,
  phone: true,
  email: true,
  version: true,
  disabledAt: true,
  departmentId: true,
  enterpriseId: true,
  grants: { where: { endedAt: null }, select: { id: true, role: true }, orderBy: { fromAt: "asc" } },
} satisfies Prisma.PersonSelect;

/**
 * Finds an account through sight, locks it and asks for permission. Refuses with `notFound` (also for what the actor may not
 * see), `changedMeanwhile` (somebody saved since version `seenVersion`), or the law's own reason.
 */
export async function takePerson(
  tx: Tx,
  actor: Actor,
  verb: PersonVerb,
  personId: string,
  seenVersion?: number,
): Promise<TakenPerson> {
  // One writer of accounts at a time: "the last administrator stays" is a rule about all rows, and these writes are rare.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('people', 0))`;
  const found = await tx.person.findFirst({
    where: { AND: [{ id: personId }, visiblePeople(actor)] },
    select: { id: true },
  });
  if (!found) throw new Refusal("notFound");
  await tx.$queryRaw`SELECT id FROM people WHERE id = ${found.id}::uuid FOR UPDATE`;
  const row = await tx.person.findUniqueOrThrow({ where: { id: found.id }, select: taken });
  const person = { ...row, roles: row.grants.map((grant) => grant.role as Role), disabled: row.disabledAt !== null };
  if (seenVersion !== undefined && seenVersion !== row.version)
    throw await changedMeanwhile(tx, `person:${row.id}`, row.version);
  const because = refusalOf(actor, verb, person);
  if (because) throw new Refusal(because);
  return person;
}

/** The refusal that names who saved last in a stream, when, and the version now in force. */
export async function changedMeanwhile(tx: Tx, stream: string, version: number): Promise<Refusal> {
  const last = await tx.event.findFirst({
    where: { stream, kind: { notIn: ["signedIn", "signedOut", "signInRefused", "locked"] } },
    orderBy: { sequence: "desc" },
    select: { actorName: true, at: true },
  });
  return new Refusal("changedMeanwhile", { by: last?.actorName ?? "", at: last?.at ?? null, version });
}
