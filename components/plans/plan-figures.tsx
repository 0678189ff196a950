import { useTranslations } from "next-intl";
import { shownCount } from "@/components/cases/desk-places";
import { StatCard } from "@/components/ui/stat-card";

export type PlanFigures = Record<"inForce" | "submitted" | "reviewDue" | "overdue", number>;

const ADDRESSES = {
  inForce: "/desk/plans?state=inForce",
  submitted: "/desk/plans?state=submitted",
  reviewDue: "/desk/plans?review=due",
  overdue: "/desk/plans?overdue=yes",
} as const;

/** How the service plans stand; each figure leads to exactly the rows it counts. */
export function PlanFigureCards({ figures }: { figures: PlanFigures }) {
  const t = useTranslations("plans");
  return (
    <section aria-label={t("figures")} className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {(["inForce", "submitted", "reviewDue", "overdue"] as const).map((name) => (
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
