import clsx from "clsx";
import type { ReactNode } from "react";
import { tagLook } from "@/components/ui/tag";

export type LampKind = "green" | "yellow" | "red" | "paused" | "done" | "doneLate";

/** How a deadline stands: shape, words and colour together, so that it also reads in print and without colours. */
export function Lamp({ kind, className, children }: { kind: LampKind; className?: string; children: ReactNode }) {
  return (
    <span className={clsx(tagLook, looks[kind], className)}>
      <LampShape kind={kind} />
      {/* A link around the lamp must not underline the shape. */}
      <span>{children}</span>
    </span>
  );
}

/** The shape alone: ○ green, ◐ yellow, ● red, ‖ paused, ✓ done, ✓! done late. Words must stand beside it. */
export function LampShape({ kind, className }: { kind: LampKind; className?: string }) {
  return (
    <svg
      viewBox="0 0 12 12"
      className={clsx("h-[0.9em] shrink-0", className)}
      fill="none"
      stroke="currentColor"
      aria-hidden
    >
      {shapes[kind]}
    </svg>
  );
}

const looks: Record<LampKind, string> = {
  green: "bg-green-soft text-green",
  yellow: "bg-yellow-soft text-yellow",
  red: "bg-red-soft text-red",
  paused: "bg-gray-soft text-gray",
  done: "bg-gray-soft text-gray",
  doneLate: "bg-gray-soft text-red",
};

const circle = <circle cx="6" cy="6" r="4.75" strokeWidth="1.5" />;
const check = <path d="M1.5 6.5l3 3 5-7" strokeWidth="1.75" />;

const shapes: Record<LampKind, ReactNode> = {
  green: circle,
  yellow: (
    <>
      {circle}
      <path d="M6 1.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" stroke="none" />
    </>
  ),
  red: <circle cx="6" cy="6" r="5.5" fill="currentColor" stroke="none" />,
  paused: <path d="M4 1.5v9M8 1.5v9" strokeWidth="2" />,
  done: check,
  doneLate: <path d="M.75 6.5l2.5 3 4-7M10.5 2v5M10.5 8.75v1.75" strokeWidth="1.75" />,
};
