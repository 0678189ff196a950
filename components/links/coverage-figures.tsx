import { useTranslations } from "next-intl";
import { NumberLink } from "@/components/figures/number-link";
import { StatCard } from "@/components/ui/stat-card";
import { formatNumber, formatShare } from "@/lib/formats";
import { type CoverageList, type LinksAddress, linksHref } from "@/lib/links/schema";

type CoverageFiguresProps = { counts: Record<CoverageList, number>; gone: number; address: LinksAddress };

/** How many enterprises have all three people; every number leads to the enterprises it counts. */
export function CoverageFigures({ counts, gone, address }: CoverageFiguresProps) {
  const t = useTranslations("links.figure");
  const list = (show: CoverageList) => `${linksHref(address, { show })}#coverage`;
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {(["keyServed", "served"] as const).map((part) => (
        <StatCard
          key={part}
          label={t(part)}
          definition={t(`${part}Is`)}
          value={formatShare(counts[part], counts[wholes[part]])}
          href={list(part)}
          sparkline={<Parts part={[counts[part], list(part)]} whole={[counts[wholes[part]], list(wholes[part])]} />}
        />
      ))}
      <StatCard
        label={t("gaps")}
        definition={t("gapsIs")}
        value={formatNumber(counts.gaps)}
        unit={t("unit", { count: counts.gaps })}
        href={list("gaps")}
        sparkline={
          <ul className="flex flex-wrap gap-x-3 text-ink-2 text-sm">
            {MISSING.map((show) => (
              <li key={show}>
                {t(show)} <NumberLink href={list(show)}>{formatNumber(counts[show])}</NumberLink>
              </li>
            ))}
          </ul>
        }
      />
      <StatCard
        label={t("gone")}
        definition={t("goneIs")}
        value={formatNumber(gone)}
        unit={t("people", { count: gone })}
        href={gone > 0 ? "#gone" : undefined}
      />
    </div>
  );
}

const MISSING = ["noLeader", "noDepartmentHead", "noSpecialist"] as const;
const wholes = { keyServed: "key", served: "all" } as const;

type Counted = [count: number, href: string];

function Parts({ part, whole }: { part: Counted; whole: Counted }) {
  const t = useTranslations("links.figure");
  const link = ([count, href]: Counted, label: string) => (
    <NumberLink href={href} label={label}>
      {formatNumber(count)}
    </NumberLink>
  );
  return (
    <p className="text-ink-2 text-sm">
      {t.rich("partsRich", {
        part: () => link(part, t("partLabel", { count: part[0] })),
        whole: () => link(whole, t("wholeLabel", { count: whole[0] })),
      })}
    </p>
  );
}
