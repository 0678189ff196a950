"use client";

import { useLinkStatus } from "next/link";

/** A thin bar on the line that was chosen, until its case has arrived. */
export function RowPending() {
  const { pending } = useLinkStatus();
  if (!pending) return null;
  return <span aria-hidden className="absolute inset-x-0 bottom-0 h-0.5 animate-appear bg-brand" />;
}
