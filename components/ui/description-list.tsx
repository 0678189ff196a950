import clsx from "clsx";
import type { ReactNode } from "react";

type Description = { term: ReactNode; value: ReactNode; key?: string };

/** Facts as "term, value" lines; the terms stand in a narrow column, on request above the values on phones. */
export function DescriptionList({
  items,
  stacked = false,
  className,
}: {
  items: readonly Description[];
  stacked?: boolean;
  className?: string;
}) {
  return (
    <dl className={clsx("grid gap-x-4 gap-y-1.5", !stacked && "grid-cols-[auto_minmax(0,1fr)]", className)}>
      {items.map(({ key, term, value }) => (
        <div
          key={key ?? String(term)}
          className={clsx(
            "grid gap-x-4",
            stacked ? "sm:grid-cols-[8em_minmax(0,1fr)]" : "col-span-2 grid-cols-subgrid",
          )}
        >
          <dt className={clsx("text-ink-2", !stacked && "min-w-[5.5em] max-w-[8em]")}>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
