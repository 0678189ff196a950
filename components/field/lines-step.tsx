"use client";

import { useState } from "react";
import { FiledLine } from "@/components/field/filed-line";
import { LineType } from "@/components/field/line-type";
import { madeId } from "@/components/field/made-id";
import { useWords } from "@/components/field/use-words";
import type { StepProps } from "@/components/field/visit-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { TextInput } from "@/components/ui/text-input";
import { RECORD_KINDS, type RecordKind } from "@/lib/cases/rules";
import { filedLines } from "@/lib/visits/device.policy";
import type { LineForm } from "@/lib/visits/form.policy";
import { LIMITS } from "@/lib/visits/schema";

/** What the enterprise asks for, one line each; each becomes a case of its own. */
export function LinesStep({ record, form, write, errorAt }: StepProps) {
  const t = useWords("field.lines");
  const [removed, setRemoved] = useState<{ line: LineForm; at: number } | null>(null);
  const { lines } = form;
  const filed = filedLines(record);
  const change = (id: string, part: Partial<LineForm>) =>
    write({ lines: lines.map((line) => (line.id === id ? { ...line, ...part } : line)) });

  function add() {
    setRemoved(null);
    write({ lines: [...lines, { id: madeId(), kind: "", typeCode: "", text: "" }] });
  }
  function remove(line: LineForm) {
    setRemoved({ line, at: lines.indexOf(line) });
    write({ lines: lines.filter((one) => one !== line) });
  }
  function undo() {
    if (removed) write({ lines: lines.toSpliced(removed.at, 0, removed.line) });
    setRemoved(null);
  }

  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{t("lead")}</p>
      {errorAt("lines") && <p className="font-semibold text-red">{errorAt("lines")}</p>}
      {lines.map((line, index) => {
        const [number, caseNumber] = [index + 1, filed.get(line.id)];
        if (caseNumber) return <FiledLine key={line.id} {...{ line, number, caseNumber }} />;
        return (
          <LineCard
            key={line.id}
            line={line}
            number={number}
            errorAt={(field) => errorAt(`lines.${index}.${field}`)}
            onChange={(part) => change(line.id, part)}
            onRemove={() => remove(line)}
          />
        );
      })}
      <p role="status" className="flex flex-wrap items-center gap-3 empty:hidden">
        {removed && t("removed")}
        {removed && <Button onClick={undo}>{t("undo")}</Button>}
      </p>
      {lines.length < LIMITS.lines && (
        <Button wide onClick={add}>
          {t("add")}
        </Button>
      )}
    </div>
  );
}

type LineCardProps = {
  line: LineForm;
  number: number;
  errorAt: (field: string) => string | undefined;
  onChange: (part: Partial<LineForm>) => void;
  onRemove: () => void;
};

function LineCard({ line, number, errorAt, onChange, onRemove }: LineCardProps) {
  const t = useWords("field.lines");
  const remove = (
    <Button variant="quiet" onClick={onRemove} aria-label={t("removeOf", { number })}>
      {t("remove")}
    </Button>
  );
  return (
    <Card headingLevel={3} title={t("number", { number })} aside={remove}>
      <div className="grid gap-4">
        <FieldGroup name={`kind-${line.id}`} label={t("kind")} required error={errorAt("kind")}>
          <RadioTiles
            options={RECORD_KINDS.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`) }))}
            columns={3}
            defaultValue={line.kind}
            onChoose={(kind) => onChange({ kind: kind as RecordKind })}
          />
        </FieldGroup>
        <Field
          name={`text-${line.id}`}
          label={t("text")}
          hint={t("textHint")}
          required
          error={errorAt("text") ?? errorAt("id")}
        >
          <TextInput
            defaultValue={line.text}
            limit={LIMITS.line}
            onInput={(event) => onChange({ text: event.currentTarget.value })}
          />
        </Field>
        <LineType
          number={number}
          chosen={line.typeCode}
          error={errorAt("typeCode")}
          onChoose={(typeCode) => onChange({ typeCode })}
        />
      </div>
    </Card>
  );
}
