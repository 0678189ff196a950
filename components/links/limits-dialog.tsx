import { useTranslations } from "next-intl";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { LINK_SLOTS } from "@/lib/enterprises/access.policy";
import type { FormAction } from "@/lib/form-state";
import { type LoadLimits, MOST_LOAD } from "@/lib/links/policy";

/** From how many enterprises on a person is marked as having too many, by slot. */
export function LimitsDialog({ limits, action }: { limits: LoadLimits; action: FormAction }) {
  const t = useTranslations("links");
  return (
    <Dialog trigger={t("load.set")} triggerSize="small" title={t("load.setTitle")}>
      <ClosingForm key={limits.version} action={action} version={limits.version}>
        <p className="text-ink-2 text-sm">{t("load.setHint")}</p>
        {LINK_SLOTS.map((slot) => (
          <Field key={slot} name={slot} label={t(`slots.${slot}`)} required>
            <TextInput
              type="number"
              inputMode="numeric"
              min={1}
              max={MOST_LOAD}
              defaultValue={limits[slot]}
              className="w-28"
            />
          </Field>
        ))}
        <SubmitButton>{t("load.save")}</SubmitButton>
      </ClosingForm>
    </Dialog>
  );
}
