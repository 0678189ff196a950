import clsx from "clsx";
import type { ReactNode } from "react";
import type { ItemState } from "@/lib/checklist/rules";

/** The box in front of a line: empty, half, crossed, ticked. The word stands beside it in the line. */
export function ItemBox({ state, label }: { state: ItemState; label: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      role="img"
      aria-label={label}
      className={clsx("mt-0.5 size-4.5", looks[state])}
      fill="none"
      stroke="currentColor"
    >
      <rect x="2" y="2" width="16" height="16" rx="2" strokeWidth="1.5" />
      {marks[state]}
    </svg>
  );
}

const looks: Record<ItemState, string> = {
  waiting: "text-line-strong",
  signed: "text-brand",
  blocked: "text-red",
  completed: "text-green",
  exempted: "text-ink-3",
  disputed: "text-purple",
};

const marks: Record<ItemState, ReactNode> = {
  waiting: null,
  signed: <rect x="5.5" y="5.5" width="9" height="4.5" fill="currentColor" stroke="none" />,
  blocked: <path d="M10 5.5v5.5M10 13v1.75" strokeWidth="2" />,
  completed: <path d="M5.5 10.5l3 3 6-7" strokeWidth="2" />,
  exempted: <path d="M6 10h8" strokeWidth="2" />,
  disputed: <path d="M6.5 6.5l7 7M13.5 6.5l-7 7" strokeWidth="1.75" />,
};
