import "server-only";
import type { Actor } from "@/lib/actor";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { changedMeanwhile } from "@/lib/people/gate";
import { Refusal } from "@/lib/refusal";
import { TOPICS_STREAM, topicsEvent } from "../event";
import { canOpenTopics, canSetNumbers } from "../policy";
import { likeCasesOf, loadNumbers } from "../queries/proposals";
import { isProposed } from "../rules";
import type { DismissProposal, SetNumbers } from "../schema";

/** Says why like cases are no common problem; they are proposed again once more have come. Refuses `notAllowed`, `notProposed`. */
export async function dismissProposal(actor: Actor, { typeCode, reason }: DismissProposal, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!canOpenTopics(actor)) throw new Refusal("notAllowed");
    await oneAtATime(tx);
    const { numbers } = await loadNumbers(tx);
    const [like] = await likeCasesOf(tx, actor, numbers, now, typeCode);
    if (!like || !isProposed(like, numbers)) throw new Refusal("notProposed");

    await tx.topicDismissal.create({ data: { typeCode, reason, byName: actor.name, at: now } });
    const event = topicsEvent.parse({ kind: "topicDismissed", typeCode, cases: like.cases, reason });
    await recordEvent(tx, TOPICS_STREAM, actor, event, now);
  });
}

/** Sets when like cases are proposed. Refuses `notAllowed`, `changedMeanwhile`, `moreEnterprisesThanCases`. */
export async function setNumbers(actor: Actor, { version, ...wanted }: SetNumbers, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    if (!canSetNumbers(actor)) throw new Refusal("notAllowed");
    await oneAtATime(tx);
    const before = await loadNumbers(tx);
    if (version < before.version) throw await changedMeanwhile(tx, TOPICS_STREAM, before.version);
    if (wanted.enterprises > wanted.cases) throw new Refusal("moreEnterprisesThanCases", {}, "enterprises");

    await tx.setting.upsert({
      where: { key: "topics" },
      create: { key: "topics", value: wanted },
      update: { value: wanted, version: { increment: 1 } },
    });
    await recordEvent(tx, TOPICS_STREAM, actor, topicsEvent.parse({ kind: "topicNumbersSet", ...wanted }), now);
  });
}

async function oneAtATime(tx: Tx): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${TOPICS_STREAM}, 1))`;
}
