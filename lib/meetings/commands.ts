import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { streamOf } from "@/lib/cases/event";
import { recordCase, takeCase } from "@/lib/cases/gate";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import type * as schema from "./schema";

/**
 * Notes the joint meeting that a third reopening asks for; then it may be answered. Refuses `meetingAhead` (it has not been held),
 * `meetingBefore` (it was held before the case was reopened) and `departmentClosed`.
 */
export async function recordMeeting(
  actor: Actor,
  input: z.output<typeof schema.recordMeeting>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "recordMeeting", input.number, input.version);
    const { heldOn, chairName, conclusion } = input;
    if (heldOn > dayOf(now)) throw new Refusal("meetingAhead", {}, "heldOn");
    const reopenedOn = await lastReopenedOn(tx, facts.id);
    if (heldOn < reopenedOn) throw new Refusal("meetingBefore", { reopenedOn }, "heldOn");
    const departments = await departmentsOf(tx, input.departmentIds);

    const round = facts.reopenCount;
    const departmentNames = departments.map(({ name }) => name);
    const held = { round, heldOn, chairName, departmentNames, conclusion };
    await tx.meeting.create({
      data: {
        ...held,
        caseId: facts.id,
        departmentIds: departments.map(({ id }) => id),
        recordedByName: actor.name,
        recordedAt: now,
      },
    });
    await recordCase(tx, facts, actor, { kind: "meetingRecorded", ...held }, {}, now);
  });
}

async function lastReopenedOn(tx: Tx, caseId: string): Promise<string> {
  const { at } = await tx.event.findFirstOrThrow({
    where: { stream: streamOf(caseId), kind: "reopened" },
    orderBy: { sequence: "desc" },
    select: { at: true },
  });
  return dayOf(at);
}

async function departmentsOf(tx: Tx, ids: readonly string[]): Promise<{ id: string; name: string }[]> {
  const wanted = [...new Set(ids)];
  const found = await tx.department.findMany({
    where: { id: { in: wanted }, validTo: null },
    select: { id: true, name: true },
    orderBy: { code: "asc" },
  });
  if (found.length < wanted.length) throw new Refusal("departmentClosed", {}, "departmentIds");
  return found;
}
