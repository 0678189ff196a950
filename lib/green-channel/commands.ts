import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import type { LimitChange } from "@/lib/cases/event";
import { recordCase, type TakenCase, takeCase } from "@/lib/cases/gate";
import { db, type Tx } from "@/lib/db";
import { bringRound, refreshClocks } from "@/lib/deadlines/commands";
import { greenFor, ownLimitOf } from "@/lib/deadlines/standing.policy";
import { Refusal } from "@/lib/refusal";
import type * as schema from "./schema";

type Asked = z.output<typeof schema.askGreenChannel>;

/** Proposes a case for the green channel, with a ground and a reason. Once a case: afterwards only a manager may grant. */
export async function proposeGreenChannel(actor: Actor, input: Asked, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "proposeGreenChannel", input.number, input.version);
    await ask(tx, facts, actor, input, now);
  });
}

/** A manager puts a case into the green channel without a proposal: ground and reason stand in the register as the manager's own. */
export async function grantGreenChannel(actor: Actor, input: Asked, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "grantGreenChannel", input.number, input.version);
    const id = await ask(tx, facts, actor, input, now);
    await grant(tx, facts, actor, { id, note: "" }, now);
  });
}

/** A manager grants or refuses what was proposed; granting halves the park's limits. Refuses `reasonMissing` without words. */
export async function decideGreenChannel(
  actor: Actor,
  input: z.output<typeof schema.decideGreenChannel>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "decideGreenChannel", input.number, input.version);
    const { id } = await newestOf(tx, facts.id);
    const { note } = input;
    if (input.ruling === "granted") return grant(tx, facts, actor, { id, note }, now);
    if (note === "") throw new Refusal("reasonMissing", {}, "note");
    await tx.greenChannel.update({ where: { id }, data: decision(actor, false, note, now) });
    await recordCase(tx, facts, actor, { kind: "greenChannelRefused", note }, {}, now);
  });
}

/** A manager takes a case out again; its clocks have their own limits back, and what was counted stays counted. */
export async function liftGreenChannel(
  actor: Actor,
  input: z.output<typeof schema.liftGreenChannel>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "liftGreenChannel", input.number, input.version);
    const { reason } = input;
    const { id } = await newestOf(tx, facts.id);
    await bringRound(tx, facts.id, now);
    const lifted = { liftedAt: now, liftedByName: actor.name, liftedReason: reason };
    await tx.greenChannel.update({ where: { id }, data: lifted });
    await recordCase(tx, facts, actor, { kind: "greenChannelLifted", reason }, { greenAt: null }, now);
    await refreshClocks(tx, facts.id, now);
  });
}

async function ask(tx: Tx, facts: TakenCase, actor: Actor, { ground, reason }: Asked, now: Date): Promise<string> {
  if (!actor.id) throw new Refusal("notAllowed");
  const asker = { askedById: actor.id, askedByName: actor.name, askedFor: actor.departmentName ?? "", askedAt: now };
  const { id } = await tx.greenChannel.create({
    data: { caseId: facts.id, ground, reason, ...asker },
    select: { id: true },
  });
  await recordCase(tx, facts, actor, { kind: "greenChannelAsked", ground, reason }, {}, now);
  return id;
}

async function grant(
  tx: Tx,
  facts: TakenCase,
  actor: Actor,
  { id, note }: { id: string; note: string },
  now: Date,
): Promise<void> {
  await bringRound(tx, facts.id, now);
  const limits = await limitsBecoming(tx, facts.id, now);
  await tx.greenChannel.update({ where: { id }, data: { ...decision(actor, true, note, now), limits } });
  await recordCase(tx, facts, actor, { kind: "greenChannelGranted", limits, note }, { greenAt: now }, now);
  await refreshClocks(tx, facts.id, now);
}

function decision(actor: Actor, granted: boolean, decisionNote: string, now: Date) {
  return { granted, decidedById: actor.id, decidedByName: actor.name, decidedAt: now, decisionNote };
}

/** What the park's running clocks may take, and will. */
async function limitsBecoming(tx: Tx, caseId: string, greenAt: Date): Promise<LimitChange[]> {
  const calendar = await loadCalendar(tx);
  const pauses = await tx.pause.findMany({ where: { caseId } });
  const clocks = await tx.clock.findMany({
    where: { caseId, stoppedAt: null },
    orderBy: [{ startedAt: "asc" }, { id: "asc" }],
  });
  return clocks.flatMap((clock) => {
    const to = greenFor(calendar, clock, pauses, greenAt);
    return to ? [{ clockId: clock.id, kind: clock.kind, from: ownLimitOf(clock), to }] : [];
  });
}

function newestOf(tx: Tx, caseId: string) {
  return tx.greenChannel.findFirstOrThrow({
    where: { caseId },
    orderBy: { askedAt: "desc" },
    select: { id: true },
  });
}
