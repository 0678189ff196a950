import { useTranslations } from "next-intl";
import { useQuarter } from "@/components/plans/quarter";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { CONCLUSIONS, OUTCOMES } from "@/lib/plans/policy";
import { LIMITS, type PlanView } from "@/lib/plans/schema";

type ReviewFormProps = { plan: PlanView; quarter: string; action: FormAction };

/** What became of each goal and measure this quarter, and what follows. A measure that is done needs no answer. */
export function ReviewForm({ plan, quarter, action }: ReviewFormProps) {
  const t = useTranslations("plans");
  const rows = [
    ...plan.goals.map(({ key, title }) => ({ key, title, kind: "goal", done: false })),
    ...plan.measures.map(({ key, title, completedAt }) => ({
      key,
      title,
      kind: "measure",
      done: completedAt !== null,
    })),
  ];
  return (
    <Dialog
      trigger={t("review")}
      triggerVariant="primary"
      triggerClassName="justify-self-start"
      title={t("reviewTitle", { quarter: useQuarter()(quarter) })}
      wide
    >
      <ClosingForm action={action}>
        <input type="hidden" name="planId" value={plan.id} />
        <p className="text-ink-2 text-sm">{t("reviewOnce")}</p>
        {rows.map(({ key, title, kind, done }, place) => (
          <fieldset key={key} className="grid gap-2 border-line border-l-2 pl-3">
            <legend className="mb-1 font-semibold">
              <span className="text-ink-2">{t(`kind.${kind}`)}</span> {title}
            </legend>
            <input type="hidden" name={`outcomes.${place}.key`} value={key} />
            <div className="grid items-start gap-3 sm:grid-cols-[1fr_2fr]">
              <Field name={`outcomes.${place}.outcome`} label={t("outcomeOf")} unmarked required>
                <Select
                  defaultValue={done ? "reached" : ""}
                  placeholder={done ? undefined : ""}
                  options={(done ? (["reached"] as const) : OUTCOMES).map((value) => ({
                    value,
                    label: t(`outcome.${value}`),
                  }))}
                />
              </Field>
              <Field name={`outcomes.${place}.note`} label={t("outcomeNote")} unmarked>
                <TextInput limit={LIMITS.why} counterFrom={150} autoComplete="off" />
              </Field>
            </div>
          </fieldset>
        ))}
        <Field name="conclusion" label={t("conclusion")} required>
          <Select placeholder="" options={CONCLUSIONS.map((value) => ({ value, label: t(`conclusions.${value}`) }))} />
        </Field>
        <Field name="note" label={t("reviewNote")} required>
          <TextArea limit={LIMITS.note} counterFrom={400} />
        </Field>
        <SubmitButton>{t("save")}</SubmitButton>
      </ClosingForm>
    </Dialog>
  );
}
