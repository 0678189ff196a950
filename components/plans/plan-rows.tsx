"use client";

import type { ReactNode } from "react";
import { EditableRows, type RowTexts } from "@/components/catalog/editable-rows";
import { Field } from "@/components/ui/field";
import { Select, type SelectGroup } from "@/components/ui/select";
import { TextInput } from "@/components/ui/text-input";
import type { DraftLine, DraftMeasure } from "@/lib/plans/drafting.policy";

type Limits = { title: number; amount: number; why: number; lines: number };
type RowWords = Record<"title" | "due" | "why", string>;

type LineRowsProps = {
  name: "goals" | "claims" | "promises";
  lines: readonly DraftLine[];
  limits: Limits;
  texts: RowTexts & RowWords & { amount?: string };
  dueRequired?: boolean;
};

/** Goals, policies or promises being written. `texts.amount` is left out where there is no figure. */
export function LineRows({ name, lines, limits, texts, dueRequired = false }: LineRowsProps) {
  const blank: DraftLine = { key: "", title: "", amount: "", dueOn: null, why: "" };
  return (
    <EditableRows initial={lines} blank={blank} most={limits.lines} texts={texts}>
      {(line, place) => (
        <Row name={`${name}.${place}`} line={line} limits={limits} texts={texts}>
          {texts.amount && (
            <Field name={`${name}.${place}.amount`} label={texts.amount} unmarked>
              <TextInput defaultValue={line.amount} limit={limits.amount} counterFrom={30} autoComplete="off" />
            </Field>
          )}
          <Due name={`${name}.${place}`} label={texts.due} value={line.dueOn} required={dueRequired} />
        </Row>
      )}
    </EditableRows>
  );
}

type MeasureRowsProps = {
  measures: readonly DraftMeasure[];
  limits: Limits;
  owners: readonly SelectGroup[];
  texts: RowTexts & RowWords & { owner: string };
};

/** The measures being written. */
export function MeasureRows({ measures, limits, owners, texts }: MeasureRowsProps) {
  const blank: DraftMeasure = { key: "", title: "", owner: null, dueOn: null, why: "" };
  return (
    <EditableRows initial={measures} blank={blank} most={limits.lines} texts={texts}>
      {(measure, place) => (
        <Row name={`measures.${place}`} line={measure} limits={limits} texts={texts}>
          <Field name={`measures.${place}.owner`} label={texts.owner} unmarked required>
            <Select
              defaultValue={measure.owner ? `${measure.owner.kind}:${measure.owner.id}` : ""}
              placeholder=""
              options={owners}
            />
          </Field>
          <Due name={`measures.${place}`} label={texts.due} value={measure.dueOn} required />
        </Row>
      )}
    </EditableRows>
  );
}

type RowProps = {
  name: string;
  line: { key: string; title: string; why: string };
  limits: Limits;
  texts: RowWords;
  children: ReactNode;
};

function Row({ name, line, limits, texts, children }: RowProps) {
  return (
    <div className="grid items-start gap-3 sm:grid-cols-6 [&>*]:sm:col-span-2">
      <input type="hidden" name={`${name}.key`} value={line.key} />
      <Field name={`${name}.title`} label={texts.title} unmarked required className="sm:col-span-6!">
        <TextInput defaultValue={line.title} limit={limits.title} counterFrom={90} autoComplete="off" />
      </Field>
      {children}
      <Field name={`${name}.why`} label={texts.why} unmarked>
        <TextInput defaultValue={line.why} limit={limits.why} counterFrom={150} autoComplete="off" />
      </Field>
    </div>
  );
}

function Due(props: { name: string; label: string; value: string | null; required: boolean }) {
  const { name, label, value, required } = props;
  return (
    <Field name={`${name}.dueOn`} label={label} unmarked required={required}>
      <TextInput type="date" defaultValue={value ?? ""} />
    </Field>
  );
}
