import type { CaseRow } from "@/components/requests/case-rows";
import type { OwnCase } from "@/lib/cases/queries/own";

/** Which of the running clocks a line of the list tells; the enterprise's own ones come first. */
const TOLD = ["correction", "confirmation", "answer", "progress", "acceptance"] as const;

export function rowOf({ clocks, type, rating, ...row }: OwnCase, locale: string, now: Date): CaseRow {
  const told = TOLD.flatMap((kind) =>
    clocks.flatMap(({ dueAt, provisional, ...clock }) =>
      clock.kind === kind && dueAt ? [{ kind, at: dueAt, provisional }] : [],
    ),
  );
  const due = told[0] ? { ...told[0], late: now > told[0].at } : null;
  const canRate = rating === null && (row.state === "settled" || row.state === "writtenOff");
  return { ...row, typeName: locale === "en" ? type.nameEn : type.name, due, canRate };
}
