import "server-only";
import type * as z from "zod";
import { type Actor, systemActor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { minutesPerWorkday, type WorkCalendar, workingMinutesBetween } from "@/lib/calendar/rules";
import { recordCase, type TakenCase, takeCase } from "@/lib/cases/gate";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { bringRound, pauseClocks, refreshClocks, resumeClocks } from "@/lib/deadlines/commands";
import { suspendedBetween } from "@/lib/deadlines/rules";
import { Refusal } from "@/lib/refusal";
import type { SpecialStep } from "./policy";
import { grantable, suspensionRefusal } from "./rules";
import type * as schema from "./schema";

/**
 * The lead department asks that the answer stand still over a special step. Refuses what `suspensionRefusal` names, at its
 * field, and `notFound` for a file that is not of this case.
 */
export async function askSuspension(
  actor: Actor,
  input: z.output<typeof schema.askSuspension>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "askSuspension", input.number, input.version, now);
    const { step, fromOn, toOn, basis } = input;
    const clock = await runningAnswer(tx, facts.id);
    const calendar = await loadCalendar(tx);
    const refused = suspensionRefusal(calendar, suspendedOf(calendar, clock, step), { step, fromOn, toOn }, now);
    if (refused) throw new Refusal(refused.code, refused.particulars, "field" in refused ? refused.field : undefined);
    const file = await fileOf(tx, facts.id, input.fileId);

    const asked = { step, fromOn, toOn, basis, fileId: file?.id ?? null, askedByName: actor.name, askedAt: now };
    await tx.suspension.create({ data: { caseId: facts.id, clockId: clock.id, ...asked } });
    const fileName = file?.name ?? "";
    await recordCase(tx, facts, actor, { kind: "suspensionAsked", step, fromOn, toOn, basis, fileName }, {}, now);
  });
}

/**
 * A manager grants or refuses it; granting moves the due moment at once, since the end is known, and tells the enterprise why and
 * until when. Refuses `reasonMissing`, `suspensionPast` (its days are over), and again what `suspensionRefusal` names.
 */
export async function decideSuspension(
  actor: Actor,
  input: z.output<typeof schema.decideSuspension>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "decideSuspension", input.number, input.version, now);
    await bringRound(tx, facts.id, now);
    const clock = await runningAnswer(tx, facts.id);
    const asked = clock.suspensions.find(({ decidedAt }) => decidedAt === null);
    if (!asked) throw new Refusal("noSuspensionWaiting");
    const { id, basis } = asked;
    const step = asked.step as SpecialStep;
    const { note } = input;
    const granted = input.ruling === "granted";
    if (!granted && note === "") throw new Refusal("reasonMissing", {}, "note");
    const days = granted ? grantable(asked, now) : asked;
    if (granted) await refuseGrant(tx, clock, step, days, now);

    if (granted) await noteOver(tx, facts, now);
    const decision = { granted, decidedByName: actor.name, decidedAt: now, decisionNote: note };
    await tx.suspension.update({ where: { id }, data: decision, select: { id: true } });
    const { fromOn, toOn } = days;
    if (!granted) {
      await recordCase(tx, facts, actor, { kind: "suspensionRefused", step, fromOn, toOn, note }, {}, now);
      return;
    }
    await recordCase(tx, facts, actor, { kind: "suspensionGranted", step, fromOn, toOn, basis, note }, {}, now);
    await pauseClocks(tx, facts.id, step, actor.name, now, {
      ...suspendedBetween(fromOn, toOn, now),
      suspensionId: id,
    });
    await refreshClocks(tx, facts.id, now);
  });
}

/** The lead department has what it waited for: the answer counts again from now on, and the enterprise reads why. */
export async function endSuspension(
  actor: Actor,
  input: z.output<typeof schema.endSuspension>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "endSuspension", input.number, input.version, now);
    await end(tx, facts, actor, { early: true, note: input.note }, now);
  });
}

/** Notes that a suspension is over by itself. It has been over since its end, so this moves nothing. Refuses `notNow`. */
export async function noteSuspensionOver(number: string, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, systemActor, "noteSuspensionOver", number);
    if (!(await noteOver(tx, facts, now))) throw new Refusal("notNow");
  });
}

/** Whoever comes first notes what is over: the worker, or a manager who grants the next one. Returns whether anything was. */
async function noteOver(tx: Tx, facts: TakenCase, now: Date): Promise<boolean> {
  const over = await tx.pause.count({
    where: { caseId: facts.id, closedAt: null, suspensionId: { not: null }, toAt: { lte: now } },
  });
  if (over > 0) await end(tx, facts, systemActor, { early: false, note: "" }, now);
  return over > 0;
}

async function end(
  tx: Tx,
  facts: TakenCase,
  actor: Actor,
  how: { early: boolean; note: string },
  now: Date,
): Promise<void> {
  const standing = await tx.pause.findFirst({
    where: { caseId: facts.id, closedAt: null, suspensionId: { not: null } },
    select: { reason: true },
  });
  if (!standing) throw new Refusal("noSuspensionRunning");
  await recordCase(tx, facts, actor, { kind: "suspensionEnded", step: standing.reason, ...how }, {}, now);
  await resumeClocks(tx, facts.id, now);
  await refreshClocks(tx, facts.id, now);
}

async function runningAnswer(tx: Tx, caseId: string) {
  const clock = await tx.clock.findFirst({
    where: { caseId, kind: "answer", stoppedAt: null },
    include: { suspensions: { include: { pause: true }, orderBy: { askedAt: "asc" } } },
  });
  if (!clock) throw new Refusal("notNow");
  return clock;
}

type AnswerClock = Awaited<ReturnType<typeof runningAnswer>>;

/** How long a step has held up this answer already: a day begun is a day used. */
function suspendedOf(calendar: WorkCalendar, { dueAt, suspensions }: AnswerClock, step: string) {
  const minutes = suspensions.map(({ pause, ...one }) =>
    pause?.toAt && one.step === step ? workingMinutesBetween(calendar, pause.fromAt, pause.toAt) : 0,
  );
  const used = minutes.reduce((sum, each) => sum + each, 0);
  return { dueAt, usedDays: Math.ceil(used / minutesPerWorkday(calendar)) };
}

async function refuseGrant(
  tx: Tx,
  clock: AnswerClock,
  step: SpecialStep,
  days: { fromOn: string; toOn: string },
  now: Date,
): Promise<void> {
  const calendar = await loadCalendar(tx);
  if (days.toOn < dayOf(now)) throw new Refusal("suspensionPast", { toOn: days.toOn });
  const refused = suspensionRefusal(calendar, suspendedOf(calendar, clock, step), { step, ...days }, now);
  if (refused) throw new Refusal(refused.code, refused.particulars);
}

async function fileOf(tx: Tx, caseId: string, id: string | null) {
  if (id === null) return null;
  const file = await tx.file.findFirst({ where: { id, caseId, removedAt: null }, select: { id: true, name: true } });
  if (!file) throw new Refusal("notFound", {}, "fileId");
  return file;
}
