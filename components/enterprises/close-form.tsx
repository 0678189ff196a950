import { useTranslations } from "next-intl";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/enterprises/schema";
import type { FormAction } from "@/lib/form-state";

type CloseFormProps = { enterprise: { id: string; version: number }; action: FormAction };

/** Closes an enterprise, after a reason. */
export function CloseForm({ enterprise, action }: CloseFormProps) {
  const t = useTranslations("enterprises");
  return (
    <Dialog trigger={t("close")} triggerVariant="danger" title={t("close")}>
      <ClosingForm action={action} version={enterprise.version}>
        <p>{t("closeText")}</p>
        <input type="hidden" name="enterpriseId" value={enterprise.id} />
        <Field name="reason" label={t("reason")} required>
          <TextInput limit={LIMITS.reason} counterFrom={150} autoComplete="off" />
        </Field>
        <SubmitButton variant="danger">{t("confirmClose")}</SubmitButton>
      </ClosingForm>
    </Dialog>
  );
}
