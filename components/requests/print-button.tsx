"use client";

import { Printer } from "lucide-react";

/** Prints the page; on phones this is also the way to a PDF. Stands in the header, which does not print. */
export function PrintButton({ label }: { label: string }) {
  return (
    <button
      type="button"
      onClick={() => window.print()}
      className="inline-flex min-h-9 items-center gap-1.5 text-sm hover:underline"
    >
      <Printer className="size-4.5" strokeWidth={1.75} aria-hidden />
      {label}
    </button>
  );
}
