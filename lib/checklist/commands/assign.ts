import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import type { ItemFacts } from "@/lib/cases/event";
import { recordCase, takeCase } from "@/lib/cases/gate";
import { currentTypeByCode, typeById } from "@/lib/catalog/queries";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import { db, type Tx } from "@/lib/db";
import { refreshClocks, startClocks, stopClocks } from "@/lib/deadlines/commands";
import { STANDARD_PRESET, workingDays } from "@/lib/deadlines/policy";
import { Refusal } from "@/lib/refusal";
import { needsSupport, spreadLimits, supportLimit } from "../rules";
import type * as schema from "../schema";
import { createItems, departmentOf } from "./items";

/**
 * Accepts a request and turns it into a checklist in one step: items from the request type's template for the lead department,
 * one opinion for each supporting department. Starts the signing, item and answer clocks. Refuses `typeRetired`, `leadSupports`.
 */
export async function acceptCase(actor: Actor, input: z.output<typeof schema.accept>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "accept", input.number, input.version);
    const type = input.typeCode ? await currentTypeByCode(tx, input.typeCode) : await typeById(tx, facts.typeId);
    if (!type) throw new Refusal("typeRetired", {}, "typeCode");
    const lead = await departmentOf(tx, input.leadDepartmentId || type.leadDepartmentId, "leadDepartmentId");
    const supports = await supportsOf(tx, input, type, lead.id);
    const items = itemsFrom(type, lead, supports);

    await recordCase(
      tx,
      facts,
      actor,
      {
        kind: "accepted",
        typeId: type.id,
        categoryCode: type.categoryCode,
        tier: type.tier,
        limitDays: type.limitDays,
        leadDepartmentId: lead.id,
        leadDepartmentName: lead.name,
        disposalMode: input.disposalMode,
        note: input.note,
        items,
      },
      {
        state: "assigned",
        acceptedAt: now,
        typeId: type.id,
        categoryCode: type.categoryCode,
        tier: type.tier,
        confidential: type.confidential || facts.confidential,
        leadDepartmentId: lead.id,
        disposalMode: input.disposalMode,
      },
      now,
    );
    await createItems(tx, facts.id, items, now);
    await stopClocks(tx, facts.id, ["acceptance"], now);
    await startClocks(tx, [
      { caseId: facts.id, kind: "answer", startedAt: now, limit: workingDays(type.limitDays) },
      ...signingItems(items).map((item) => ({
        caseId: facts.id,
        itemId: item.id,
        kind: "signing" as const,
        startedAt: now,
        limit: STANDARD_PRESET.limits.signing,
      })),
    ]);
    await refreshClocks(tx, facts.id, now);
  });
}

type Named = { id: string; name: string };

async function supportsOf(
  tx: Tx,
  input: z.output<typeof schema.accept>,
  type: RequestTypeDetail,
  leadId: string,
): Promise<Named[]> {
  if (input.withSupport === "none") return [];
  if (input.withSupport !== "chosen")
    return needsSupport(type.tier) ? openDepartments(tx, type.supportIds, leadId) : [];
  if (input.supportIds.includes(leadId)) throw new Refusal("leadSupports", {}, "supportIds");
  const found: Named[] = [];
  for (const id of new Set(input.supportIds)) found.push(await departmentOf(tx, id, "supportIds"));
  return found;
}

function openDepartments(tx: Tx, ids: readonly string[], leadId: string): Promise<Named[]> {
  return tx.department.findMany({
    where: { id: { in: [...ids], not: leadId }, validTo: null },
    select: { id: true, name: true },
    orderBy: { code: "asc" },
  });
}

function itemsFrom(type: RequestTypeDetail, lead: Named, supports: readonly Named[]): ItemFacts[] {
  const limits = spreadLimits(type.checklist.length, type.limitDays);
  const leads = type.checklist.map((line, index) => ({
    id: crypto.randomUUID(),
    title: line.title,
    publicTitle: line.publicTitle,
    mandatory: line.mandatory,
    isLead: true,
    departmentId: lead.id,
    departmentName: lead.name,
    limitDays: limits[index] ?? type.limitDays,
  }));
  const opinions = supports.map((support) => ({
    id: crypto.randomUUID(),
    title: "出具协办意见",
    publicTitle: "协办单位提供意见",
    mandatory: true,
    isLead: false,
    departmentId: support.id,
    departmentName: support.name,
    limitDays: supportLimit(type.limitDays),
  }));
  return [...leads, ...opinions];
}

/** One signing clock a department, carried by its first item. */
export function signingItems<T extends { departmentId: string }>(items: readonly T[]): T[] {
  return items.filter((item, index) => items.findIndex((other) => other.departmentId === item.departmentId) === index);
}
