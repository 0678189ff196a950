import "server-only";
import { type Actor, systemActor } from "@/lib/actor";
import { recordCase, takeCase } from "@/lib/cases/gate";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { recordTopic, type TakenTopic, takeTopic } from "../gate";
import { reminderOf } from "../rules";
import type { DecideMeasure, EndTopic, SettleTopic } from "../schema";

/** Says what will be changed for everybody, and by when; also anew. Refuses `dayPast`, and like `takeTopic`. */
export async function decideMeasure(actor: Actor, input: DecideMeasure, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { measure, dueOn } = input;
    const topic = await takeTopic(tx, actor, "decideMeasure", input.topicId, input.version);
    if (dueOn < dayOf(now)) throw new Refusal("dayPast", { on: dueOn }, "dueOn");
    if (topic.measure === measure && topic.dueOn === dueOn) throw new Refusal("nothingChanges", {}, "measure");

    const again = topic.decidedAt !== null;
    const event = { kind: "topicMeasureDecided", measure, dueOn, again } as const;
    const changes = { measure, dueOn, state: "decided", decidedAt: topic.decidedAt ?? now } as const;
    await recordTopic(tx, topic.id, actor, event, changes, now);
  });
}

/**
 * The change is made: the people of every enterprise whose case is linked read the result in their own request's history, and are
 * told. Refuses `textNamesEnterprise` when the result, or `titleNamesEnterprise` when the title, names one of the register, and
 * like `takeTopic`.
 */
export async function settleTopic(actor: Actor, input: SettleTopic, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const { result } = input;
    const topic = await takeTopic(tx, actor, "settle", input.topicId, input.version);
    const named = await enterpriseIn(tx, result);
    if (named) throw new Refusal("textNamesEnterprise", { name: named }, "result");
    const inTitle = await enterpriseIn(tx, topic.title);
    if (inTitle) throw new Refusal("titleNamesEnterprise", { name: inTitle });

    const told = await tellCases(tx, topic, actor, result, now);
    const event = { kind: "topicDone", result, ...told } as const;
    await recordTopic(tx, topic.id, actor, event, { result, state: "settled", endedAt: now }, now);
  });
}

/** Nothing will be changed, and why; enterprises are not told. Refuses like `takeTopic`. */
export async function giveUpTopic(actor: Actor, { topicId, version, reason }: EndTopic, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const topic = await takeTopic(tx, actor, "giveUp", topicId, version);
    const changes = { gaveUpReason: reason, state: "givenUp", endedAt: now } as const;
    await recordTopic(tx, topic.id, actor, { kind: "topicGivenUp", reason, personId: topic.ownerId }, changes, now);
  });
}

/** Takes it up again where it stood. The result stays in the history; who was told stays told. Refuses like `takeTopic`. */
export async function reopenTopic(actor: Actor, { topicId, version, reason }: EndTopic, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const topic = await takeTopic(tx, actor, "reopen", topicId, version);
    const state = topic.dueOn === null ? "open" : "decided";
    const changes = { state, result: "", gaveUpReason: "", endedAt: null } as const;
    await recordTopic(tx, topic.id, actor, { kind: "topicReopened", reason, personId: topic.ownerId }, changes, now);
  });
}

/** Reminds the owner of the measure's date if that has to be said by now; returns whether it was. Says each thing once. */
export async function remindOwner(topicId: string, now: Date): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const topic = await takeTopic(tx, systemActor, "remind", topicId);
    const { dueOn, ownerId } = topic;
    const reminder = dueOn === null ? null : reminderOf({ ...topic, dueOn }, dayOf(now));
    if (dueOn === null || reminder === null) return false;

    const changes = reminder === "due" ? { remindedDue: dueOn } : { remindedBefore: dueOn };
    const event = { kind: "topicMeasureReminded", reminder, dueOn, personId: ownerId } as const;
    await recordTopic(tx, topic.id, systemActor, event, changes, now);
    return true;
  });
}

/** Whoever settles it need not see every case: the park tells them all, and the log says in whose name. */
async function tellCases(tx: Tx, { id: topicId, title }: TakenTopic, actor: Actor, result: string, now: Date) {
  const links = await tx.topicCase.findMany({
    where: { topicId },
    select: { case: { select: { number: true, enterpriseId: true } } },
    orderBy: { case: { number: "asc" } },
  });
  for (const { case: linked } of links) {
    const facts = await takeCase(tx, systemActor, "tellTopic", linked.number);
    await recordCase(tx, facts, actor, { kind: "topicSettled", topicId, title, result }, {}, now);
  }
  await tx.topicCase.updateMany({ where: { topicId }, data: { toldAt: now } });
  const enterprises = new Set(links.map(({ case: linked }) => linked.enterpriseId)).size;
  return { numbers: links.map(({ case: linked }) => linked.number), enterprises };
}

/** The first enterprise of the register whose name or short name stands in a text. Two signs may be a word of any sentence. */
async function enterpriseIn(tx: Tx, text: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ name: string }[]>`
    SELECT named.name FROM enterprises CROSS JOIN LATERAL (VALUES (enterprises.name), (enterprises.short_name)) AS named(name)
    WHERE char_length(named.name) > 2 AND strpos(${text}::text, named.name) > 0 ORDER BY named.name LIMIT 1`;
  return row?.name ?? null;
}
