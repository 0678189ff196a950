import { useTranslations } from "next-intl";
import { RulingForm } from "@/components/cases/ruling-form";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { formatMoment } from "@/lib/formats";

/** A manager decides whether monthly reports take the place of the answer date. */
export function LongTermPanel({ view, actions }: TurnProps) {
  const t = useTranslations("desk");
  const clock = view.clocks.find((one) => one.stoppedAt === null && one.longTerms.some(isWaiting));
  const asked = clock?.longTerms.find(isWaiting);
  if (!clock || !asked) return null;
  return (
    <TurnPanel
      id="turn"
      title={t("longTerm.panel")}
      aside={t("longTerm.askedBy", { name: asked.askedByName ?? "", at: formatMoment(asked.askedAt, "short") })}
    >
      <p className="measure whitespace-pre-wrap">{asked.reason}</p>
      {clock.dueAt && (
        <p className="mt-1 text-ink-2 text-sm">{t("longTerm.promised", { at: formatMoment(clock.dueAt, "short") })}</p>
      )}
      <RulingForm
        view={view}
        action={actions.decideLongTerm}
        agree={t("longTerm.agree")}
        hint={t("longTerm.decisionHint")}
      />
    </TurnPanel>
  );
}

function isWaiting({ granted }: { granted: boolean | null }): boolean {
  return granted === null;
}
