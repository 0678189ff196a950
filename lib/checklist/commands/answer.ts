import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { checkOutcome, recordCase, takeCase } from "@/lib/cases/gate";
import type * as cases from "@/lib/cases/schema";
import { db } from "@/lib/db";
import { answerRecord, refreshClocks, resumeClocks, startClocks, stopClocks } from "@/lib/deadlines/commands";
import { promiseOf } from "@/lib/deadlines/policy";
import { Refusal } from "@/lib/refusal";

/** The lead department sends its answer to the reviewer. Refuses `itemsOpen` with the titles of what is still open. */
export async function proposeAnswer(
  actor: Actor,
  input: z.output<typeof cases.proposeAnswer>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "proposeAnswer", input.number, input.version);
    const open = await tx.item.findMany({
      where: { caseId: facts.id, mandatory: true, completedAt: null, exemptedAt: null, removedAt: null },
      orderBy: { position: "asc" },
      select: { title: true },
    });
    if (open.length > 0) {
      throw new Refusal("itemsOpen", { count: open.length, titles: open.map((item) => item.title).join("；") });
    }
    const { outcome, disposalMode, replyText } = input;
    checkOutcome(outcome, facts.recordKind);
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "answerProposed", outcome, disposalMode, replyText },
      { state: "inReview", reviewAskedAt: now, outcome, disposalMode, replyText, handlerId: actor.id },
      now,
    );
  });
}

/** The reviewer sends the work back with a reason the handler reads. */
export async function returnForWork(
  actor: Actor,
  input: z.output<typeof cases.returnForWork>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "returnForWork", input.number, input.version);
    const { reason } = input;
    await recordCase(tx, facts, actor, { kind: "returnedForWork", reason }, { state: "inProgress" }, now);
  });
}

/** The reviewer signs the answer and it reaches the enterprise. Refuses `ownWork`: nobody reviews what they proposed. */
export async function approveAnswer(
  actor: Actor,
  input: z.output<typeof cases.approveAnswer>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "approveAnswer", input.number, input.version);
    // An answer waits for no special step any more; its due moment is then the one without the rest of it.
    await resumeClocks(tx, facts.id, now);
    await refreshClocks(tx, facts.id, now);
    const { inTime, minutes, sameDay } = await answerRecord(tx, facts.id, facts.submittedAt, now);
    const { outcome, disposalMode, replyText } = facts;

    await recordCase(
      tx,
      facts,
      actor,
      {
        kind: "answered",
        outcome: outcome ?? "",
        disposalMode: disposalMode ?? "",
        replyText: replyText ?? "",
        inTime,
        sameDay,
      },
      {
        state: "answered",
        answeredAt: now,
        reviewerId: actor.id,
        answerMinutes: minutes,
        answeredSameDay: sameDay,
        evidence: null,
        // A case that was once answered late stays late, whatever happens after a reopening.
        answeredInTime: facts.answeredInTime === false ? false : inTime,
      },
      now,
    );
    await stopClocks(tx, facts.id, ["firstContact", "signing", "item", "answer", "progress"], now);
    const promise = promiseOf(facts.preset, "confirmation");
    await startClocks(tx, [{ caseId: facts.id, kind: "confirmation", startedAt: now, ...promise, pausable: false }]);
    await refreshClocks(tx, facts.id, now);
  });
}
