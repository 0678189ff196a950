import "server-only";
import type * as z from "zod";
import { type Actor, doerIdOf, isOfEnterprise } from "@/lib/actor";
import { currentTypeByCode } from "@/lib/catalog/queries";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { refreshClocks, startClocks } from "@/lib/deadlines/commands";
import { promiseOf } from "@/lib/deadlines/policy";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import { gramsOf } from "@/lib/grams";
import { presetInForce } from "@/lib/presets/queries";
import { Refusal } from "@/lib/refusal";
import { recordCase } from "../gate";
import { canFileFor } from "../policy";
import { type Channel, caseNumber } from "../rules";
import type { fileCase as fileSchema } from "../schema";

export type Filed = { number: string; again: boolean };

/**
 * Files a request and returns its number. The draft's id is the idempotency key: filing the same draft again returns the first
 * number with `again`. Refuses `notAllowed` (not this enterprise's person, specialist or the desk), `chooseEnterprise`,
 * `typeRetired`, `urgentReason`.
 */
export async function fileCase(actor: Actor, input: z.output<typeof fileSchema>, now: Date): Promise<Filed> {
  return db.$transaction((tx) => fileCaseIn(tx, actor, input, now));
}

/**
 * The same inside the caller's transaction: several requests of one visit are filed together or not at all. Who files what was
 * said on a visit is another question than who files of their own accord: `may` is the law that answers it.
 */
export async function fileCaseIn(
  tx: Tx,
  actor: Actor,
  input: z.output<typeof fileSchema>,
  now: Date,
  may: typeof canFileFor = canFileFor,
): Promise<Filed> {
  // Two taps on the button wait here for each other; the second finds the first one's case.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${input.draftId}, 1))`;
  const before = await tx.case.findUnique({
    where: { draftId: input.draftId },
    select: { number: true, filedById: true },
  });
  if (before) {
    if (before.filedById !== doerIdOf(actor)) throw new Refusal("notFound");
    return { number: before.number, again: true };
  }
  const enterprise = await enterpriseToFileFor(tx, actor, input.enterpriseId, may);
  const type = await currentTypeByCode(tx, input.typeCode);
  if (!type) throw new Refusal("typeRetired", {}, "typeCode");
  if (input.urgent && input.urgentReason === "") throw new Refusal("urgentReason", {}, "urgentReason");
  const preset = await presetInForce(tx, type.presetCode);

  const number = await nextNumber(tx, dayOf(now));
  const files = await tx.file.count({
    where: { draftId: input.draftId, uploadedById: doerIdOf(actor) ?? undefined, removedAt: null },
  });
  // The menu is the enterprise's: what staff file was not ordered there.
  const menuTile = isOfEnterprise(actor) ? input.menuTile || null : null;
  const channel: Channel = isOfEnterprise(actor) ? "self" : input.channel === "self" ? "specialist" : input.channel;
  const created = await tx.case.create({
    data: {
      number,
      draftId: input.draftId,
      enterpriseId: enterprise.id,
      typeId: type.id,
      presetId: preset.id,
      categoryCode: type.categoryCode,
      tier: type.tier,
      state: "submitted",
      title: input.title,
      detail: input.detail,
      quantity: input.quantity || null,
      recordKind: input.recordKind,
      menuTile,
      channel,
      contactName: input.contactName,
      contactPhone: input.contactPhone,
      contactId: isOfEnterprise(actor) ? actor.id : null,
      filedById: doerIdOf(actor) ?? "",
      confidential: type.confidential,
      urgent: input.urgent,
      urgentReason: input.urgent ? input.urgentReason : null,
      submittedAt: now,
      submittedOn: dayOf(now),
      updatedAt: now,
      grams: gramsOf([number, input.title, enterprise.name, type.name]),
      materials: { create: type.materials.map((material) => ({ name: material.name, status: "told", round: 0 })) },
    },
    select: { id: true },
  });
  const facts = { id: created.id, state: "submitted" as const };
  await recordCase(
    tx,
    facts,
    actor,
    {
      kind: "caseFiled",
      number,
      draftId: input.draftId,
      enterpriseId: enterprise.id,
      typeId: type.id,
      presetId: preset.id,
      categoryCode: type.categoryCode,
      tier: type.tier,
      channel,
      recordKind: input.recordKind,
      menuTile,
      title: input.title,
      detail: input.detail,
      contactName: input.contactName,
      urgent: input.urgent,
      confidential: type.confidential,
      materials: type.materials.map((material) => material.name),
      files,
    },
    {},
    now,
  );
  await tx.file.updateMany({
    where: { draftId: input.draftId, uploadedById: doerIdOf(actor) ?? undefined, removedAt: null },
    data: { caseId: created.id, visible: true },
  });
  await tx.draft.deleteMany({ where: { id: input.draftId, personId: doerIdOf(actor) ?? undefined } });
  const clock = { caseId: created.id, startedAt: now };
  await startClocks(tx, [
    { ...clock, kind: "firstContact", ...promiseOf(preset, "firstContact", { urgent: input.urgent }) },
    { ...clock, kind: "acceptance", ...promiseOf(preset, "acceptance") },
  ]);
  await refreshClocks(tx, created.id, now);
  return { number, again: false };
}

async function enterpriseToFileFor(tx: Tx, actor: Actor, enterpriseId: string | undefined, may: typeof canFileFor) {
  const wanted = isOfEnterprise(actor) ? actor.enterpriseId : enterpriseId;
  if (!wanted) throw new Refusal("chooseEnterprise", {}, "enterpriseId");
  // Many may file at once; whoever closes or merges the enterprise waits for them, and they for it.
  await tx.$queryRaw`SELECT id FROM enterprises WHERE id = ${wanted}::uuid FOR KEY SHARE`;
  const enterprise = await tx.enterprise.findFirst({
    where: { id: wanted, closedAt: null, ...enterprisesVisibleTo(actor) },
    select: { id: true, name: true, links: { where: { endedAt: null }, select: { personId: true } } },
  });
  if (!enterprise) throw new Refusal("notFound", {}, "enterpriseId");
  const linked = enterprise.links.map((link) => link.personId);
  if (!may(actor, enterprise.id, linked)) throw new Refusal("notAllowed");
  return enterprise;
}

/** Numbers of a day are given out in order, without gaps for what was acknowledged; the row lock lasts until commit. */
async function nextNumber(tx: Tx, on: string): Promise<string> {
  const rows = await tx.$queryRaw<{ last: number }[]>`
    INSERT INTO case_numbers ("on", last) VALUES (${on}, 1)
    ON CONFLICT ("on") DO UPDATE SET last = case_numbers.last + 1 RETURNING last`;
  return caseNumber(on, rows[0]?.last ?? 1);
}
