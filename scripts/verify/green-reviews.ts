import { db } from "@/lib/db";
import { greenReviewEvent, greenReviewStream } from "@/lib/green-reviews/event";
import { differences, type Mismatch } from "./mismatch";
import type { Stream } from "./streams";

/** Every recorded review of the green channel against the event that recorded it: rows are never changed, and this proves it. */
export async function checkGreenReviews(streams: readonly Stream[]): Promise<Mismatch[]> {
  if (streams.length === 0) return [];
  const months = streams.map(({ name }) => name.slice(greenReviewStream("").length));
  const rows = await db.greenReview.findMany({
    where: { month: { in: months } },
    include: { judgements: { include: { entry: { select: { case: { select: { number: true } } } } } } },
  });
  return streams.flatMap(({ name, events }) =>
    events.flatMap((event) => {
      const place = `${name} #${event.sequence}`;
      const read = greenReviewEvent.safeParse({ kind: event.kind, ...(event.particulars as object) });
      if (!read.success) return [{ place, field: event.kind, found: "unreadable", expected: "a review" }];
      // Who is to be told of it is nothing the review itself keeps.
      const { kind: _, personIds: __, judgements, ...told } = read.data;
      const row = rows.find(({ month, round }) => month === told.month && round === told.round);
      if (!row) return [{ place, field: "row", found: "nothing", expected: "a review" }];
      const found = row.judgements.map(({ entry, rightly, note }) => ({ number: entry.case.number, rightly, note }));
      return differences(place, { ...row, judgements: inOrder(found) }, { ...told, judgements: inOrder(judgements) });
    }),
  );
}

function inOrder(judgements: readonly { number: string; rightly: boolean; note: string }[]): string[] {
  return judgements.map(({ number, rightly, note }) => `${number} ${rightly} ${note}`).toSorted();
}
