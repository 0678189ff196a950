"use client";

import { type ReactNode, useEffect, useState } from "react";
import { useDeskKeys } from "@/components/cases/use-desk-keys";

const STORED_AS = "deskKeys";

/** The visible switch of the keyboard shortcuts, beside the button that explains them. Kept in this browser. */
export function DeskKeys({ label, help }: { label: string; help: ReactNode }) {
  const [on, setOn] = useState(true);

  useEffect(() => setOn(localStorage.getItem(STORED_AS) !== "off"), []);
  useEffect(() => {
    document.documentElement.dataset.keys = on ? "on" : "off";
  }, [on]);
  useDeskKeys(on);

  function change(next: boolean) {
    setOn(next);
    localStorage.setItem(STORED_AS, next ? "on" : "off");
  }

  return (
    <div className="flex items-center gap-2 text-ink-2 text-xs max-lg:hidden print:hidden">
      <label className="inline-flex min-h-7 items-center gap-1.5">
        <input type="checkbox" checked={on} onChange={(event) => change(event.target.checked)} className="size-4" />
        {label}
      </label>
      <span data-key="?">{help}</span>
    </div>
  );
}
