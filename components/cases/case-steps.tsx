import { useTranslations } from "next-intl";
import type { CaseView } from "@/components/cases/case-view";
import { clockOf } from "@/components/cases/standing";
import { StepBar, type StepState } from "@/components/ui/step-bar";
import { STEPS, type Step, stepOf } from "@/lib/cases/rules";
import { formatMoment } from "@/lib/formats";

/** Five steps with the moment each was reached, or should be. */
export function CaseSteps({ view, className }: { view: CaseView; className?: string }) {
  const t = useTranslations("desk");
  const { done, current } = stepOf(view.state, view.rating !== null);
  const ended = view.state === "declined" || view.state === "withdrawn";
  const steps = STEPS.map((step, index) => {
    const state: StepState = index < done ? "done" : step === current ? "current" : "next";
    const reached = index < done ? reachedAt(view, step) : null;
    const due = index < done || ended ? null : dueAt(view, step);
    const since = step === current && step === "inProgress" ? view.signedAt : null;
    return {
      key: step,
      label: t(`step.${step}`),
      state,
      detail: (
        <span className="text-xs">
          {reached && formatMoment(reached, "short")}
          {since && t("since", { at: formatMoment(since, "short") })}
          {due && t("dueBy", { at: formatMoment(due, "short") })}
        </span>
      ),
    };
  });
  return <StepBar label={t("steps")} steps={steps} className={className} />;
}

function reachedAt(view: CaseView, step: Step): Date | null {
  const moments: Record<Step, Date | null> = {
    submitted: view.submittedAt,
    accepted: view.acceptedAt,
    inProgress: view.signedAt,
    answered: view.answeredAt,
    rated: view.rating?.ratedAt ?? null,
  };
  return moments[step];
}

function dueAt(view: CaseView, step: Step): Date | null {
  const kinds: Partial<Record<Step, string>> = { accepted: "acceptance", answered: "answer" };
  if (step === "rated" && view.state === "answered") return clockOf(view.clocks, "confirmation")?.dueAt ?? null;
  const kind = step === "inProgress" && view.state === "assigned" ? "signing" : kinds[step];
  const clock = kind ? clockOf(view.clocks, kind) : null;
  // A clock that a dispute or monthly reports have stopped promises nothing any more.
  return clock?.stoppedAt === null ? clock.dueAt : null;
}
