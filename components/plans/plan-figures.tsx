import { useTranslations } from "next-intl";
import { shownCount } from "@/components/cases/desk-places";
import { StatCard } from "@/components/ui/stat-card";

export type PlanFigures = Record<keyof typeof ADDRESSES, number>;

const ADDRESSES = {
  inForce: "/desk/plans?state=inForce",
  without: "/desk/plans?list=without",
  submitted: "/desk/plans?state=submitted",
  reviewDue: "/desk/plans?review=due",
  reviewMissed: "/desk/plans?review=missed",
  overdue: "/desk/plans?overdue=yes",
  doneInTime: "/desk/plans?done=inTime",
  doneLate: "/desk/plans?done=late",
} as const;

/** How the service plans stand; each figure leads to exactly the rows it counts. */
export function PlanFigureCards({ figures }: { figures: PlanFigures }) {
  const t = useTranslations("plans");
  return (
    <section aria-label={t("figures")} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {(Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[]).map((name) => (
        <StatCard
          key={name}
          label={t(`figure.${name}`)}
          value={shownCount(figures[name])}
          href={ADDRESSES[name]}
          definition={t(`figure.${name}Text`)}
        />
      ))}
    </section>
  );
}
