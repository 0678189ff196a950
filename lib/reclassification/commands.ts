import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { recordCase, type TakenCase, takeCase } from "@/lib/cases/gate";
import { can } from "@/lib/cases/policy";
import { currentTypeByCode, typeById } from "@/lib/catalog/queries";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import { presetUnder } from "@/lib/checklist/commands/assign";
import { db, type Tx } from "@/lib/db";
import { bringRound, refreshClocks } from "@/lib/deadlines/commands";
import { promiseOf } from "@/lib/deadlines/policy";
import { countedOf, dueOfStored, greenOf, ownLimitOf } from "@/lib/deadlines/standing.policy";
import { gramsOf } from "@/lib/grams";
import { promiseUnder } from "@/lib/presets/rules";
import { Refusal } from "@/lib/refusal";
import { newLimitsOf } from "./rules";
import type * as schema from "./schema";

/**
 * Gives an accepted case another request type (its newest version) or tier, keeping the time that has passed. A longer promise
 * waits for a manager unless a manager asks. Refuses `typeRetired`, `nothingChanges`, `answerOverdue` with when it was due.
 */
export async function reclassify(actor: Actor, input: z.output<typeof schema.reclassify>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "reclassify", input.number, input.version);
    const own = await typeById(tx, facts.typeId);
    if (!own || !actor.id) throw new Refusal("notAllowed");
    const other = input.typeCode !== "" && input.typeCode !== own.code;
    const type = other ? await currentTypeByCode(tx, input.typeCode) : own;
    if (!type) throw new Refusal("typeRetired", {}, "typeCode");
    const tier = input.tier || type.tier;
    if (type.code === own.code && tier === facts.tier) throw new Refusal("nothingChanges", {}, "typeCode");

    const change = await changeOf(tx, facts, { own, type, tier }, now);
    const { reason, note } = input;
    const { id } = await tx.reclassification.create({
      data: {
        caseId: facts.id,
        fromTypeId: own.id,
        toTypeId: type.id,
        fromTier: facts.tier,
        toTier: tier,
        ...change.row,
        reason,
        note,
        askedById: actor.id,
        askedByName: actor.name,
        askedAt: now,
      },
      select: { id: true },
    });
    const asked = {
      typeId: type.id,
      ...namesOf(type),
      tier,
      fromDays: change.row.fromDays,
      limitDays: change.row.toDays,
    };
    await recordCase(tx, facts, actor, { kind: "reclassificationAsked", ...asked, reason, note }, {}, now);
    if (!change.row.longer || can(actor, "lengthenPromise", facts))
      await apply(tx, facts, actor, { id, reason, note: "" }, change, now);
  });
}

/** A manager decides on a longer promise, before the old one is broken. Refuses `reasonMissing`, `answerOverdue`. */
export async function decideReclassification(
  actor: Actor,
  input: z.output<typeof schema.decideReclassification>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "decideReclassification", input.number, input.version);
    const asked = await tx.reclassification.findFirstOrThrow({ where: { caseId: facts.id, granted: null } });
    const { note } = input;
    if (input.ruling === "refused") {
      if (note === "") throw new Refusal("reasonMissing", {}, "note");
      await tx.reclassification.update({ where: { id: asked.id }, data: decision(actor, false, note, now) });
      await recordCase(tx, facts, actor, { kind: "reclassificationRefused", note }, {}, now);
      return;
    }
    const own = await typeById(tx, facts.typeId);
    const type = await typeById(tx, asked.toTypeId);
    if (!own || !type) throw new Refusal("typeRetired");
    const change = await changeOf(tx, facts, { own, type, tier: asked.toTier }, now);
    await apply(tx, facts, actor, { id: asked.id, reason: asked.reason, note }, change, now);
  });
}

type Change = Awaited<ReturnType<typeof changeOf>>;

type Move = { own: RequestTypeDetail; type: RequestTypeDetail; tier: string };

/** What another type and tier would make of the answer that is being counted, under the preset the case then goes by. */
async function changeOf(tx: Tx, facts: TakenCase, { own, type, tier }: Move, now: Date) {
  await bringRound(tx, facts.id, now);
  const clock = await tx.clock.findFirst({ where: { caseId: facts.id, kind: "answer", stoppedAt: null } });
  if (!clock) throw new Refusal("notNow");
  const calendar = await loadCalendar(tx);
  const pauses = await tx.pause.findMany({ where: { caseId: facts.id } });
  const { extendedCount, dueAt } = clock;
  const answer = { ...countedOf(clock, pauses), limit: ownLimitOf(clock), extendedCount, dueAt, green: greenOf(clock) };
  const preset = await presetUnder(tx, facts.preset, own, type);
  const promise = promiseOf(preset, "answer", { type: promiseUnder(type, tier) });
  const limits = newLimitsOf(calendar, answer, promise.limit.count, now);
  if (!limits) throw new Refusal("answerOverdue", { dueAt });

  const { limit, green, longer } = limits;
  const { presetId } = promise;
  const counted = {
    limitCount: limit.count,
    presetId,
    greenUnit: green?.unit ?? null,
    greenCount: green?.count ?? null,
  };
  const dueAfter = dueOfStored(calendar, { ...clock, ...counted }, pauses, now).dueAt;
  const row = { fromDays: clock.limitCount, toDays: limit.count, longer, dueBefore: dueAt, dueAfter };
  return { own, type, tier, presetId: preset.id, clockId: clock.id, counted, row };
}

async function apply(
  tx: Tx,
  facts: TakenCase,
  actor: Actor,
  { id, reason, note }: { id: string; reason: string; note: string },
  { own, type, tier, presetId, clockId, counted, row }: Change,
  now: Date,
): Promise<void> {
  await tx.reclassification.update({ where: { id }, data: { ...row, ...decision(actor, true, note, now) } });
  await tx.clock.update({ where: { id: clockId }, data: counted, select: { id: true } });
  const { categoryCode } = type;
  const event = {
    kind: "reclassified" as const,
    typeId: type.id,
    ...namesOf(type),
    presetId,
    categoryCode,
    tier,
    fromTypeName: own.name,
    fromTypeNameEn: own.nameEn,
    fromTier: facts.tier,
    clockId,
    fromDays: row.fromDays,
    limitDays: row.toDays,
    limitPresetId: counted.presetId,
    greenDays: counted.greenCount,
    dueBefore: row.dueBefore?.toISOString() ?? null,
    dueAfter: row.dueAfter?.toISOString() ?? null,
    reason,
    note,
  };
  const confidential = type.confidential || facts.confidential;
  const { enterprise } = await tx.case.findUniqueOrThrow({
    where: { id: facts.id },
    select: { enterprise: { select: { name: true } } },
  });
  const grams = gramsOf([facts.number, facts.title, enterprise.name, type.name]);
  const changes = { typeId: type.id, presetId, categoryCode, tier, confidential, grams };
  await recordCase(tx, facts, actor, event, changes, now);
  await refreshClocks(tx, facts.id, now);
}

function decision(actor: Actor, granted: boolean, decisionNote: string, now: Date) {
  return { granted, decidedByName: actor.name, decidedAt: now, decisionNote };
}

function namesOf({ name, nameEn }: RequestTypeDetail) {
  return { typeName: name, typeNameEn: nameEn };
}
