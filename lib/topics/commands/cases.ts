import "server-only";
import type { Actor } from "@/lib/actor";
import { recordCase, type TakenCase, takeCase, visibleTo } from "@/lib/cases/gate";
import { db, type Tx } from "@/lib/db";
import { Refusal } from "@/lib/refusal";
import { recordTopic, takeTopic } from "../gate";
import { LEAST_CASES } from "../policy";
import type { JoinTopic, LinkCases, UnlinkCase } from "../schema";

/**
 * Adds cases to a common problem. Refuses `casesMissing` when none is named, `casesUnknown` (names them; also those the actor may
 * not see), `caseInTopic` (names case and topic), each at its field, and like `takeTopic`.
 */
export async function linkCases(actor: Actor, { topicId, numbers, more }: LinkCases, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const topic = await takeTopic(tx, actor, "link", topicId);
    const field = more.length > 0 || numbers.length === 0 ? "more" : "numbers";
    const cases = await takeCases(tx, actor, [...numbers, ...more], field);
    if (cases.length === 0) throw new Refusal("casesMissing", {}, field);

    await join(tx, topic, cases, actor, now);
    const event = { kind: "topicCasesLinked", numbers: cases.map(({ number }) => number) } as const;
    await recordTopic(tx, topic.id, actor, event, {}, now);
  });
}

/** The same for one case from its own page; refused at the field where the topic is chosen. */
export async function joinTopic(actor: Actor, { number, topicId }: JoinTopic, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const topic = await takeTopic(tx, actor, "link", topicId);
    const cases = await takeCases(tx, actor, [number], "topicId");
    await join(tx, topic, cases, actor, now);
    await recordTopic(tx, topic.id, actor, { kind: "topicCasesLinked", numbers: [number] }, {}, now);
  });
}

/** Takes a case out again. Refuses `notFound` when it is not in it, `topicNeedsThree` when too few would stay, and like `takeTopic`. */
export async function unlinkCase(actor: Actor, { topicId, number }: UnlinkCase, now: Date): Promise<void> {
  await db.$transaction(async (tx) => {
    const topic = await takeTopic(tx, actor, "link", topicId);
    const facts = await takeCase(tx, actor, "linkTopic", number);
    const count = await tx.topicCase.count({ where: { topicId: topic.id, caseId: { not: facts.id } } });
    const { count: gone } = await tx.topicCase.deleteMany({ where: { caseId: facts.id, topicId: topic.id } });
    if (gone === 0) throw new Refusal("notFound");
    if (count < LEAST_CASES) throw new Refusal("topicNeedsThree", { least: LEAST_CASES, count });

    await recordCase(tx, facts, actor, { kind: "topicLeft", topicId: topic.id, title: topic.title }, {}, now);
    await recordTopic(tx, topic.id, actor, { kind: "topicCasesUnlinked", numbers: [number] }, {}, now);
  });
}

/** Takes cases through their own gate, in the order of their numbers everywhere. Refuses at `field`. */
export async function takeCases(tx: Tx, actor: Actor, wanted: readonly string[], field: string): Promise<TakenCase[]> {
  const numbers = [...new Set(wanted)].toSorted();
  const where = { AND: [{ number: { in: numbers } }, visibleTo(actor)] };
  const seen = new Set((await tx.case.findMany({ where, select: { number: true } })).map(({ number }) => number));
  const unknown = numbers.filter((number) => !seen.has(number));
  if (unknown.length > 0) throw new Refusal("casesUnknown", { numbers: unknown.join(" ") }, field);
  const taken: TakenCase[] = [];
  for (const number of numbers) taken.push(await takeCase(tx, actor, "linkTopic", number));
  const linked = await tx.topicCase.findFirst({
    where: { caseId: { in: taken.map(({ id }) => id) } },
    select: { case: { select: { number: true } }, topic: { select: { title: true } } },
  });
  if (linked) throw new Refusal("caseInTopic", { number: linked.case.number, title: linked.topic.title }, field);
  return taken;
}

/** Writes the links and tells each case of it. */
export async function join(
  tx: Tx,
  { id: topicId, title }: { id: string; title: string },
  cases: readonly TakenCase[],
  actor: Actor,
  now: Date,
): Promise<void> {
  const link = { topicId, linkedByName: actor.name, linkedAt: now };
  await tx.topicCase.createMany({ data: cases.map(({ id: caseId }) => ({ caseId, ...link })) });
  for (const facts of cases) await recordCase(tx, facts, actor, { kind: "topicJoined", topicId, title }, {}, now);
}
