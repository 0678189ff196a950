import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

/** A number that opens what it counts. Never fetched ahead: a page of figures has a hundred of them. */
export function NumberLink({
  href,
  label,
  className,
  children,
}: {
  href: string;
  label?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-label={label}
      className={clsx(
        "text-brand underline decoration-1 decoration-brand-line underline-offset-4 hover:decoration-2 hover:decoration-brand",
        className,
      )}
    >
      {children}
    </Link>
  );
}
