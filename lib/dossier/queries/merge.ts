import "server-only";
import * as z from "zod";
import { type Actor, inAnyCapacity } from "@/lib/actor";
import { db } from "@/lib/db";
import { refusalOf } from "@/lib/enterprises/access.policy";
import { enterprisesVisibleTo, factsOf } from "@/lib/enterprises/gate";
import type { Prisma } from "@/lib/generated/prisma/client";
import { certificatesToMove, namesakes, organisationPart, slotPlan } from "../rules";

const MOST_LIKELY = 10;

/** What a merge would do, or why this pair cannot be merged; null for people who may not merge, or do not see the enterprise. */
export async function mergeView(actor: Actor, id: string, otherId: string | undefined) {
  const kept = await sideOf(actor, id);
  if (!kept || !mayMerge(actor, kept)) return null;
  const likely = await likelyDuplicates(actor, kept);
  const gone = otherId ? await sideOf(actor, otherId) : null;
  const problem = gone ? problemOf(kept, gone) : otherId ? ("notFound" as const) : null;
  return {
    kept: headOf(kept),
    likely,
    gone: gone && headOf(gone),
    problem,
    plan: gone && !problem ? planOf(kept, gone) : null,
  };
}

/** Where the address of a merged duplicate leads: the enterprise it was merged into, for people who may see that one. */
export async function mergedTarget(actor: Actor, id: string): Promise<string | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.enterprise.findFirst({
    where: { id, mergedInto: { is: enterprisesVisibleTo(actor) } },
    select: { mergedIntoId: true },
  });
  return row?.mergedIntoId ?? null;
}

const sideSelect = {
  id: true,
  name: true,
  shortName: true,
  creditCode: true,
  park: true,
  closedAt: true,
  version: true,
  mergedInto: { select: { name: true } },
  links: { where: { endedAt: null }, select: { slot: true, personId: true, person: { select: { name: true } } } },
  people: { select: { id: true, name: true, phone: true, login: true } },
  qualifications: { select: { id: true, kind: true, certificateNo: true } },
  _count: { select: { cases: true, drafts: true, checkups: true } },
} as const satisfies Prisma.EnterpriseSelect;
type Side = Prisma.EnterpriseGetPayload<{ select: typeof sideSelect }>;

async function sideOf(actor: Actor, id: string): Promise<Side | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return db.enterprise.findFirst({ where: { AND: [{ id }, enterprisesVisibleTo(actor)] }, select: sideSelect });
}

function mayMerge(actor: Actor, side: Side): boolean {
  return inAnyCapacity(actor, (capacity) => refusalOf(capacity, "merge", factsOf(side)) === null);
}

function problemOf(kept: Side, gone: Side): "sameEnterprise" | "alreadyMerged" | "enterpriseClosed" | null {
  if (kept.id === gone.id) return "sameEnterprise";
  if (gone.mergedInto) return "alreadyMerged";
  return gone.closedAt ? "enterpriseClosed" : null;
}

function planOf(kept: Side, gone: Side) {
  const { ended, taken } = slotPlan(kept.links, gone.links);
  const certificates = certificatesToMove(kept.qualifications, gone.qualifications);
  return {
    cases: gone._count.cases,
    drafts: gone._count.drafts,
    checkups: gone._count.checkups,
    people: gone.people.map(({ id, name, login }) => ({ id, name, login })),
    namesakes: namesakes(kept.people, gone.people).map(({ name }) => name),
    certificates: certificates.length,
    knownCertificates: gone.qualifications.length - certificates.length,
    ended: ended.filter((link) => !taken.includes(link)).map(({ slot, person }) => ({ slot, name: person.name })),
    taken: taken.map(({ slot, person }) => ({ slot, name: person.name })),
  };
}

function headOf({ id, name, creditCode, park, version, mergedInto }: Side) {
  return { id, name, creditCode, park, version, mergedIntoName: mergedInto?.name ?? null };
}

/** Registered enterprises with the same name, short name, or organisation in their credit code. */
async function likelyDuplicates(actor: Actor, { id, name, shortName, creditCode }: Side) {
  const alike: Prisma.EnterpriseWhereInput[] = [{ name }, { creditCode: { contains: organisationPart(creditCode) } }];
  if (shortName) alike.push({ shortName });
  return db.enterprise.findMany({
    where: { AND: [enterprisesVisibleTo(actor), { closedAt: null, id: { not: id } }, { OR: alike }] },
    select: { id: true, name: true, creditCode: true, park: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: MOST_LIKELY,
  });
}
