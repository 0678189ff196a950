import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";
import { formatMoment } from "@/lib/formats";

/** A manager decides on more time: what was asked, why, and what the promise was. */
export function ExtensionPanel({ view, actions }: TurnProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const clock = view.clocks.find((one) => one.extension?.granted === null);
  if (!clock?.extension) return null;
  const { days, reason, note, askedByName, askedAt } = clock.extension;
  const rulings = (["granted", "refused"] as const).map((value) => ({ value, label: t(`extension.ruling.${value}`) }));
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
      <CaseForm number={view.number} action={actions.decideExtension} version={view.version} className="mt-3 gap-4">
        <FieldGroup name="ruling" label={t("extension.decision")} required>
          <RadioTiles options={rulings} columns={2} />
        </FieldGroup>
        <Field name="note" label={t("extension.decisionNote")} hint={t("extension.decisionNoteHint")}>
          <TextArea name="note" rows={2} limit={LIMITS.note} counterFrom={900} />
        </Field>
        <div>
          <SubmitButton>{t("extension.decide")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}
