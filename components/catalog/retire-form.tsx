import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/catalog/schema";
import type { FormAction } from "@/lib/form-state";

type RetireFormProps = { type: { code: string; name: string; version: number }; action: FormAction };

/** Takes a request type out of the form, after a reason. */
export function RetireForm({ type, action }: RetireFormProps) {
  const t = useTranslations("catalog");
  return (
    <Dialog trigger={t("retire")} triggerVariant="danger" title={t("retireTitle", { name: type.name })}>
      <ActionForm action={action} version={type.version}>
        <p>{t("retireText")}</p>
        <input type="hidden" name="code" value={type.code} />
        <Field name="reason" label={t("reason")} required>
          <TextInput limit={LIMITS.reason} counterFrom={90} autoComplete="off" />
        </Field>
        <SubmitButton variant="danger">{t("confirmRetire")}</SubmitButton>
      </ActionForm>
    </Dialog>
  );
}
