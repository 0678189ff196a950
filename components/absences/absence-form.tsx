import { useTranslations } from "next-intl";
import { type Away, useAway } from "@/components/absences/away";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { ABSENCE_REASONS, MOST_ABSENT_DAYS } from "@/lib/people/absence.policy";

export type Choice = {
  id: string;
  name: string;
  title: string | null;
  departmentName: string | null;
  away: Away | null;
};
type AbsenceFormProps = { personId: string; today: string; choices: readonly Choice[]; action: FormAction };

/** Who stands in, on which days, and why one is away. */
export function AbsenceForm({ personId, today, choices, action }: AbsenceFormProps) {
  const t = useTranslations("absences");
  const awayText = useAway();
  const options = choices.map(({ id, name, title, departmentName, away }) => ({
    value: id,
    label: [name, title, departmentName, awayText(away)].filter(Boolean).join(" · "),
  }));
  return (
    <Card title={t("name.title")}>
      <ActionForm action={action} resetOnSuccess>
        <input type="hidden" name="personId" value={personId} />
        <Field
          name="standInId"
          label={t("standIn")}
          hint={t(choices.length === 0 ? "name.nobody" : "name.standInHint")}
          required
        >
          <Select placeholder={t("name.choose")} options={options} />
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field name="firstOn" label={t("firstOn")} hint={t("name.firstOnHint")} required>
            <TextInput type="date" min={today} defaultValue={today} />
          </Field>
          <Field name="lastOn" label={t("lastOn")} hint={t("name.lastOnHint", { days: MOST_ABSENT_DAYS })} required>
            <TextInput type="date" min={today} />
          </Field>
        </div>
        <Field name="reason" label={t("reasonLabel")} hint={t("name.reasonHint")} required>
          <Select options={ABSENCE_REASONS.map((value) => ({ value, label: t(`reason.${value}`) }))} />
        </Field>
        <SubmitButton className="justify-self-start">{t("name.submit")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
