"use client";

import { EditableRows, type RowTexts } from "@/components/catalog/editable-rows";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { Material } from "@/lib/catalog/schema";

type MaterialRowsProps = {
  materials: readonly Material[];
  limits: { name: number; issuer: number; howToObtain: number; copies: number; rows: number };
  forms: readonly SelectOption[];
  texts: RowTexts & Record<"name" | "form" | "copies" | "issuer" | "howToObtain" | "required", string>;
};

/** The one-time disclosure being edited. */
export function MaterialRows({ materials, limits, forms, texts }: MaterialRowsProps) {
  const blank: Material = { name: "", form: "copy", copies: 1, issuer: "", howToObtain: "", required: true };
  return (
    <EditableRows initial={materials} blank={blank} most={limits.rows} texts={texts}>
      {(material, place) => {
        const name = (field: keyof Material) => `materials.${place}.${field}`;
        return (
          <div className="grid items-start gap-3 sm:grid-cols-6">
            <Field name={name("name")} label={texts.name} unmarked required className="sm:col-span-3">
              <TextInput defaultValue={material.name} limit={limits.name} autoComplete="off" />
            </Field>
            <Field name={name("form")} label={texts.form} unmarked required>
              <Select defaultValue={material.form} options={forms} />
            </Field>
            <Field name={name("copies")} label={texts.copies} unmarked required>
              <TextInput type="number" min={0} max={limits.copies} defaultValue={material.copies} />
            </Field>
            <Checkbox
              name={name("required")}
              label={texts.required}
              defaultChecked={material.required}
              className="sm:mt-7"
            />
            <Field name={name("issuer")} label={texts.issuer} unmarked className="sm:col-span-2">
              <TextInput defaultValue={material.issuer} limit={limits.issuer} autoComplete="off" />
            </Field>
            <Field name={name("howToObtain")} label={texts.howToObtain} unmarked className="sm:col-span-4">
              <TextInput
                defaultValue={material.howToObtain}
                limit={limits.howToObtain}
                counterFrom={150}
                autoComplete="off"
              />
            </Field>
          </div>
        );
      }}
    </EditableRows>
  );
}
