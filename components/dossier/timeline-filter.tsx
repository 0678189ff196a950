import clsx from "clsx";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { TIMELINE_GROUPS, type TimelineGroup } from "@/lib/dossier/rules";

type TimelineFilterProps = { href: string; only: TimelineGroup | undefined; groups?: readonly TimelineGroup[] };

/** The kinds a timeline can be narrowed to, each an address of its own. */
export function TimelineFilter({ href, only, groups = TIMELINE_GROUPS }: TimelineFilterProps) {
  const t = useTranslations("dossier");
  const choices = [undefined, ...groups].map((group) => ({
    href: group ? `${href}?only=${group}` : href,
    label: t(group ? `timeline.only.${group}` : "timeline.all"),
    current: group === only,
  }));
  return (
    <nav aria-label={t("timeline.filter")} data-print="hide">
      <ul className="flex flex-wrap gap-1">
        {choices.map((choice) => (
          <li key={choice.href}>
            <Link
              href={choice.href}
              prefetch={false}
              aria-current={choice.current ? "true" : undefined}
              className={clsx(
                "inline-flex min-h-(--control-small) items-center rounded-control px-3 text-ink-2 hover:text-brand",
                "aria-[current=true]:bg-brand-soft aria-[current=true]:font-semibold aria-[current=true]:text-brand",
              )}
            >
              {choice.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
