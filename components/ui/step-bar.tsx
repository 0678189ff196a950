import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

export type StepState = "done" | "current" | "next";
export type Step = { key: string; label: ReactNode; state: StepState; detail?: ReactNode };

/** How far a thing has come: a ruled bar with words below it; on phones a list from top to bottom. */
export function StepBar({ label, steps, className }: { label: string; steps: readonly Step[]; className?: string }) {
  return (
    <ol aria-label={label} className={clsx("grid gap-y-3 sm:auto-cols-fr sm:grid-flow-col", className)}>
      {steps.map((step) => (
        <StepLine key={step.key} step={step} />
      ))}
    </ol>
  );
}

function StepLine({ step: { label, state, detail } }: { step: Step }) {
  const t = useTranslations("ui");
  const words = { done: t("stepDone"), current: t("stepCurrent"), next: t("stepNext") };
  return (
    <li
      aria-current={state === "current" ? "step" : undefined}
      className={clsx("flex gap-2 border-line sm:border-t-2 sm:pt-2 sm:pr-3", looks[state])}
    >
      <StepMark state={state} />
      <div className="min-w-0">
        <span className={clsx(state === "current" && "font-semibold")}>{label}</span>
        <span className="sr-only">{words[state]}</span>
        {detail && <div className="text-ink-2 text-sm">{detail}</div>}
      </div>
    </li>
  );
}

const looks: Record<StepState, string> = {
  done: "text-ink sm:border-green",
  current: "text-brand sm:border-brand",
  next: "text-ink-2",
};

function StepMark({ state }: { state: StepState }) {
  return (
    <svg
      viewBox="0 0 12 12"
      fill="none"
      stroke="currentColor"
      className={clsx("mt-[0.45em] size-3 shrink-0", state === "done" && "text-green")}
      aria-hidden
    >
      {state === "done" && <path d="M1.5 6.5l3 3 6-7" strokeWidth="1.75" />}
      {state === "current" && <circle cx="6" cy="6" r="5" fill="currentColor" />}
      {state === "next" && <circle cx="6" cy="6" r="5" strokeWidth="1.25" />}
    </svg>
  );
}
