import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

type StatCardProps = {
  label: ReactNode;
  value: ReactNode;
  unit?: ReactNode;
  /** Leads to exactly what the number counts. */
  href?: string;
  /** "▲ 3.2 % against last month": arrow and words; the tone is only an addition. */
  change?: { text: ReactNode; tone: "better" | "worse" | "same" };
  /** What exactly is measured, with formula; opens below the label. */
  definition?: ReactNode;
  sparkline?: ReactNode;
  className?: string;
};

/** One figure with its unit, where it leads, how it moved and what it means. */
export function StatCard({ label, value, unit, href, change, definition, sparkline, className }: StatCardProps) {
  const figure = (
    <>
      <span className="font-semibold text-3xl">{value}</span>
      {unit && <span className="ml-1 text-ink-2 text-sm">{unit}</span>}
    </>
  );
  return (
    <div className={clsx("grid content-start gap-1 rounded-card border border-line bg-surface px-4 py-3", className)}>
      {definition ? <Definition label={label}>{definition}</Definition> : <p className="text-ink-2 text-sm">{label}</p>}
      <p>{href ? <FigureLink href={href}>{figure}</FigureLink> : figure}</p>
      {change && <p className={clsx("text-sm", changeTones[change.tone])}>{change.text}</p>}
      {sparkline}
    </div>
  );
}

const changeTones = { better: "text-green", worse: "text-red", same: "text-ink-2" };

function FigureLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="text-brand underline decoration-1 decoration-brand-line underline-offset-4 hover:decoration-brand hover:decoration-2"
    >
      {children}
    </Link>
  );
}

function Definition({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <details className="text-sm">
      <summary className="inline-flex list-none items-center gap-1 text-ink-2 hover:text-brand">
        {label}
        <svg viewBox="0 0 16 16" className="size-3.5" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden>
          <circle cx="8" cy="8" r="6.5" />
          <path d="M8 7.25v4M8 4.5v1.25" />
        </svg>
      </summary>
      <div className="mt-1 mb-1 border-brand border-l-2 pl-2 text-ink-2">{children}</div>
    </details>
  );
}
