import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { hasRole } from "@/lib/actor";
import { db } from "@/lib/db";
import {
  answerRecord,
  pauseClocks,
  refreshClocks,
  resumeClocks,
  startClocks,
  stopClocks,
} from "@/lib/deadlines/commands";
import { promiseOf } from "@/lib/deadlines/policy";
import { Refusal } from "@/lib/refusal";
import { checkOutcome, recordCase, takeCase } from "../gate";
import type * as schema from "../schema";

/** Notes that the enterprise was reached and stops the first-contact clock. */
export async function logContact(actor: Actor, input: z.output<typeof schema.logContact>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "logContact", input.number);
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "contacted", how: input.how, note: input.note },
      { contactedAt: now },
      now,
    );
    await stopClocks(tx, facts.id, ["firstContact"], now);
    await refreshClocks(tx, facts.id, now);
  });
}

/**
 * Tells the enterprise once, completely, what is missing, and pauses the park's clocks. A second time only a manager may ask,
 * with a reason (`secondCorrection`, `managerReason`). Source: docs/words.md, one-time disclosure.
 */
export async function askCorrection(
  actor: Actor,
  input: z.output<typeof schema.askCorrection>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const verb = hasRole(actor, "manager") ? "askCorrectionAgain" : "askCorrection";
    const facts = await takeCase(tx, actor, verb, input.number, input.version);
    const round = facts.correctionCount + 1;
    if (round > 1 && input.reason === "") throw new Refusal("managerReason", {}, "reason");

    await tx.caseMaterial.createMany({
      data: input.materials.map((name) => ({ caseId: facts.id, name, status: "asked", round })),
    });
    const { materials, note, reason } = input;
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "correctionAsked", materials, note, reason, round },
      { state: "correction", correctionCount: round },
      now,
    );
    await pauseClocks(tx, facts.id, "correction", actor.name, now);
    await startClocks(tx, [
      {
        caseId: facts.id,
        kind: "correction",
        startedAt: now,
        ...promiseOf(facts.preset, "correction"),
        pausable: false,
      },
    ]);
    await refreshClocks(tx, facts.id, now);
  });
}

/** The enterprise (or staff for it) hands in what was asked; the park's clocks go on where they stopped. */
export async function supplyCorrection(
  actor: Actor,
  input: z.output<typeof schema.supplyCorrection>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "supplyCorrection", input.number, input.version);
    const asked = await tx.caseMaterial.findMany({ where: { caseId: facts.id, status: "asked" } });
    const supplied = asked.filter((material) => input.supplied.includes(material.id));
    await tx.caseMaterial.updateMany({
      where: { id: { in: supplied.map((material) => material.id) } },
      data: { status: "supplied" },
    });
    const last = await tx.event.findFirst({
      where: { stream: `case:${facts.id}`, kind: "correctionAsked" },
      orderBy: { sequence: "desc" },
      select: { at: true },
    });
    const files = await tx.file.count({
      where: { caseId: facts.id, removedAt: null, uploadedAt: { gte: last?.at ?? facts.submittedAt } },
    });
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "correctionSupplied", note: input.note, supplied: supplied.map((material) => material.name), files },
      { state: "submitted" },
      now,
    );
    await resumeClocks(tx, facts.id, now);
    await stopClocks(tx, facts.id, ["correction"], now);
    await refreshClocks(tx, facts.id, now);
  });
}

/** Declines with a reason of the closed list and where to go instead; the enterprise reads both word for word. */
export async function decline(actor: Actor, input: z.output<typeof schema.decline>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "decline", input.number, input.version);
    const { reason, explanation, whereInstead } = input;
    await resumeClocks(tx, facts.id, now);
    await stopClocks(tx, facts.id, ["firstContact", "acceptance", "correction"], now);
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "declined", reason, explanation, whereInstead },
      { state: "declined", declinedAt: now, declineReason: reason },
      now,
    );
    await refreshClocks(tx, facts.id, now);
  });
}

/** 马上就办: accepted, solved or explained and answered in one step, with what was done as evidence. */
export async function resolveOnTheSpot(
  actor: Actor,
  input: z.output<typeof schema.resolveOnTheSpot>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "resolveOnTheSpot", input.number, input.version);
    const { outcome, replyText, evidence } = input;
    const disposalMode = outcome === "explained" ? "policyExplained" : "onTheSpot";
    checkOutcome(outcome, facts.recordKind);
    const { minutes, sameDay } = await answerRecord(tx, facts.id, facts.submittedAt, now);
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "resolvedOnTheSpot", outcome, disposalMode, replyText, evidence, sameDay },
      {
        state: "answered",
        acceptedAt: now,
        contactedAt: facts.contacted ? undefined : now,
        answeredAt: now,
        answeredInTime: true,
        answerMinutes: minutes,
        answeredSameDay: sameDay,
        evidence,
        handlerId: actor.id,
        outcome,
        disposalMode,
        replyText,
      },
      now,
    );
    await stopClocks(tx, facts.id, ["firstContact", "acceptance"], now);
    await startClocks(tx, [
      {
        caseId: facts.id,
        kind: "confirmation",
        startedAt: now,
        ...promiseOf(facts.preset, "confirmation"),
        pausable: false,
      },
    ]);
    await refreshClocks(tx, facts.id, now);
  });
}

/** The enterprise takes its request back, before a department has signed for it. */
export async function withdraw(actor: Actor, input: z.output<typeof schema.withdraw>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "withdraw", input.number, input.version);
    await resumeClocks(tx, facts.id, now);
    await stopClocks(tx, facts.id, ["firstContact", "acceptance", "correction", "signing", "item", "answer"], now);
    await recordCase(
      tx,
      facts,
      actor,
      { kind: "withdrawn", reason: input.reason },
      { state: "withdrawn", withdrawnAt: now },
      now,
    );
    await refreshClocks(tx, facts.id, now);
  });
}
