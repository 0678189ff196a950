import { useTranslations } from "next-intl";
import { shownCount } from "@/components/cases/desk-places";
import { StatCard } from "@/components/ui/stat-card";

type Figures = Record<keyof typeof PLACES, number>;

const PLACES = {
  live: "/desk/topics?show=live",
  overdue: "/desk/topics?show=overdue",
  settled: "/desk/topics?show=settled",
  cases: "/desk/topics/covered?show=cases",
  told: "/desk/topics/covered?show=told",
} as const;

/** What stands above the register; each number leads to exactly the rows it counts. */
export function TopicFigureCards({ figures }: { figures: Figures }) {
  const t = useTranslations("topics");
  return (
    <div className="grid gap-3 sm:grid-cols-2 xl:grid-cols-5">
      {(["live", "overdue", "settled", "cases", "told"] as const).map((name) => (
        <StatCard
          key={name}
          label={t(`figure.${name}`)}
          value={shownCount(figures[name])}
          unit={t(`figure.${name}Unit`, { count: figures[name] })}
          href={PLACES[name]}
          definition={t(`figure.${name}Definition`)}
        />
      ))}
    </div>
  );
}
