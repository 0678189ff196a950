import { useTranslations } from "next-intl";
import { useMoment } from "@/components/slips/due";
import type { Named, PaperView, RequestView } from "@/components/slips/slip-view";

type Limits = {
  limitDays: number;
  extendedDays?: number;
  suspendedDays?: number;
  greenDays?: number | null;
  statutoryDays: number | null;
  statutoryBasis: string;
};

/** The facts that several papers state, in the same words. */
export function useFacts() {
  const t = useTranslations("slips");
  const fact = useTranslations("slips.fact");
  const moment = useMoment();
  return {
    request: (paper: PaperView, view: RequestView) => [
      { term: fact("enterprise"), value: paper.enterpriseName, wide: true },
      { term: fact("request"), value: view.title, wide: true },
      { term: fact("type"), value: view.typeName },
      { term: fact("submittedAt"), value: moment(view.submittedAt) },
      { term: fact("contact"), value: view.contact },
    ],
    limits: ({
      limitDays,
      extendedDays = 0,
      suspendedDays = 0,
      greenDays = null,
      statutoryDays,
      statutoryBasis,
    }: Limits) => [
      { term: fact("promised"), value: t("days", { count: limitDays }) },
      { term: fact("extended"), value: extendedDays > 0 ? t("days", { count: extendedDays }) : null },
      { term: fact("green"), value: greenDays === null ? null : t("days", { count: greenDays }) },
      { term: fact("suspended"), value: suspendedDays > 0 ? t("days", { count: suspendedDays }) : null },
      { term: fact("statutory"), value: statutoryDays === null ? null : t("days", { count: statutoryDays }) },
      { term: fact("statutoryBasis"), value: statutoryDays === null ? null : statutoryBasis || null, wide: true },
    ],
    specialist: (one: Named | null) => ({ term: fact("specialist"), value: one && nameAndPhone(one) }),
    lead: (one: Named) => ({ term: fact("lead"), value: nameAndPhone(one) }),
  };
}

function nameAndPhone({ name, phone }: Named): string {
  return phone ? `${name} ${phone}` : name;
}
