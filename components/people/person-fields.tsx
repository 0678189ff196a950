import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/people/schema";

type Facts = { name: string; title: string | null; phone: string | null; email: string | null };

/** Name, position, telephone and mail of a person, and for a new account the login. */
export function PersonFields({ facts, withLogin }: { facts?: Facts; withLogin?: boolean }) {
  const t = useTranslations("people");
  return (
    <>
      <Field name="name" label={t("name")} required>
        <TextInput defaultValue={facts?.name} limit={LIMITS.name} counterFrom={30} autoComplete="off" />
      </Field>
      {withLogin && (
        <Field name="login" label={t("login")} hint={t("loginHint")} required>
          <TextInput
            autoComplete="off"
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            maxLength={LIMITS.login}
          />
        </Field>
      )}
      <Field name="title" label={t("jobTitle")}>
        <TextInput defaultValue={facts?.title ?? ""} limit={LIMITS.title} counterFrom={30} autoComplete="off" />
      </Field>
      <Field name="phone" label={t("phone")}>
        <TextInput type="tel" inputMode="tel" defaultValue={facts?.phone ?? ""} autoComplete="off" />
      </Field>
      <Field name="email" label={t("email")}>
        <TextInput type="email" inputMode="email" defaultValue={facts?.email ?? ""} autoComplete="off" />
      </Field>
    </>
  );
}
