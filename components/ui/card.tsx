import clsx from "clsx";
import type { ReactNode } from "react";

type CardProps = {
  title?: ReactNode;
  /** At the right end of the title line: a count, a tag, a small link. */
  aside?: ReactNode;
  /** The content brings its own edges: a table, a ruled list. */
  flush?: boolean;
  headingLevel?: 2 | 3;
  id?: string;
  className?: string;
  children?: ReactNode;
};

/** A white sheet with a thin edge and, if it has a title, a ruled title line. */
export function Card({ title, aside, flush = false, headingLevel = 2, id, className, children }: CardProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      id={id}
      className={clsx("min-w-0 overflow-clip rounded-card border border-line bg-surface", className)}
      data-print="together"
    >
      {title && (
        <header className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-line border-b px-4 py-2">
          <Heading className="font-semibold text-(length:--control-text) leading-6">{title}</Heading>
          {aside && <div className="text-ink-2 text-sm">{aside}</div>}
        </header>
      )}
      {flush ? children : <div className="px-4 py-3">{children}</div>}
    </section>
  );
}

/** A list whose entries are parted by thin lines; stands in a flush card. */
export function RuledList({ className, children }: { className?: string; children: ReactNode }) {
  return <ul className={clsx("divide-y divide-line", className)}>{children}</ul>;
}
