import { useTranslations } from "next-intl";
import { RulingForm } from "@/components/cases/ruling-form";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { formatMoment } from "@/lib/formats";

/** A manager decides on more time: what was asked, why, and what the promise was. */
export function ExtensionPanel({ view, actions }: TurnProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const clock = view.clocks.find((one) => one.extension?.granted === null);
  if (!clock?.extension) return null;
  const { days, reason, note, askedByName, askedAt } = clock.extension;
  return (
    <TurnPanel
      id="turn"
      title={t("extension.panel")}
      aside={t("extension.askedBy", { name: askedByName, at: formatMoment(askedAt, "short") })}
    >
      <p className="font-semibold">{t("extension.asks", { days, reason: cases(`extensionReason.${reason}`) })}</p>
      <p className="measure mt-1 whitespace-pre-wrap">{note}</p>
      {clock.dueAt && (
        <p className="mt-1 text-ink-2 text-sm">{t("extension.promised", { at: formatMoment(clock.dueAt, "short") })}</p>
      )}
      <RulingForm
        view={view}
        action={actions.decideExtension}
        agree={t("extension.agree")}
        hint={t("extension.decisionHint")}
      />
    </TurnPanel>
  );
}
