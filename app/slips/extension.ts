import type { ExtensionView } from "@/components/slips/slip-view";
import type { CaseDetail } from "@/lib/cases/queries/detail";
import { dueOf, requestOf, type SlipReader } from "./parts";

/** Every request for more time with what became of it; a reopened case may have had several. */
export function extensionView(detail: CaseDetail, reader: SlipReader): ExtensionView | null {
  const { leadDepartment, clocks } = detail;
  const sheets = clocks.flatMap((clock) => {
    const { extension } = clock;
    if (!extension) return [];
    const { id, days, reason, note, askedByName, askedAt, granted, decidedByName, decidedAt, decisionNote } = extension;
    const decided =
      granted === null || !decidedAt ? null : { granted, name: decidedByName ?? "", at: decidedAt, note: decisionNote };
    const asked = { name: askedByName, at: askedAt };
    return [{ id, days, reason, note, asked, decided, limitDays: clock.limitCount, answerDue: dueOf(clock) }];
  });
  if (!leadDepartment || sheets.length === 0) return null;
  return { ...requestOf(detail, reader), departmentName: leadDepartment.name, sheets };
}
