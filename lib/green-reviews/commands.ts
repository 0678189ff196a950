import "server-only";
import type { Actor } from "@/lib/actor";
import { visibleTo } from "@/lib/cases/gate";
import { dayOf } from "@/lib/day";
import { db, type Tx } from "@/lib/db";
import { recordEvent } from "@/lib/history/commands";
import { changedMeanwhile } from "@/lib/people/gate";
import { Refusal } from "@/lib/refusal";
import { greenReviewEvent, greenReviewStream } from "./event";
import { refusalToReview } from "./policy";
import { figuresOf, grantersOf, involvedIn } from "./queries";
import { isOver, leastLookedAt } from "./rules";
import type { RecordReview } from "./schema";

/**
 * Records the review of a past month of the green channel and returns its round. It is never changed: a later round corrects it.
 * Refuses `notAllowed`, `ownGreenChannel` (who had a part in the month), `monthNotOver`, `changedMeanwhile`, `nothingToReview`
 * and `lookAtMore` (three granted cases, or all when there were fewer).
 */
export async function recordReview(actor: Actor, input: RecordReview, now: Date): Promise<number> {
  return db.$transaction(async (tx) => {
    const { month, conclusion } = input;
    const round = (await takeMonth(tx, actor, input, now)) + 1;
    const figures = await figuresOf(actor, month, tx);
    if (figures.asked === 0) throw new Refusal("nothingToReview");
    const looked = await lookedAt(tx, actor, input);
    const least = leastLookedAt(figures.granted);
    if (looked.length < least) throw new Refusal("lookAtMore", { least });

    const judgements = looked.map(({ entryId, rightly, note }) => ({ entryId, rightly, note }));
    const signed = { reviewedById: actor.id ?? "", reviewedByName: actor.name, reviewedAt: now };
    await tx.greenReview.create({
      data: { month, round, ...figures, conclusion, ...signed, judgements: { create: judgements } },
    });
    const event = {
      kind: "greenChannelReviewed",
      month,
      round,
      ...figures,
      judgements: looked.map(({ number, rightly, note }) => ({ number, rightly, note })),
      conclusion,
      personIds: await grantersOf(
        tx,
        judgements.flatMap(({ entryId, rightly }) => (rightly ? [] : [entryId])),
      ),
    };
    await recordEvent(tx, greenReviewStream(month), actor, greenReviewEvent.parse(event), now);
    return round;
  });
}

/** Permission, one reviewer of a month at a time, and the round seen. Returns how many rounds there are. */
async function takeMonth(tx: Tx, actor: Actor, { month, version }: RecordReview, now: Date): Promise<number> {
  const stream = greenReviewStream(month);
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${stream}, 1))`;
  const because = refusalToReview(actor, await involvedIn(tx, month));
  if (because) throw new Refusal(because);
  if (!isOver(month, dayOf(now))) throw new Refusal("monthNotOver");
  const rounds = await tx.greenReview.count({ where: { month } });
  if (rounds > version) throw await changedMeanwhile(tx, stream, rounds);
  return rounds;
}

/** The cases looked at, each a granted entry of that month that the reviewer can see. */
async function lookedAt(tx: Tx, actor: Actor, { month, judgements }: RecordReview) {
  const judged = judgements.filter(({ verdict }) => verdict !== "none");
  const entries = await tx.greenChannel.findMany({
    where: { id: { in: judged.map(({ entryId }) => entryId) }, granted: true, case: visibleTo(actor) },
    select: { id: true, askedAt: true, case: { select: { number: true } } },
  });
  return judged.map(({ entryId, verdict, note }) => {
    const entry = entries.find(({ id }) => id === entryId);
    if (!entry || !dayOf(entry.askedAt).startsWith(month)) throw new Refusal("notFound");
    return { entryId, number: entry.case.number, rightly: verdict === "rightly", note };
  });
}
