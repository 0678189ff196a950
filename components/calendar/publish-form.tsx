import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS } from "@/lib/calendar/schema";
import type { FormAction } from "@/lib/form-state";

type PublishFormProps = {
  action: FormAction;
  year: number;
  /** Of the whole calendar, not of the year: whoever changes hours or another year is noticed too. */
  version: number;
  published: { status: string; source: string } | null;
  notice: string;
};

/** A year's holidays and make-up days, one a line. */
export function PublishForm({ action, year, version, published, notice }: PublishFormProps) {
  const t = useTranslations("calendar");
  const title = t(published ? "republish" : "publish", { year: String(year) });
  const statuses = [
    { value: "official", label: t("official") },
    { value: "provisional", label: t("provisionalChoice") },
  ];
  return (
    <Card title={title}>
      <ActionForm key={year} action={action} version={version}>
        <input type="hidden" name="year" value={year} />
        <Field name="status" label={t("statusLabel")} required>
          <Select defaultValue={published?.status ?? "official"} options={statuses} />
        </Field>
        <Field name="source" label={t("source")} hint={t("sourceHint")} required>
          <TextInput defaultValue={published?.source} limit={LIMITS.source} counterFrom={250} autoComplete="off" />
        </Field>
        <Field name="notice" label={t("notice")} hint={t("noticeHint")} required>
          <TextArea defaultValue={notice} rows={14} spellCheck={false} className="font-mono" />
        </Field>
        <SubmitButton className="justify-self-start">{t("publishButton")}</SubmitButton>
      </ActionForm>
    </Card>
  );
}
