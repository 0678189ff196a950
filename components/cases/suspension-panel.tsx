import { useTranslations } from "next-intl";
import { RulingForm } from "@/components/cases/ruling-form";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { formatMoment } from "@/lib/formats";

/** A manager decides whether a special step stops the answer: which, from when to when, on what ground. */
export function SuspensionPanel({ view, actions }: TurnProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const clock = view.clocks.find((one) => one.stoppedAt === null && one.suspensions.some(isWaiting));
  const asked = clock?.suspensions.find(isWaiting);
  if (!clock || !asked) return null;
  const { step, fromOn, toOn, basis, file, askedByName, askedAt } = asked;
  return (
    <TurnPanel
      id="turn"
      title={t("suspension.panel")}
      aside={t("suspension.askedBy", { name: askedByName, at: formatMoment(askedAt, "short") })}
    >
      <p className="font-semibold">{t("suspension.asks", { step: cases(`specialStep.${step}`), fromOn, toOn })}</p>
      <p className="measure mt-1 whitespace-pre-wrap">{basis}</p>
      {file && (
        <p className="mt-1">
          <a href={`/api/files/${file.id}`} className="link">
            {file.name}
          </a>
        </p>
      )}
      {clock.dueAt && (
        <p className="mt-1 text-ink-2 text-sm">
          {t("suspension.promised", { at: formatMoment(clock.dueAt, "short") })}
        </p>
      )}
      <RulingForm
        view={view}
        action={actions.decideSuspension}
        agree={t("suspension.agree")}
        hint={t("suspension.decisionHint")}
      />
    </TurnPanel>
  );
}

function isWaiting({ granted }: { granted: boolean | null }): boolean {
  return granted === null;
}
