import { useLocale, useTranslations } from "next-intl";
import { ChecklistRows } from "@/components/catalog/checklist-rows";
import { MaterialRows } from "@/components/catalog/material-rows";
import { TypePromise } from "@/components/catalog/type-promise";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { MATERIAL_FORMS } from "@/lib/catalog/policy";
import { LIMITS, type RequestTypeDetail } from "@/lib/catalog/schema";
import type { FormAction } from "@/lib/form-state";
import type { PresetsInForce } from "@/lib/presets/schema";

type TypeFormProps = {
  action: FormAction;
  type?: RequestTypeDetail;
  categories: readonly { code: string; name: string; nameEn: string }[];
  departments: readonly { id: string; name: string }[];
  presets: PresetsInForce;
  backHref: string;
};

/** A request type being written: what is saved becomes its next version. */
export function TypeForm({ action, type, categories, departments, presets, backHref }: TypeFormProps) {
  const t = useTranslations("catalog");
  const cancel = useTranslations("people")("cancel");
  const english = useLocale() === "en";
  const rows = { row: t.raw("row"), up: t("up"), down: t("down"), remove: t("remove") };
  const line = { title: t("lineTitle"), publicTitle: t("publicTitle"), mandatory: t("mandatory") };
  const paper = {
    name: t("materialName"),
    form: t("form"),
    copies: t("copies"),
    issuer: t("issuer"),
    howToObtain: t("howToObtain"),
    required: t("required"),
  };
  return (
    <ActionForm action={action} version={type?.isCurrent ? type.version : 0}>
      <Card title={t("sectionBasics")}>
        <div className="grid gap-4 sm:grid-cols-2">
          {type ? (
            <input type="hidden" name="code" value={type.code} />
          ) : (
            <Field name="code" label={t("code")} hint={t("codeHint")} required>
              <TextInput maxLength={LIMITS.code} autoComplete="off" autoCapitalize="characters" spellCheck={false} />
            </Field>
          )}
          <Field name="categoryCode" label={t("category")} required>
            <Select
              defaultValue={type?.categoryCode}
              placeholder={type ? undefined : ""}
              options={categories.map(({ code, name, nameEn }) => ({ value: code, label: english ? nameEn : name }))}
            />
          </Field>
          <Field name="name" label={t("name")} required>
            <TextInput defaultValue={type?.name} limit={LIMITS.name} counterFrom={30} autoComplete="off" />
          </Field>
          <Field name="nameEn" label={t("nameEn")} required>
            <TextInput
              defaultValue={type?.nameEn}
              limit={LIMITS.name * 3}
              counterFrom={100}
              autoComplete="off"
              lang="en"
            />
          </Field>
          <Field name="prompt" label={t("prompt")} hint={t("promptHint")} className="sm:col-span-2">
            <TextArea defaultValue={type?.prompt} limit={LIMITS.prompt} counterFrom={500} rows={3} />
          </Field>
        </div>
        <Checkbox name="confidential" label={t("confidential")} defaultChecked={type?.confidential} className="mt-2" />
      </Card>
      <TypePromise type={type} presets={presets} departments={departments} />
      <Card title={t("checklist")}>
        <ChecklistRows
          lines={type?.checklist ?? []}
          limits={{ title: LIMITS.title, rows: LIMITS.checklist }}
          texts={{ ...rows, ...line, add: t("addLine") }}
        />
      </Card>
      <Card title={t("materials")}>
        <MaterialRows
          materials={type?.materials ?? []}
          limits={{
            name: LIMITS.material,
            issuer: LIMITS.issuer,
            howToObtain: LIMITS.howToObtain,
            copies: LIMITS.copies,
            rows: LIMITS.materials,
          }}
          forms={MATERIAL_FORMS.map((form) => ({ value: form, label: t(`forms.${form}`) }))}
          texts={{ ...rows, ...paper, add: t("addMaterial") }}
        />
      </Card>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("save")}</SubmitButton>
        <ButtonLink href={backHref}>{cancel}</ButtonLink>
      </div>
    </ActionForm>
  );
}
