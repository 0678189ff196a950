import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useDates } from "@/components/requests/dates";
import type { PaperView } from "@/components/slips/slip-view";
import { Tag } from "@/components/ui/tag";

type PaperProps = {
  view: PaperView;
  /** Whose paper it is: the department, or the park's service centre when left out. */
  issuer?: string | null;
  title: string;
  /** Whether a date on it may still move: then the paper says so in words, since paper has no hints. */
  provisional: boolean;
  children: ReactNode;
};

/** A sheet of A4: whose it is, what it is, its number; at the end who printed it and when. Each sheet begins a page. */
export function Paper({ view, issuer, title, provisional, children }: PaperProps) {
  const t = useTranslations("slips");
  const dates = useDates();
  const titleId = useId();
  const { name, place, at } = view.printed;
  const who = place ? t("who", { name, place }) : name;
  return (
    <article aria-labelledby={titleId} className={sheetLook}>
      <header className="mb-5 print:mb-3">
        <p className="border-ink border-b-2 pb-2 text-center text-lg">{issuer ?? t("issuer", { park: view.park })}</p>
        <h2 id={titleId} className={titleLook}>
          {title}
        </h2>
        <p className="flex items-center justify-between gap-4 text-sm">
          <span>{view.confidential && <Tag>{t("confidential")}</Tag>}</span>
          {t("number", { number: view.number })}
        </p>
      </header>
      <div className="space-y-4 print:space-y-3">{children}</div>
      <footer className="mt-8 break-before-avoid border-line border-t pt-2 print:mt-5 text-ink-2 text-sm">
        {provisional && <p>{t("provisionalNote")}</p>}
        <p>{t("printed", { who, date: dates.full(at), time: dates.time(at) })}</p>
      </footer>
    </article>
  );
}

const sheetLook =
  "mx-auto w-full max-w-[210mm] border border-line bg-surface px-4 py-6 font-print text-base not-first:mt-4 sm:px-[16mm] sm:py-[18mm] print:m-0 print:max-w-none print:border-0 print:p-0 print:not-first:break-before-page";

// Chinese titles of papers are set wide; the indent takes back the space after the last character.
const titleLook =
  "mt-6 mb-4 print:mt-4 print:mb-2 text-center font-semibold text-2xl [&:lang(zh-CN)]:indent-[0.35em] [&:lang(zh-CN)]:tracking-[0.35em]";

type PaperPartProps = {
  title: string;
  /** A list that may be longer than what is left of a page: it goes on overleaf, but never leaves its head behind alone. */
  long?: boolean;
  children: ReactNode;
};

/** A part of a paper under a heading of its own, kept on one page unless it is long. */
export function PaperPart({ title, long = false, children }: PaperPartProps) {
  return (
    <section
      data-print={long ? undefined : "together"}
      className="space-y-2 [&>p]:break-after-avoid [&_tbody>tr:first-child]:break-before-avoid"
    >
      <h3 className="font-semibold">{title}</h3>
      {children}
    </section>
  );
}
