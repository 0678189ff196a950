"use client";

import clsx from "clsx";
import { type KeyboardEvent, type ReactNode, useId, useState } from "react";

type ComposerTab = { key: string; label: string; panel: ReactNode };

/** Note or message: two tabs, and the second one looks different, because what is written there leaves the house. */
export function Composer({ label, tabs }: { label: string; tabs: readonly ComposerTab[] }) {
  const [chosen, choose] = useState(tabs[0]?.key);
  const id = useId();
  if (tabs.length === 0) return null;

  function step(event: KeyboardEvent<HTMLDivElement>) {
    const moves: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
    const move = moves[event.key];
    if (!move) return;
    const at = tabs.findIndex((tab) => tab.key === chosen);
    const next = tabs[(at + move + tabs.length) % tabs.length];
    if (!next) return;
    choose(next.key);
    document.getElementById(`${id}-${next.key}`)?.focus();
  }

  return (
    <div
      data-print="hide"
      className={clsx("border-line border-b", chosen === "message" && "inset-ring-2 inset-ring-brand")}
    >
      <div role="tablist" aria-label={label} onKeyDown={step} className="flex gap-1 border-line border-b px-2">
        {tabs.map((tab) => (
          <button
            key={tab.key}
            id={`${id}-${tab.key}`}
            type="button"
            role="tab"
            aria-selected={tab.key === chosen}
            aria-controls={`${id}-${tab.key}-panel`}
            tabIndex={tab.key === chosen ? 0 : -1}
            onClick={() => choose(tab.key)}
            className="min-h-(--control) border-transparent border-b-2 px-2.5 text-ink-2 text-sm hover:text-brand focus-visible:-outline-offset-2 aria-selected:border-brand aria-selected:font-semibold aria-selected:text-brand"
          >
            {tab.label}
          </button>
        ))}
      </div>
      {tabs.map((tab) => (
        <div
          key={tab.key}
          id={`${id}-${tab.key}-panel`}
          role="tabpanel"
          aria-labelledby={`${id}-${tab.key}`}
          hidden={tab.key !== chosen}
          className="p-3"
        >
          {tab.panel}
        </div>
      ))}
    </div>
  );
}
