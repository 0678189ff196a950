"use client";

import { type Ref, useEffect, useState } from "react";
import { fill } from "@/components/ui/fill";
import { fieldId } from "@/components/ui/form-context";
import { useUiTexts } from "@/components/ui/ui-texts";

type ErrorSummaryProps = {
  ref?: Ref<HTMLDivElement>;
  formId: string;
  message?: string;
  fieldErrors?: Record<string, string>;
};

/** What went wrong, at the top of the form, with a link to every field concerned. Takes the focus when it appears. */
export function ErrorSummary({ ref, formId, message, fieldErrors = {} }: ErrorSummaryProps) {
  const texts = useUiTexts();
  const errors = Object.entries(fieldErrors);
  const labels = useLabels(
    formId,
    errors.map(([name]) => name),
  );
  return (
    <div
      ref={ref}
      role="alert"
      tabIndex={-1}
      className="rounded-card border-2 border-red bg-surface p-4 focus:outline-none"
    >
      <h2 className="font-semibold text-red">{message ?? texts.errorSummary}</h2>
      {errors.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {errors.map(([name, sentence]) => (
            <li key={name}>
              <a href={`#${fieldId(formId, name)}`} className="text-red underline underline-offset-4">
                {labels[name] ? fill(texts.errorOfField, { label: labels[name], sentence }) : sentence}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What the fields are called on the page: "please fill in" alone says little when there are several. */
function useLabels(formId: string, names: readonly string[]): Record<string, string> {
  const [labels, setLabels] = useState<Record<string, string>>({});
  const asked = names.join(" ");
  useEffect(() => {
    const named = asked.split(" ").map((name) => [name, labelOf(fieldId(formId, name))] as const);
    setLabels(Object.fromEntries(named));
  }, [formId, asked]);
  return labels;
}

function labelOf(id: string): string {
  const field = document.getElementById(id);
  const label =
    document.querySelector(`label[for="${id}"] [data-label]`) ?? field?.querySelector("legend [data-label]");
  return label?.textContent?.trim() ?? "";
}
