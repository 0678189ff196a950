import "server-only";
import * as z from "zod";
import type { Actor } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { allowedVerbs, type EnterpriseVerb } from "../access.policy";
import { enterprisesVisibleTo, factsOf } from "../gate";
import { expiryStateOf, kindOf, type QualificationKind } from "../qualifications.policy";
import { type SizeClass, sizeClassOf } from "../rules";

/** What stands above every page of an enterprise, and what its reader may do with it. */
export type EnterpriseHead = {
  id: string;
  name: string;
  isKey: boolean;
  closedAt: Date | null;
  size: SizeClass | null;
  validQualifications: QualificationKind[];
  can: EnterpriseVerb[];
};

/** What an enterprise is called, or null when the actor may not see it. */
export async function nameOfEnterprise(actor: Actor, id: string): Promise<string | null> {
  const where = { AND: [{ id }, enterprisesVisibleTo(actor)] };
  return (await db.enterprise.findFirst({ where, select: { name: true } }))?.name ?? null;
}

/** The head of an enterprise's page, or null when the actor may not see it: certificates as they are valid on this day. */
export async function enterpriseHead(actor: Actor, id: string, now: Date): Promise<EnterpriseHead | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const row = await db.enterprise.findFirst({
    where: { AND: [{ id }, enterprisesVisibleTo(actor)] },
    select: {
      id: true,
      name: true,
      isKey: true,
      closedAt: true,
      industryCode: true,
      employees: true,
      revenueWan: true,
      assetsWan: true,
      qualifications: { select: { kind: true, expiresOn: true } },
      links: { where: { endedAt: null }, select: { personId: true } },
    },
  });
  if (!row) return null;
  const { name, isKey, closedAt, industryCode, employees, revenueWan, assetsWan } = row;
  return {
    id: row.id,
    name,
    isKey,
    closedAt,
    size: sizeClassOf({ industryCode: industryCode ?? "", employees, revenueWan, assetsWan }),
    validQualifications: validKinds(row.qualifications, now),
    can: allowedVerbs(actor, factsOf(row)),
  };
}

/** The kinds of certificate that are valid on this day, each once. */
export function validKinds(
  rows: readonly { kind: string; expiresOn: string | null }[],
  now: Date,
): QualificationKind[] {
  const valid = rows.filter(({ expiresOn }) => expiryStateOf(expiresOn, dayOf(now)) !== "expired");
  return [...new Set(valid.map(({ kind }) => kindOf(kind)))];
}
