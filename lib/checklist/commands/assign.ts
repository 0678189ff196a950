import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import type { ItemFacts } from "@/lib/cases/event";
import { recordCase, takeCase } from "@/lib/cases/gate";
import { currentTypeByCode, typeById } from "@/lib/catalog/queries";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import { db, type Tx } from "@/lib/db";
import { refreshClocks, startClocks, stopClocks } from "@/lib/deadlines/commands";
import { promiseOf } from "@/lib/deadlines/policy";
import { presetInForce } from "@/lib/presets/queries";
import { presetAfterMove, promisedDays } from "@/lib/presets/rules";
import type { PresetVersion } from "@/lib/presets/schema";
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
    const own = await typeById(tx, facts.typeId);
    const type = input.typeCode ? await currentTypeByCode(tx, input.typeCode) : own;
    if (!own || !type) throw new Refusal("typeRetired", {}, "typeCode");
    const preset = await presetUnder(tx, facts.preset, own, type);
    const limitDays = promisedDays(preset, type);
    const lead = await departmentOf(tx, input.leadDepartmentId || type.leadDepartmentId, "leadDepartmentId");
    const supports = await supportsOf(tx, input, type, lead.id);
    const items = itemsFrom(type, { preset, limitDays, lead, supports });

    await recordCase(
      tx,
      facts,
      actor,
      {
        kind: "accepted",
        typeId: type.id,
        presetId: preset.id,
        categoryCode: type.categoryCode,
        tier: type.tier,
        limitDays,
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
        presetId: preset.id,
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
      { caseId: facts.id, kind: "answer", startedAt: now, ...promiseOf(preset, "answer", { type }) },
      ...signingItems(items).map((item) => ({
        caseId: facts.id,
        itemId: item.id,
        kind: "signing" as const,
        startedAt: now,
        ...promiseOf(preset, "signing"),
      })),
    ]);
    await refreshClocks(tx, facts.id, now);
  });
}

/** A case keeps its preset; only one moved to a type that chooses another goes on with that. */
export async function presetUnder(tx: Tx, own: PresetVersion, from: RequestTypeDetail, to: RequestTypeDetail) {
  const choice = { before: from.presetCode, after: to.presetCode };
  return presetAfterMove(own, choice, await presetInForce(tx, to.presetCode));
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

type Assigned = { preset: PresetVersion; limitDays: number; lead: Named; supports: readonly Named[] };

function itemsFrom(type: RequestTypeDetail, { preset, limitDays, lead, supports }: Assigned): ItemFacts[] {
  const limits = spreadLimits(type.checklist.length, limitDays);
  const leads = type.checklist.map((line, index) => ({
    id: crypto.randomUUID(),
    title: line.title,
    publicTitle: line.publicTitle,
    mandatory: line.mandatory,
    isLead: true,
    departmentId: lead.id,
    departmentName: lead.name,
    limitDays: limits[index] ?? limitDays,
  }));
  const opinions = supports.map((support) => ({
    id: crypto.randomUUID(),
    title: "出具协办意见",
    publicTitle: "协办单位提供意见",
    mandatory: true,
    isLead: false,
    departmentId: support.id,
    departmentName: support.name,
    limitDays: supportLimit(preset.supportDays, limitDays),
  }));
  return [...leads, ...opinions];
}

/** One signing clock a department, carried by its first item. */
export function signingItems<T extends { departmentId: string }>(items: readonly T[]): T[] {
  return items.filter((item, index) => items.findIndex((other) => other.departmentId === item.departmentId) === index);
}
