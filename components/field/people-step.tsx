"use client";

import { useField } from "@/components/field/use-field";
import { useWords } from "@/components/field/use-words";
import type { StepProps } from "@/components/field/visit-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { TextInput } from "@/components/ui/text-input";
import { addDays } from "@/lib/day";
import { LIMITS, MOST_DAYS_AGO } from "@/lib/visits/schema";

/** When, whom one met, who came along; known people are put down with one tap. */
export function PeopleStep({ record, form, write, errorAt }: StepProps) {
  const t = useWords("field.people");
  const { state } = useField();
  const entry = state.shortlist?.enterprises.find(({ enterpriseId }) => enterpriseId === record.enterpriseId);
  const unnamed = (entry?.contacts ?? []).filter(({ name }) => !form.met.includes(name));
  // A later visit has spoken of what was promised on this day.
  const fixed = (record.stored?.spokenOf.length ?? 0) > 0;
  const put = (name: string) =>
    write({ met: form.met.trim() === "" ? name : `${form.met.trim()}${t("comma")}${name}` });
  return (
    <div className="grid gap-5">
      <Field
        name="visitedOn"
        label={t("visitedOn")}
        hint={fixed ? t("visitedOnFixed") : undefined}
        required
        error={errorAt("visitedOn")}
      >
        <TextInput
          type="date"
          min={addDays(state.today, -MOST_DAYS_AGO)}
          max={state.today}
          readOnly={fixed}
          defaultValue={form.visitedOn}
          onInput={(event) => write({ visitedOn: event.currentTarget.value })}
        />
      </Field>
      <div className="grid gap-2">
        <Field name="met" label={t("met")} hint={t("metHint")} required error={errorAt("met")}>
          <TextInput value={form.met} limit={LIMITS.people} onChange={(event) => write({ met: event.target.value })} />
        </Field>
        {unnamed.length > 0 && (
          <div className="flex flex-wrap gap-2">
            {unnamed.map(({ name }) => (
              <Button key={name} onClick={() => put(name)} aria-label={t("put", { name })}>
                + {name}
              </Button>
            ))}
          </div>
        )}
      </div>
      <Field name="together" label={t("together")} error={errorAt("together")}>
        <TextInput
          defaultValue={form.together}
          limit={LIMITS.people}
          onInput={(event) => write({ together: event.currentTarget.value })}
        />
      </Field>
      <Field name="contactName" label={t("contactName")} hint={t("contactHint")} error={errorAt("contactName")}>
        <TextInput
          defaultValue={form.contactName}
          autoComplete="off"
          onInput={(event) => write({ contactName: event.currentTarget.value })}
        />
      </Field>
      <Field name="contactPhone" label={t("contactPhone")} error={errorAt("contactPhone")}>
        <TextInput
          type="tel"
          inputMode="tel"
          autoComplete="off"
          defaultValue={form.contactPhone}
          onInput={(event) => write({ contactPhone: event.currentTarget.value })}
        />
      </Field>
    </div>
  );
}
