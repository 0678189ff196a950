import clsx from "clsx";
import Link from "next/link";

export type Tab = { href: string; label: string; count?: number | string; current?: boolean };

/** Sections of one thing, each with its own address. Scrolls sideways on phones instead of wrapping. */
export function TabsNav({ label, tabs, className }: { label: string; tabs: readonly Tab[]; className?: string }) {
  return (
    <nav aria-label={label} className={clsx("overflow-x-auto border-line border-b", className)}>
      <ul className="flex gap-1">
        {tabs.map((tab) => (
          <li key={tab.href} className="shrink-0">
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className={clsx(
                "flex min-h-(--control) items-center gap-1.5 border-transparent border-b-2 px-3 text-ink-2 hover:text-brand focus-visible:-outline-offset-2",
                "aria-[current=page]:border-brand aria-[current=page]:font-semibold aria-[current=page]:text-brand",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="rounded-full bg-sunken px-1.5 text-ink-2 text-xs">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
