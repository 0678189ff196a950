import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { Refusal } from "@/lib/refusal";
import { LADDER_STREAM, type LadderEvent } from "../event";
import { canManageLadder, type LadderRung, RUNGS } from "../policy";
import { loadLadder } from "../queries/ladder";
import { firstOutOfOrder } from "../rules";
import type { LadderSetting, SetLadder } from "../schema";

/**
 * Sets the whole ladder anew, as the next version; what was issued stays as it was. Refuses `notAllowed`, `changedMeanwhile`,
 * `ladderEmpty`, `ladderOrder` at the first rung that does not rise above the one before, `answerBeforeSigning`.
 */
export async function setLadder(actor: Actor, input: SetLadder, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!canManageLadder(actor)) throw new Refusal("notAllowed");
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${LADDER_STREAM}, 1))`;
    const { version } = await loadLadder(tx);
    if (input.version < version) throw await changedMeanwhile(tx, version);
    const { colour, signDays, answerDays } = input;
    const rungs = rungsOf(input);
    if (rungs.length === 0) throw new Refusal("ladderEmpty", {}, "slip.days");
    const wrong = firstOutOfOrder(rungs);
    if (wrong) throw new Refusal("ladderOrder", {}, `${wrong}.days`);
    if (answerDays < signDays) throw new Refusal("answerBeforeSigning", {}, "answerDays");

    const value: LadderSetting = { rungs, colour, signDays, answerDays };
    const { version: ladderVersion } = await tx.setting.upsert({
      where: { key: "ladder" },
      create: { key: "ladder", value },
      update: { value, version: { increment: 1 } },
    });
    const event: LadderEvent = { kind: "ladderSet", ladderVersion, ...value };
    await recordEvent(tx, LADDER_STREAM, actor, event, now);
  });
}

/** The rungs in use, lowest first; only a reminder comes before the due moment. */
function rungsOf(input: SetLadder): (LadderRung & LadderSetting["rungs"][number])[] {
  return RUNGS.filter((rung) => input[rung].used).map((rung) => {
    const { days, copies } = input[rung];
    return { rung, days: rung === "reminder" ? -days : days, copies: [...new Set(copies)] };
  });
}

async function changedMeanwhile(tx: Tx, version: number): Promise<Refusal> {
  const last = await tx.event.findFirst({ where: { stream: LADDER_STREAM }, orderBy: { sequence: "desc" } });
  return new Refusal("changedMeanwhile", { by: last?.actorName ?? "", at: last?.at ?? null, version });
}
