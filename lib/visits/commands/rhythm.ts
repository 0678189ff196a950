import "server-only";
import type * as z from "zod";
import type { Actor } from "@/lib/actor";
import { dayOf } from "@/lib/day";
import { db } from "@/lib/db";
import { recordEnterprise } from "@/lib/enterprises/gate";
import { Refusal } from "@/lib/refusal";
import type { setRhythm as rhythmSchema } from "../address.policy";
import { takeVisitedEnterprise } from "../gate";
import { rhythmOn, rhythmsOf } from "../schedule.policy";

/**
 * Says how often an enterprise is to be visited from today on; what was due before stays as it was. Refuses `changedMeanwhile`
 * (set after the moment `version`, milliseconds), `rhythmSame`, and like `takeVisitedEnterprise`.
 */
export async function setRhythm(actor: Actor, input: z.output<typeof rhythmSchema>, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id: enterpriseId, visitRhythms } = await takeVisitedEnterprise(tx, actor, "setRhythm", input.enterpriseId);
    const last = visitRhythms.at(-1);
    if (last && last.setAt.getTime() > input.version)
      throw new Refusal("changedMeanwhile", { by: last.setByName, at: last.setAt, version: last.setAt.getTime() });
    const fromOn = dayOf(now);
    const before = rhythmOn(rhythmsOf(visitRhythms), fromOn);
    if (before === input.every) throw new Refusal("rhythmSame", {}, "every");

    const data = { every: input.every, setByName: actor.name, setAt: now };
    await tx.visitRhythm.upsert({
      where: { enterpriseId_fromOn: { enterpriseId, fromOn } },
      create: { enterpriseId, fromOn, ...data },
      update: data,
    });
    const event = { kind: "visitRhythmSet" as const, every: input.every, before, fromOn };
    await recordEnterprise(tx, enterpriseId, actor, event, now);
  });
}
