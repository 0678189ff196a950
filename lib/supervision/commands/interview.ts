import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { recordCase, takeCase } from "@/lib/cases/gate";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import type * as schema from "../schema";

/**
 * Records a talk with a department that was named in a circular: when, who with whom, what was said, and by when it is put
 * right. Refuses `notCirculated` (also for a department that was not), `dayAhead`, `rectifyTooEarly`.
 */
export async function recordInterview(
  actor: Actor,
  input: z.output<typeof schema.recordInterview>,
  now: Date,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "recordInterview", input.number);
    const { number: _, departmentId, ...talk } = input;
    const named = await tx.climb.findFirst({
      where: { caseId: facts.id, departmentId, rung: { in: ["circular", "interview"] } },
      select: { id: true },
    });
    if (!named) throw new Refusal("notCirculated", {}, "departmentId");
    if (talk.on > dayOf(now)) throw new Refusal("dayAhead", {}, "on");
    if (talk.rectifyBy < talk.on) throw new Refusal("rectifyTooEarly", {}, "rectifyBy");

    const { id, department } = await tx.interview.create({
      data: { ...talk, caseId: facts.id, departmentId, recordedByName: actor.name, recordedAt: now },
      select: { id: true, department: { select: { name: true } } },
    });
    const told = { interviewId: id, departmentId, departmentName: department.name, ...talk };
    await recordCase(tx, facts, actor, { kind: "supervisionInterviewed", ...told }, {}, now);
  });
}
