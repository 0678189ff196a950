import { useTranslations } from "next-intl";
import type { Wording } from "@/lib/plans/drafting.policy";
import type { Proposal } from "@/lib/plans/proposals.policy";

/** What a proposal says, and why it is there, in the reader's language. */
export function useWording(): (proposal: Proposal) => Wording {
  const t = useTranslations("plans.propose");
  const enterprises = useTranslations("enterprises");
  return (proposal) => {
    const values = valuesOf(proposal, enterprises);
    const { because } = proposal;
    const amount = because === "nearScale" ? t("nearScaleAmount", values) : "";
    return { title: t(because, values), amount, why: t(`${because}Why`, values) };
  };
}

function valuesOf(
  { because, particulars }: Proposal,
  enterprises: (key: string) => string,
): Record<string, string | number> {
  if (because === "expiring") return { ...particulars, kind: enterprises(`kinds.${particulars.kind}`) };
  return because === "emptySlot" ? { slot: enterprises(`slots.${particulars.slot}`) } : particulars;
}
