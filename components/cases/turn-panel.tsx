import clsx from "clsx";
import type { ReactNode } from "react";

/** The frame of "your turn": a white sheet with a blue edge. */
export function TurnPanel({
  title,
  aside,
  id,
  className,
  children,
}: {
  title: ReactNode;
  aside?: ReactNode;
  id?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section
      id={id}
      className={clsx(
        "scroll-mt-40 rounded-card border border-brand-line border-l-4 border-l-brand bg-surface",
        className,
      )}
      data-print="hide"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 px-4 pt-3">
        <h3 className="font-semibold">{title}</h3>
        {aside && <div className="text-ink-2 text-sm">{aside}</div>}
      </header>
      <div className="px-4 pt-2 pb-4">{children}</div>
    </section>
  );
}
