import { useTranslations } from "next-intl";
import { RatingFields } from "@/components/requests/rating-fields";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { LIMITS } from "@/lib/cases/schema";
import type { FormAction } from "@/lib/form-state";

type FeedbackFormProps = { action: FormAction; number: string; version: number; mayRefuse: boolean };

/** Whether it is solved is asked apart from how satisfied one is; "not solved" leads to having it done again. */
export function FeedbackForm({ action, number, version, mayRefuse }: FeedbackFormProps) {
  const t = useTranslations("my.feedback");
  const options = [
    { value: "yes", label: t("yes") },
    { value: "partly", label: t("partly") },
    { value: "no", label: t("no"), disabled: !mayRefuse },
  ];
  return (
    <Card title={t("title")} id="feedback">
      <ActionForm action={action} version={version} className="group">
        <input type="hidden" name="number" value={number} />
        <FieldGroup name="solved" label={t("solved")} required hint={mayRefuse ? undefined : t("noAgain")}>
          <RadioTiles columns={3} options={options} />
        </FieldGroup>
        <div className="hidden group-has-[[name=solved][value=no]:checked]:block">
          <Field name="reason" label={t("reason")} required hint={t("reasonHint")}>
            <TextArea rows={3} limit={LIMITS.note} counterFrom={LIMITS.note - 100} />
          </Field>
        </div>
        <div className="group-has-[[name=solved][value=no]:checked]:hidden">
          <RatingFields />
        </div>
        <SubmitButton wide>{t("submit")}</SubmitButton>
        <p className="text-ink-2 text-sm">{t("once")}</p>
      </ActionForm>
    </Card>
  );
}

/** The rating alone, for those who left it for later or never confirmed. */
export function LaterRatingForm({ action, number, version }: Omit<FeedbackFormProps, "mayRefuse">) {
  const t = useTranslations("my.feedback");
  const options = (["yes", "partly", "no"] as const).map((value) => ({ value, label: t(value) }));
  return (
    <Card title={t("rateTitle")} id="feedback">
      <ActionForm action={action} version={version}>
        <input type="hidden" name="number" value={number} />
        <FieldGroup name="solved" label={t("solved")} required>
          <RadioTiles columns={3} options={options} />
        </FieldGroup>
        <RatingFields required />
        <SubmitButton wide>{t("rate")}</SubmitButton>
        <p className="text-ink-2 text-sm">{t("once")}</p>
      </ActionForm>
    </Card>
  );
}
