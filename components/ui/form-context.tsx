"use client";

import { createContext, useContext } from "react";

export type FormContextValue = {
  formId: string;
  fieldErrors: Record<string, string>;
  values: Record<string, string>;
  preview?: unknown;
};

/** What an ActionForm tells the fields inside it. */
export const FormContext = createContext<FormContextValue | null>(null);

export type FieldContextValue = {
  /** The input's id; a group of inputs keeps it for itself. */
  id?: string;
  name: string;
  describedBy?: string;
  invalid: boolean;
  required: boolean;
  value?: string;
};

/** What a Field tells the input inside it. */
export const FieldContext = createContext<FieldContextValue | null>(null);

/** The server's sentence about a field after a failed submit, if it had one. */
export function useFieldError(name: string): string | undefined {
  return useContext(FormContext)?.fieldErrors[name];
}

/** What the reader had typed, sent back by the server to a browser without JavaScript. */
export function useFieldValue(name: string): string | undefined {
  return useContext(FormContext)?.values[name];
}

/** Which boxes of a name had been ticked, sent back as lines of one text; undefined when nothing was sent back. */
export function useSentChoices(name: string | undefined): string[] | undefined {
  const values = useContext(FormContext)?.values;
  if (!values || !name || Object.keys(values).length === 0) return undefined;
  return values[name]?.split("\n") ?? [];
}

/** What the server answered for looking at, or undefined; the form that asked for it knows its shape. */
export function useFormPreview<Preview>(): Preview | undefined {
  return useContext(FormContext)?.preview as Preview | undefined;
}

/** The id that labels, errors and the error summary use for a field of this form. */
export function useFieldId(name: string, fallback: string): string {
  const form = useContext(FormContext);
  return fieldId(form?.formId ?? fallback, name);
}

export function fieldId(formId: string, name: string): string {
  return `${formId}-${name.replace(/[^\w-]/g, "-")}`;
}

/** The attributes an input takes over from the Field around it; what the input itself was given wins. */
export function useInputAttributes(own: {
  id?: string;
  name?: string;
  required?: boolean;
  "aria-describedby"?: string;
}) {
  const field = useContext(FieldContext);
  return {
    id: own.id ?? field?.id,
    name: own.name ?? field?.name,
    required: own.required ?? (field?.required || undefined),
    "aria-describedby": [field?.describedBy, own["aria-describedby"]].filter(Boolean).join(" ") || undefined,
    "aria-invalid": field?.invalid || undefined,
    value: field?.value,
  };
}
