import { useTranslations } from "next-intl";
import { CaseForm } from "@/components/cases/case-form";
import { ReplyField } from "@/components/cases/reply-field";
import { openItems } from "@/components/cases/standing";
import { TurnPanel } from "@/components/cases/turn-panel";
import type { TurnProps } from "@/components/cases/turn-panels";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { DISPOSAL_MODES, outcomesOf } from "@/lib/cases/rules";
import { LIMITS } from "@/lib/cases/schema";

/** The lead department drafts the answer, once no mandatory line is open (the checklist says which ones are). */
export function AnswerPanel({ view, actions }: TurnProps) {
  const t = useTranslations("desk");
  const cases = useTranslations("cases");
  const outcomes = outcomesOf(view.recordKind).map((value) => ({
    value,
    label: t("answer.outcomeOption", { outcome: cases(`outcome.${value}`), hint: cases(`outcomeHint.${value}`) }),
  }));
  const modes = DISPOSAL_MODES.map((value) => ({ value, label: cases(`disposal.${value}`) }));
  if (openItems(view).length > 0) return null;
  const returned = view.events.findLast(
    ({ event }) => event.kind === "returnedForWork" || event.kind === "answerProposed",
  )?.event;
  return (
    <TurnPanel id="turn" title={t("answer.title")} aside={t("answer.toReview")}>
      {returned?.kind === "returnedForWork" && (
        <p className="mb-3 border-yellow border-l-3 pl-3">
          <span className="font-semibold">{t("answer.returned")}</span> {returned.reason}
        </p>
      )}
      <CaseForm number={view.number} action={actions.proposeAnswer} version={view.version} className="gap-4">
        <div className="grid gap-x-4 gap-y-3 @lg:grid-cols-[2fr_1fr]">
          <Field name="outcome" label={t("answer.outcome")} required>
            <Select name="outcome" options={outcomes} placeholder={t("choose")} defaultValue={view.outcome ?? ""} />
          </Field>
          <Field name="disposalMode" label={t("answer.disposal")} required>
            <Select name="disposalMode" options={modes} defaultValue={view.disposalMode ?? "studiedTransferred"} />
          </Field>
        </div>
        <Field name="replyText" label={t("answer.reply")} hint={t("answer.replyHint")} required>
          <ReplyField limit={LIMITS.reply} defaultValue={view.replyText ?? ""} previewTitle={t("answer.preview")} />
        </Field>
        <div>
          <SubmitButton>{t("answer.submit")}</SubmitButton>
        </div>
      </CaseForm>
    </TurnPanel>
  );
}
