import clsx from "clsx";
import type { ReactNode } from "react";
import { type Fact, wideOnes } from "@/components/slips/fact-rows";

/**
 * Facts in a ruled table as on official forms: two in a row, wide ones and those without a neighbour alone. Every cell has its
 * whole frame, laid over its neighbour's, so that a page may end after any row.
 */
export function FactTable({ facts }: { facts: readonly (Fact & { term: string; value: ReactNode })[] }) {
  const shown = facts.filter(({ value }) => value !== null && value !== "");
  const wide = wideOnes(shown);
  return (
    <dl className="grid pt-px pl-px text-sm sm:grid-cols-2 print:grid-cols-2">
      {shown.map(({ term, value }, index) => (
        <div
          key={term}
          data-print="together"
          className={clsx(
            "-mt-px -ml-px grid grid-cols-[6.5em_minmax(0,1fr)] border border-line-strong [&:lang(en)]:grid-cols-[8em_minmax(0,1fr)]",
            wide[index] && "sm:col-span-2 print:col-span-2",
          )}
        >
          <dt className="border-line-strong border-r bg-sunken px-2 py-1.5 print:py-0.5">{term}</dt>
          <dd className="whitespace-pre-line px-2 py-1.5 print:py-0.5">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
