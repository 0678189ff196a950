"use client";

import { madeId } from "@/components/field/made-id";
import { useField } from "@/components/field/use-field";
import { useWords } from "@/components/field/use-words";
import type { StepProps } from "@/components/field/visit-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import type { PromiseForm } from "@/lib/visits/form.policy";
import { LIMITS } from "@/lib/visits/schema";

/** What we promised; on the next visit each of them has to be answered. */
export function PromisesStep({ record, form, write, errorAt }: StepProps) {
  const t = useWords("field.promises");
  const { today } = useField().state;
  const { promises } = form;
  const fixed = record.stored?.spokenOf ?? [];
  const change = (id: string, part: Partial<PromiseForm>) =>
    write({ promises: promises.map((promise) => (promise.id === id ? { ...promise, ...part } : promise)) });
  return (
    <div className="grid gap-4">
      <p className="text-ink-2">{t("lead")}</p>
      {errorAt("promises") && <p className="font-semibold text-red">{errorAt("promises")}</p>}
      {promises.map((promise, index) => (
        <Card
          key={promise.id}
          headingLevel={3}
          title={t("number", { number: index + 1 })}
          aside={
            !fixed.includes(promise.id) && (
              <Button
                variant="quiet"
                onClick={() => write({ promises: promises.filter((one) => one !== promise) })}
                aria-label={t("removeOf", { number: index + 1 })}
              >
                {t("remove")}
              </Button>
            )
          }
        >
          <div className="grid gap-4">
            {fixed.includes(promise.id) && <p className="text-ink-2 text-sm">{t("fixed")}</p>}
            <Field
              name={`text-${promise.id}`}
              label={t("text")}
              required
              error={errorAt(`promises.${index}.text`) ?? errorAt(`promises.${index}.id`)}
            >
              <TextInput
                defaultValue={promise.text}
                limit={LIMITS.promise}
                readOnly={fixed.includes(promise.id)}
                onInput={(event) => change(promise.id, { text: event.currentTarget.value })}
              />
            </Field>
            <Field name={`due-${promise.id}`} label={t("dueOn")} error={errorAt(`promises.${index}.dueOn`)}>
              <TextInput
                type="date"
                min={today}
                readOnly={fixed.includes(promise.id)}
                defaultValue={promise.dueOn}
                onInput={(event) => change(promise.id, { dueOn: event.currentTarget.value })}
              />
            </Field>
          </div>
        </Card>
      ))}
      {promises.length < LIMITS.promises && (
        <Button wide onClick={() => write({ promises: [...promises, { id: madeId(), text: "", dueOn: "" }] })}>
          {t("add")}
        </Button>
      )}
    </div>
  );
}
