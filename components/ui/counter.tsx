"use client";

import clsx from "clsx";
import { fill } from "@/components/ui/fill";
import { useUiTexts } from "@/components/ui/ui-texts";

/** Tells how many characters are left once somebody has written `from` of them. */
export function Counter({ id, used, limit, from }: { id: string; used: number; limit: number; from: number }) {
  const texts = useUiTexts();
  const left = limit - used;
  return (
    <p
      id={id}
      aria-live="polite"
      className={clsx("text-sm empty:-mt-1.5", left < 0 ? "font-semibold text-red" : "text-ink-3")}
    >
      {used < from ? "" : fill(left < 0 ? texts.charactersOver : texts.charactersLeft, { count: Math.abs(left) })}
    </p>
  );
}
