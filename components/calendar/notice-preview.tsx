"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { NoticeProblems } from "@/components/calendar/notice-problems";
import { PreviewFacts } from "@/components/calendar/preview-facts";
import { YearView } from "@/components/calendar/year-view";
import { useFormPreview } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import type { YearPreview } from "@/lib/calendar/changes.policy";

export type ShownPreview = YearPreview & {
  /** Open cases whose deadlines run over days that change; counted up to a thousand. */
  cases: number;
  /** It was asked to publish, but the text is not the one that was looked at. */
  changedSince: boolean;
};

/** What the pasted text would make of the year, or why it cannot be read. Only from here a year is published. */
export function NoticePreview({ year }: { year: number }) {
  const t = useTranslations("calendar");
  const preview = useFormPreview<ShownPreview>();
  const top = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (preview) top.current?.focus();
  }, [preview]);

  if (!preview) return null;
  const { problems, changes, calendar, changedSince } = preview;
  return (
    <section ref={top} tabIndex={-1} aria-label={t("preview")} className="grid gap-4 focus:outline-none">
      {problems.length > 0 ? (
        <NoticeProblems problems={problems} />
      ) : (
        <>
          {changedSince && (
            <Notice kind="warning" role="alert">
              {t("stale")}
            </Notice>
          )}
          <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,1fr)]">
            <YearView
              calendar={calendar}
              year={year}
              title={t("previewTitle", { year: String(year) })}
              legend={t("previewLegend")}
              changed={new Set(changes.map(({ on }) => on))}
            />
            <PreviewFacts preview={preview} />
          </div>
          <div className="grid gap-2">
            <input type="hidden" name="previewed" value={preview.previewed} />
            <p className="measure text-ink-2 text-sm">{t("publishHint")}</p>
            <SubmitButton name="intent" value="publish" className="justify-self-start">
              {t("publishButton")}
            </SubmitButton>
          </div>
        </>
      )}
    </section>
  );
}
