import type { SupervisionSheet, SupervisionView } from "@/components/slips/slip-view";
import type { CaseDetail } from "@/lib/cases/queries/detail";
import { requestOf, type SlipReader } from "./parts";

type Slip = CaseDetail["supervisionSlips"][number];

/** The supervision slips of a case as papers, in the order they were issued; `departmentIds` names those that are wanted. */
export function supervisionView(
  detail: CaseDetail,
  departmentIds: readonly string[],
  reader: SlipReader,
): SupervisionView | null {
  const slips = detail.supervisionSlips.filter(({ departmentId }) => departmentIds.includes(departmentId));
  if (slips.length === 0) return null;
  return { ...requestOf(detail, reader), sheets: slips.map(sheetOf) };
}

function sheetOf(slip: Slip): SupervisionSheet {
  const { id, number, colour, byHand, words, copies, clockKind, itemTitle, clockDueAt, done, doneBy, reviewNote } =
    slip;
  return {
    id,
    number,
    colour,
    byHand,
    words,
    copies,
    departmentName: slip.department.name,
    promise: { kind: clockKind, itemTitle },
    promiseDue: { at: clockDueAt, provisional: false },
    issued: { name: slip.issuedByName, at: slip.issuedAt },
    signDue: { at: slip.signDueAt, provisional: false },
    answerDue: { at: slip.answerDueAt, provisional: false },
    signed: by(slip.signedByName, slip.signedAt),
    answered: slip.answeredAt
      ? { name: slip.answeredByName ?? "", at: slip.answeredAt, done, doneBy: doneBy ?? "" }
      : null,
    closed: slip.closedAt ? { name: slip.closedByName ?? "", at: slip.closedAt, note: reviewNote } : null,
  };
}

function by(name: string | null, at: Date | null): { name: string; at: Date } | null {
  return at ? { name: name ?? "", at } : null;
}
