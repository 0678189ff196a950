import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { recordCase, takeCase } from "@/lib/cases/gate";
import { db, type Tx } from "@/lib/db";
import { bringRound, refreshClocks } from "@/lib/deadlines/commands";
import { Refusal } from "@/lib/refusal";
import { askRefusal } from "./rules";
import type * as schema from "./schema";

/**
 * The lead department asks for more time for the answer, in working days. Refuses `extensionAsked` (once for each promise),
 * `extensionTooLate` with the last moment it could have been asked, `extensionTooLong` with the most that may be asked.
 */
export async function askExtension(
  actor: Actor,
  input: z.output<typeof schema.askExtension>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "askExtension", input.number, input.version);
    const clock = await runningAnswer(tx, facts.id);
    const { days, reason, note } = input;
    const inForce = { dueAt: clock.dueAt, limitCount: clock.greenCount ?? clock.limitCount };
    const refused = askRefusal(await loadCalendar(tx), inForce, days, now);
    if (refused) throw new Refusal(refused.code, refused.particulars, "days");

    const asked = { days, reason, note, askedByName: actor.name, askedAt: now };
    await tx.extension.create({ data: { caseId: facts.id, clockId: clock.id, ...asked } });
    await recordCase(tx, facts, actor, { kind: "extensionAsked", days, reason, note }, {}, now);
  });
}

/**
 * A manager grants or refuses what was asked; granting moves the due moment and tells the enterprise. Refuses
 * `noExtensionWaiting`, `extensionOverdue` (the promise is broken already: no time is given afterwards), `reasonMissing`.
 */
export async function decideExtension(
  actor: Actor,
  input: z.output<typeof schema.decideExtension>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "decideExtension", input.number, input.version);
    await bringRound(tx, facts.id, now);
    const clock = await runningAnswer(tx, facts.id);
    const { extension } = clock;
    if (!extension) throw new Refusal("noExtensionWaiting");
    const granted = input.ruling === "granted";
    if (!granted && input.note === "") throw new Refusal("reasonMissing", {}, "note");
    if (granted && clock.dueAt && now > clock.dueAt) throw new Refusal("extensionOverdue", { dueAt: clock.dueAt });

    const decision = { granted, decidedByName: actor.name, decidedAt: now, decisionNote: input.note };
    await tx.extension.update({ where: { id: extension.id }, data: decision });
    if (granted) await tx.clock.update({ where: { id: clock.id }, data: { extendedCount: extension.days } });
    const { days, reason } = extension;
    const kind = granted ? ("extensionGranted" as const) : ("extensionRefused" as const);
    await recordCase(tx, facts, actor, { kind, days, reason, note: input.note }, {}, now);
    if (granted) await refreshClocks(tx, facts.id, now);
  });
}

async function runningAnswer(tx: Tx, caseId: string) {
  const clock = await tx.clock.findFirst({
    where: { caseId, kind: "answer", stoppedAt: null },
    include: { extension: true },
  });
  if (!clock) throw new Refusal("notNow");
  return clock;
}
