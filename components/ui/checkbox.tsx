"use client";

import clsx from "clsx";
import { type ComponentProps, type ReactNode, useId } from "react";
import { useInputAttributes, useSentChoices } from "@/components/ui/form-context";

type CheckboxProps = Omit<ComponentProps<"input">, "type"> & { label: ReactNode; hint?: ReactNode };

/** One box with its label; the whole line can be tapped. Several of them stand in a FieldGroup. */
export function Checkbox({ label, hint, className, value = "on", defaultChecked, ...own }: CheckboxProps) {
  const ownId = useId();
  const { value: _, ...wiring } = useInputAttributes({ ...own, id: own.id ?? ownId });
  const sent = useSentChoices(wiring.name);
  const hintId = hint ? `${wiring.id}-hint` : undefined;
  const checked = own.checked === undefined ? { defaultChecked: sent?.includes(String(value)) ?? defaultChecked } : {};
  return (
    <div className={clsx("flex items-start gap-2.5", className)}>
      <input
        {...own}
        {...wiring}
        {...checked}
        type="checkbox"
        value={value}
        aria-describedby={[wiring["aria-describedby"], hintId].filter(Boolean).join(" ") || undefined}
        className="mt-[calc((var(--control)-1.25rem)/2)] size-5 shrink-0"
      />
      <label
        htmlFor={wiring.id}
        className="flex flex-1 flex-col py-[calc((var(--control)-var(--control-leading))/2)] text-(length:--control-text) leading-(--control-leading)"
      >
        {label}
        {hint && (
          <span id={hintId} className="text-ink-2 text-sm">
            {hint}
          </span>
        )}
      </label>
    </div>
  );
}
