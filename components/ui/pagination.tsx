import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

type PaginationProps = { previousHref?: string; nextHref?: string; summary?: ReactNode };

/** Pages by keyset: only back and forth, and what is shown ("51 to 100 of 999+"). Draws nothing for a single page. */
export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const t = useTranslations("ui");
  if (!previousHref && !nextHref && !summary) return null;
  return (
    <nav aria-label={t("pages")} className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
      <p className="text-ink-2 text-sm">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <ButtonLink href={previousHref} rel="prev" size="small">
            {t("previousPage")}
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} rel="next" size="small">
            {t("nextPage")}
          </ButtonLink>
        )}
      </div>
    </nav>
  );
}
