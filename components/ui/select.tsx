"use client";

import clsx from "clsx";
import type { ComponentProps } from "react";
import { useInputAttributes } from "@/components/ui/form-context";
import { inputLook } from "@/components/ui/text-input";

export type SelectOption = { value: string; label: string; disabled?: boolean };
export type SelectGroup = { label: string; options: SelectOption[] };

type SelectProps = ComponentProps<"select"> & {
  options: readonly (SelectOption | SelectGroup)[];
  /** The first, empty choice, for example "please choose" or "all departments". */
  placeholder?: string;
};

/** The browser's own select: works on every phone, by keyboard and without JavaScript. */
export function Select({ options, placeholder, className, defaultValue, ...own }: SelectProps) {
  const { value, ...wiring } = useInputAttributes(own);
  const start = own.value === undefined ? (value ?? defaultValue) : undefined;
  return (
    <select {...own} {...wiring} defaultValue={start} className={clsx(inputLook, "h-(--control)", className)}>
      {placeholder !== undefined && <option value="">{placeholder}</option>}
      {options.map((entry) =>
        "options" in entry ? (
          <optgroup key={entry.label} label={entry.label}>
            {entry.options.map(option)}
          </optgroup>
        ) : (
          option(entry)
        ),
      )}
    </select>
  );
}

function option({ value, label, disabled }: SelectOption) {
  return (
    <option key={value} value={value} disabled={disabled}>
      {label}
    </option>
  );
}
