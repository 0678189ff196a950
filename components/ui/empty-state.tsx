import clsx from "clsx";
import type { ReactNode } from "react";

/** first: nothing yet, say what to do. none: no result, say which filter. done: all cleared. forbidden: not yours. */
export type EmptyKind = "first" | "none" | "done" | "forbidden";

type EmptyStateProps = {
  kind: EmptyKind;
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
  className?: string;
};

export function EmptyState({ kind, title, children, action, className }: EmptyStateProps) {
  return (
    <div className={clsx("grid justify-items-center gap-2 px-4 py-10 text-center", className)}>
      <svg
        viewBox="0 0 32 32"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={clsx("size-8", kind === "done" ? "text-green" : "text-ink-3")}
        aria-hidden
      >
        {drawings[kind]}
      </svg>
      <div className="font-semibold text-ink">{title}</div>
      {children && <div className="measure text-ink-2 text-sm">{children}</div>}
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}

const drawings: Record<EmptyKind, ReactNode> = {
  first: <path d="M7 3.5h13l5 5v20H7zM20 3.5v5h5M16 14v8M12 18h8" />,
  none: <path d="M14 23a9 9 0 1 1 0-18 9 9 0 0 1 0 18zM21 21l7 7M10.5 14h7" />,
  done: <path d="M16 28.5a12.5 12.5 0 1 1 0-25 12.5 12.5 0 0 1 0 25zM10.5 16.5l4 4 7.5-8.5" />,
  forbidden: <path d="M7 14.5h18v14H7zM11 14.5v-5a5 5 0 0 1 10 0v5M16 20v3.5" />,
};
