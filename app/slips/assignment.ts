import type { AssignedItem, AssignmentSheet, AssignmentView } from "@/components/slips/slip-view";
import type { CaseDetail } from "@/lib/cases/queries/detail";
import { dueOf, eventsOfKind, lastClock, requestOf, type SlipReader, specialistOf } from "./parts";

/** What the departments of a case are to do; `departmentIds` names those whose sheets are wanted, the lead first. */
export function assignmentView(
  detail: CaseDetail,
  departmentIds: readonly string[],
  reader: SlipReader,
): AssignmentView | null {
  const { leadDepartment, quantity, urgentReason } = detail;
  const [accepted] = eventsOfKind(detail, "accepted").slice(-1);
  if (!leadDepartment) return null;
  return {
    ...requestOf(detail, reader),
    detail: detail.detail,
    quantity,
    urgentReason,
    lead: { name: leadDepartment.name, phone: leadDepartment.phone },
    specialist: specialistOf(detail),
    answerDue: dueOf(lastClock(detail, "answer")),
    assigned: accepted ? { name: accepted.actorName, at: accepted.at } : null,
    disposalMode: accepted?.event.disposalMode ?? null,
    note: accepted?.event.note ?? "",
    sheets: departmentIds
      .map((id) => sheetFor(detail, id))
      .toSorted((one, other) => Number(other.isLead) - Number(one.isLead)),
  };
}

function sheetFor(detail: CaseDetail, departmentId: string): AssignmentSheet {
  const items = detail.items.filter((item) => item.departmentId === departmentId);
  const first = items.find(({ signedAt }) => signedAt);
  const ids = items.map(({ id }) => id);
  return {
    departmentId,
    departmentName: items[0]?.department.name ?? "",
    isLead: departmentId === detail.leadDepartment?.id,
    signed: first?.signedAt ? { name: first.person?.name ?? "", at: first.signedAt } : null,
    signingDue: dueOf(lastClock(detail, "signing", ids)),
    items: items.map((item) => assigned(detail, item)),
  };
}

function assigned(detail: CaseDetail, item: CaseDetail["items"][number]): AssignedItem {
  const { id, title, mandatory, exemptedAt, limitDays } = item;
  const need = exemptedAt ? "exempted" : mandatory ? "mandatory" : "voluntary";
  return { id, title, need, limitDays, due: dueOf(lastClock(detail, "item", [id])) };
}
