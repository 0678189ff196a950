import clsx from "clsx";
import type { ReactNode } from "react";

export type TagTone = "brand" | "green" | "yellow" | "red" | "gray" | "purple";

const tones: Record<TagTone, string> = {
  brand: "bg-brand-soft text-brand",
  green: "bg-green-soft text-green",
  yellow: "bg-yellow-soft text-yellow",
  red: "bg-red-soft text-red",
  gray: "bg-gray-soft text-gray",
  purple: "bg-purple-soft text-purple",
};

/** A word on a coloured ground. The word carries the meaning, the colour only helps the eye. */
export function Tag({
  tone = "gray",
  className,
  children,
}: {
  tone?: TagTone;
  className?: string;
  children: ReactNode;
}) {
  return <span className={clsx(tagLook, tones[tone], className)}>{children}</span>;
}

export const tagLook =
  "inline-flex items-center gap-1.5 rounded-control px-1.5 py-px align-baseline text-xs whitespace-nowrap print:border print:border-current print:bg-transparent";
