import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type EnterpriseFactsView, FactsCard } from "@/components/enterprises/facts-card";
import { QualificationsCard } from "@/components/enterprises/qualifications-card";
import { type Holder, ThreePeople } from "@/components/enterprises/three-people";
import type { QualificationView } from "@/lib/enterprises/schema";

type OwnEnterpriseProps = {
  enterprise: EnterpriseFactsView & {
    id: string;
    name: string;
    holders: readonly Holder[];
    qualifications: readonly QualificationView[];
  };
  /** What it has proposed and may propose, its health check, and what happened last: drawn by the page. */
  children?: ReactNode;
};

/** An enterprise looks at itself: its people first, then what the park has on record. */
export function OwnEnterprise({ enterprise, children }: OwnEnterpriseProps) {
  const t = useTranslations("enterprises");
  return (
    <div className="grid gap-4">
      <p className="font-semibold text-lg">{enterprise.name}</p>
      <ThreePeople title={t("ownPeople")} holders={enterprise.holders} />
      <FactsCard enterprise={enterprise} isOwn />
      <QualificationsCard enterpriseId={enterprise.id} qualifications={enterprise.qualifications} />
      {children}
    </div>
  );
}
