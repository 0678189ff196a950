import { handOverEvent } from "@/lib/enterprises/event";
import { greenReviewDueEvent, greenReviewEvent } from "@/lib/green-reviews/event";
import { missedVisitsEvent } from "@/lib/visits/event";

/** What a notice about a stream is called: a key of notices.subject, with what stands in it. */
export type StreamSubject = {
  key: "handOver" | "greenMonth" | "missedVisits";
  values: Record<string, string | number>;
};

/** Where one reads more of what a stream tells. */
export function streamHref(stream: string): string {
  const [, kind, id = ""] = /^([a-z-]+):(.*)$/.exec(stream) ?? [];
  if (kind === "hand-over") return `/desk/hand-overs/${id}`;
  return kind === "visits-missed" ? "/desk/visits?show=missed" : `/desk/green-channel/reviews/${id}`;
}

/** What the event of a stream is called for one reader, who learns from it of no enterprise that is not theirs. */
export function streamSubject(kind: string, particulars: unknown, readerId: string | null): StreamSubject | null {
  const event = { kind, ...(particulars as object) };
  const handOver = handOverEvent.safeParse(event).data;
  if (handOver) return { key: "handOver", values: ownLines(handOver.lines, readerId) };
  const month = (greenReviewDueEvent.safeParse(event).data ?? greenReviewEvent.safeParse(event).data)?.month;
  if (month) return { key: "greenMonth", values: { month } };
  const missed = missedVisitsEvent.safeParse(event).data;
  return missed ? { key: "missedVisits", values: { from: missed.from, to: missed.to } } : null;
}

type Line = { enterpriseName: string; personId: string | null; personName: string | null; formerId: string | null };

/** The reader's own part: the first enterprise, how many there are, and who has them now when the reader has not. `none` is what there is not. */
function ownLines(lines: readonly Line[], readerId: string | null) {
  const received = lines.filter(({ personId }) => personId !== null && personId === readerId);
  const passedOn = lines.filter(({ formerId }) => formerId !== null && formerId === readerId);
  const own = received.length > 0 ? received : passedOn;
  const holders = received.length > 0 ? [] : [...new Set(own.map(({ personName }) => personName))];
  return {
    name: own[0]?.enterpriseName ?? "none",
    count: new Set(own.map(({ enterpriseName }) => enterpriseName)).size,
    to: (holders.length === 1 && holders[0]) || "none",
  };
}
