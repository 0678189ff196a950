import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { recordCase, type TakenCase, takeCase } from "@/lib/cases/gate";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { isAsGrave, type Ladder } from "../policy";
import { loadLadder } from "../queries/ladder";
import { heightOf } from "../rules";
import type * as schema from "../schema";
import { writeClimbs } from "./climb";
import { promiseFacts, type TakenPromise, takePromise } from "./promise";
import { createSlip, workingDaysFrom } from "./slip-row";

/**
 * A supervisor issues a slip by hand, in any colour and without waiting for a rung (特事特办 may go straight to red). One as grave
 * as the ladder's own takes the ladder's rung, so that the worker does not send a second. Refuses `promiseEnded`.
 */
export async function issueSlip(actor: Actor, input: z.output<typeof schema.issueSlip>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "issueSlip", input.number);
    const promise = await takePromise(tx, facts, input.clockId);
    const [calendar, ladder] = [await loadCalendar(tx), await loadLadder(tx)];
    const taken = isAsGrave(input.colour, ladder.colour) ? rungTakenBy(promise, ladder) : null;
    const copies = ladder.rungs.find(({ rung }) => rung === "slip")?.copies ?? [];

    if (taken) await writeClimbs(tx, facts, promise, taken.passedOver, { rung: "slip", ladder, now });
    const slip = { colour: input.colour, byHand: true, words: input.words, copies, issuedByName: actor.name };
    const issued = await createSlip(tx, facts, promise, slip, { ladder, calendar, now });
    const rung = { rung: taken ? "slip" : null, days: taken?.days ?? 0, passedOver: taken?.passedOver ?? [] };
    const particulars = { ...promiseFacts(promise, copies), ...rung, ladderVersion: ladder.version, ...issued };
    await recordCase(tx, facts, actor, { kind: "supervisionIssued", ...particulars }, {}, now);
  });
}

/** The department signs for a slip. Refuses `noSlipToSign` when it is another department's, signed or closed. */
export async function signSlip(actor: Actor, input: z.output<typeof schema.signSlip>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "signSlip", input.number);
    const slip = await openSlip(tx, facts, input.slipId);
    if (!slip || slip.departmentId !== actor.departmentId || slip.signedAt) throw new Refusal("noSlipToSign");

    await tx.supervisionSlip.update({ where: { id: slip.id }, data: { signedByName: actor.name, signedAt: now } });
    await recordCase(tx, facts, actor, { kind: "supervisionSigned", ...nameOf(slip) }, {}, now);
  });
}

/**
 * The department says what it has done and by which day the rest is done. Refuses `noSlipToAnswer` when the slip is another
 * department's, unsigned, answered or closed, and `dayPassed` for a day before today.
 */
export async function answerSlip(actor: Actor, input: z.output<typeof schema.answerSlip>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "answerSlip", input.number);
    const slip = await openSlip(tx, facts, input.slipId);
    const waits = slip?.departmentId === actor.departmentId && slip.signedAt !== null && slip.answeredAt === null;
    if (!slip || !waits) throw new Refusal("noSlipToAnswer");
    const { done, doneBy } = input;
    if (doneBy < dayOf(now)) throw new Refusal("dayPassed", {}, "doneBy");

    const answer = { done, doneBy, answeredByName: actor.name, answeredAt: now };
    await tx.supervisionSlip.update({ where: { id: slip.id }, data: answer });
    await recordCase(tx, facts, actor, { kind: "supervisionAnswered", ...nameOf(slip), done, doneBy }, {}, now);
  });
}

/**
 * A supervisor closes a slip, or sends its answer back with the time to answer given anew. Refuses `noSlipOpen`,
 * `slipNotAnswered` (only an answer can be sent back), `slipReasonMissing` (to send back, and to close what was never answered).
 */
export async function reviewSlip(actor: Actor, input: z.output<typeof schema.reviewSlip>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "reviewSlip", input.number);
    const slip = await openSlip(tx, facts, input.slipId);
    if (!slip) throw new Refusal("noSlipOpen");
    const { ruling, note } = input;
    if (ruling === "returned" && !slip.answeredAt) throw new Refusal("slipNotAnswered", {}, "ruling");
    if (note === "" && (ruling === "returned" || !slip.answeredAt)) throw new Refusal("slipReasonMissing", {}, "note");

    if (ruling === "closed") {
      const closed = { closedByName: actor.name, closedAt: now, reviewNote: note };
      await tx.supervisionSlip.update({ where: { id: slip.id }, data: closed });
      await recordCase(tx, facts, actor, { kind: "supervisionClosed", ...nameOf(slip), note }, {}, now);
      return;
    }
    const answerDueAt = workingDaysFrom(await loadCalendar(tx), now, slip.answerDays);
    const returned = { answeredAt: null, answeredByName: null, returnedAt: now, reviewNote: note, answerDueAt };
    await tx.supervisionSlip.update({ where: { id: slip.id }, data: returned });
    const told = { note, answerDueAt: answerDueAt.toISOString() };
    await recordCase(tx, facts, actor, { kind: "supervisionReturned", ...nameOf(slip), ...told }, {}, now);
  });
}

/** The rung of the ladder that a grave slip by hand stands for, and the lower ones it leaves behind; null when it is climbed already. */
function rungTakenBy({ climbed }: TakenPromise, ladder: Ladder) {
  const above = Math.max(-1, ...climbed.map(heightOf));
  const at = ladder.rungs.findIndex(({ rung }) => rung === "slip");
  const own = ladder.rungs[at];
  if (!own || heightOf("slip") <= above) return null;
  const lower = ladder.rungs.slice(0, at).filter(({ rung }) => heightOf(rung) > above);
  return { days: own.days, passedOver: lower.map(({ rung }) => rung) };
}

function openSlip(tx: Tx, facts: TakenCase, id: string) {
  const include = { department: { select: { id: true, name: true } } };
  return tx.supervisionSlip.findFirst({ where: { id, caseId: facts.id, closedAt: null }, include });
}

type Slip = NonNullable<Awaited<ReturnType<typeof openSlip>>>;

function nameOf({ id, number, department }: Slip) {
  return { slipId: id, slipNumber: number, departmentId: department.id, departmentName: department.name };
}
