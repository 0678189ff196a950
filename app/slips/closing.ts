import type { ClosingView, DoneItem, KeptPromise } from "@/components/slips/slip-view";
import type { CaseDetail } from "@/lib/cases/queries/detail";
import { dueOf, eventsOfKind, lastClock, requestOf, type SlipReader, suspendedDaysOf } from "./parts";

/** The whole life of a settled case, for the files of the park. */
export function closingView(detail: CaseDetail, reader: SlipReader): ClosingView {
  const { leadDepartment, type, rating } = detail;
  const [onTheSpot] = eventsOfKind(detail, "resolvedOnTheSpot").slice(-1);
  return {
    ...requestOf(detail, reader),
    channel: detail.channel,
    detail: detail.detail,
    files: detail.files.filter(({ itemId }) => itemId === null).map(({ name }) => name),
    leadName: leadDepartment?.name ?? null,
    acceptedAt: detail.acceptedAt,
    limitDays: lastClock(detail, "answer")?.limitCount ?? detail.promisedDays,
    extendedDays: lastClock(detail, "answer")?.extendedCount ?? 0,
    greenDays: lastClock(detail, "answer")?.greenCount ?? null,
    suspendedDays: suspendedDaysOf(detail, lastClock(detail, "answer")),
    statutoryDays: type.statutoryDays,
    statutoryBasis: type.statutoryBasis,
    items: detail.items.map((item) => doneItem(detail, item)),
    onTheSpotEvidence: detail.items.length === 0 ? (onTheSpot?.event.evidence ?? null) : null,
    answer: answerOf(detail),
    end: endOf(detail),
    promises: promisesOf(detail),
    rating: rating && { ...rating, at: rating.ratedAt },
    callBacks: detail.callBacks.map(({ byName, at, ...callBack }) => ({ ...callBack, by: { name: byName, at } })),
  };
}

function doneItem(detail: CaseDetail, item: CaseDetail["items"][number]): DoneItem {
  const { id, title, department, completedAt, completedByName, exemptedAt, exemptReason, note } = item;
  return {
    id,
    title,
    departmentName: department.shortName,
    done: completedAt ? { name: completedByName ?? "", at: completedAt } : null,
    exemptReason: exemptedAt ? (exemptReason ?? "") : null,
    note,
    files: detail.files.filter(({ itemId }) => itemId === id).map(({ name }) => name),
  };
}

function answerOf(detail: CaseDetail): ClosingView["answer"] {
  const { outcome, disposalMode, replyText, answeredAt, answeredInTime, handler } = detail;
  const [approved] = eventsOfKind(detail, "answered").slice(-1);
  return {
    outcome,
    disposalMode,
    text: replyText,
    at: answeredAt,
    inTime: answeredInTime,
    handlerName: handler?.name ?? null,
    reviewerName: approved?.actorName ?? null,
  };
}

/** The last word counts: a case may have been confirmed, reopened and confirmed again. */
function endOf(detail: CaseDetail): ClosingView["end"] {
  const { settledAt, settledSilently, writtenOffAt, reopenCount } = detail;
  const [confirmed] = eventsOfKind(detail, "confirmed").slice(-1);
  const solved = settledSilently ? null : (confirmed?.event.solved ?? null);
  return { settledAt, silently: settledSilently, solved, writtenOffAt, reopened: reopenCount };
}

const PARKS_PROMISES = ["firstContact", "acceptance", "answer", "progress", "callBack"];

function promisesOf(detail: CaseDetail): KeptPromise[] {
  return detail.clocks
    .filter(({ kind, replaced }) => PARKS_PROMISES.includes(kind) && !replaced)
    .map((clock) => ({
      id: clock.id,
      kind: clock.kind,
      due: dueOf(clock),
      actualAt: clock.stoppedAt,
      late: clock.lamp === "doneLate" || clock.lamp === "red",
    }));
}
