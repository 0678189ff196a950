"use client";

import clsx from "clsx";
import { type ComponentProps, useId, useState } from "react";
import { countCharacters } from "@/components/ui/count-characters";
import { Counter } from "@/components/ui/counter";
import { useInputAttributes } from "@/components/ui/form-context";

export const inputLook = clsx(
  "w-full min-w-0 rounded-control border border-line-strong bg-surface px-3 text-ink",
  "text-(length:--control-text) leading-(--control-leading) hover:border-ink-2",
  "aria-invalid:border-red aria-invalid:outline-1 aria-invalid:outline-red aria-invalid:focus-visible:outline-2",
  "disabled:cursor-not-allowed disabled:bg-sunken disabled:text-ink-3",
);

type Limit = {
  /** At most so many characters; more can be typed (a paste is never cut), and the server refuses them. */
  limit?: number;
  /** The counter appears from this many characters on. */
  counterFrom?: number;
};

export function TextInput({
  limit,
  counterFrom = 45,
  className,
  defaultValue,
  onInput,
  ...own
}: ComponentProps<"input"> & Limit) {
  const { value, ...wiring } = useInputAttributes(own);
  const start = value ?? defaultValue;
  const [used, setUsed] = useState(() => countCharacters(String(start ?? "")));
  const counterId = useId();
  const input = (
    <input
      {...own}
      {...wiring}
      aria-describedby={[wiring["aria-describedby"], limit && counterId].filter(Boolean).join(" ") || undefined}
      defaultValue={own.value === undefined ? start : undefined}
      onInput={(event) => {
        if (limit) setUsed(countCharacters(event.currentTarget.value));
        onInput?.(event);
      }}
      className={clsx(inputLook, "h-(--control) read-only:bg-sunken", className)}
    />
  );
  if (!limit) return input;
  return (
    <>
      {input}
      <Counter id={counterId} used={used} limit={limit} from={counterFrom} />
    </>
  );
}
