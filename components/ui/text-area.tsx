"use client";

import clsx from "clsx";
import { type ComponentProps, useId, useState } from "react";
import { countCharacters } from "@/components/ui/count-characters";
import { Counter } from "@/components/ui/counter";
import { useInputAttributes } from "@/components/ui/form-context";
import { inputLook } from "@/components/ui/text-input";

type Limit = { limit?: number; counterFrom?: number };

export function TextArea({
  limit,
  counterFrom = 45,
  rows = 4,
  className,
  defaultValue,
  onInput,
  ...own
}: ComponentProps<"textarea"> & Limit) {
  const { value, ...wiring } = useInputAttributes(own);
  const start = value ?? defaultValue;
  const [used, setUsed] = useState(() => countCharacters(String(start ?? "")));
  const counterId = useId();
  return (
    <>
      <textarea
        {...own}
        {...wiring}
        rows={rows}
        aria-describedby={[wiring["aria-describedby"], limit && counterId].filter(Boolean).join(" ") || undefined}
        defaultValue={own.value === undefined ? start : undefined}
        onInput={(event) => {
          if (limit) setUsed(countCharacters(event.currentTarget.value));
          onInput?.(event);
        }}
        className={clsx(inputLook, "block resize-y py-2 read-only:bg-sunken", className)}
      />
      {limit && <Counter id={counterId} used={used} limit={limit} from={counterFrom} />}
    </>
  );
}
