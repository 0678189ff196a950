import clsx from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** The sign and the name; `place` is the park or district that runs this copy. */
export function Brand({ href = "/", place, className }: { href?: string; place?: string; className?: string }) {
  const t = useTranslations("shell");
  return (
    <Link href={href} className={clsx("flex min-h-11 min-w-0 items-center gap-2.5", className)}>
      <BrandSign className="size-7 shrink-0" />
      <span className="shrink-0 font-semibold text-lg leading-6">{t("brand")}</span>
      {place && <span className="truncate border-white/35 border-l pl-2.5 text-sm max-sm:hidden">{place}</span>}
    </Link>
  );
}

/** A ruled sheet whose last line is ticked off. */
export function BrandSign({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 28 28" fill="none" stroke="currentColor" strokeWidth="1.75" className={className} aria-hidden>
      <path d="M4 3h20v22H4z" />
      <path d="M8.5 9h11M8.5 14h11M8.5 19l2.5 2.5 4.5-5" />
    </svg>
  );
}
