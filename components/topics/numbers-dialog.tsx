import { useTranslations } from "next-intl";
import { ClosingForm } from "@/components/ui/closing-form";
import { Dialog } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import type { TopicNumbers } from "@/lib/topics/policy";

type NumbersDialogProps = { numbers: TopicNumbers; version: number; action: FormAction };

/** A manager sets when like cases are proposed. */
export function NumbersDialog({ numbers, version, action }: NumbersDialogProps) {
  const t = useTranslations("topics.numbers");
  return (
    <Dialog trigger={t("label")} title={t("title")}>
      <ClosingForm action={action} version={version}>
        <p className="text-ink-2 text-sm">{t("hint")}</p>
        {(["cases", "enterprises", "months", "more"] as const).map((name) => (
          <Field key={name} name={name} label={t(name)} required>
            <TextInput name={name} inputMode="numeric" defaultValue={String(numbers[name])} />
          </Field>
        ))}
        <div>
          <SubmitButton>{t("save")}</SubmitButton>
        </div>
      </ClosingForm>
    </Dialog>
  );
}
