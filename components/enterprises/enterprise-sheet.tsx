import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ContactsCard } from "@/components/enterprises/contacts-card";
import { type EnterpriseFactsView, FactsCard } from "@/components/enterprises/facts-card";
import { type Candidate, HandOver } from "@/components/enterprises/hand-over";
import { LinkHistory } from "@/components/enterprises/link-history";
import { QualificationsCard } from "@/components/enterprises/qualifications-card";
import { type Holder, ThreePeople } from "@/components/enterprises/three-people";
import type { EnterpriseVerb, LinkSlot } from "@/lib/enterprises/access.policy";
import type { LinkView, QualificationView } from "@/lib/enterprises/schema";
import type { FormAction } from "@/lib/form-state";

export type EnterpriseSheetProps = {
  enterprise: EnterpriseFactsView & {
    id: string;
    qualifications: readonly QualificationView[];
    contacts: readonly { id: string; name: string; title: string | null; phone: string | null }[];
    holders: readonly Holder[];
    pastLinks: readonly LinkView[];
    can: readonly EnterpriseVerb[];
  };
  /** Only for those who may hand over. */
  candidates: Record<LinkSlot, readonly Candidate[]> | null;
  /** What the page draws of other modules: the plan in one line, the requests, the warnings, what happened last. */
  plan?: ReactNode;
  cases?: ReactNode;
  warnings?: ReactNode;
  last?: ReactNode;
  actions: Record<
    "assignLink" | "endLink" | "addQualification" | "changeQualification" | "endQualification",
    FormAction
  >;
};

/** The dossier of an enterprise on one page: requests, events and facts to the left; warnings, people and certificates to the right. */
export function EnterpriseSheet({
  enterprise,
  candidates,
  plan,
  cases,
  warnings,
  last,
  actions,
}: EnterpriseSheetProps) {
  const t = useTranslations("enterprises");
  const { addQualification: add, changeQualification: change, endQualification: end } = actions;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid min-w-0 gap-4">
        {plan}
        {cases}
        {last}
        <FactsCard enterprise={enterprise} />
        <LinkHistory links={enterprise.pastLinks} />
      </div>
      <div className="grid min-w-0 gap-4 max-lg:order-first">
        {warnings}
        <ThreePeople
          title={t("threePeople")}
          holders={enterprise.holders}
          tools={
            candidates
              ? (entry) => (
                  <HandOver
                    enterpriseId={enterprise.id}
                    entry={entry}
                    candidates={candidates[entry.slot]}
                    assign={actions.assignLink}
                    end={actions.endLink}
                  />
                )
              : undefined
          }
        />
        <QualificationsCard
          enterpriseId={enterprise.id}
          qualifications={enterprise.qualifications}
          tools={enterprise.can.includes("qualify") ? { add, change, end } : undefined}
        />
        <ContactsCard contacts={enterprise.contacts} />
      </div>
    </div>
  );
}
