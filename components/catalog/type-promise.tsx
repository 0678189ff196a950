import { useTranslations } from "next-intl";
import { usePromise } from "@/components/catalog/promise";
import { Card } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldGroup } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { LIMITS, type RequestTypeDetail } from "@/lib/catalog/schema";
import { TIERS } from "@/lib/presets/policy";
import type { PresetsInForce } from "@/lib/presets/schema";

type TypePromiseProps = {
  type?: RequestTypeDetail;
  presets: PresetsInForce;
  departments: readonly { id: string; name: string }[];
};

/** How long it may take, why, and who does it. */
export function TypePromise({ type, presets, departments }: TypePromiseProps) {
  const t = useTranslations("catalog");
  const { choices } = usePromise(presets);
  return (
    <Card title={t("sectionTime")}>
      <div className="grid gap-4 sm:grid-cols-3">
        <Field name="tier" label={t("tier")} required>
          <Select
            defaultValue={type?.tier}
            placeholder={type ? undefined : ""}
            options={TIERS.map((tier) => ({ value: tier, label: t(`tiers.${tier}`) }))}
          />
        </Field>
        <Field name="presetCode" label={t("preset")} unmarked>
          <Select defaultValue={type?.presetCode ?? ""} options={choices} />
        </Field>
        <Field name="limitDays" label={t("limitDays")} hint={t("limitDaysHint")}>
          <TextInput type="number" min={1} max={LIMITS.days} defaultValue={type?.limitDays ?? ""} />
        </Field>
        <Field name="statutoryDays" label={t("statutoryDays")}>
          <TextInput type="number" min={1} max={LIMITS.statutoryDays} defaultValue={type?.statutoryDays ?? ""} />
        </Field>
        <Field name="statutoryBasis" label={t("statutoryBasis")} hint={t("statutoryHint")} className="sm:col-span-2">
          <TextInput defaultValue={type?.statutoryBasis} limit={LIMITS.statutoryBasis} counterFrom={150} />
        </Field>
        <Field name="basis" label={t("basis")} className="sm:col-span-3">
          <TextArea defaultValue={type?.basis} limit={LIMITS.basis} counterFrom={500} rows={2} />
        </Field>
        <Field name="leadDepartmentId" label={t("lead2")} required>
          <Select
            defaultValue={type?.leadDepartmentId}
            placeholder={type ? undefined : ""}
            options={departments.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </Field>
        <FieldGroup name="supportIds" label={t("supports")} className="sm:col-span-3">
          <div className="grid grid-cols-2 gap-x-4 sm:grid-cols-3 lg:grid-cols-4">
            {departments.map(({ id, name }) => (
              <Checkbox
                key={id}
                name="supportIds"
                value={id}
                label={name}
                defaultChecked={type?.supportIds.includes(id)}
              />
            ))}
          </div>
        </FieldGroup>
      </div>
    </Card>
  );
}
