import { useTranslations } from "next-intl";
import { RulingForm } from "@/components/cases/ruling-form";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { formatMoment } from "@/lib/formats";
import { Change } from "./change";

/** A manager decides on a longer promise: from what to what, and why. */
export function ReclassificationPanel({ view, actions }: TurnProps) {
  const t = useTranslations("reclassification");
  const cases = useTranslations("cases");
  const asked = view.reclassifications.find(({ granted }) => granted === null);
  if (!asked) return null;
  return (
    <TurnPanel
      id="turn"
      title={t("panel")}
      aside={t("askedBy", { name: asked.askedByName, at: formatMoment(asked.askedAt, "short") })}
    >
      <Change change={asked} />
      <p className="mt-2 font-semibold">{cases(`reclassificationReason.${asked.reason}`)}</p>
      <p className="measure mt-1 whitespace-pre-wrap">{asked.note}</p>
      <RulingForm view={view} action={actions.decideReclassification} agree={t("agree")} hint={t("decisionHint")} />
    </TurnPanel>
  );
}
