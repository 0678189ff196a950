import { useTranslations } from "next-intl";
import { type EnterpriseFactsView, FactsCard } from "@/components/enterprises/facts-card";
import { FigureFields } from "@/components/enterprises/figure-fields";
import { QualificationsCard } from "@/components/enterprises/qualifications-card";
import { type Holder, ThreePeople } from "@/components/enterprises/three-people";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import type { EnterpriseVerb } from "@/lib/enterprises/access.policy";
import type { QualificationView } from "@/lib/enterprises/schema";
import type { FormAction } from "@/lib/form-state";

type OwnEnterpriseProps = {
  enterprise: EnterpriseFactsView & {
    id: string;
    version: number;
    name: string;
    holders: readonly Holder[];
    qualifications: readonly QualificationView[];
    can: readonly EnterpriseVerb[];
  };
  save: FormAction;
};

/** An enterprise looks at itself: its people first, then what the park has on record. */
export function OwnEnterprise({ enterprise, save }: OwnEnterpriseProps) {
  const t = useTranslations("enterprises");
  return (
    <div className="grid gap-4">
      <p className="font-semibold text-lg">{enterprise.name}</p>
      <ThreePeople title={t("ownPeople")} holders={enterprise.holders} />
      <FactsCard enterprise={enterprise} isOwn />
      {enterprise.can.includes("changeOwnFacts") ? (
        <Card title={t("ownEdit")}>
          <ActionForm action={save} version={enterprise.version}>
            <FigureFields facts={enterprise} />
            <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
          </ActionForm>
        </Card>
      ) : (
        <p className="text-ink-2 text-sm">{t("ownLead")}</p>
      )}
      <QualificationsCard enterpriseId={enterprise.id} qualifications={enterprise.qualifications} />
    </div>
  );
}
