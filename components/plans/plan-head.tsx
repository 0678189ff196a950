import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PlanStateTag } from "@/components/plans/plan-state";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { formatMoment } from "@/lib/formats";
import type { PlanView } from "@/lib/plans/schema";

/** Which edition this is, where it stands, who had a hand in it, and what may be done with it. */
export function PlanHead({ plan, tools }: { plan: PlanView; tools: ReactNode }) {
  const t = useTranslations("plans");
  const { edition, state, isOver, progress, sentBackReason } = plan;
  const isWritten = state === "sentBack" || state === "draft";
  return (
    <Card title={t("edition", { edition })} aside={<PlanStateTag state={state} isOver={isOver} />}>
      <div className="grid gap-3">
        {state === "sentBack" && (
          <Notice
            kind="warning"
            title={t("sentBackBy", {
              name: plan.sentBackByName ?? "",
              at: plan.sentBackAt ? formatMoment(plan.sentBackAt) : "",
            })}
          >
            <p className="whitespace-pre-line">{sentBackReason}</p>
          </Notice>
        )}
        {isOver && <Notice kind="warning">{t("overNotice")}</Notice>}
        {!isWritten && (
          <div className="grid gap-1">
            <p className="text-sm">{t("progress", progress)}</p>
            <ProgressBar label={t("column.progress")} value={progress.done} maximum={progress.all} />
          </div>
        )}
        <DescriptionList items={usePlanFacts(plan)} />
        {tools}
      </div>
    </Card>
  );
}

function usePlanFacts(plan: PlanView) {
  const t = useTranslations("plans");
  const said = (term: string, name: string | null, at: Date | null) =>
    name !== null && at !== null ? [{ term, value: t("by", { name, at: formatMoment(at) }) }] : [];
  return [
    { term: t("untilOn"), value: plan.untilOn },
    ...said(t("author"), plan.authorName, plan.createdAt),
    ...said(t("submittedBy"), plan.submittedByName, plan.submittedAt),
    ...said(t("approvedBy"), plan.approvedByName, plan.approvedAt),
    ...(plan.review ? [{ term: t("nextReview"), value: t("nextReviewBy", { on: plan.review.nextOn }) }] : []),
    ...said(t("seen"), plan.seenByName, plan.seenAt),
    ...(plan.state === "inForce" && plan.seenAt === null ? [{ term: t("seen"), value: t("notSeen") }] : []),
    ...(plan.supersededAt ? [{ term: t("supersededOn"), value: formatMoment(plan.supersededAt, "day") }] : []),
    ...said(t("endedBy"), plan.endedByName, plan.endedAt),
    ...(plan.endReason ? [{ term: t("endReason"), value: plan.endReason }] : []),
  ];
}
