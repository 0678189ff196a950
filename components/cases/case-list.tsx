import clsx from "clsx";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type CaseLine, CaseRow } from "@/components/cases/case-row";
import { KeepInSight } from "@/components/cases/keep-in-sight";

type CaseListProps = {
  title: string;
  count: number | string | null;
  sort: "time" | "newest";
  lines: readonly CaseLine[];
  selected: string | null;
  mixed: boolean;
  hrefOf: (number: string) => string;
  now: Date;
  minutesPerWorkday: number;
  locale: string;
  filter: ReactNode;
  empty: ReactNode;
  /** Below the lines: further pages, the switch of the keys. */
  footer: ReactNode;
  className?: string;
};

/** The middle pane: a queue's name and count, its filter, its lines. Scrolls by itself and keeps its place. */
export function CaseList({
  title,
  count,
  sort,
  lines,
  selected,
  hrefOf,
  filter,
  empty,
  footer,
  className,
  ...row
}: CaseListProps) {
  const t = useTranslations("desk");
  return (
    <section aria-labelledby="queue-title" className={clsx("flex min-w-0 flex-col bg-surface", className)}>
      <header className="flex min-h-11 shrink-0 items-center gap-2 border-line border-b px-3.5 py-1.5">
        <h1 id="queue-title" className="font-semibold text-base">
          {title}
        </h1>
        {count !== null && (
          <span className="rounded-full bg-sunken px-2 text-ink-2 text-xs leading-5">
            {t("countOf", { count: String(count) })}
          </span>
        )}
        <span className="ml-auto text-ink-3 text-xs">{t(`sort.${sort}`)}</span>
      </header>
      {filter}
      <div className="min-h-0 flex-1 lg:overflow-y-auto" data-scroll>
        {lines.length === 0 ? (
          empty
        ) : (
          <ul>
            {lines.map((line) => (
              <CaseRow
                key={line.id}
                line={line}
                href={hrefOf(line.number)}
                selected={line.number === selected}
                {...row}
              />
            ))}
          </ul>
        )}
      </div>
      <KeepInSight selected={selected} />
      {footer}
    </section>
  );
}
