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

/** A manager decides whether monthly reports take the place of the answer date. */
export function LongTermPanel({ view, actions }: TurnProps) {
  const t = useTranslations("desk");
  const clock = view.clocks.find((one) => one.stoppedAt === null && one.longTerms.some(isWaiting));
  const asked = clock?.longTerms.find(isWaiting);
  if (!clock || !asked) return null;
  const rulings = (["granted", "refused"] as const).map((value) => ({ value, label: t(`longTerm.ruling.${value}`) }));
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
      <CaseForm number={view.number} action={actions.decideLongTerm} version={view.version} className="mt-3 gap-4">
        <FieldGroup name="ruling" label={t("longTerm.decision")} required>
          <RadioTiles options={rulings} columns={2} />
        </FieldGroup>
        <Field name="note" label={t("longTerm.decisionNote")} hint={t("longTerm.decisionNoteHint")}>
          <TextArea name="note" rows={2} limit={LIMITS.note} counterFrom={900} />
        </Field>
        <div>
          <SubmitButton>{t("longTerm.decide")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}

function isWaiting({ granted }: { granted: boolean | null }): boolean {
  return granted === null;
}
