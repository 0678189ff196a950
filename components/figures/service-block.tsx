import Link from "next/link";
import { useTranslations } from "next-intl";
import { shownCount } from "@/components/cases/desk-places";
import { StatCard } from "@/components/ui/stat-card";
import { formatNumber } from "@/lib/formats";
import { sharePercent } from "@/lib/stats/rules";
import type { Block, CountedFigure, ServicePeriod } from "@/lib/stats/service.policy";
import { NumberLink } from "./number-link";
import { particularsOf, SERVICE_PLACES } from "./service-words";

type ServiceBlockProps = { block: Block; figures: readonly CountedFigure[]; period: ServicePeriod; today: string };

/** One mechanism in figures, each leading to exactly the rows it counts on the mechanism's own page. */
export function ServiceBlock({ block, figures, period, today }: ServiceBlockProps) {
  const t = useTranslations("figures.service");
  return (
    <section aria-labelledby={`block-${block}`} className="grid gap-2">
      <div className="flex flex-wrap items-baseline gap-x-3">
        <h2 id={`block-${block}`} className="font-semibold">
          <Link href={SERVICE_PLACES[block]} prefetch={false} className="link">
            {t(`block.${block}`)}
          </Link>
        </h2>
        <span className="text-ink-2 text-sm">{t(`when.${block}`, { ...period })}</span>
      </div>
      <div className="grid grid-cols-2 gap-3 max-[22rem]:grid-cols-1 lg:grid-cols-4 print:grid-cols-4">
        {figures.map((figure) => (
          <FigureOfBlock key={figure.key} block={block} figure={figure} period={period} today={today} />
        ))}
      </div>
    </section>
  );
}

type FigureOfBlockProps = Omit<ServiceBlockProps, "figures"> & { figure: CountedFigure };

function FigureOfBlock({ block, figure: { key, unit, words, count, href, of }, period, today }: FigureOfBlockProps) {
  const t = useTranslations();
  const [name, definition] = words;
  return (
    <StatCard
      label={t(name)}
      value={of ? shownShare(count, of.count) : shownNumber(block, count)}
      unit={of ? undefined : t(`figures.service.unit.${unit}`, { count })}
      href={href}
      definition={
        <>
          <p>{t(definition, particularsOf(block, period, today))}</p>
          <NumberLink href={`/desk/figures/definitions#${block}-${key}`}>{t("figures.inFull")}</NumberLink>
        </>
      }
      sparkline={
        of && (
          <p className="text-ink-2 text-sm">
            {t.rich("figures.service.partsRich", {
              part: () => <NumberLink href={href}>{shownNumber(block, count)}</NumberLink>,
              whole: () => <NumberLink href={of.href}>{shownNumber(block, of.count)}</NumberLink>,
              unit: t(`figures.service.unit.${unit}`, { count: of.count }),
            })}
          </p>
        )
      }
    />
  );
}

/** Mechanisms whose pages count up to 1000; from there on nobody works by the number. */
const BOUNDED: readonly Block[] = ["visits", "plans", "checkups", "topics", "facts"];

function shownNumber(block: Block, count: number): string {
  const shown = BOUNDED.includes(block) ? shownCount(count) : count;
  return typeof shown === "number" ? formatNumber(shown) : shown;
}

function shownShare(part: number, whole: number): string {
  const share = sharePercent(part, whole);
  return share === null ? formatNumber(null) : `${formatNumber(share, 1)}%`;
}
