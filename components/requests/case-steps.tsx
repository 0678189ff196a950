import { useTranslations } from "next-intl";
import { type Step as BarStep, StepBar, type StepState } from "@/components/ui/step-bar";
import { Timestamp } from "@/components/ui/timestamp";
import { type CaseState, STEPS, type Step, stepOf } from "@/lib/cases/rules";

/** The five steps an enterprise sees, with the moment each was reached. */
export function CaseSteps({
  state,
  rated,
  reachedAt,
}: {
  state: CaseState;
  rated: boolean;
  reachedAt: Partial<Record<Step, Date | null>>;
}) {
  const t = useTranslations("cases.step");
  const words = useTranslations("my.case");
  const { done, current } = stepOf(state, rated);
  const steps = STEPS.map((key, index): BarStep => {
    const standing: StepState = index < done ? "done" : key === current ? "current" : "next";
    const at = standing === "done" ? reachedAt[key] : null;
    return { key, label: t(key), state: standing, detail: at && <Timestamp at={at} shape="short" /> };
  });
  return <StepBar label={words("steps")} steps={steps} />;
}
