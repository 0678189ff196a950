import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { isOfEnterprise } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { streamOf } from "../event";
import { recordCase, takeCase } from "../gate";
import type * as schema from "../schema";

/** A note only staff read. */
export async function addNote(actor: Actor, input: z.output<typeof schema.addNote>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "note", input.number);
    await recordCase(tx, facts, actor, { kind: "noteAdded", text: input.text }, {}, now);
  });
}

/** A line between the enterprise and the park that both sides read. */
export async function sendMessage(actor: Actor, input: z.output<typeof schema.sendMessage>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "message", input.number);
    const from = isOfEnterprise(actor) ? "enterprise" : "staff";
    await recordCase(tx, facts, actor, { kind: "messageSent", text: input.text, from }, {}, now);
  });
}

/** 催办 by the enterprise, once a day; refuses `remindedToday`. */
export async function remind(actor: Actor, input: z.output<typeof schema.remind>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const facts = await takeCase(tx, actor, "remind", input.number);
    const last = await tx.event.findFirst({
      where: { stream: streamOf(facts.id), kind: "reminded" },
      orderBy: { sequence: "desc" },
      select: { at: true },
    });
    if (last && dayOf(last.at) === dayOf(now)) throw new Refusal("remindedToday");
    await recordCase(tx, facts, actor, { kind: "reminded", note: input.note }, {}, now);
  });
}
