import clsx from "clsx";
import type { ReactNode } from "react";

/** The key that does the same; phones have none, so it is hidden there. */
export function Kbd({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <kbd
      className={clsx(
        "hidden min-w-5 justify-center rounded-control border border-current/30 px-1 font-sans text-xs leading-4 opacity-80 lg:inline-flex",
        className,
      )}
    >
      {children}
    </kbd>
  );
}
