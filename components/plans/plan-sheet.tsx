import { useTranslations } from "next-intl";
import { DifferenceList } from "@/components/plans/difference-list";
import { EditionList } from "@/components/plans/edition-list";
import { LineList } from "@/components/plans/line-list";
import { MeasureEntry } from "@/components/plans/measure-entry";
import type { EvidenceUpload } from "@/components/plans/measure-files";
import type { MeasureActions } from "@/components/plans/measure-tools";
import { PlanHead } from "@/components/plans/plan-head";
import { type PlanActions, PlanTools } from "@/components/plans/plan-tools";
import { ReviewForm } from "@/components/plans/review-form";
import { ReviewsCard } from "@/components/plans/reviews-card";
import { Card, RuledList } from "@/components/ui/card";
import type { FormAction } from "@/lib/form-state";
import type { PlanTab, PlanView } from "@/lib/plans/schema";

export type SheetActions = PlanActions & MeasureActions & Record<"settle" | "review", FormAction>;
type PlanSheetProps = {
  enterpriseId: string;
  tab: PlanTab & { shown: PlanView };
  upload: EvidenceUpload;
  actions: SheetActions;
};

/** The plan of an enterprise: what is to be done to the left, where it stands and how it came about to the right. */
export function PlanSheet({ enterpriseId, tab, upload, actions }: PlanSheetProps) {
  const t = useTranslations("plans");
  const { shown: plan, differences, editions } = tab;
  const settle = plan.can.includes("settle") ? actions.settle : undefined;
  const inForce = editions.find(({ state }) => state === "inForce");
  const due = plan.can.includes("review") ? plan.review?.due : null;
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
      <div className="grid min-w-0 gap-4">
        <LineList title={t("goals")} lines={plan.goals} />
        <Card title={t("measures")} flush>
          {plan.measures.length === 0 && <p className="px-4 py-3 text-ink-2 text-sm">{t("noLines")}</p>}
          <RuledList>
            {plan.measures.map((measure) => (
              <MeasureEntry
                key={measure.id}
                measure={measure}
                untilOn={plan.untilOn}
                upload={upload}
                actions={actions}
              />
            ))}
          </RuledList>
        </Card>
        <LineList title={t("claims")} lines={plan.claims} settle={settle} />
        <LineList title={t("promises")} lines={plan.promises} settle={settle} />
      </div>
      <div className="grid min-w-0 gap-4 max-lg:order-first">
        <PlanHead
          plan={plan}
          tools={<PlanTools plan={plan} supersedes={inForce?.edition ?? null} actions={actions} />}
        />
        {differences && <DifferenceList {...differences} />}
        {plan.approvedAt && (
          <ReviewsCard plan={plan} form={due && <ReviewForm plan={plan} quarter={due} action={actions.review} />} />
        )}
        <EditionList enterpriseId={enterpriseId} editions={editions} shown={plan.edition} />
      </div>
    </div>
  );
}
