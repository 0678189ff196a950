import { useTranslations } from "next-intl";
import { NewPasswordFields } from "@/components/people/new-password-fields";
import { PersonFields } from "@/components/people/person-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";

export function SetUpForm({ action, token }: { action: FormAction; token: string }) {
  const t = useTranslations("signIn");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="token" value={token} />
      <PersonFields withLogin />
      <NewPasswordFields />
      <SubmitButton wide>{t("setUpSubmit")}</SubmitButton>
    </ActionForm>
  );
}
