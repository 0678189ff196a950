import type { AcceptanceView } from "@/components/slips/slip-view";
import type { CaseDetail } from "@/lib/cases/queries/detail";
import { dueOf, firstClock, requestOf, type SlipReader, specialistOf, suspendedDaysOf } from "./parts";

/** What the enterprise is told on acceptance: public titles and departments, nobody's name but its specialist's. */
export function acceptanceView(detail: CaseDetail, reader: SlipReader): AcceptanceView | null {
  const { leadDepartment, acceptedAt, type, items } = detail;
  if (!leadDepartment || !acceptedAt) return null;
  const departmentNames = [...new Set(items.map(({ department }) => department.name))];
  const promise = firstClock(detail, "answer");
  return {
    ...requestOf(detail, reader),
    acceptedAt,
    limitDays: promise?.limitCount ?? detail.promisedDays,
    extendedDays: promise?.extendedCount ?? 0,
    greenDays: promise?.greenCount ?? null,
    suspendedDays: suspendedDaysOf(detail, promise),
    statutoryDays: type.statutoryDays,
    statutoryBasis: type.statutoryBasis,
    answerDue: dueOf(promise),
    lead: { name: leadDepartment.name, phone: leadDepartment.phone },
    supportNames: departmentNames.filter((name) => name !== leadDepartment.name),
    specialist: specialistOf(detail),
    items: items.map(({ id, publicTitle, department }) => ({
      id,
      title: publicTitle,
      departmentName: department.name,
    })),
  };
}
