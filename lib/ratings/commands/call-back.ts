import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { isOfEnterprise } from "@/lib/actor";
import { recordCase, type TakenCase, takeCase } from "@/lib/cases/gate";
import { typeById } from "@/lib/catalog/queries";
import { db, type Tx } from "@/lib/db";
import { refreshClocks, startClocks, stopClocks } from "@/lib/deadlines/commands";
import { promiseOf } from "@/lib/deadlines/policy";
import { promiseUnder } from "@/lib/presets/rules";
import { Refusal } from "@/lib/refusal";
import type * as schema from "../schema";

/** Notes a call-back by somebody who did not handle the case. Not reaching anyone is noted too and leaves the duty open. */
export async function callBack(actor: Actor, input: z.output<typeof schema.callBack>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "callBack", input.number, input.version);
    if (!actor.id) throw new Refusal("notAllowed");
    const round = (await tx.callBack.count({ where: { caseId: facts.id } })) + 1;
    const { reached, note } = input;
    const solved = reached ? (input.solved ?? null) : null;
    const satisfied = reached ? (input.satisfied ?? null) : null;

    await tx.callBack.create({
      data: { caseId: facts.id, round, reached, solved, satisfied, note, byId: actor.id, byName: actor.name, at: now },
    });
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "calledBack", round, reached, solved, satisfied, note },
      reached ? { calledBackAt: now } : {},
      now,
    );
    if (reached) await stopClocks(tx, facts.id, ["callBack"], now);
    await refreshClocks(tx, facts.id, now);
  });
}

/** 销号: after the call-back, by the call-back desk. Refuses `unsolvedAtCallBack` when the enterprise said it is not solved. */
export async function writeOff(actor: Actor, input: z.output<typeof schema.writeOff>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "writeOff", input.number, input.version);
    const last = await tx.callBack.findFirst({
      where: { caseId: facts.id, reached: true },
      orderBy: { round: "desc" },
    });
    if (last?.solved === "no" && facts.outcome !== "explained" && facts.outcome !== "unfounded") {
      throw new Refusal("unsolvedAtCallBack");
    }
    await recordCase(tx, facts, actor, { kind: "writtenOff" }, { state: "writtenOff", writtenOffAt: now }, now);
    await stopClocks(tx, facts.id, ["callBack"], now);
    await refreshClocks(tx, facts.id, now);
  });
}

/** The enterprise does not take the answer: work begins again. Refuses `meetingDecided`: what a third reopening led to is final. */
export async function refuseAnswer(
  actor: Actor,
  input: z.output<typeof schema.refuseAnswer>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "refuseAnswer", input.number, input.version);
    await beginAgain(tx, facts, actor, input.reason, now);
  });
}

/** A settled case is taken up again, by the enterprise or the call-back desk. */
export async function reopen(actor: Actor, input: z.output<typeof schema.reopen>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "reopen", input.number, input.version);
    await beginAgain(tx, facts, actor, input.reason, now);
  });
}

/** The old clocks stay as they ended; a new answer clock starts. A case solved on the spot goes back to the triage desk. */
async function beginAgain(tx: Tx, facts: TakenCase, actor: Actor, reason: string, now: Date): Promise<void> {
  const count = facts.reopenCount + 1;
  const by = isOfEnterprise(actor) ? ("enterprise" as const) : ("callBack" as const);
  const state = facts.leadDepartmentId ? ("inProgress" as const) : ("submitted" as const);
  await recordCase(
    tx,
    facts,
    actor,
    { kind: "reopened", reason, count, by },
    { state, reopenCount: count, settledAt: null, settledSilently: false, calledBackAt: null },
    now,
  );
  await stopClocks(tx, facts.id, ["confirmation", "callBack"], now);
  const type = await typeById(tx, facts.typeId);
  if (!type) throw new Error("a case has a request type");
  const clock = { caseId: facts.id, startedAt: now };
  await startClocks(tx, [
    state === "inProgress"
      ? { ...clock, kind: "answer", ...promiseOf(facts.preset, "answer", { type: promiseUnder(type, facts.tier) }) }
      : { ...clock, kind: "acceptance", ...promiseOf(facts.preset, "acceptance") },
  ]);
  await refreshClocks(tx, facts.id, now);
}
