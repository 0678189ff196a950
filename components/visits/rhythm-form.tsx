import { useTranslations } from "next-intl";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { RHYTHMS, type Rhythm } from "@/lib/visits/schedule.policy";

type RhythmFormProps = { enterpriseId: string; rhythm: Rhythm; version: number; action: FormAction };

/** Says how often an enterprise is to be visited from today on. */
export function RhythmForm({ enterpriseId, rhythm, version, action }: RhythmFormProps) {
  const t = useTranslations("visits");
  const options = RHYTHMS.map((value) => ({ value, label: t(`rhythm.${value}`) }));
  return (
    <Dialog trigger={t("setRhythm.open")} title={t("setRhythm.open")}>
      <ClosingForm action={action} version={version}>
        <p>{t("setRhythm.text")}</p>
        <input type="hidden" name="enterpriseId" value={enterpriseId} />
        <Field name="every" label={t("setRhythm.every")} required>
          <Select defaultValue={rhythm} options={options} />
        </Field>
        <SubmitButton>{t("setRhythm.save")}</SubmitButton>
      </ClosingForm>
    </Dialog>
  );
}
