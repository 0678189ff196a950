"use client";

import clsx from "clsx";
import { type ReactNode, useId } from "react";
import { FieldContext, useFieldError, useFieldId, useFieldValue } from "@/components/ui/form-context";
import { useUiTexts } from "@/components/ui/ui-texts";

type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Given only outside an ActionForm; inside, the server's answer arrives by itself. */
  error?: string;
  required?: boolean;
  /** Where everything is obvious (a filter, a password), the marks for required and optional can go. */
  unmarked?: boolean;
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** One question of a form: label, hint, error, and the input given as child. */
export function Field({ name, label, hideLabel, className, children, ...rest }: FieldProps) {
  const { id, error, hintId, errorId, context } = useField(name, rest);
  return (
    <div className={clsx("grid content-start gap-1.5", error && "border-red border-l-4 pl-3", className)}>
      <label htmlFor={id} className={hideLabel ? "sr-only" : labelLook}>
        <span data-label>{label}</span>
        <Mark {...rest} />
      </label>
      <Hint id={hintId}>{rest.hint}</Hint>
      <FieldError id={errorId}>{error}</FieldError>
      <FieldContext value={context}>{children}</FieldContext>
    </div>
  );
}

/** One question answered by several inputs (tiles, checkboxes): a fieldset with the label as its legend. */
export function FieldGroup({ name, label, hideLabel, className, children, ...rest }: FieldProps) {
  const { id, error, hintId, errorId, context } = useField(name, rest);
  return (
    // The error summary leads to the whole group; its own id on one of the inputs would be taken twice.
    <div className={clsx("min-w-0", error && "border-red border-l-4 pl-3", className)}>
      <fieldset id={id} tabIndex={-1} aria-describedby={context.describedBy}>
        <legend className={hideLabel ? "sr-only" : clsx(labelLook, "mb-1.5")}>
          <span data-label>{label}</span>
          <Mark {...rest} />
        </legend>
        <div className="grid gap-1.5">
          <Hint id={hintId}>{rest.hint}</Hint>
          <FieldError id={errorId}>{error}</FieldError>
          <FieldContext value={{ ...context, id: undefined, describedBy: undefined }}>{children}</FieldContext>
        </div>
      </fieldset>
    </div>
  );
}

const labelLook = "block text-(length:--control-text) leading-(--control-leading) font-semibold text-ink";

function useField(
  name: string,
  { hint, error: given, required = false }: Omit<FieldProps, "name" | "label" | "children">,
) {
  const id = useFieldId(name, useId());
  const answered = useFieldError(name);
  const value = useFieldValue(name);
  const error = given ?? answered;
  const hintId = hint ? `${id}-hint` : undefined;
  const errorId = error ? `${id}-error` : undefined;
  const describedBy = [hintId, errorId].filter(Boolean).join(" ") || undefined;
  return { id, error, hintId, errorId, context: { id, name, describedBy, invalid: Boolean(error), required, value } };
}

function Mark({ required, unmarked }: Pick<FieldProps, "required" | "unmarked">) {
  const texts = useUiTexts();
  if (unmarked) return null;
  if (!required) return <span className="ml-1 font-normal text-ink-3">{texts.optional}</span>;
  return (
    <span className="ml-1 text-red" title={texts.required} aria-hidden>
      *
    </span>
  );
}

function Hint({ id, children }: { id?: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={id} className="text-ink-2 text-sm">
      {children}
    </div>
  );
}

function FieldError({ id, children }: { id?: string; children?: string }) {
  if (!children) return null;
  return (
    <p id={id} className="font-semibold text-red text-sm">
      {children}
    </p>
  );
}
