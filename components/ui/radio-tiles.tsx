"use client";

import clsx from "clsx";
import { type ReactNode, useContext } from "react";
import { FieldContext } from "@/components/ui/form-context";

export type RadioTile = { value: string; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type RadioTilesProps = {
  options: readonly RadioTile[];
  /** Taken from the FieldGroup around it when left out. */
  name?: string;
  defaultValue?: string;
  onChoose?: (value: string) => void;
  columns?: 1 | 2 | 3 | 4;
};

/** A choice of one as tiles, two in a row on phones. Goes inside a FieldGroup, which gives the question. */
export function RadioTiles({ options, name, defaultValue, onChoose, columns = 2 }: RadioTilesProps) {
  const field = useContext(FieldContext);
  const start = field?.value ?? defaultValue;
  return (
    <div className={clsx("grid gap-2", columnLook[columns])}>
      {options.map(({ value, label, hint, disabled }) => (
        <label key={value} className={tileLook}>
          <input
            type="radio"
            name={name ?? field?.name}
            value={value}
            defaultChecked={start === value}
            required={field?.required || undefined}
            disabled={disabled}
            aria-invalid={field?.invalid || undefined}
            onChange={() => onChoose?.(value)}
            className="sr-only"
          />
          <span className="inline-block first-letter:uppercase">{label}</span>
          {hint && <span className="font-normal text-ink-2 text-sm">{hint}</span>}
        </label>
      ))}
    </div>
  );
}

const columnLook = {
  1: "grid-cols-1",
  2: "grid-cols-[repeat(auto-fill,minmax(max(8rem,40%),1fr))] large:grid-cols-1",
  3: "grid-cols-[repeat(auto-fill,minmax(max(8rem,30%),1fr))] large:grid-cols-1 large:sm:grid-cols-2",
  4: "grid-cols-[repeat(auto-fill,minmax(max(8rem,22%),1fr))] large:grid-cols-1 large:sm:grid-cols-2",
} as const;

const tileLook = clsx(
  "relative flex min-h-(--control) cursor-pointer flex-col justify-center rounded-control border border-line-strong bg-surface px-3 py-1.5",
  "text-(length:--control-text) leading-(--control-leading) hover:border-brand",
  "has-checked:border-brand has-checked:bg-brand-soft has-checked:font-semibold has-checked:text-brand has-checked:inset-ring has-checked:inset-ring-brand",
  "has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
  "has-disabled:cursor-not-allowed has-disabled:bg-sunken has-disabled:text-ink-3 has-aria-invalid:border-red",
);
