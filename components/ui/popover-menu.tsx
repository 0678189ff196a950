"use client";

import clsx from "clsx";
import { type ReactNode, useEffect, useRef } from "react";

type PopoverMenuProps = {
  summary: ReactNode;
  summaryClassName?: string;
  align?: "left" | "right";
  className?: string;
  panelClassName?: string;
  children: ReactNode;
};

/** Something that unfolds over the page. Works without script; with it, Escape and a click elsewhere close it. */
export function PopoverMenu({
  summary,
  summaryClassName,
  align = "right",
  className,
  panelClassName,
  children,
}: PopoverMenuProps) {
  const element = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    function closeFromOutside(event: Event) {
      const details = element.current;
      if (details?.open && !details.contains(event.target as Node)) details.open = false;
    }
    function closeByEscape(event: KeyboardEvent) {
      const details = element.current;
      if (event.key !== "Escape" || !details?.open) return;
      details.open = false;
      details.querySelector("summary")?.focus();
    }
    document.addEventListener("pointerdown", closeFromOutside);
    document.addEventListener("focusin", closeFromOutside);
    document.addEventListener("keydown", closeByEscape);
    return () => {
      document.removeEventListener("pointerdown", closeFromOutside);
      document.removeEventListener("focusin", closeFromOutside);
      document.removeEventListener("keydown", closeByEscape);
    };
  }, []);

  return (
    <details ref={element} className={clsx("relative", className)}>
      <summary className={clsx("list-none", summaryClassName)}>{summary}</summary>
      <div
        className={clsx(
          "absolute top-full z-40 mt-1 max-h-[calc(100dvh-5rem)] min-w-48 max-w-[calc(100vw-2rem)] overflow-y-auto rounded-card border border-line bg-surface text-ink shadow-overlay",
          align === "right" ? "right-0" : "left-0",
          panelClassName,
        )}
      >
        {children}
      </div>
    </details>
  );
}
