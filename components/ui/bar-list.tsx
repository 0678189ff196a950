import clsx from "clsx";
import Link from "next/link";
import type { ReactNode } from "react";

export type Bar = {
  key: string;
  label: ReactNode;
  /** Decides the bar's length against the longest (or against `maximum`); null when nothing was measured. */
  value: number | null;
  /** The value as people read it: "97.6%", "123". */
  shown: ReactNode;
  href?: string;
  note?: ReactNode;
};

/** A ranking as ruled lines with thin bars. The numbers stand beside the bars, so it needs no axis. */
export function BarList({
  label,
  bars,
  maximum,
  className,
}: {
  label: string;
  bars: readonly Bar[];
  maximum?: number;
  className?: string;
}) {
  const longest = maximum ?? Math.max(1, ...bars.map((bar) => bar.value ?? 0));
  return (
    <ol aria-label={label} className={clsx("divide-y divide-line text-sm", className)}>
      {bars.map((bar) => (
        <li
          key={bar.key}
          className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_5em] sm:items-center"
        >
          <span>
            {bar.label}
            {bar.note && <span className="ml-2 text-ink-3 text-xs">{bar.note}</span>}
          </span>
          <span className="order-last col-span-2 h-2 bg-sunken sm:order-none sm:col-span-1" aria-hidden>
            <span
              className="block h-full bg-series-1 print:border-series-1 print:border-t-8"
              style={{ width: `${Math.min(100, ((bar.value ?? 0) / longest) * 100)}%` }}
            />
          </span>
          <span className="text-right font-semibold">
            {bar.href ? (
              <Link href={bar.href} className="link">
                {bar.shown}
              </Link>
            ) : (
              bar.shown
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
