import { useTranslations } from "next-intl";
import { NumberLink } from "@/components/figures/number-link";
import { StatCard } from "@/components/ui/stat-card";
import { formatNumber, formatShare } from "@/lib/formats";

export type ReviewCounts = Record<
  "asked" | "granted" | "refused" | "lifted" | "inTime" | "late" | "unanswered" | "accepted",
  number
>;

const FILTERS = {
  asked: {},
  granted: { granted: "yes" },
  refused: { state: "refused" },
  lifted: { state: "lifted" },
  inTime: { ended: "inTime" },
  late: { ended: "late" },
  unanswered: { ended: "unanswered" },
} as const satisfies Partial<Record<keyof ReviewCounts, Record<string, string>>>;

type ReviewFiguresProps = {
  figures: ReviewCounts;
  hrefWith: (filter: Record<string, string>) => string;
  /** All requests accepted in the month. */
  acceptedHref: string;
};

/** The month in figures, each leading to exactly its lines of the register. */
export function ReviewFigures({ figures, hrefWith, acceptedHref }: ReviewFiguresProps) {
  const t = useTranslations("greenReviews.figure");
  const keys = Object.keys(FILTERS) as (keyof typeof FILTERS)[];
  return (
    <section aria-label={t("label")} className="grid grid-cols-2 items-start gap-3 lg:grid-cols-4">
      {keys.map((key) => (
        <StatCard
          key={key}
          label={t(`${key}.name`)}
          definition={t(`${key}.text`)}
          value={formatNumber(figures[key])}
          unit={t("unit", { count: figures[key] })}
          href={hrefWith(FILTERS[key])}
        />
      ))}
      <StatCard
        label={t("share.name")}
        definition={t("share.text")}
        value={figures.accepted === 0 ? "—" : formatShare(figures.granted, figures.accepted)}
        href={figures.accepted === 0 ? undefined : hrefWith(FILTERS.granted)}
        sparkline={
          <p className="text-ink-2 text-sm">
            {t.rich("share.partsRich", {
              granted: () => <NumberLink href={hrefWith(FILTERS.granted)}>{formatNumber(figures.granted)}</NumberLink>,
              accepted: () => <NumberLink href={acceptedHref}>{formatNumber(figures.accepted)}</NumberLink>,
            })}
          </p>
        }
      />
    </section>
  );
}
