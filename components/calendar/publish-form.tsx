import { useTranslations } from "next-intl";
import { NoticePreview } from "@/components/calendar/notice-preview";
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

/** A year's holidays and make-up days as a pasted text, its preview below, and below that the button that publishes. */
export function PublishForm({ action, year, version, published, notice }: PublishFormProps) {
  const t = useTranslations("calendar");
  const statuses = [
    { value: "official", label: t("official") },
    { value: "provisional", label: t("provisionalChoice") },
  ];
  return (
    <ActionForm key={year} action={action} version={version}>
      <Card>
        <div className="grid gap-5">
          <input type="hidden" name="year" value={year} />
          <div className="grid gap-5 lg:grid-cols-2">
            <Field name="status" label={t("statusLabel")} required>
              <Select defaultValue={published?.status ?? "official"} options={statuses} />
            </Field>
            <Field name="source" label={t("source")} hint={t("sourceHint")} required>
              <TextInput defaultValue={published?.source} limit={LIMITS.source} counterFrom={250} autoComplete="off" />
            </Field>
          </div>
          <Field name="notice" label={t("notice")} hint={t("noticeHint")} required>
            <TextArea defaultValue={notice} rows={12} limit={LIMITS.notice} counterFrom={5000} spellCheck={false} />
          </Field>
          <SubmitButton name="intent" value="preview" variant="secondary" className="justify-self-start">
            {t("preview")}
          </SubmitButton>
        </div>
      </Card>
      <NoticePreview year={year} />
    </ActionForm>
  );
}
