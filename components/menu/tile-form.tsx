import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { RECORD_KINDS } from "@/lib/cases/rules";
import { LIMITS as CASE_LIMITS } from "@/lib/cases/schema";
import type { FormAction } from "@/lib/form-state";
import { LIMITS, type Tile } from "@/lib/menu/schema";

export type TypeChoice = { code: string; name: string; nameEn: string };
type TileFormProps = {
  action: FormAction;
  tile?: Tile;
  types: readonly TypeChoice[];
  /** The order a new tile begins with. */
  order: number;
  backHref: string;
};

/** A tile of the service menu being written: what is saved becomes its next version. */
export function TileForm({ action, tile, types, order, backHref }: TileFormProps) {
  const t = useTranslations("menu.tile");
  const kinds = useTranslations("cases.recordKind");
  const cancel = useTranslations("people")("cancel");
  const english = useLocale() === "en";
  const line = (name: "title" | "next" | "opening", most: number) => (
    <TextLine
      name={name}
      most={most}
      value={tile?.[name]}
      label={t(name)}
      hint={t.has(`${name}Hint`) && t(`${name}Hint`)}
    />
  );
  const englishLine = (name: "titleEn" | "nextEn" | "openingEn", most: number) => (
    <TextLine name={name} most={most} value={tile?.[name]} label={t(name)} lang="en" />
  );
  return (
    <ActionForm action={action} version={tile?.version ?? 0}>
      <Card title={t("shown")}>
        <div className="grid gap-4 sm:grid-cols-2">
          {tile ? (
            <input type="hidden" name="code" value={tile.code} />
          ) : (
            <Field name="code" label={t("code")} hint={t("codeHint")} required className="sm:col-span-2">
              <TextInput maxLength={LIMITS.code} autoComplete="off" spellCheck={false} autoCapitalize="none" />
            </Field>
          )}
          {line("title", LIMITS.title)}
          {englishLine("titleEn", LIMITS.title * LIMITS.inEnglish)}
          {line("next", LIMITS.next)}
          {englishLine("nextEn", LIMITS.next * LIMITS.inEnglish)}
          <Field name="order" label={t("order")} hint={t("orderHint")} required>
            <TextInput type="number" inputMode="numeric" min={0} max={1000} defaultValue={tile?.order ?? order} />
          </Field>
        </div>
        <Checkbox name="inUse" label={t("inUse")} defaultChecked={tile?.inUse ?? true} className="mt-2" />
      </Card>
      <Card title={t("ordered")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <Field name="typeCode" label={t("type")} required>
            <Select
              defaultValue={tile?.typeCode}
              placeholder={tile ? undefined : ""}
              options={types.map(({ code, name, nameEn }) => ({
                value: code,
                label: `${code} ${english ? nameEn : name}`,
              }))}
            />
          </Field>
          <Field name="recordKind" label={t("recordKind")} required>
            <Select
              defaultValue={tile?.recordKind ?? "need"}
              options={RECORD_KINDS.map((value) => ({ value, label: kinds(value) }))}
            />
          </Field>
          {line("opening", LIMITS.opening)}
          {englishLine("openingEn", CASE_LIMITS.title - 10)}
        </div>
      </Card>
      <div className="flex flex-wrap gap-2">
        <SubmitButton>{t("save")}</SubmitButton>
        <ButtonLink href={backHref}>{cancel}</ButtonLink>
      </div>
    </ActionForm>
  );
}

type TextLineProps = {
  name: string;
  most: number;
  value?: string;
  label: string;
  hint?: string | false;
  lang?: string;
};

function TextLine({ name, most, value, label, hint, lang }: TextLineProps) {
  return (
    <Field name={name} label={label} hint={hint || undefined} required>
      <TextInput
        defaultValue={value}
        limit={most}
        counterFrom={Math.round(most * 0.8)}
        autoComplete="off"
        lang={lang}
      />
    </Field>
  );
}
