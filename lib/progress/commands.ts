import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { recordCase, type TakenCase, takeCase } from "@/lib/cases/gate";
import { type Day, dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { refreshClocks, resumeClocks, startClocks, stopClocks } from "@/lib/deadlines/commands";
import { MONTHLY } from "@/lib/deadlines/policy";
import { monthlyDueOn } from "@/lib/deadlines/rules";
import { Refusal } from "@/lib/refusal";
import type * as schema from "./schema";

/** The lead department asks that monthly reports stand in the place of an answer date. Refuses `longTermOverdue`. */
export async function askLongTerm(actor: Actor, input: z.output<typeof schema.askLongTerm>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "askLongTerm", input.number, input.version);
    const clock = await answerInTime(tx, facts.id, now);
    const { reason } = input;
    const asked = { reason, askedByName: actor.name, askedAt: now };
    await tx.longTerm.create({ data: { caseId: facts.id, clockId: clock.id, ...asked } });
    await recordCase(tx, facts, actor, { kind: "longTermAsked", reason }, {}, now);
  });
}

/** A manager agrees or refuses. Refuses `reasonMissing`, and `longTermOverdue`: a broken promise is not exchanged for a new one. */
export async function decideLongTerm(
  actor: Actor,
  input: z.output<typeof schema.decideLongTerm>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "decideLongTerm", input.number, input.version);
    const { note } = input;
    const granted = input.ruling === "granted";
    if (!granted && note === "") throw new Refusal("reasonMissing", {}, "note");
    const asked = await tx.longTerm.findFirst({
      where: { caseId: facts.id, decidedAt: null, clock: { stoppedAt: null } },
      select: { id: true, reason: true },
    });
    if (!asked) throw new Refusal("noLongTermWaiting");
    if (granted) await answerInTime(tx, facts.id, now);

    const decision = { granted, decidedByName: actor.name, decidedAt: now, decisionNote: note };
    await tx.longTerm.update({ where: { id: asked.id }, data: decision, select: { id: true } });
    if (granted) await begin(tx, facts, actor, { reason: asked.reason, note }, now);
    else await recordCase(tx, facts, actor, { kind: "longTermRefused", note }, {}, now);
  });
}

/** A manager decides it without having been asked. Refuses `longTermOverdue`. */
export async function beginLongTerm(
  actor: Actor,
  input: z.output<typeof schema.beginLongTerm>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "beginLongTerm", input.number, input.version);
    const clock = await answerInTime(tx, facts.id, now);
    const { reason } = input;
    const decided = { reason, askedAt: now, granted: true, decidedByName: actor.name, decidedAt: now };
    await tx.longTerm.create({ data: { caseId: facts.id, clockId: clock.id, ...decided } });
    await begin(tx, facts, actor, { reason, note: "" }, now);
  });
}

/** The lead department tells the enterprise how far it has come; that begins the next month. */
export async function reportProgress(
  actor: Actor,
  input: z.output<typeof schema.reportProgress>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "reportProgress", input.number, input.version);
    const nextOn = await nextReportOn(tx, now);
    await recordCase(tx, facts, actor, { kind: "progressReported", text: input.text, nextOn }, {}, now);
    await stopClocks(tx, facts.id, ["progress"], now);
    await startMonth(tx, facts.id, now);
  });
}

/** The dates of the answer and of the lines it rests on give way to the next report. */
async function begin(
  tx: Tx,
  facts: TakenCase,
  actor: Actor,
  why: { reason: string; note: string },
  now: Date,
): Promise<void> {
  const nextOn = await nextReportOn(tx, now);
  await recordCase(tx, facts, actor, { kind: "longTermBegun", ...why, nextOn }, {}, now);
  await resumeClocks(tx, facts.id, now);
  await refreshClocks(tx, facts.id, now);
  await stopClocks(tx, facts.id, ["answer", "item"], now);
  await tx.item.updateMany({
    where: { caseId: facts.id, completedAt: null, exemptedAt: null },
    data: { dueAt: null },
  });
  await startMonth(tx, facts.id, now);
}

async function startMonth(tx: Tx, caseId: string, now: Date): Promise<void> {
  await startClocks(tx, [{ caseId, kind: "progress", startedAt: now, limit: MONTHLY }]);
  await refreshClocks(tx, caseId, now);
}

async function nextReportOn(tx: Tx, now: Date): Promise<Day> {
  return monthlyDueOn(await loadCalendar(tx), dayOf(now), MONTHLY.count);
}

/** The answer clock, which must not be overdue. */
async function answerInTime(tx: Tx, caseId: string, now: Date): Promise<{ id: string }> {
  const clock = await tx.clock.findFirst({
    where: { caseId, kind: "answer", stoppedAt: null },
    select: { id: true, dueAt: true },
  });
  if (!clock) throw new Refusal("notNow");
  if (clock.dueAt && now > clock.dueAt) throw new Refusal("longTermOverdue", { dueAt: clock.dueAt });
  return clock;
}
