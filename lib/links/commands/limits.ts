import "server-only";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { Refusal } from "@/lib/refusal";
import { LOAD_STREAM, type LoadEvent } from "../event";
import { managesLinks } from "../policy";
import { limitsSetBy, loadLimits } from "../queries/load";
import type { SetLoad } from "../schema";

/** Sets from how many enterprises on a person has too many, as the next version. Refuses `notAllowed`, `changedMeanwhile`. */
export async function setLoad(actor: Actor, { version: seen, ...value }: SetLoad, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!managesLinks(actor)) throw new Refusal("notAllowed");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${LOAD_STREAM}, 1))`;
    const { version } = await loadLimits(tx);
    if (seen < version) {
      const last = await limitsSetBy(tx);
      throw new Refusal("changedMeanwhile", { by: last?.name ?? "", at: last?.at ?? null, version });
    }

    const { version: loadVersion } = await tx.setting.upsert({
      where: { key: "linkLoad" },
      create: { key: "linkLoad", value },
      update: { value, version: { increment: 1 } },
    });
    const event: LoadEvent = { kind: "linkLoadSet", loadVersion, ...value };
    await recordEvent(tx, LOAD_STREAM, actor, event, now);
  });
}
