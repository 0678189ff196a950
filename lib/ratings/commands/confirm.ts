import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { systemActor } from "@/lib/actor";
import { recordCase, type TakenCase, takeCase } from "@/lib/cases/gate";
import { db, type Tx } from "@/lib/db";
import { refreshClocks, startClocks, stopClocks } from "@/lib/deadlines/commands";
import { promiseOf } from "@/lib/deadlines/policy";
import { Refusal } from "@/lib/refusal";
import type * as schema from "../schema";

/** The enterprise confirms the answer and, if it likes, rates in the same breath. The case is settled. */
export async function confirmCase(actor: Actor, input: z.output<typeof schema.confirmCase>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "confirm", input.number, input.version);
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "confirmed", solved: input.solved },
      { state: "settled", settledAt: now, settledSilently: false },
      now,
    );
    if (input.level)
      await writeRating(tx, { ...facts, state: "settled" }, actor, { ...input, level: input.level }, now);
    await settleClocks(tx, facts, now);
  });
}

/** One rating a case, by the enterprise's own account only; it cannot be altered afterwards (the database refuses). */
export async function rateCase(actor: Actor, input: z.output<typeof schema.rateCase>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "rate", input.number, input.version);
    await writeRating(tx, facts, actor, input, now);
  });
}

/** Five working days of silence settle a case, unrated. Silence is never counted as satisfied. */
export async function settleSilently(number: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, systemActor, "settleSilently", number);
    const clock = await tx.clock.findFirst({ where: { caseId: facts.id, kind: "confirmation", stoppedAt: null } });
    if (!clock?.dueAt || now <= clock.dueAt) throw new Refusal("notNow");
    await recordCase(
      tx,
      facts,
      systemActor,
      { kind: "settledSilently" },
      { state: "settled", settledAt: now, settledSilently: true },
      now,
    );
    await settleClocks(tx, facts, now);
  });
}

type Given = { level: number; solved: "yes" | "partly" | "no"; tags: string[]; comment: string };

async function writeRating(tx: Tx, facts: TakenCase, actor: Actor, given: Given, now: Date): Promise<void> {
  const { level, solved, tags, comment } = given;
  if (!actor.id) throw new Refusal("notAllowed");
  await tx.rating.create({
    data: { caseId: facts.id, level, solved, tags, comment, ratedById: actor.id, ratedAt: now },
  });
  await recordCase(tx, facts, actor, { kind: "rated", level, solved, tags, comment }, {}, now);
}

async function settleClocks(tx: Tx, { id: caseId, preset }: TakenCase, now: Date): Promise<void> {
  await stopClocks(tx, caseId, ["confirmation"], now);
  await startClocks(tx, [{ caseId, kind: "callBack", startedAt: now, ...promiseOf(preset, "callBack") }]);
  await refreshClocks(tx, caseId, now);
}
