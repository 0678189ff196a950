"use client";

import { EditableRows, type RowTexts } from "@/components/catalog/editable-rows";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { ChecklistLine } from "@/lib/catalog/schema";

type ChecklistRowsProps = {
  lines: readonly ChecklistLine[];
  limits: { title: number; rows: number };
  texts: RowTexts & Record<"title" | "publicTitle" | "mandatory", string>;
};

/** The checklist template being edited. */
export function ChecklistRows({ lines, limits, texts }: ChecklistRowsProps) {
  const blank = { title: "", publicTitle: "", mandatory: true };
  return (
    <EditableRows initial={lines.length > 0 ? lines : [blank]} blank={blank} least={1} most={limits.rows} texts={texts}>
      {(line, place) => (
        <div className="grid items-start gap-3 sm:grid-cols-[1fr_1fr_auto]">
          <Field name={`checklist.${place}.title`} label={texts.title} unmarked required>
            <TextInput defaultValue={line.title} limit={limits.title} autoComplete="off" />
          </Field>
          <Field name={`checklist.${place}.publicTitle`} label={texts.publicTitle} unmarked required>
            <TextInput defaultValue={line.publicTitle} limit={limits.title} autoComplete="off" />
          </Field>
          <Checkbox
            name={`checklist.${place}.mandatory`}
            label={texts.mandatory}
            defaultChecked={line.mandatory}
            className="sm:mt-7"
          />
        </div>
      )}
    </EditableRows>
  );
}
