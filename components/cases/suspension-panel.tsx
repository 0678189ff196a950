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

/** A manager decides whether a special step stops the answer: which, from when to when, on what ground. */
export function SuspensionPanel({ view, actions }: TurnProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const clock = view.clocks.find((one) => one.stoppedAt === null && one.suspensions.some(isWaiting));
  const asked = clock?.suspensions.find(isWaiting);
  if (!clock || !asked) return null;
  const { step, fromOn, toOn, basis, file, askedByName, askedAt } = asked;
  const rulings = (["granted", "refused"] as const).map((value) => ({ value, label: t(`suspension.ruling.${value}`) }));
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
      <CaseForm number={view.number} action={actions.decideSuspension} version={view.version} className="mt-3 gap-4">
        <FieldGroup name="ruling" label={t("suspension.decision")} required>
          <RadioTiles options={rulings} columns={2} />
        </FieldGroup>
        <Field name="note" label={t("suspension.decisionNote")} hint={t("suspension.decisionNoteHint")}>
          <TextArea name="note" rows={2} limit={LIMITS.note} counterFrom={900} />
        </Field>
        <div>
          <SubmitButton>{t("suspension.decide")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}

function isWaiting({ granted }: { granted: boolean | null }): boolean {
  return granted === null;
}
