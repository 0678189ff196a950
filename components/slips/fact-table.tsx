import clsx from "clsx";
import type { ReactNode } from "react";
import { type Fact, wideOnes } from "@/components/slips/fact-rows";

/** Facts in a ruled table as on official forms: two in a row, wide ones and those without a neighbour alone. */
export function FactTable({ facts }: { facts: readonly (Fact & { term: string; value: ReactNode })[] }) {
  const shown = facts.filter(({ value }) => value !== null && value !== "");
  const wide = wideOnes(shown);
  return (
    <dl className="grid border-line-strong border-t border-l text-sm sm:grid-cols-2 print:grid-cols-2">
      {shown.map(({ term, value }, index) => (
        <div
          key={term}
          data-print="together"
          className={clsx(
            "grid grid-cols-[7em_minmax(0,1fr)] border-line-strong border-r border-b",
            wide[index] && "sm:col-span-2 print:col-span-2",
          )}
        >
          <dt className="border-line-strong border-r bg-sunken px-2 py-1.5">{term}</dt>
          <dd className="whitespace-pre-line px-2 py-1.5">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
