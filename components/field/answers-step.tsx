"use client";

import { useWords } from "@/components/field/use-words";
import type { StepProps } from "@/components/field/visit-form";
import { Card } from "@/components/ui/card";
import { Field, FieldGroup } from "@/components/ui/field";
import { RadioTiles } from "@/components/ui/radio-tiles";
import { TextInput } from "@/components/ui/text-input";
import type { AnswerForm } from "@/lib/visits/form.policy";
import { LIMITS, PROMISE_ANSWERS, type PromiseAnswer } from "@/lib/visits/schema";

/** What became of what was promised on earlier visits: every promise gets its answer. */
export function AnswersStep({ form, open, write, errorAt }: StepProps) {
  const t = useWords("field.answers");
  const change = (id: string, part: Partial<AnswerForm>) =>
    write({ answers: { ...form.answers, [id]: { answer: "", note: "", ...form.answers[id], ...part } } });
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{t("lead")}</p>
      {errorAt("answers") && <p className="font-semibold text-red">{errorAt("answers")}</p>}
      {open.map(({ id, text, dueOn, madeOn, madeByName }, index) => (
        <Card key={id} headingLevel={3} title={text}>
          <div className="grid gap-4">
            <p className="text-ink-2 text-sm">
              {t("made", { on: madeOn, by: madeByName })}
              {dueOn && ` · ${t("due", { on: dueOn })}`}
            </p>
            <FieldGroup
              name={`answer-${id}`}
              label={t("answer")}
              required
              error={errorAt(`answers.${index}.answer`) ?? errorAt(`answers.${index}.promiseId`)}
            >
              <RadioTiles
                options={PROMISE_ANSWERS.map((value) => ({ value, label: t(value) }))}
                columns={3}
                defaultValue={form.answers[id]?.answer}
                onChoose={(answer) => change(id, { answer: answer as PromiseAnswer })}
              />
            </FieldGroup>
            <Field name={`note-${id}`} label={t("note")} error={errorAt(`answers.${index}.note`)}>
              <TextInput
                defaultValue={form.answers[id]?.note}
                limit={LIMITS.answer}
                onInput={(event) => change(id, { note: event.currentTarget.value })}
              />
            </Field>
          </div>
        </Card>
      ))}
    </div>
  );
}
