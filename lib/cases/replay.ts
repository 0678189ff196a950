import type { CaseEvent } from "./event";
import { filedCase, type ReplayedCase } from "./replay/case";
import { greenChangeOf, reclassificationOf } from "./replay/exceptions";
import { freshItem, itemChangeOf } from "./replay/items";
import { pausesAfter } from "./replay/pauses";
import { supervisionChangeOf } from "./replay/supervision";

export type Happened = { event: CaseEvent; at: Date };

/** Replays a case from its events, oldest first. Throws when the first event does not file it. */
export function replayCase(history: readonly Happened[]): ReplayedCase {
  const first = history[0];
  if (first?.event.kind !== "caseFiled") throw new Error("a case begins with caseFiled");
  let known = filedCase(first.event, first.at.toISOString());
  for (const { event, at } of history.slice(1)) {
    known = { ...known, ...changeOf(known, event, at.toISOString()), pauses: pausesAfter(known.pauses, event, at) };
  }
  return known;
}

/** What one event changes. An event that changes nothing of the row (a note, a message) returns nothing. */
function changeOf(known: ReplayedCase, event: CaseEvent, at: string): Partial<ReplayedCase> {
  switch (event.kind) {
    case "contacted":
      return { contactedAt: at };
    case "correctionAsked":
      return { state: "correction", correctionCount: event.round };
    case "correctionSupplied":
      return { state: "submitted" };
    case "declined":
      return { state: "declined", declinedAt: at, declineReason: event.reason };
    case "accepted":
      return {
        state: "assigned",
        acceptedAt: at,
        typeId: event.typeId,
        presetId: event.presetId,
        categoryCode: event.categoryCode,
        tier: event.tier,
        leadDepartmentId: event.leadDepartmentId,
        disposalMode: event.disposalMode,
        items: {
          ...known.items,
          ...Object.fromEntries(event.items.map((item) => [item.id, freshItem(item.departmentId)])),
        },
      };
    case "resolvedOnTheSpot":
      return {
        state: "answered",
        acceptedAt: at,
        contactedAt: known.contactedAt ?? at,
        answeredAt: at,
        answeredInTime: true,
        evidence: event.evidence,
        ...sameDayIn(event),
        ...answerIn(event),
      };
    case "answered":
      return {
        state: "answered",
        answeredAt: at,
        isLongTerm: false,
        answeredInTime: known.answeredInTime === false ? false : event.inTime,
        evidence: null,
        ...sameDayIn(event),
        ...answerIn(event),
      };
    case "answerProposed":
      return { state: "inReview", reviewAskedAt: at, ...answerIn(event) };
    case "longTermBegun":
      return { isLongTerm: true };
    case "extensionGranted":
      return { extendedDays: event.days };
    case "returnedForWork":
      return { state: "inProgress" };
    case "confirmed":
    case "settledSilently":
      return { state: "settled", settledAt: at, settledSilently: event.kind === "settledSilently" };
    case "calledBack":
      return event.reached ? { calledBackAt: at } : {};
    case "rated":
      return { ratingLevel: event.level };
    case "writtenOff":
      return { state: "writtenOff", writtenOffAt: at };
    case "reopened":
      return {
        state: known.leadDepartmentId ? "inProgress" : "submitted",
        reopenCount: event.count,
        settledAt: null,
        settledSilently: false,
        calledBackAt: null,
        ...(known.leadDepartmentId ? { extendedDays: 0 } : {}),
      };
    case "clockRecounted":
      // Due moments are not replayed: `verify` works them out from the clock's own facts and the calendar.
      return {};
    case "meetingRecorded":
      return { meetingRound: event.round };
    case "enterpriseMerged":
      return { enterpriseId: event.enterpriseId };
    case "withdrawn":
      return { state: "withdrawn", withdrawnAt: at };
    default:
      return (
        greenChangeOf(known, event, at) ??
        reclassificationOf(known, event, at) ??
        itemChangeOf(known, event, at) ??
        supervisionChangeOf(known, event, at) ??
        {}
      );
  }
}

function sameDayIn({ sameDay }: { sameDay?: boolean }): Pick<ReplayedCase, "answeredSameDay"> {
  return sameDay === undefined ? {} : { answeredSameDay: sameDay };
}

function answerIn({ outcome, disposalMode, replyText }: { outcome: string; disposalMode: string; replyText: string }) {
  return { outcome, disposalMode, replyText };
}
