import { useTranslations } from "next-intl";
import { PasswordInput } from "@/components/people/password-input";
import { ActionForm } from "@/components/ui/action-form";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";

export function SignInForm({ action, to }: { action: FormAction; to?: string }) {
  const t = useTranslations("signIn");
  return (
    <ActionForm action={action}>
      {to && <input type="hidden" name="to" value={to} />}
      <Field name="login" label={t("login")} hint={t("loginHint")} required unmarked>
        <TextInput autoComplete="username" autoCapitalize="none" autoCorrect="off" spellCheck={false} maxLength={200} />
      </Field>
      <Field name="password" label={t("password")} required unmarked>
        <PasswordInput
          texts={{ show: t("show"), hide: t("hide"), showPassword: t("showPassword") }}
          autoComplete="current-password"
        />
      </Field>
      <SubmitButton wide>{t("submit")}</SubmitButton>
      <div className="text-ink-2 text-sm">
        <p className="font-semibold">{t("forgotten")}</p>
        <p>{t("forgottenHint")}</p>
      </div>
    </ActionForm>
  );
}
