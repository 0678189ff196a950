import { useTranslations } from "next-intl";
import { PasswordInput } from "@/components/people/password-input";
import { Field } from "@/components/ui/field";
import { PASSWORD } from "@/lib/people/rules";

/** The rules, told before anybody types, and the new password twice. */
export function NewPasswordFields() {
  const t = useTranslations("signIn");
  const look = {
    texts: { show: t("show"), hide: t("hide"), showPassword: t("showPassword") },
    autoComplete: "new-password",
  };
  return (
    <>
      <div className="border-brand border-l-4 bg-brand-soft px-4 py-3 text-sm">
        <p className="font-semibold">{t("passwordRules")}</p>
        <ul className="mt-1 list-disc pl-5">
          <li>{t("passwordRuleLength", PASSWORD)}</li>
          <li>{t("passwordRuleKinds", PASSWORD)}</li>
          <li>{t("passwordRuleLogin")}</li>
          <li>{t("passwordRuleCommon")}</li>
        </ul>
      </div>
      <Field name="password" label={t("passwordNew")} required unmarked>
        <PasswordInput {...look} />
      </Field>
      <Field name="again" label={t("passwordAgain")} required unmarked>
        <PasswordInput {...look} />
      </Field>
    </>
  );
}
