import { useTranslations } from "next-intl";
import { RulingForm } from "@/components/cases/ruling-form";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { formatMoment } from "@/lib/formats";

/** A manager decides on a proposal for the green channel: who asks, on which ground, why. */
export function GreenPanel({ view, actions }: TurnProps) {
  const t = useTranslations("green");
  const cases = useTranslations("cases");
  const asked = view.greenChannels.find(({ granted }) => granted === null);
  if (!asked) return null;
  return (
    <TurnPanel
      id="turn"
      title={t("panel")}
      aside={t("askedBy", { name: asked.askedByName, at: formatMoment(asked.askedAt, "short") })}
    >
      <p className="font-semibold">{cases(`greenGround.${asked.ground}`)}</p>
      <p className="measure mt-1 whitespace-pre-wrap">{asked.reason}</p>
      <p className="mt-1 text-ink-2 text-sm">{t("panelText")}</p>
      <RulingForm view={view} action={actions.decideGreenChannel} agree={t("agree")} hint={t("decisionHint")} />
    </TurnPanel>
  );
}
