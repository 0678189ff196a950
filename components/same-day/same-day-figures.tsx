import Link from "next/link";
import { useTranslations } from "next-intl";
import { StatCard } from "@/components/ui/stat-card";
import { formatNumber } from "@/lib/formats";

type SameDayFiguresProps = {
  counts: { all: number; missing: number; simple: number; simpleAll: number };
  /** Share of the plain enquiries in percent; null when there were none. */
  share: number | null;
  /** Each leads to exactly the rows it counts. */
  hrefs: { all: string; missing: string; simple: string; simpleAll: string };
};

/** The register in figures: how much was settled the same day, the share of what can be promised, and what lacks evidence. */
export function SameDayFigures({ counts, share, hrefs }: SameDayFiguresProps) {
  const t = useTranslations("sameDay.figure");
  const { simple, simpleAll } = counts;
  return (
    <section aria-label={t("label")} className="grid items-start gap-3 sm:grid-cols-3">
      <StatCard
        label={t("share")}
        definition={t("shareText")}
        value={share === null ? "—" : `${formatNumber(share, 1)}%`}
        href={share === null ? undefined : hrefs.simple}
        sparkline={
          <p className="text-ink-2 text-sm">
            {t.rich("ofRich", {
              part: () => <Counted href={hrefs.simple} count={simple} />,
              whole: () => <Counted href={hrefs.simpleAll} count={simpleAll} />,
            })}
          </p>
        }
      />
      <StatCard
        label={t("all")}
        definition={t("allText")}
        value={formatNumber(counts.all)}
        unit={t("unit", { count: counts.all })}
        href={hrefs.all}
      />
      <StatCard
        label={t("missing")}
        definition={t("missingText")}
        value={formatNumber(counts.missing)}
        unit={t("unit", { count: counts.missing })}
        href={hrefs.missing}
      />
    </section>
  );
}

function Counted({ href, count }: { href: string; count: number }) {
  return (
    <Link href={href} prefetch={false} className="link">
      {formatNumber(count)}
    </Link>
  );
}
