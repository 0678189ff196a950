"use client";

import type { Ref } from "react";
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
                {sentence}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
