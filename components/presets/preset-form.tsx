import { useTranslations } from "next-intl";
import { LimitFields } from "@/components/presets/limit-fields";
import { LIMIT_GROUPS } from "@/components/presets/words";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { FormAction } from "@/lib/form-state";
import { LIMIT_BOUNDS, type PresetLimits } from "@/lib/presets/policy";
import { LIMITS, type PresetVersion } from "@/lib/presets/schema";

type PresetFormProps = {
  action: FormAction;
  /** The version being changed; without one a new preset begins from the limits of `start`. */
  preset?: PresetVersion;
  start: PresetLimits;
  backHref: string;
};

/** A preset being written: what is saved becomes its next version. */
export function PresetForm({ action, preset, start, backHref }: PresetFormProps) {
  const t = useTranslations("presets");
  const cancel = useTranslations("people")("cancel");
  const groups = Object.entries(LIMIT_GROUPS).map(([name, limits]) => ({
    name,
    title: t(`group.${name}`),
    fields: limits.map((limit) => {
      const [least, most] = LIMIT_BOUNDS[limit];
      const unit = t(limit.endsWith("Minutes") ? "inMinutes" : "inDays");
      const label = t("withUnit", { limit: t(`limit.${limit}`), unit });
      return { name: limit, label, least, most, value: start[limit], before: preset?.[limit] };
    }),
  }));
  return (
    <ActionForm action={action} version={preset?.version ?? 0}>
      <Card title={t("sectionName")}>
        <div className="grid gap-4 sm:grid-cols-2">
          {preset ? (
            <input type="hidden" name="code" value={preset.code} />
          ) : (
            <Field name="code" label={t("code")} hint={t("codeHint")} required className="sm:col-span-2">
              <TextInput maxLength={LIMITS.code} autoComplete="off" autoCapitalize="none" spellCheck={false} />
            </Field>
          )}
          <Field name="name" label={t("name")} required>
            <TextInput defaultValue={preset?.name} limit={LIMITS.name} counterFrom={20} autoComplete="off" />
          </Field>
          <Field name="nameEn" label={t("nameEn")} required>
            <TextInput
              defaultValue={preset?.nameEn}
              limit={LIMITS.name * 3}
              counterFrom={70}
              autoComplete="off"
              lang="en"
            />
          </Field>
          <Field name="note" label={t("note")} hint={t("noteHint")} className="sm:col-span-2">
            <TextArea defaultValue={preset?.note} limit={LIMITS.note} counterFrom={240} rows={3} />
          </Field>
        </div>
      </Card>
      <LimitFields groups={groups} texts={{ preview: t("preview"), unchanged: t("previewNone") }} />
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton>{t("save")}</SubmitButton>
        <ButtonLink href={backHref}>{cancel}</ButtonLink>
        <span className="text-ink-2 text-sm">{t("keepsOld")}</span>
      </div>
    </ActionForm>
  );
}
