import type { CorrectionView, DisclosureView, MaterialView } from "@/components/slips/slip-view";
import type { CaseDetail } from "@/lib/cases/queries/detail";
import type { RequestTypeDetail } from "@/lib/catalog/schema";
import { promisedDays } from "@/lib/presets/rules";
import { dueOf, eventsOfKind, firstClock, requestOf, type SlipReader, specialistOf, typeNameOf } from "./parts";

/** What was told at filing, by the type it was filed under: accepting it under another type tells nothing new. */
export function disclosureView(detail: CaseDetail, told: RequestTypeDetail | null, reader: SlipReader): DisclosureView {
  const type = told ?? detail.type;
  return {
    ...requestOf(detail, reader),
    typeName: typeNameOf(type, reader),
    limitDays: told
      ? promisedDays(firstClock(detail, "acceptance")?.preset ?? detail.preset, told)
      : detail.promisedDays,
    statutoryDays: type.statutoryDays,
    statutoryBasis: type.statutoryBasis,
    basis: type.basis,
    usualLeadName: told?.leadDepartmentName ?? null,
    specialist: specialistOf(detail),
    materials: inOrder(materialsOf(detail, 0, told), told),
    corrections: correctionsOf(detail, told),
    firstContact: dueOf(firstClock(detail, "firstContact")),
    acceptance: dueOf(firstClock(detail, "acceptance")),
  };
}

function materialsOf(detail: CaseDetail, round: number, told: RequestTypeDetail | null): MaterialView[] {
  const known = new Map(told?.materials.map((material) => [material.name, material]));
  return detail.materials
    .filter((material) => material.round === round)
    .map(({ id, name, status }) => ({ id, name, status, told: known.get(name) ?? null }));
}

/** The catalogue's order puts first what matters most; the rows themselves have none. */
function inOrder(materials: MaterialView[], told: RequestTypeDetail | null): MaterialView[] {
  const names = told?.materials.map(({ name }) => name) ?? [];
  return materials.toSorted((one, other) => names.indexOf(one.name) - names.indexOf(other.name));
}

function correctionsOf(detail: CaseDetail, told: RequestTypeDetail | null): CorrectionView[] {
  const clocks = detail.clocks.filter(({ kind }) => kind === "correction");
  const supplied = eventsOfKind(detail, "correctionSupplied");
  return eventsOfKind(detail, "correctionAsked").map(({ event, at }, index) => ({
    round: event.round,
    askedAt: at,
    due: dueOf(clocks[index]),
    suppliedAt: supplied[index]?.at ?? null,
    note: event.note,
    materials: materialsOf(detail, event.round, told),
  }));
}
