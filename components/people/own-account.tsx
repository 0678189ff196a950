import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NewPasswordFields } from "@/components/people/new-password-fields";
import { PasswordInput } from "@/components/people/password-input";
import { RoleTags } from "@/components/people/role-names";
import { languageNames } from "@/components/shell/preference-menu";
import { ActionForm } from "@/components/ui/action-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { Timestamp } from "@/components/ui/timestamp";
import type { FormAction } from "@/lib/form-state";
import type { Locale } from "@/lib/preferences";

type OwnAccountProps = {
  name: string;
  title: string | null;
  roles: readonly string[];
  place: string | null;
  account: { login: string; phone: string | null; email: string | null };
  previousSignInAt: Date | null;
  locale: Locale;
  changePassword: FormAction;
  /** Where a stand-in is named; people of enterprises have none. */
  absencesHref?: string;
  /** What else belongs to one's own account. */
  children?: ReactNode;
};

/** Everybody's own account: who I am here, when I last signed in, password, language, sign out. */
export function OwnAccount({ account, changePassword, locale, absencesHref, children, ...person }: OwnAccountProps) {
  const t = useTranslations("people");
  return (
    <div className="grid items-start gap-4 lg:grid-cols-2">
      <div className="grid gap-4">
        <Facts account={account} {...person} />
        {absencesHref && <AbsencesLink href={absencesHref} />}
        <Card title={t("language")}>
          <LanguageForm locale={locale} />
        </Card>
        <form method="post" action="/api/auth/sign-out">
          <Button type="submit">{t("signOut")}</Button>
        </form>
      </div>
      <div className="grid gap-4">
        <Card title={t("changePassword")}>
          <PasswordForm action={changePassword} login={account.login} />
        </Card>
        {children}
      </div>
    </div>
  );
}

function Facts({
  name,
  title,
  roles,
  place,
  account,
  previousSignInAt,
}: Omit<OwnAccountProps, "locale" | "changePassword" | "absencesHref" | "children">) {
  const t = useTranslations("people");
  const facts = [
    { term: t("name"), value: name },
    { term: t("jobTitle"), value: title ?? "—" },
    { term: t("roles"), value: <RoleTags roles={roles} /> },
    { term: t("place"), value: place ?? "—" },
    { term: t("login"), value: <span className="break-all">{account.login}</span> },
    { term: t("phone"), value: account.phone ?? "—" },
    { term: t("email"), value: account.email ?? "—" },
    {
      term: t("previousSignIn"),
      value: previousSignInAt ? <Timestamp at={previousSignInAt} /> : t("previousSignInNever"),
    },
  ];
  return (
    <Card title={t("accountFacts")}>
      <DescriptionList items={facts} stacked />
      <div className="mt-3 grid gap-1 text-ink-2 text-sm">
        {previousSignInAt && <p>{t("previousSignInHint")}</p>}
        <p>{t("accountHint")}</p>
      </div>
    </Card>
  );
}

function AbsencesLink({ href }: { href: string }) {
  const t = useTranslations("absences");
  return (
    <Card title={t("title")}>
      <p className="text-ink-2 text-sm">{t("lead")}</p>
      <ButtonLink href={href} className="mt-3">
        {t("name.title")}
      </ButtonLink>
    </Card>
  );
}

function LanguageForm({ locale }: { locale: Locale }) {
  return (
    <form method="post" action="/api/preferences" className="flex flex-wrap gap-2">
      {languageNames.map(([value, label]) => (
        <Button
          key={value}
          type="submit"
          name="locale"
          value={value}
          lang={value}
          aria-pressed={value === locale}
          className="aria-pressed:border-brand aria-pressed:bg-brand-soft aria-pressed:font-semibold aria-pressed:text-brand"
        >
          {label}
        </Button>
      ))}
    </form>
  );
}

function PasswordForm({ action, login }: { action: FormAction; login: string }) {
  const t = useTranslations("people");
  const words = useTranslations("signIn");
  return (
    <ActionForm action={action} resetOnSuccess>
      <input type="text" value={login} autoComplete="username" readOnly hidden />
      <Field name="current" label={t("currentPassword")} required unmarked>
        <PasswordInput
          texts={{ show: words("show"), hide: words("hide"), showPassword: words("showPassword") }}
          autoComplete="current-password"
        />
      </Field>
      <NewPasswordFields />
      <SubmitButton className="justify-self-start">{t("changePassword")}</SubmitButton>
    </ActionForm>
  );
}
