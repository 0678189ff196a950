import { UserRoundCheck } from "lucide-react";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";

type AbsenceNotice = { role: "absent" | "standIn"; name: string; lastOn: string };

/**
 * What today's absences mean for the reader, in one line above every page of the desk: whom they stand in for and until when, or
 * who stands in for them. Nobody is both on one day. On wide screens `--absence-bar` high, which the layout takes from the panes.
 */
export function AbsenceNotices({ notices }: { notices: readonly AbsenceNotice[] }) {
  const t = useTranslations("absences");
  const format = useFormatter();
  const [first] = notices;
  if (!first) return null;
  const people = notices.map(({ name, lastOn }) => t("banner.until", { name, day: lastOn }));
  const named = format.list(people, { type: "conjunction", style: "narrow" });
  return (
    <aside
      aria-label={t("title")}
      data-print="hide"
      className="flex items-center gap-2 border-brand-line border-b bg-brand-soft px-4 py-1.5 lg:h-(--absence-bar) lg:px-5 lg:py-0"
    >
      <UserRoundCheck className="size-4 shrink-0 text-brand" strokeWidth={1.75} aria-hidden />
      <p className="min-w-0 lg:truncate">{t(`banner.${first.role}`, { people: named })}</p>
      <Link href="/desk/account/absences" className="link shrink-0">
        {t(first.role === "absent" ? "banner.end" : "banner.more")}
      </Link>
    </aside>
  );
}
