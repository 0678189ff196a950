import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { loadCalendar } from "@/lib/calendar/queries";
import { countWorkingDays, isWorkday } from "@/lib/calendar/rules";
import { recordCase, type TakenCase, takeCase } from "@/lib/cases/gate";
import { type Day, dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { refreshClocks } from "@/lib/deadlines/commands";
import { Refusal } from "@/lib/refusal";
import { INSTRUCTION_PUBLIC_TITLE, MOST_INSTRUCTION_DAYS } from "../rules";
import type * as schema from "../schema";
import { createItems, departmentOf, signOrWait } from "./items";

/**
 * A linked leader's instruction (批示) becomes a line of the checklist: mandatory, signed by the leader, due on the day they named.
 * Refuses `dayNotWorking`, `dayNotAhead`, `dayTooFar`, `departmentNotOnCase`, and like `takeCase`.
 */
export async function instruct(actor: Actor, input: z.output<typeof schema.instruct>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "instruct", input.number, input.version);
    const limitDays = await daysUntil(tx, input.dueOn, now);
    const department = await departmentOn(tx, facts, input.departmentId || facts.leadDepartmentId);

    const item = {
      id: crypto.randomUUID(),
      title: input.text,
      publicTitle: INSTRUCTION_PUBLIC_TITLE,
      mandatory: true,
      isLead: department.id === facts.leadDepartmentId,
      departmentId: department.id,
      departmentName: department.name,
      limitDays,
    };
    await createItems(tx, facts.id, [{ ...item, ...signatureOf(actor) }], now);
    await recordCase(tx, facts, actor, { kind: "instructed", item, dueOn: input.dueOn }, {}, now);
    await signOrWait(tx, facts, item, now);
    await refreshClocks(tx, facts.id, now);
  });
}

/** The working days an item has from today to the day named, so that its clock is due on that very day. */
async function daysUntil(tx: Tx, dueOn: Day, now: Date): Promise<number> {
  const calendar = await loadCalendar(tx);
  const today = dayOf(now);
  if (dueOn <= today) throw new Refusal("dayNotAhead", {}, "dueOn");
  if (!isWorkday(calendar, dueOn)) throw new Refusal("dayNotWorking", {}, "dueOn");
  const days = countWorkingDays(calendar, today, dueOn);
  if (days > MOST_INSTRUCTION_DAYS) throw new Refusal("dayTooFar", { most: MOST_INSTRUCTION_DAYS }, "dueOn");
  return days;
}

/** An instruction speaks to those who work on the case; it brings nobody new in. */
async function departmentOn(tx: Tx, { departmentIds }: TakenCase, id: string | null) {
  if (id === null || !departmentIds.includes(id)) throw new Refusal("departmentNotOnCase", {}, "departmentId");
  return departmentOf(tx, id, "departmentId");
}

function signatureOf({ id, name }: Actor) {
  if (id === null) throw new Error("an instruction by nobody");
  return { instructedById: id, instructedByName: name };
}
