import "server-only";
import type { Actor } from "@/lib/actor";
import { doerIdOf, partiesOf } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { enterprisesVisibleTo } from "@/lib/enterprises/gate";
import { Refusal } from "@/lib/refusal";
import { refusalOf } from "../access.policy";
import { beforeBeginning, beginFacts, lockEnterprise, ofPlan, recordPlan, type TakenPlan, takePlan } from "../gate";
import type { SavePlan } from "../schema";
import { checkContent, checkOwners, requireMeasure } from "./content";

type OnVersion = { planId: string; version: number };

/**
 * Writes what a plan says: begins an edition (version 0), or changes the one being written, and submits it where the form asks
 * for that. Refuses like `checkContent` and `takePlan`, `planAlreadyOpen`, and `measureMissing` when it is submitted.
 */
export async function savePlan(actor: Actor, input: SavePlan, now: Date): Promise<{ planId: string; edition: number }> {
  return db.$transaction(async (tx) => {
    const before = input.version === 0 ? null : await takeOpen(tx, actor, input);
    if (!before) await takeBeginning(tx, actor, input.enterpriseId);
    await checkContent(tx, input, dayOf(now));
    if (input.handIn === "yes") requireMeasure(input.measures);

    const plan = before ? await change(tx, actor, before, input, now) : await begin(tx, actor, input, now);
    await writeLines(tx, plan.id, input);
    const kind = before ? "planChanged" : "planBegun";
    await recordPlan(tx, input, actor, { kind, ...ofPlan(plan) }, now);
    if (input.handIn === "yes") await submit(tx, actor, plan, now);
    return { planId: plan.id, edition: plan.edition };
  });
}

/**
 * Hands a plan in for approval. Refuses `measureMissing`, what `checkContent` refuses of days and owners that have changed since it
 * was written, and like `takePlan`.
 */
export async function submitPlan(actor: Actor, { planId, version }: OnVersion, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const plan = await takePlan(tx, actor, "submit", { id: planId }, { seenVersion: version });
    await requireReady(tx, plan, now);
    await tx.plan.update({ where: { id: plan.id }, data: { writerIds: withWriter(plan.writerIds, actor) } });
    await submit(tx, actor, plan, now);
  });
}

/** What must hold of a plan when it is handed in, and still when it is approved. */
export async function requireReady(tx: Tx, plan: TakenPlan, now: Date): Promise<void> {
  const today = dayOf(now);
  requireMeasure(plan.measures);
  if (plan.untilOn < today) throw new Refusal("planOver", { untilOn: plan.untilOn });
  const owing = plan.lines.filter(({ kind }) => kind !== "goal");
  const past = [...plan.measures, ...owing].find(({ dueOn }) => dueOn !== null && dueOn < today);
  if (past) throw new Refusal("lineDayPassed", { title: past.title, dueOn: past.dueOn });
  await checkOwners(
    tx,
    plan.measures.map(({ personId, departmentId }) => ({
      owner: personId
        ? { kind: "person" as const, id: personId }
        : { kind: "department" as const, id: departmentId ?? "" },
    })),
  );
}

async function takeOpen(tx: Tx, actor: Actor, { enterpriseId, version }: SavePlan): Promise<TakenPlan> {
  return takePlan(tx, actor, "change", { enterpriseId, approvedAt: null }, { seenVersion: version });
}

/** The gate of a plan that is not there yet: the enterprise in sight, locked, and the law asked with what its last edition says. */
async function takeBeginning(tx: Tx, actor: Actor, enterpriseId: string): Promise<void> {
  const where = { AND: [{ id: enterpriseId }, enterprisesVisibleTo(actor)] };
  const found = await tx.enterprise.findFirst({ where, select: { id: true } });
  if (!found) throw new Refusal("notFound");
  await lockEnterprise(tx, enterpriseId);
  const enterprise = await tx.enterprise.findUniqueOrThrow({ where: found, select: beforeBeginning });
  const because = refusalOf(actor, "begin", beginFacts(enterprise));
  if (because) throw new Refusal(because);
}

async function begin(tx: Tx, actor: Actor, { enterpriseId, untilOn }: SavePlan, now: Date) {
  const last = await tx.plan.findFirst({ where: { enterpriseId }, orderBy: { edition: "desc" } });
  const authorId = doerIdOf(actor);
  if (authorId === null) throw new Error("a plan has a person for its author");
  return tx.plan.create({
    data: {
      enterpriseId,
      edition: (last?.edition ?? 0) + 1,
      untilOn,
      authorId,
      authorName: actor.name,
      writerIds: partiesOf(actor),
      createdAt: now,
      changedByName: actor.name,
      changedAt: now,
    },
  });
}

async function change(tx: Tx, actor: Actor, plan: TakenPlan, { untilOn }: SavePlan, now: Date) {
  return tx.plan.update({
    where: { id: plan.id },
    data: {
      untilOn,
      writerIds: withWriter(plan.writerIds, actor),
      version: { increment: 1 },
      changedByName: actor.name,
      changedAt: now,
    },
  });
}

/** A draft is written anew each time; a line keeps its key, by which the next edition knows it. */
async function writeLines(tx: Tx, planId: string, input: SavePlan): Promise<void> {
  const { goals, measures, claims, promises } = input;
  await tx.planLine.deleteMany({ where: { planId } });
  await tx.measure.deleteMany({ where: { planId } });
  const sent = [...goals, ...claims, ...promises, ...measures].map(({ key }) => key).filter((key) => key !== "");
  const keyOf = uniqueKeys(await keysElsewhere(tx, input.enterpriseId, sent));
  const lines = [
    ...goals.map((line) => ({ ...line, kind: "goal" })),
    ...claims.map((line) => ({ ...line, kind: "claim" })),
    ...promises.map((line) => ({ ...line, kind: "promise" })),
  ];
  await tx.planLine.createMany({
    data: lines.map((line, position) => ({ ...line, planId, position, key: keyOf(line.key) })),
  });
  await tx.measure.createMany({
    data: measures.map(({ owner, ...measure }, position) => ({
      ...measure,
      planId,
      position,
      key: keyOf(measure.key),
      personId: owner.kind === "person" ? owner.id : null,
      departmentId: owner.kind === "department" ? owner.id : null,
    })),
  });
}

/** Which of these keys, which come from a form, are those of another enterprise: notes and files are found by them. */
async function keysElsewhere(tx: Tx, enterpriseId: string, keys: readonly string[]): Promise<string[]> {
  const where = { key: { in: [...keys] }, plan: { enterpriseId: { not: enterpriseId } } };
  const select = { key: true };
  const [lines, measures] = [
    await tx.planLine.findMany({ where, select }),
    await tx.measure.findMany({ where, select }),
  ];
  return [...lines, ...measures].map(({ key }) => key);
}

/** A line's own key, or a new one where it has none, or where its key is taken. */
function uniqueKeys(taken: readonly string[]): (key: string) => string {
  const used = new Set(taken);
  return (key) => {
    const own = key === "" || used.has(key) ? crypto.randomUUID() : key;
    used.add(own);
    return own;
  };
}

async function submit(
  tx: Tx,
  actor: Actor,
  plan: { id: string; enterpriseId: string; edition: number; authorId: string },
  now: Date,
): Promise<void> {
  await tx.plan.update({
    where: { id: plan.id },
    data: {
      submittedAt: now,
      submittedByName: actor.name,
      version: { increment: 1 },
      changedByName: actor.name,
      changedAt: now,
    },
  });
  const { authorId } = plan;
  await recordPlan(tx, plan, actor, { kind: "planSubmitted", ...ofPlan(plan), authorId }, now);
}

function withWriter(writerIds: readonly string[], actor: Actor): string[] {
  return [...new Set([...writerIds, ...partiesOf(actor)])];
}
