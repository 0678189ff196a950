import { useTranslations } from "next-intl";
import { NewPasswordFields } from "@/components/people/new-password-fields";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";

type PasswordLinkFormProps = { action: FormAction; token: string; owner: { name: string; login: string } };

/** Sets a password by link. The login is told, and stands in a field of its own so that password managers keep both. */
export function PasswordLinkForm({ action, token, owner }: PasswordLinkFormProps) {
  const t = useTranslations("signIn");
  return (
    <ActionForm action={action}>
      <p>
        {t("passwordFor", { name: owner.name })} <strong className="break-all">{owner.login}</strong>
      </p>
      <input type="hidden" name="token" value={token} />
      <input type="text" value={owner.login} autoComplete="username" readOnly hidden />
      <NewPasswordFields />
      <SubmitButton wide>{t("passwordSave")}</SubmitButton>
    </ActionForm>
  );
}
