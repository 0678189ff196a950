"use client";

import { useEffect } from "react";

/** After every choice, and when the page is opened or come back to, the chosen line stands where it can be seen. */
export function KeepInSight({ selected }: { selected: string | null }) {
  useEffect(() => {
    if (selected) document.querySelector("[data-row][aria-current=true]")?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return null;
}
