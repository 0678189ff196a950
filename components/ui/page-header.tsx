import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  back?: { href: string; label: string };
  /** The line above the title: a number, lamp and tags. */
  above?: ReactNode;
  /** One or two sentences below the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  className?: string;
};

/** The page's one h1, with the way back and the page's actions: beside the title, below it on phones. */
export function PageHeader({ title, back, above, lead, actions, className }: PageHeaderProps) {
  return (
    <header className={className}>
      {back && <BackLink {...back} />}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1.5">
        {above && <div className="flex min-w-0 flex-wrap items-center gap-2 text-ink-2 text-sm">{above}</div>}
        <h1
          className={clsx(
            "min-w-0 font-semibold text-2xl in-data-[density=compact]:text-xl",
            above && "w-full sm:order-last",
          )}
        >
          {title}
        </h1>
        {actions && (
          <div className="flex flex-wrap gap-2" data-print="hide">
            {actions}
          </div>
        )}
      </div>
      {lead && <p className="measure mt-1 text-ink-2">{lead}</p>}
    </header>
  );
}

function BackLink({ href, label }: { href: string; label: string }) {
  return (
    <Link
      href={href}
      className="-ml-1 mb-1 inline-flex min-h-8 items-center gap-1 px-1 text-brand text-sm hover:underline"
      data-print="hide"
    >
      <span aria-hidden>←</span>
      {label}
    </Link>
  );
}
