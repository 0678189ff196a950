import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/form-state";
import { MAIL_TIMES, type NoticeSettings, TOPICS } from "@/lib/notices/policy";
import { locales } from "@/lib/preferences";

type SettingsFormProps = { settings: NoticeSettings & { email: string | null }; hasMail: boolean; action: FormAction };

/** What comes by e-mail, and when. Notices in the app cannot be switched off: they are how one was told. */
export function SettingsForm({ settings, hasMail, action }: SettingsFormProps) {
  const t = useTranslations("notices");
  return (
    <ActionForm action={action} className="grid gap-5">
      <Notice>
        {hasMail ? (settings.email ? t("mailTo", { email: settings.email }) : t("noMail")) : t("mailOff")}
      </Notice>
      <FieldGroup name="mailTopics" label={t("mailTopics")} unmarked>
        {TOPICS.map((topic) => (
          <Checkbox
            key={topic}
            name="mailTopics"
            value={topic}
            label={t(`topic.${topic}`)}
            hint={t(`topicHint.${topic}`)}
            defaultChecked={settings.mailTopics.includes(topic)}
          />
        ))}
      </FieldGroup>
      <FieldGroup name="mailTime" label={t("mailTime")} hint={t("mailTimeHint")} required unmarked>
        <RadioTiles
          options={MAIL_TIMES.map((time) => ({ value: time, label: t(`mailTimes.${time}`) }))}
          defaultValue={settings.mailTime}
        />
      </FieldGroup>
      <Field name="language" label={t("language")} required unmarked className="max-w-60">
        <Select
          options={locales.map((locale) => ({ value: locale, label: t(`languages.${locale}`) }))}
          defaultValue={settings.language}
        />
      </Field>
      <SubmitButton className="justify-self-start">{t("save")}</SubmitButton>
    </ActionForm>
  );
}
